using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Overstapdossiers;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Brugklassen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Domain.Zib;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;
using Oversteek.Web.Tests.Uitwisseling;

namespace Oversteek.Web.Tests.Zib;

/// <summary>D-22: what a bureau found goes to the vo school only when every parent agrees, whichever way it would go, and no longer than they do.</summary>
public sealed class DelenMetVoTests
{
    [Theory, Databases, Regel("D-22", "BIJ-09", "SEC-7")]
    public async Task Intrekken_sluit_het_rapport_en_het_iq_voor_de_vo_school_meteen(Databasesoort soort)
    {
        await using var wereld = await Zibwereld.OpAsync(soort);
        var id = await InOkrAsync(wereld, metVo: true);
        var rapport = await RapportAsync(wereld, id);
        rapport.Vrijgegeven.ShouldBeTrue();
        var vo = await VoAsync(wereld, id);
        string[] urls = [$"/leerlingen/{id.Waarde}/okr/2", $"/leerlingen/{id.Waarde}/okr/versies?nummer=1"];
        foreach (var url in urls)
            (await vo.GetAsync(url)).Tekst.ShouldContain("WISC-V", customMessage: url);
        var bestand = $"/leerlingen/{id.Waarde}/bijlagen/{rapport.Id.Waarde}";
        (await vo.GetAsync(bestand)).Bytes.ShouldBe(Zibwereld.Pdf);

        await wereld.ToestemmingAsync(id, 2, Toestemmingsoort.DelenMetVo, "Toestemming intrekken");

        foreach (var url in urls)
        {
            var pagina = await vo.GetAsync(url);
            pagina.Status.ShouldBe(HttpStatusCode.OK);
            pagina.Tekst.ShouldNotContain("WISC-V", customMessage: url);
        }
        (await vo.GetAsync(bestand)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await vo.GetAsync($"/leerlingen/{id.Waarde}/okr/6")).Tekst.ShouldNotContain("verslag.pdf");
        (await wereld.Po.GetAsync(urls[1])).Tekst.ShouldContain("WISC-V", customMessage: "de eigen school leest wat er definitief was");
        (await OkrAsync(wereld, id)).Status.ShouldBe(Okrstatus.Definitief, "de aanmelding loopt door");
    }

    [Theory, Databases, Regel("D-22", "BIJ-02", "D-73")]
    public async Task Zonder_toestemming_van_elke_ouder_geeft_niemand_een_rapport_vrij(Databasesoort soort)
    {
        await using var wereld = await Zibwereld.OpAsync(soort);
        var id = await InOkrAsync(wereld, metVo: false);
        var rapport = await RapportAsync(wereld, id);
        rapport.Vrijgegeven.ShouldBeFalse();
        foreach (var soortrapport in new[] { "ONDERZOEK_IQ", "ONDERZOEK_SE", "ONDERZOEK_OVERIG" })
            (await VoegToeAsync(wereld, id, soortrapport, vrij: true)).Tekst.ShouldContain(ZibWeigeringen.NietMetVo.Zin());
        (await wereld.Server.Systeem(db => db.Bijlagen.CountAsync(b => b.LeerlingId == id))).ShouldBe(1, "er kwam niets bij");
        (await VoegToeAsync(wereld, id, "OPP", vrij: true)).Tekst.ShouldContain("De bijlage is toegevoegd.");
        (await VoegToeAsync(wereld, id, "ONDERZOEK_OVERIG", vrij: false)).Tekst.ShouldContain("De bijlage is toegevoegd.");

        await GeweigerdAsync(wereld, id, rapport);
        await wereld.ToestemmingAsync(id, 1, Toestemmingsoort.DelenMetVo);
        await GeweigerdAsync(wereld, id, rapport);
        await wereld.ToestemmingAsync(id, 2, Toestemmingsoort.DelenMetVo);

        await (await wereld.Po.GetAsync($"/leerlingen/{id.Waarde}/okr/6")).Formulier($"#vrijgave-{rapport.Id.Waarde}")
            .Zet($"Toestemming[{rapport.Id.Waarde}]", "true").VerstuurAsync();
        (await RapportAsync(wereld, id)).Vrijgegeven.ShouldBeTrue();
        (await VoegToeAsync(wereld, id, "ONDERZOEK_SE", vrij: true)).Tekst.ShouldContain("De bijlage is toegevoegd.");
    }

