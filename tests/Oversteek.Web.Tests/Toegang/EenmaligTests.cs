using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Gebruikers;
using Oversteek.Application.Logboek;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Toegang;

[Regel("REL-9")]
public sealed class EenmaligTests(Proefserver server) : IClassFixture<Proefserver>, IAsyncLifetime
{
    private readonly AccountId wie = new(Guid.NewGuid());
    private AccountId beheerder;

    public async ValueTask InitializeAsync() => beheerder = (await server.LogInAsync(Rol.PoBeheerder, server.Regio.PoSchool)).Account!.Value;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Hetzelfde_formulier_tien_keer_tegelijk_heeft_een_gevolg_en_een_antwoord()
    {
        var bewerking = Guid.NewGuid();
        var uitkomsten = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => DoeAsync(bewerking, "a"))));

        uitkomsten.ShouldAllBe(u => u.IsGelukt);
        uitkomsten.Select(u => u.Waarde).Distinct().Count().ShouldBe(1);
        (await AantalAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Hetzelfde_nummer_met_andere_inhoud_wordt_geweigerd()
    {
        var bewerking = Guid.NewGuid();
        (await DoeAsync(bewerking, "a")).IsGelukt.ShouldBeTrue();

        (await DoeAsync(bewerking, "b")).Weigeringen.Single().ShouldBe(EenmaligWeigeringen.AndereInhoud);
        (await DoeAsync(Guid.Empty, "a")).Weigeringen.Single().ShouldBe(EenmaligWeigeringen.Onbekend);
        (await AantalAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Een_weigering_en_een_fout_laten_geen_spoor_en_mogen_opnieuw()
    {
        var bewerking = Guid.NewGuid();
        (await DoeAsync(bewerking, "a", weiger: true)).IsGelukt.ShouldBeFalse();
        await Should.ThrowAsync<TimeoutException>(() => DoeAsync(bewerking, "a", gooi: true));
        (await AantalAsync()).ShouldBe(0);
        (await server.Systeem(db => db.Bewerkingen.CountAsync(b => b.Id == bewerking))).ShouldBe(0);

        (await DoeAsync(bewerking, "a")).IsGelukt.ShouldBeTrue();
        (await AantalAsync()).ShouldBe(1);
    }

    [Fact]
    [Regel("SEC-60", "PRIV-7")]
    public async Task Een_gelezen_dossier_staat_in_de_keten()
    {
        var leerling = await server.LeerlingAsync(server.Regio.PoSchool);
        await server.InScopeAsync(
            async sp =>
            {
                await sp.GetRequiredService<Leeslogboek>().LeesAsync(leerling, Leessoort.Okr, server.Handeling(server.Regio.PoSchool));
                return true;
            },
            toegang => toegang.Gebruik(server.Regio.PoSchool, wie, Rol.PoGebruiker));

        var regel = await server.Systeem(db => db.Logboek.SingleAsync(l => l.LeerlingId == leerling && l.Soort == Leessoort.Okr));
        regel.Namens.ShouldBe(server.Regio.PoSchool);
        regel.Hash.Length.ShouldBeGreaterThan(16);
        (await server.Systeem(db => db.Ketenstanden.SingleAsync())).Nummer.ShouldBe(regel.Nummer);
    }

    // The work adds a functie: something that shows when it is done twice.
    private Task<Result<string>> DoeAsync(Guid bewerking, string inhoud, bool weiger = false, bool gooi = false) => server.InScopeAsync(
        sp =>
        {
            var db = sp.GetRequiredService<OversteekDb>();
            return sp.GetRequiredService<Eenmalig>().VoerUitAsync(bewerking, "proef", Eenmalig.Hash(inhoud), async () =>
            {
                var functie = new Functie { AccountId = wie, OrganisatieId = server.Regio.PoSchool, Rol = Rol.PoGebruiker, Van = server.Klok.GetUtcNow() };
                if (weiger)
                    return new Weigering("PROEF");
                db.Functies.Add(functie);
                await db.SaveChangesAsync();
                return gooi ? throw new TimeoutException() : functie.Id.ToString();
            });
        },
        toegang => toegang.Gebruik(server.Regio.PoSchool, beheerder, Rol.PoBeheerder));

    private Task<int> AantalAsync() => server.Systeem(db => db.Functies.CountAsync(f => f.AccountId == wie));
}
