using System.Net;
using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Brugklassen;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;
using Oversteek.Web.Tests.Lotingen;

namespace Oversteek.Web.Tests.Aanmeldingen;

/// <summary>Many decisions in one form: the same rules as one at a time, a preview per row and one confirmation (D-73).</summary>
public sealed class BesluitenTests
{
    private const string Pad = "/aanmeldingen/besluiten";

    [Theory]
    [Databases]
    [Regel("D-73", "D-68", "D-67", "TOE-01", "TOE-07", "B-50", "B-54")]
    public async Task De_klas_van_plaatsing_staat_klaar_en_een_bevestiging_besluit_over_allen(Databasesoort soort)
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver { Soort = soort });
        var (vo, ids) = await GelootAsync(wereld, 4);
        var lijst = await vo.GetAsync(Pad);
        lijst.Document.QuerySelectorAll("input[name=Kies][checked]").Length.ShouldBe(2);
        Vrij(lijst, "Havo").ShouldBe("0");
        Vrij(lijst, "Vwo").ShouldBe("30");

        var controle = await lijst.Formulier("#besluiten").VerstuurAsync("Controleren");

        controle.Tekst.ShouldContain("2 toelaten, 0 afwijzen, 0 overslaan");
        controle.Tekst.ShouldContain("Er is nog niets besloten of verstuurd.");
        (await ToegelatenAsync(wereld)).ShouldBe(0);
        (await ElkeAsync(wereld)).ShouldAllBe(a => a.Besluit == null);

        var klaar = await controle.Formulier("#bevestigen").VerstuurAsync();

        klaar.Tekst.ShouldContain("Opgeslagen: 2 toegelaten");
        (await ToegelatenAsync(wereld)).ShouldBe(2);
        (await RegelsAsync(wereld, "LeerlingToegelaten")).ShouldBe(2, "elk besluit heeft een eigen regel in het logboek");
        (await wereld.Server.Systeem(db => db.UitgaandeBerichten.CountAsync(b => b.Sjabloon == "ouder.toegelaten"))).ShouldBe(4);
        Vrij(await vo.GetAsync(Pad), "Havo").ShouldBe("0");
        // The same form again changes nothing.
        (await controle.Formulier("#bevestigen").VerstuurAsync()).Tekst.ShouldContain("Opgeslagen: 2 toegelaten");
        (await RegelsAsync(wereld, "LeerlingToegelaten")).ShouldBe(2);
        ids.Count.ShouldBe(4);
    }

    [Theory]
    [Databases]
    [Regel("D-73", "D-36", "D-68", "D-67", "B-49", "B-50")]
    public async Task Wat_niet_mag_staat_er_met_de_regel_en_wordt_overgeslagen(Databasesoort soort)
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver { Soort = soort });
        var (vo, _) = await GelootAsync(wereld, 4);
        var geplaatst = (await ElkeAsync(wereld)).Where(a => a.OrganisatieId == wereld.School && a.Status == Aanmeldingstatus.Plaatsbaar).ToList();
        var (laat, laatId) = await wereld.AangemeldAsync(vo, wereld.Havo);
        var lijst = await vo.GetAsync(Pad);
        Rij(lijst, laatId).TextContent.ShouldContain(AanmeldingWeigeringen.KlasVol.Zin());
        Rij(lijst, laatId).QuerySelector("input[checked]").ShouldBeNull();
        Vrij(await vo.GetAsync("/wachtlijst"), "Havo").ShouldBe("0");
        var formulier = lijst.Formulier("#besluiten").Zet("Kies", laatId.Waarde.ToString());
        // Not on the list of the family and not for the advice: only forged.
        formulier.Vervals(Veld(geplaatst[0].Id), $"{geplaatst[0].Versie}:klas:{wereld.Vwo.Waarde}");

        var controle = await formulier.VerstuurAsync("Controleren");

        controle.Tekst.ShouldContain("1 toelaten, 0 afwijzen, 2 overslaan");
        controle.Tekst.ShouldContain(AanmeldingWeigeringen.KlasPastNiet.Zin());
        controle.Tekst.ShouldContain(AanmeldingWeigeringen.KlasVol.Zin());
        await controle.Formulier("#bevestigen").VerstuurAsync();
        (await ToegelatenAsync(wereld)).ShouldBe(1);
        (await wereld.AanmeldingVanAsync(laat)).Besluit.ShouldBeNull();
        (await wereld.AanmeldingVanAsync(geplaatst[0].LeerlingId)).Besluit.ShouldBeNull();
    }

    [Theory]
    [Databases]
    [Regel("D-73", "D-68", "D-37")]
    public async Task Een_andere_klas_vraagt_eerst_een_toelichting_en_er_gebeurt_niets_zonder(Databasesoort soort)
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver { Soort = soort });
        var (vo, _) = await GelootAsync(wereld, 2);
        var wie = (await ElkeAsync(wereld))[0];
        var formulier = (await vo.GetAsync(Pad)).Formulier("#besluiten").Vervals(Veld(wie.Id), $"{wie.Versie}:klas:{wereld.HavoTweetalig.Waarde}");
        var controle = await formulier.VerstuurAsync("Controleren");
        controle.Tekst.ShouldContain("Vraagt een toelichting: Jansen, Sanne");

        var fout = await controle.Formulier("#bevestigen").VerstuurAsync();

        fout.Status.ShouldBe(HttpStatusCode.BadRequest);
        fout.HeeftFout($"Toelichting[{wie.Id.Waarde}]", AanmeldingWeigeringen.AndereKlasZonderReden.Zin()).ShouldBeTrue();
        (await ToegelatenAsync(wereld)).ShouldBe(0);
        await fout.Formulier("#bevestigen").Zet($"Toelichting[{wie.Id.Waarde}]", "De ouders vroegen tweetalig.").VerstuurAsync();
        (await ToegelatenAsync(wereld)).ShouldBe(2);
        var besluit = (await wereld.AanmeldingVanAsync(wie.LeerlingId)).Besluit!;
        (besluit.Brugklas, besluit.Toelichting).ShouldBe((wereld.HavoTweetalig, "De ouders vroegen tweetalig."));
    }

    [Theory]
    [Databases]
    [Regel("REL-10", "D-73", "D-67", "R2-02")]
    public async Task Twee_mensen_tegelijk_en_een_laatste_plaats(Databasesoort soort)
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver { Soort = soort });
        var (vo, _) = await GelootAsync(wereld, 2);
        for (var i = 0; i < 3; i++)
            await wereld.AangemeldAsync(vo, wereld.HavoTweetalig);
        var klanten = new[] { await wereld.VoAsync(), await wereld.VoAsync(), await wereld.VoAsync() };
        var alle = await ElkeAsync(wereld);
        var laat = alle.Where(a => a.Ronde == 2).OrderBy(a => a.Aanmeldnummer).ToList();
        var geplaatst = alle.Where(a => a.Status == Aanmeldingstatus.Plaatsbaar).ToList();
        // Each decides on one placed pupil of the same class, and all want the last place of the other class for the first who may have it.
        Aanmelding[][] keuzes = [[geplaatst[0], laat[0]], [geplaatst[1], laat[0]], [geplaatst[0], laat[0]]];
        var verzoeken = new List<(HttpRequestMessage, Webklant)>();
        for (var i = 0; i < klanten.Length; i++)
            verzoeken.Add((await BevestigingAsync(klanten[i], keuzes[i]), klanten[i]));

        var antwoorden = await Webklant.TegelijkAsync(verzoeken);

        antwoorden.ShouldAllBe(a => a.Status == HttpStatusCode.Redirect, "iedereen besloot hetzelfde of over een ander kind");
        (await ToegelatenAsync(wereld)).ShouldBe(3);
        (await RegelsAsync(wereld, "LeerlingToegelaten")).ShouldBe(3);
        (await wereld.Server.Systeem(db => db.Brugklassen.SingleAsync(k => k.Id == wereld.HavoTweetalig))).ActueleCapaciteit.ShouldBe(0);
        (await wereld.Server.Systeem(db => db.Brugklassen.SingleAsync(k => k.Id == wereld.Havo))).ActueleCapaciteit.ShouldBe(0);
        (await BesluitTests.BesluitAsync(vo = await wereld.VoAsync(), laat[1].Id, "Toelaten", klas: wereld.HavoTweetalig)).Tekst.ShouldContain(AanmeldingWeigeringen.KlasVol.Zin());
    }

    [Theory]
    [Databases]
    [Regel("REL-7", "D-73")]
    public async Task Wat_intussen_veranderde_staat_in_het_verslag_en_de_rest_is_besloten(Databasesoort soort)
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver { Soort = soort });
        var (vo, _) = await GelootAsync(wereld, 2);
        var alle = await ElkeAsync(wereld);
        var controle = await (await vo.GetAsync(Pad)).Formulier("#besluiten").VerstuurAsync("Controleren");
        await (await vo.GetAsync($"/aanmeldingen/{alle[0].Id.Waarde}")).Formulier("#onderzoek").VerstuurAsync();

        var verslag = await controle.Formulier("#bevestigen").VerstuurAsync();

        verslag.Status.ShouldBe(HttpStatusCode.Conflict);
        verslag.Tekst.ShouldContain("Opgeslagen: 1 toegelaten, 0 afgewezen. Niet opgeslagen: 1.");
        verslag.Tekst.ShouldContain(AanmeldingWeigeringen.Gewijzigd.Zin());
        (await ToegelatenAsync(wereld)).ShouldBe(1);
        (await wereld.AanmeldingVanAsync(alle[0].LeerlingId)).Besluit.ShouldBeNull();
    }

    [Fact, Regel("B-48", "D-66")]
    public async Task Een_oud_vinkje_van_vso_laat_een_gewone_school_niet_eerder_toelaten()
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver());
        var vo = await wereld.VoAsync();
        var (leerling, id) = await wereld.AangemeldAsync(vo, wereld.Havo);
        await wereld.Server.Systeem(db => db.Aanmeldingen.Where(a => a.Id == id).ExecuteUpdateAsync(s => s.SetProperty(a => a.VsoProcedure, true)));

        Rij(await vo.GetAsync(Pad), id).TextContent.ShouldContain(AanmeldingWeigeringen.AlleenVso3.Zin());
        (await BesluitTests.BesluitAsync(vo, id, "Toelaten", klas: wereld.Havo)).Tekst.ShouldContain(AanmeldingWeigeringen.AlleenVso3.Zin());

        (await wereld.AanmeldingVanAsync(leerling)).Besluit.ShouldBeNull();
        await (await vo.GetAsync($"/aanmeldingen/{id.Waarde}")).Formulier("#vso").Zet("Vso", "false").VerstuurAsync();
        (await wereld.AanmeldingVanAsync(leerling)).DoetMeeAanLoting.ShouldBeTrue();
    }

    [Fact, Regel("SEC-7", "D-73")]
    public async Task Een_andere_school_kan_met_een_gesmokkelde_aanmelding_niets()
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver());
        var (_, _) = await GelootAsync(wereld, 1);
        var vreemd = (await ElkeAsync(wereld))[0];
        var ander = await wereld.VoAsync(wereld.AndereSchool);
        await wereld.AangemeldAsync(ander, wereld.HavoElders);
        var formulier = (await ander.GetAsync(Pad)).Formulier("#besluiten")
            .Smokkel("Kies", vreemd.Id.Waarde.ToString()).Smokkel(Veld(vreemd.Id), $"{vreemd.Versie}:klas:{wereld.Havo.Waarde}");

        var controle = await formulier.VerstuurAsync("Controleren");

        controle.Tekst.ShouldContain("Aanmelding die niet meer bij u staat");
        (await wereld.AanmeldingVanAsync(vreemd.LeerlingId)).Besluit.ShouldBeNull();
    }

    /// <summary>So many pupils for the two places of Havo, drawn and published; the next morning.</summary>
    private static async Task<(Webklant Vo, List<AanmeldingId> Ids)> GelootAsync(Vowereld wereld, int leerlingen)
    {
        var vo = await wereld.VoAsync();
        var ids = new List<AanmeldingId>();
        for (var i = 0; i < leerlingen; i++)
            ids.Add((await wereld.AangemeldAsync(vo, wereld.Havo, wereld.HavoElders)).Aanmelding);
        await new Coordinatoren(wereld).LootAsync();
        return (await wereld.VoAsync(), ids);
    }

    private static async Task<HttpRequestMessage> BevestigingAsync(Webklant vo, Aanmelding[] over)
    {
        var formulier = (await vo.GetAsync(Pad + "?allen=false")).Formulier("#besluiten");
        foreach (var a in over)
            formulier.Zet("Kies", a.Id.Waarde.ToString());
        return (await formulier.VerstuurAsync("Controleren")).Formulier("#bevestigen").Verzoek();
    }

    private static string Veld(AanmeldingId id) => $"Besluit[{id.Waarde}]";

    private static AngleSharp.Dom.IElement Rij(Pagina pagina, AanmeldingId id) => pagina.Document.QuerySelector($"input[value='{id.Waarde}']")!.Closest("tr")!;

    private static string Vrij(Pagina pagina, string klas) => pagina.Document.QuerySelectorAll("tbody tr").First(r => r.QuerySelector("th")!.TextContent.Trim() == klas
        && r.QuerySelector("td[data-l=Vrij]") is not null).QuerySelector("td[data-l=Vrij]")!.TextContent.Trim();

    private static Task<List<Aanmelding>> ElkeAsync(Vowereld wereld) => wereld.Server.Systeem(db => db.Aanmeldingen.AsNoTracking().Include(a => a.Voorkeuren).OrderBy(a => a.Aanmeldnummer).ToListAsync());

    private static Task<int> ToegelatenAsync(Vowereld wereld) => wereld.Server.Systeem(db => db.Aanmeldingen.CountAsync(a => a.Status == Aanmeldingstatus.Toegelaten));

    private static Task<int> RegelsAsync(Vowereld wereld, string soort) => wereld.Server.Systeem(db => db.Logboek.CountAsync(l => l.Soort == soort));
}