    [Theory, Databases, Regel("D-22", "OSO-02")]
    public async Task Ook_uit_een_oso_bestand_komt_een_rapport_niet_vrij_binnen(Databasesoort soort)
    {
        await using var wereld = await Zibwereld.OpAsync(soort);
        var id = await InOkrAsync(wereld, metVo: false);
        var kind = await wereld.Server.Systeem(db => db.Leerlingen.AsNoTracking().SingleAsync(l => l.Id == id));
        var bestand = Osobestanden.Eigen(l => l with
        {
            Bsn = Oso.Bsn.Parse(kind.Bsn!),
            Leerlingid = kind.Leerlingcode,
            Roepnaam = "Sanne",
            Voornaam = ["Sanne", "Maria"],
            Voorvoegsel = null,
            Achternaam = "Jansen",
            Geboortedatum = new DateOnly(2015, 3, 14),
            Geslacht = 2,
            Overigdocumentlijst = [Osobestanden.Document("onderzoek lezen.pdf"), Osobestanden.Document("portfolio.pdf")],
        });

        var uitslag = await wereld.Server.EenAsync(bestand);

        uitslag.Leerling.ShouldBe(id);
        uitslag.Regels.ShouldContain(r =>
            r.Tekst.Contains("onderzoek lezen.pdf", StringComparison.Ordinal) && r.Tekst.Contains("niet vrijgegeven", StringComparison.Ordinal));
        var bijlagen = await wereld.Server.Systeem(db => db.Bijlagen.AsNoTracking().Where(b => b.LeerlingId == id).ToListAsync());
        bijlagen.Where(b => b.Bron == Bijlagebron.Oso).Select(b => (b.Type, b.Vrijgegeven))
            .ShouldBe([("ONDERZOEK_OVERIG", false), ("PORTFOLIO", true)], ignoreOrder: true);
    }

    [Theory, Databases, Regel("D-22", "D-13")]
    public async Task Een_iq_dat_niet_met_het_vo_gedeeld_wordt_houdt_het_okr_tegen_tot_het_weg_is_of_mag(Databasesoort soort)
    {
        await using var wereld = await Zibwereld.OpAsync(soort);
        var id = await InOkrAsync(wereld, metVo: false);
        const string Zin = "Niet elke ouder met gezag vindt het goed";
        (await wereld.Po.GetAsync($"/leerlingen/{id.Waarde}/okr/controle")).Tekst.ShouldContain(Zin);
        (await MaakDefinitiefAsync(wereld, id)).IsGelukt.ShouldBeFalse();
        (await OkrAsync(wereld, id)).Status.ShouldBe(Okrstatus.Concept);

        foreach (var ouder in new[] { 1, 2 })
            await wereld.ToestemmingAsync(id, ouder, Toestemmingsoort.DelenMetVo);
        (await wereld.Po.GetAsync($"/leerlingen/{id.Waarde}/okr/controle")).Tekst.ShouldNotContain(Zin);
        await wereld.ToestemmingAsync(id, 1, Toestemmingsoort.DelenMetVo, "Toestemming intrekken");
        (await wereld.Po.GetAsync($"/leerlingen/{id.Waarde}/okr/controle")).Tekst.ShouldContain(Zin);
        var tab = (await wereld.Po.GetAsync($"/leerlingen/{id.Waarde}/okr/2")).Formulier("#okr");
        tab.Waarde("Invoer.Velden[iqTotaal]").ShouldBe("84", "in het concept ziet geen vo-school het");
        foreach (var veld in new[] { "iqTest", "iqDatum", "iqTotaal" })
            tab.Zet($"Invoer.Velden[{veld}]", "");
        await tab.VerstuurAsync("Opslaan");

        (await wereld.Po.GetAsync($"/leerlingen/{id.Waarde}/okr/controle")).Tekst.ShouldNotContain(Zin);
        (await MaakDefinitiefAsync(wereld, id)).Weigeringen.ShouldBeEmpty();
    }

    /// <summary>From the application to the result in the OKR, with a report.</summary>
    internal static async Task<LeerlingId> InOkrAsync(Zibwereld wereld, bool metVo, bool lwoo = false)
    {
        var id = await BijOudersAsync(wereld, lwoo);
        foreach (var ouder in new[] { 1, 2 })
        {
            await wereld.ToestemmingAsync(id, ouder, Toestemmingsoort.DelenMetPo);
            if (metVo)
                await wereld.ToestemmingAsync(id, ouder, Toestemmingsoort.DelenMetVo);
        }
        (await (await wereld.Po.GetAsync(Zibwereld.Url(id) + "/uitslag")).Formulier("#uitslag").Zet("Invoer.Velden[iqTest]", "WISC-V").Zet("Invoer.Velden[iqDatum]", "2027-01-15")
            .Zet("Invoer.Velden[iqTotaal]", "84").MetBestand("Bestand", "verslag.pdf", Zibwereld.Pdf, "application/pdf").VerstuurAsync()).Tekst.ShouldContain("De uitslag staat in het okr.");
        return id;
    }

    /// <summary>The parents have the result, and shared it with nobody yet.</summary>
    internal static async Task<LeerlingId> BijOudersAsync(Zibwereld wereld, bool lwoo)
    {
        var id = await wereld.IngediendAsync(meer: (l, okr, h) =>
        {
            var toetsen = okr.Inhoud("2")!.Toetsen;
            Proefgegevens.Compleet(l, okr, h);
            okr.SlaOp("2", okr.Inhoud("2")! with { Toetsen = toetsen }, h).IsGelukt.ShouldBeTrue();
            if (lwoo)
                okr.StelAdviesVast(okr.Advies with { Lwoo = true }, h).IsGelukt.ShouldBeTrue();
        });
        await (await wereld.Bureau.GetAsync(Zibwereld.Onderzoek(id))).Formulier("#nemen").VerstuurAsync();
        await (await wereld.Bureau.GetAsync(Zibwereld.Onderzoek(id))).Formulier("#uitslag").VerstuurAsync();
        return id;
    }

