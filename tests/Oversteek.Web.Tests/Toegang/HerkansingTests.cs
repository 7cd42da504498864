using System.Data.Common;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Gebruikers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Toegang;

/// <summary>A request that the database chose as victim is done again as a whole, three times at most (REL-11).</summary>
[Regel("REL-11")]
public sealed class HerkansingTests
{
    [Theory]
    [InlineData("40001")]
    [InlineData("40P01")]
    public async Task Een_botsing_ziet_de_gebruiker_niet_en_het_werk_gebeurt_een_keer(string toestand)
    {
        var botser = new Botser(toestand) { Nog = 3 };
        await using var server = await MaakAsync(botser);

        var antwoord = await VoegToeAsync(server, botser);

        antwoord.Status.ShouldBe(HttpStatusCode.OK);
        antwoord.Tekst.ShouldContain("De leerling is toegevoegd");
        botser.Nog.ShouldBe(0);
        (await server.Systeem(db => db.Leerlingen.CountAsync())).ShouldBe(1);
        (await server.Systeem(db => db.Logboek.CountAsync(l => l.Soort == "LeerlingToegevoegd"))).ShouldBe(1);
    }

    [Theory]
    [InlineData("40P01", 4)]
    [InlineData("23505", 1)]
    public async Task Wat_blijft_botsen_of_iets_anders_is_wordt_een_fout_en_laat_niets_achter(string toestand, int keren)
    {
        var botser = new Botser(toestand) { Nog = keren };
        await using var server = await MaakAsync(botser);

        var antwoord = await VoegToeAsync(server, botser);

        antwoord.Status.ShouldBe(HttpStatusCode.InternalServerError);
        botser.Nog.ShouldBe(0);
        (await server.Systeem(db => db.Leerlingen.CountAsync())).ShouldBe(0);
        (await server.Systeem(db => db.Bewerkingen.CountAsync())).ShouldBe(0);
        (await server.Systeem(db => db.Logboek.CountAsync(l => l.Soort == "LeerlingToegevoegd"))).ShouldBe(0);
    }

    private static async Task<Proefserver> MaakAsync(Botser botser)
    {
        var server = new Proefserver { Aanpassing = services => services.ConfigureDbContext<OversteekDb>(opties => opties.AddInterceptors(botser)) };
        await server.InitializeAsync();
        return server;
    }

    private static async Task<Pagina> VoegToeAsync(Proefserver server, Botser botser)
    {
        var klant = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);
        var formulier = (await klant.GetAsync("/leerlingen/nieuw")).Formulier().Zet("Invoer.Roepnaam", "Sam").Zet("Invoer.Achternaam", "Jansen").Zet("Invoer.Geboortedatum", "14-3-2015");
        botser.Aan = true;
        var antwoord = await formulier.VerstuurAsync();
        botser.Aan = false;
        return antwoord;
    }

    /// <summary>Lets the insertion of a pupil fail as PostgreSQL would.</summary>
    private sealed class Botser(string toestand) : DbCommandInterceptor
    {
        public int Nog { get; set; }

        public bool Aan { get; set; }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            if (Aan && Nog > 0 && command.CommandText.Contains("INSERT INTO \"leerling\"", StringComparison.Ordinal))
            {
                Nog--;
                throw new Botsingsfout(toestand);
            }
            return new(result);
        }
    }

    private sealed class Botsingsfout(string toestand) : DbException("botsing")
    {
        public override string SqlState { get; } = toestand;
    }
}
