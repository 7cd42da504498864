using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Gebruikers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Gebruikers;

public sealed class DrempelTests(Proefserver server) : IClassFixture<Proefserver>
{
    [Fact]
    [Regel("SEC-18")]
    public async Task Na_vijf_foute_wachtwoorden_is_er_een_pauze_die_groeit_en_voorbijgaat()
    {
        var account = await Proefaccount.MaakAsync(server, Rol.PoGebruiker, server.Regio.PoSchool);
        for (var i = 0; i < 5; i++)
            (await account.MetWachtwoordAsync(server.Anoniem(), "fout")).Status.ShouldBe(HttpStatusCode.BadRequest, $"poging {i}");

        (await account.MetWachtwoordAsync(server.Anoniem())).Status.ShouldBe(HttpStatusCode.TooManyRequests, "ook het goede wachtwoord telt nu niet");
        server.Klok.Verder(TimeSpan.FromSeconds(61));
        (await account.MetWachtwoordAsync(server.Anoniem(), "fout")).Status.ShouldBe(HttpStatusCode.BadRequest);
        server.Klok.Verder(TimeSpan.FromSeconds(61));
        (await account.MetWachtwoordAsync(server.Anoniem())).Status.ShouldBe(HttpStatusCode.TooManyRequests, "de tweede pauze duurt twee minuten");
        server.Klok.Verder(TimeSpan.FromSeconds(61));
        (await account.MetWachtwoordAsync(server.Anoniem())).Tekst.ShouldContain("Code uit uw app");
    }

    [Fact]
    [Regel("SEC-18", "SEC-26")]
    public async Task Veel_pogingen_tegelijk_worden_niet_vaker_toegelaten_dan_mag()
    {
        var sleutel = Guid.NewGuid().ToString();
        var uitkomsten = await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => Task.Run(() => TelAsync(Drempels.Code, sleutel))));

        uitkomsten.Count(u => u).ShouldBeInRange(1, 10);
        while (await TelAsync(Drempels.Code, sleutel))
        {
            // Up to the limit.
        }
        (await server.Systeem(db => db.Tellers.SingleAsync(t => t.Sleutel == $"code|{sleutel}"))).Aantal.ShouldBe(10);
    }

    [Fact]
    [Regel("SEC-26")]
    public async Task Een_goede_code_wist_eerdere_foute_niet_en_een_uur_later_mag_het_weer()
    {
        var sleutel = Guid.NewGuid().ToString();
        for (var i = 0; i < 9; i++)
            (await TelAsync(Drempels.Code, sleutel)).ShouldBeTrue();
        (await TelAsync(Drempels.Code, sleutel)).ShouldBeTrue();
        await MetAsync(d => d.GeefTerugAsync(Drempels.Code, sleutel));
        (await TelAsync(Drempels.Code, sleutel)).ShouldBeTrue();
        (await TelAsync(Drempels.Code, sleutel)).ShouldBeFalse();
        (await MetAsync(d => d.MagAsync(Drempels.Code, sleutel))).ShouldBeFalse();
        server.Klok.Verder(TimeSpan.FromMinutes(61));
        (await MetAsync(d => d.MagAsync(Drempels.Code, sleutel))).ShouldBeTrue();
    }

    [Fact]
    [Regel("SEC-18")]
    public async Task Zonder_tellers_wordt_niemand_toegelaten()
    {
        await using var kapot = new Proefserver();
        await kapot.InitializeAsync();
        var account = await Proefaccount.MaakAsync(kapot, Rol.PoGebruiker, kapot.Regio.PoSchool);
        await kapot.Systeem(db => db.Database.ExecuteSqlAsync($"drop table teller"));

        (await account.MetWachtwoordAsync(kapot.Anoniem())).Status.ShouldBe(HttpStatusCode.InternalServerError);
        (await account.SessiesAsync(kapot)).ShouldBeEmpty();
    }

    private Task<bool> TelAsync(string emmer, string sleutel) => MetAsync(d => d.TelAsync(emmer, sleutel));

    private async Task MetAsync(Func<Drempel, Task> werk)
    {
        await using var scope = server.Diensten.CreateAsyncScope();
        await werk(scope.ServiceProvider.GetRequiredService<Drempel>());
    }

    private async Task<T> MetAsync<T>(Func<Drempel, Task<T>> werk)
    {
        await using var scope = server.Diensten.CreateAsyncScope();
        return await werk(scope.ServiceProvider.GetRequiredService<Drempel>());
    }
}
