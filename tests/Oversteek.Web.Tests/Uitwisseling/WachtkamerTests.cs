using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Persistence;
using Oversteek.Application.Uitwisseling.Inlezen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;
using Oversteek.Web.Tests.Kanarie;

namespace Oversteek.Web.Tests.Uitwisseling;

/// <summary>Files between choosing and confirming.</summary>
[Regel("B-14")]
public sealed class WachtkamerTests
{
    private const string Kind = "Kanarievogelsang";

    [Theory]
    [Databases]
    public async Task Een_wachtend_bestand_is_nergens_leesbaar_en_wordt_ingelezen_zoals_het_was(Databasesoort soort)
    {
        var sinds = DateTime.UtcNow.AddSeconds(-1);
        await using var server = new Proefserver { Soort = soort };
        await server.InitializeAsync();
        var klant = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);

        var voorbeeld = await KiesAsync(klant);

        voorbeeld.Tekst.ShouldContain(Kind);
        (await server.Systeem(db => db.Set<Wachtbestand>().CountAsync())).ShouldBe(1);
        foreach (var (pad, bytes) in await Kanarie.Opslag.BestandenAsync(server, sinds))
            Merkwaarden.Bevat(bytes, Kind).ShouldBeFalse($"leesbaar in {pad}");
        (await voorbeeld.Formulier().VerstuurAsync("Inlezen")).Tekst.ShouldContain("1 nieuw");
        (await server.Systeem(db => db.Leerlingen.SingleAsync())).Personalia.Achternaam.ShouldBe(Kind);
        (await server.Systeem(db => db.Set<Wachtbestand>().CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Wie_blijft_kiezen_zonder_te_bevestigen_houdt_een_begrensd_aantal()
    {
        await using var server = new Proefserver();
        await server.InitializeAsync();
        var klant = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);
        var eerste = await KiesAsync(klant);

        for (var i = 0; i < Wachtkamer.MeesteGroepen; i++)
        {
            server.Klok.Verder(TimeSpan.FromMinutes(1));
            await KiesAsync(klant);
        }

        (await server.Systeem(db => db.Set<Wachtgroep>().CountAsync())).ShouldBe(Wachtkamer.MeesteGroepen);
        (await server.Systeem(db => db.Set<Wachtbestand>().CountAsync())).ShouldBe(Wachtkamer.MeesteGroepen);
        (await klant.GetAsync(new Uri(eerste.Url, UriKind.RelativeOrAbsolute).ToString())).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [Databases]
    [Regel("B-20")]
    public async Task Wat_op_dit_moment_wordt_ingelezen_blijft_wat_er_in_andere_vensters_ook_wordt_gekozen(Databasesoort soort)
    {
        await using var server = new Proefserver { Soort = soort };
        await server.InitializeAsync();
        var klant = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);
        await KiesAsync(klant);
        var bezig = await server.Systeem(db => db.Set<Wachtgroep>().Select(g => g.Id).SingleAsync());
        await server.Systeem(db => db.Set<Wachtgroep>().ExecuteUpdateAsync(s => s.SetProperty(g => g.Stap, Wachtstap.Bezig)));

        for (var i = 0; i <= Wachtkamer.MeesteGroepen; i++)
        {
            server.Klok.Verder(TimeSpan.FromMinutes(1));
            await KiesAsync(klant);
        }

        (await server.Systeem(db => db.Set<Wachtbestand>().CountAsync(b => b.WachtgroepId == bezig))).ShouldBe(1);
        server.Klok.Verder(TimeSpan.FromMinutes(2));
        await KiesAsync(klant);
        (await server.Systeem(db => db.Set<Wachtgroep>().CountAsync(g => g.Id == bezig))).ShouldBe(0, "een vastgelopen groep houdt geen plaats");
    }

    [Fact]
    public async Task Wat_niet_wordt_bevestigd_verdwijnt_met_het_opruimen()
    {
        await using var server = new Proefserver();
        await server.InitializeAsync();
        await KiesAsync(await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool));

        server.Klok.Verder(Wachtkamer.Houdbaar - TimeSpan.FromMinutes(1));
        await RuimOpAsync(server);
        (await server.Systeem(db => db.Set<Wachtbestand>().CountAsync())).ShouldBe(1);
        server.Klok.Verder(TimeSpan.FromMinutes(2));
        await RuimOpAsync(server);

        (await server.Systeem(db => db.Set<Wachtgroep>().CountAsync())).ShouldBe(0);
        (await server.Systeem(db => db.Set<Wachtbestand>().CountAsync())).ShouldBe(0);
    }

    private static async Task RuimOpAsync(Proefserver server)
    {
        await using var scope = server.Diensten.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Opruimen>().ExecuteAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<Pagina> KiesAsync(Webklant klant)
    {
        var bestand = Osobestanden.Eigen(l => l with { Achternaam = Kind }).Inhoud.ToArray();
        return await (await klant.GetAsync("/oso/importeren")).Formulier("main form").MetBestand("Invoer.Bestanden", $"{Kind}.xml", bestand, "text/xml").VerstuurAsync();
    }
}