    /// <summary>One by one and many at once; nothing is released.</summary>
    private static async Task GeweigerdAsync(Zibwereld wereld, LeerlingId id, Bijlage rapport)
    {
        (await (await wereld.Po.GetAsync($"/leerlingen/{id.Waarde}/okr/6")).Formulier($"#vrijgave-{rapport.Id.Waarde}").VerstuurAsync()).Tekst.ShouldContain(ZibWeigeringen.NietMetVo.Zin());
        var velen = await wereld.Po.GetAsync("/bijlagen/vrijgeven");
        velen.Tekst.ShouldContain(ZibWeigeringen.NietMetVo.Zin(), customMessage: "het voorbeeld zegt het");
        velen.Document.QuerySelector($"input[name=Kies][value='{rapport.Id.Waarde}']").ShouldBeNull();
        velen.Document.QuerySelector($"[name='Toestemming[{rapport.Id.Waarde}]']").ShouldBeNull();
        (await RapportAsync(wereld, id)).Vrijgegeven.ShouldBeFalse();
    }

    internal static async Task<Pagina> VoegToeAsync(Zibwereld wereld, LeerlingId id, string type, bool vrij) =>
        await (await wereld.Po.GetAsync($"/leerlingen/{id.Waarde}/okr/6")).Formulier("#toevoegen").Zet("Invoer.Type", type).Zet("Invoer.Vrijgeven", vrij ? "true" : "false")
            .Zet("Invoer.ToestemmingOuders", "true").MetBestand("Invoer.Bestand", "stuk.pdf", Zibwereld.Pdf, "application/pdf").VerstuurAsync();

    internal static Task<Bijlage> RapportAsync(Zibwereld wereld, LeerlingId id) => wereld.Server.Systeem(async db =>
        (await db.Bijlagen.AsNoTracking().Where(b => b.LeerlingId == id && b.Type == "ONDERZOEK_IQ").ToListAsync()).Single(b => b.Bestandsnaam == "verslag.pdf"));

    internal static Task<Okr> OkrAsync(Zibwereld wereld, LeerlingId id) => wereld.Server.Systeem(db => db.Okrs.AsNoTracking().SingleAsync(o => o.LeerlingId == id));

    internal static Task<Result> MaakDefinitiefAsync(Zibwereld wereld, LeerlingId id) => wereld.Server.InScopeAsync(async sp =>
    {
        var okr = await sp.GetRequiredService<Application.Persistence.OversteekDb>().Okrs.AsNoTracking().SingleAsync(o => o.LeerlingId == id);
        return await sp.GetRequiredService<OkrDefinitiefMaken>().ExecuteAsync(id, okr.Versie, wereld.Server.Handeling(wereld.Server.Regio.PoSchool), TestContext.Current.CancellationToken);
    }, toegang => toegang.Gebruik(wereld.Server.Regio.PoSchool, null, Rol.PoGebruiker));

    /// <summary>Definitive, and applied at a vo school.</summary>
    internal static async Task<Webklant> VoAsync(Zibwereld wereld, LeerlingId id)
    {
        (await MaakDefinitiefAsync(wereld, id)).Weigeringen.ShouldBeEmpty();
        await wereld.Server.Systeem(async db =>
        {
            var (school, handeling) = (wereld.Server.Regio.VoSchool, wereld.Server.Handeling(wereld.Server.Regio.VoSchool, Rol.VoBeheerder));
            var beheer = new Brugklasbeheer(school, Proefregio.Schooljaar);
            var klas = beheer.VoegToe(new Brugklasgegevens("Havo", ["60"], false, 30, null), handeling).Waarde.Id;
            beheer.Verstuur(handeling).IsGelukt.ShouldBeTrue();
            beheer.Accepteer(handeling).IsGelukt.ShouldBeTrue();
            db.Add(beheer);
            var procedure = await db.Procedures.SingleAsync(p => p.OrganisatieId == wereld.Server.Regio.Regio && p.Schooljaar == Proefregio.Schooljaar);
            var aanmelding = Aanmelding.Voer(id, school, Proefregio.Schooljaar, procedure, handeling);
            aanmelding.StelLijstOp([new Voorkeurkeuze(klas, school)], procedure.Regels, handeling).IsGelukt.ShouldBeTrue();
            aanmelding.MaakLijstDefinitief(1, procedure.Regels, handeling).IsGelukt.ShouldBeTrue();
            db.Add(aanmelding);
            await db.SaveChangesAsync();
        });
        return await wereld.Server.LogInAsync(Rol.VoGebruiker, wereld.Server.Regio.VoSchool);
    }
}
