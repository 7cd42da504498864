using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Aanmeldingen;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Isk;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;
using Oversteek.Web.Tests.Leerlingen;

namespace Oversteek.Web.Tests.Isk;

/// <summary>A pupil that moves while the test is on its way, and what the ISK school does with the application.</summary>
public sealed class IskverhuizingTests
{
    [Theory, Databases, Regel("D-25", "SEC-7", "ISK-02")]
    public async Task Waar_de_test_ook_is_zij_stopt_als_de_leerling_naar_een_andere_basisschool_gaat(Databasesoort soort)
    {
        await using var wereld = await Iskwereld.OpAsync(soort);
        // One after the other: whoever waits for an invitation is ticked beforehand.
        var (aangemeld, uitslag) = (await AangemeldAsync(wereld, "Everts"), await wereld.IngediendAsync("Dekker"));
        await wereld.GetestAsync(uitslag);
        await wereld.UitslagAsync(uitslag);
        var getest = await wereld.IngediendAsync("Claus");
        await wereld.GetestAsync(getest);
        var (concept, ingediend) = (await wereld.KindAsync("Aalders"), await wereld.IngediendAsync("Bakker"));
        await wereld.VulInAsync(concept);
        var (blijft, open) = (await wereld.IngediendAsync("Zwart"), await wereld.Loket.GetAsync(Iskwereld.Test(getest) + "/uitslag"));

        foreach (var id in new[] { concept, ingediend, getest, uitslag, aangemeld })
            await wereld.Po.ZetStatusAsync(id, "ANDERE_PO");

        foreach (var id in new[] { concept, ingediend, getest, uitslag, aangemeld })
        {
            var nu = await wereld.NuAsync(id);
            (nu.Status, nu.Reden).ShouldBe((IskTestaanmeldingstatus.Afgezien, "De leerling gaat naar een andere basisschool."));
            (await wereld.Loket.GetAsync(Iskwereld.Test(id))).Status.ShouldBe(HttpStatusCode.NotFound);
        }
        (await open.Formulier("#uitslag").Zet("Invoer.Velden[rekenen]", "6").Zet("Invoer.Velden[advies]", "ISK").VerstuurAsync()).Status.ShouldBe(HttpStatusCode.NotFound);
        (await wereld.Server.Systeem(db => db.Bijlagen.Where(b => b.Type == "ISK_UITSLAG").Select(b => b.LeerlingId).ToListAsync())).ShouldBe([uitslag, aangemeld], ignoreOrder: true);
        (await wereld.Server.Systeem(db => db.Aanmeldingen.SingleAsync(a => a.LeerlingId == aangemeld))).Status.ShouldBe(Aanmeldingstatus.Vervallen);
        (await wereld.NuAsync(blijft)).Status.ShouldBe(IskTestaanmeldingstatus.Ingediend);
        (await wereld.MailsAsync()).Count(m => m == "isk.vervallen").ShouldBe(2, "alleen van wat bij het loket lag");
    }

    [Theory, Databases, Regel("ISK-02", "D-23", "D-70")]
    public async Task De_toelating_door_de_isk_school_maakt_de_leerling_vanzelf_geplaatst(Databasesoort soort)
    {
        await using var wereld = await Iskwereld.OpAsync(soort);
        await ZonderLotingAsync(wereld);
        var (id, ander) = (await AangemeldAsync(wereld, "Jansen"), await AangemeldAsync(wereld, "Vries"));
        (await wereld.Po.GetAsync(Iskwereld.Url(id))).Document.QuerySelector("#geplaatst").ShouldBeNull("niemand vult dit met de hand in");

        await LaatToeAsync(wereld, id);

        (await StandAsync(wereld, id)).ShouldBe((IskTestaanmeldingstatus.Geplaatst, true));
        (await wereld.Po.GetAsync(Iskwereld.Url(id))).Tekst.ShouldContain("geplaatst op de ISK-school");
        (await StandAsync(wereld, ander)).ShouldBe((IskTestaanmeldingstatus.AangemeldBijIsk, false));
        foreach (var wie in new[] { Guid.NewGuid(), Guid.NewGuid() })
            await MetAanmeldingAsync(wereld, id, (sp, a, h) => sp.GetRequiredService<BesluitHerstellen>().ExecuteAsync(new(a.Id, a.Versie), h with { Wie = new AccountId(wie) }, TestContext.Current.CancellationToken));
        (await StandAsync(wereld, id)).ShouldBe((IskTestaanmeldingstatus.AangemeldBijIsk, false), "de school nam haar besluit terug");
        await LaatToeAsync(wereld, id);
        await MetAanmeldingAsync(wereld, id, (sp, a, h) => sp.GetRequiredService<AfzienVanPlaats>().ExecuteAsync(new(a.Id, a.Versie), h, TestContext.Current.CancellationToken));
        (await StandAsync(wereld, id)).ShouldBe((IskTestaanmeldingstatus.Uitslag, false), "de uitslag staat er nog");

        (await (await wereld.Po.GetAsync(Iskwereld.Url(id))).Formulier("#aanmelden").Zet("Klas", wereld.Klas.ToString()).VerstuurAsync()).Tekst.ShouldContain("De leerling is aangemeld bij de ISK-school.");
        await LaatToeAsync(wereld, id);
        (await StandAsync(wereld, id)).ShouldBe((IskTestaanmeldingstatus.Geplaatst, true));
        var log = await wereld.Server.Systeem(db => db.Logboek.Where(l => l.LeerlingId == id && l.Soort.StartsWith("Isk")).OrderBy(l => l.Nummer).Select(l => l.Soort).ToListAsync());
        log.SkipWhile(l => l != "IskLeerlingAangemeld").ShouldBe(
            ["IskLeerlingAangemeld", "IskLeerlingGeplaatst", "IskPlaatsingHersteld", "IskLeerlingGeplaatst", "IskAanmeldingVervallen", "IskLeerlingAangemeld", "IskLeerlingGeplaatst"]);
    }

