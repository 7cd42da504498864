using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Aanmeldingen;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;
using Oversteek.Web.Tests.Toegang;

namespace Oversteek.Web.Tests.Aanmeldingen;

/// <summary>The same random acts as on the domain, through the use cases: who sees the dossier in the database is who may by the trajectory.</summary>
public sealed class ZorgplichtreeksTests
{
    private const int Reeksen = 4;
    private const int Stappen = 18;
    private static readonly string[] Acties = ["begin", "klaar", "vraag", "open", "sluit", "wijs af", "schort op"];

    [Theory]
    [Databases]
    [Regel("D-40", "ZPL-02", "ZPL-04", "REL-10")]
    public async Task Wat_open_is_in_de_database_is_altijd_wat_het_traject_zegt(Databasesoort soort)
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver { Soort = soort });
        var vo = await wereld.VoAsync();
        var (derde, _) = await wereld.VsoSchoolAsync();
        var gelukt = Acties.ToDictionary(a => a, _ => 0);
        for (var zaad = 0; zaad < Reeksen; zaad++)
        {
            var (leerling, _) = await wereld.AangemeldAsync(vo, wereld.Havo, wereld.HavoElders);
            await SpeelAsync(wereld, leerling, [wereld.AndereSchool, derde], new Random(zaad), gelukt, $"zaad {zaad}");
        }
        // A series in which all is refused proves nothing.
        gelukt.Where(g => g.Value == 0).Select(g => g.Key).ShouldBeEmpty(string.Join(", ", gelukt));
    }

    private static async Task SpeelAsync(
        Vowereld wereld, LeerlingId leerling, OrganisatieId[] scholen, Random kans, Dictionary<string, int> gelukt, string reeks)
    {
        var verloop = reeks;
        for (var stap = 0; stap < Stappen; stap++)
        {
            var a = await wereld.AanmeldingVanAsync(leerling);
            if (a.OrganisatieId != wereld.School)
                return;
            var voor = await Databasestand.LeesAsync(wereld.Server);
            var (actie, uit) = await DoeAsync(wereld, a, scholen[kans.Next(scholen.Length)], kans);
            verloop += $" | {actie}: {(uit.IsGelukt ? "gelukt" : uit.Weigeringen[0].Code)}";
            if (uit.IsGelukt)
                gelukt[actie]++;
            else
                (await Databasestand.LeesAsync(wereld.Server)).ShouldBe(voor, verloop);
            await ControleerAsync(wereld, await wereld.AanmeldingVanAsync(leerling), scholen, verloop);
        }
    }

    private static async Task ControleerAsync(Vowereld wereld, Aanmelding nu, OrganisatieId[] scholen, string verloop)
    {
        var open = (nu.Onderzoek?.Open(wereld.Server.Klok.GetUtcNow()) ?? []).Select(i => i.School).ToHashSet();
        foreach (var school in scholen)
        {
            var mag = open.Contains(school) || nu.OrganisatieId == school;
            (await wereld.ZietDossierAsync(school, nu.LeerlingId)).ShouldBe(mag, verloop);
        }
        // Each letter of a step stands once.
        (await wereld.Server.Systeem(db => db.Besluitbrieven.Where(b => b.AanmeldingId == nu.Id).GroupBy(b => b.Stand).CountAsync(g => g.Count() > 1)))
            .ShouldBe(0, verloop);
    }

    private static Task<(string, Result)> DoeAsync(Vowereld wereld, Aanmelding a, OrganisatieId school, Random kans)
    {
        var vandaag = Nederland.Datum(wereld.Server.Klok.GetUtcNow());
        return kans.Next(8) switch
        {
            0 or 1 => AlsAsync<OnderzoekVastleggen>("begin", (g, h) => g.ExecuteAsync(new(a.Id, false, null, null, a.Versie), h, default)),
            2 => AlsAsync<OnderzoekVastleggen>("klaar", (g, h) => g.ExecuteAsync(new(a.Id, true, null, vandaag, a.Versie) { Bereid = school }, h, default)),
            3 => AlsAsync<InzageVragen>("vraag", (g, h) => g.ExecuteAsync(new(a.Id, school, a.Versie), h, default)),
            4 or 5 => AlsAsync<DossierinzageOpenen>("open", (g, h) =>
                g.ExecuteAsync(new(a.Id, school, "mevrouw Jansen", Toestemmingwijze.Gesprek, vandaag, a.Versie), h, default)),
            6 => AlsAsync<DossierinzageSluiten>("sluit", (g, h) => g.ExecuteAsync(new(a.Id, school, Sluitreden.ToestemmingIngetrokken, a.Versie), h, default)),
            _ when kans.Next(3) == 0 => AlsAsync<LeerlingAfwijzen>("wijs af", (g, h) =>
                g.ExecuteAsync(new(a.Id, Afwijsgronden.Ondersteuning, "Te zwaar", a.Versie), h, default)),
            _ => AlsAsync<TermijnOpschorten>("schort op", (g, h) =>
                g.ExecuteAsync(new(a.Id, vandaag.AddDays(3), vandaag, "Het verslag", a.Versie), h, default)),
        };

        async Task<(string, Result)> AlsAsync<T>(string naam, Func<T, Handeling, Task<Result>> doe)
            where T : notnull => (naam, await wereld.Server.InScopeAsync(
                sp => doe(sp.GetRequiredService<T>(), wereld.Server.Handeling(wereld.School, Rol.VoGebruiker, "Reden")),
                toegang => toegang.Gebruik(wereld.School, null, Rol.VoGebruiker)));
    }
}