    [Theory, Databases, Regel("ISK-02", "AAN-07", "D-25")]
    public async Task Stopt_de_aanmelding_bij_de_isk_school_dan_kan_de_basisschool_een_andere_vragen(Databasesoort soort)
    {
        await using var wereld = await Iskwereld.OpAsync(soort);
        await ZonderLotingAsync(wereld);
        var (verwijderd, blijftPo, overleden) = (await AangemeldAsync(wereld, "Jansen"), await AangemeldAsync(wereld, "Vries"), await AangemeldAsync(wereld, "Wit"));
        await LaatToeAsync(wereld, overleden);

        await MetAanmeldingAsync(wereld, verwijderd, (sp, a, h) => sp.GetRequiredService<AanmeldingVerwijderen>().ExecuteAsync(new(a.Id, a.Versie), h, TestContext.Current.CancellationToken));
        await wereld.Po.ZetStatusAsync(blijftPo, "BLIJFT_PO");
        await wereld.Server.Systeem(db => db.Leerlingen.Where(l => l.Id == overleden).ExecuteUpdateAsync(s => s.SetProperty(l => l.AlternatieveStatus, "OVERLEDEN")));
        await MetAanmeldingAsync(wereld, overleden, (sp, a, h) => sp.GetRequiredService<AfzienVanPlaats>().ExecuteAsync(new(a.Id, a.Versie), h, TestContext.Current.CancellationToken));

        foreach (var id in new[] { verwijderd, blijftPo })
            (await StandAsync(wereld, id)).ShouldBe((IskTestaanmeldingstatus.Uitslag, false));
        (await StandAsync(wereld, overleden)).ShouldBe((IskTestaanmeldingstatus.Geplaatst, true), "van een overleden kind komt niets meer terug");
        (await wereld.Po.GetAsync("/")).Tekst.ShouldContain("Leerlingen aanmelden bij een ISK-school");
        (await wereld.Loket.GetAsync("/isk/balie")).Tekst.ShouldNotContain("Jansen", Case.Sensitive, "het loket is er klaar mee");
    }

    private static async Task<(IskTestaanmeldingstatus, bool Afgelopen)> StandAsync(Iskwereld wereld, LeerlingId id)
    {
        var nu = await wereld.NuAsync(id);
        return (nu.Status, nu.IsAfgelopen);
    }

    private static async Task<LeerlingId> AangemeldAsync(Iskwereld wereld, string achternaam)
    {
        var id = await wereld.IngediendAsync(achternaam, (_, okr, h) => okr.MaakDefinitief([], h).IsGelukt.ShouldBeTrue());
        await wereld.GetestAsync(id);
        await wereld.UitslagAsync(id);
        (await (await wereld.Po.GetAsync(Iskwereld.Url(id))).Formulier("#aanmelden").Zet("Klas", wereld.Klas.ToString()).VerstuurAsync()).Tekst.ShouldContain("De leerling is aangemeld bij de ISK-school.");
        return id;
    }

    private static async Task LaatToeAsync(Iskwereld wereld, LeerlingId id)
    {
        await wereld.Server.Systeem(async db =>
        {
            var aanmelding = await db.Aanmeldingen.Include(a => a.Voorkeuren).SingleAsync(a => a.LeerlingId == id && a.Status != Aanmeldingstatus.Vrijgevallen);
            if (aanmelding.Status == Aanmeldingstatus.Nieuw)
            {
                var procedure = await db.Procedures.SingleAsync(p => p.OrganisatieId == wereld.Server.Regio.Regio && p.Schooljaar == Proefregio.Schooljaar);
                aanmelding.MaakLijstDefinitief(Random.Shared.Next(1, 100_000), procedure.Regels, wereld.Server.Handeling(wereld.IskSchoolId, Rol.VoGebruiker)).IsGelukt.ShouldBeTrue();
            }
            await db.SaveChangesAsync();
        });
        await MetAanmeldingAsync(wereld, id, (sp, a, h) => sp.GetRequiredService<LeerlingToelaten>().ExecuteAsync(new(a.Id, wereld.Klas, null, a.Versie), h, TestContext.Current.CancellationToken));
    }

    private static Task MetAanmeldingAsync(Iskwereld wereld, LeerlingId id, Func<IServiceProvider, Aanmelding, Handeling, Task<Result>> stap) => wereld.Server.InScopeAsync(async sp =>
    {
        var aanmelding = await wereld.Server.Systeem(db => db.Aanmeldingen.AsNoTracking().SingleAsync(a => a.LeerlingId == id && a.Status != Aanmeldingstatus.Vrijgevallen));
        (await stap(sp, aanmelding, wereld.Server.Handeling(wereld.IskSchoolId, Rol.VoGebruiker, "Reden"))).Weigeringen.ShouldBeEmpty();
        return 0;
    }, toegang => toegang.Gebruik(wereld.IskSchoolId, null, Rol.VoGebruiker));

    private static Task ZonderLotingAsync(Iskwereld wereld) =>
        wereld.Server.ZetRegelsAsync(r => r with { LotingIsk = false });
}
