using System.Net;
using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Adviesformulieren;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Klassenoverzicht;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Klassenoverzicht;

/// <summary>One act for many: choose, a preview per pupil, one confirmation, one report (D-73).</summary>
public sealed class HeleKlasTests
{
    [Theory]
    [Databases]
    [Regel("D-73")]
    public async Task Het_voorbeeld_verandert_niets_en_de_bevestiging_wat_er_stond(Databasesoort soort)
    {
        await using var proef = new Klasproef(soort);
        await proef.InitializeAsync();
        var leeg = await proef.LeerlingAsync("Leeg");
        var gevuld = await proef.LeerlingAsync("Gevuld", Proefgegevens.Compleet);
        var vast = await proef.LeerlingAsync("Vast", (l, o, h) =>
        {
            Proefgegevens.Compleet(l, o, h);
            o.MaakDefinitief([], h);
        });
        var niet = await proef.LeerlingAsync("Niet gekozen");
        var po = await proef.PoAsync();

        var voorbeeld = await VoorbeeldAsync(po, "contactpersoon", [leeg, gevuld, vast], ("contactpersoon", "M. Bos"));

        voorbeeld.Tekst.ShouldContain("bij 1 van 3 leerlingen");
        voorbeeld.Tekst.ShouldContain("Contactpersoon van de school blijft: Geen bijzonderheden");
        voorbeeld.Tekst.ShouldContain(OkrWeigeringen.VerkeerdeToestand.Met(Okrstatus.Definitief).Zin());
        (await proef.WaardeAsync(leeg, "contactpersoon")).ShouldBeNull();

        var na = await voorbeeld.Formulier("#bevestig").VerstuurAsync();

        na.Tekst.ShouldContain("Ingevuld bij 1 leerlingen.");
        (await proef.WaardeAsync(leeg, "contactpersoon")).ShouldBe("M. Bos");
        (await proef.WaardeAsync(gevuld, "contactpersoon")).ShouldBe("Geen bijzonderheden");
        (await proef.WaardeAsync(vast, "contactpersoon")).ShouldBe("Geen bijzonderheden");
        (await proef.WaardeAsync(niet, "contactpersoon")).ShouldBeNull();
    }

    [Theory]
    [Databases]
    [Regel("D-73", "REL-7")]
    public async Task Wie_intussen_is_gewijzigd_blijft_zoals_de_collega_het_maakte_en_staat_in_het_verslag(Databasesoort soort)
    {
        await using var proef = new Klasproef(soort);
        await proef.InitializeAsync();
        var (een, twee) = (await proef.LeerlingAsync("Een"), await proef.LeerlingAsync("Twee"));
        var (po, collega) = (await proef.PoAsync(), await proef.PoAsync());
        var voorbeeld = await VoorbeeldAsync(po, "inzage", [een, twee], ("inzageDatum", "2027-01-18"), ("akkoord", "Ja"));
        await (await collega.GetAsync($"/klassenoverzicht/{twee}/inzageDatum")).Formulier("#cel").Zet("Waarde", "2027-01-11").VerstuurAsync();

        var verslag = await voorbeeld.Formulier("#bevestig").VerstuurAsync();

        verslag.Tekst.ShouldContain("Ingevuld bij 1 van 2 leerlingen");
        verslag.Tekst.ShouldContain("Een collega heeft dit intussen gewijzigd");
        (await proef.WaardeAsync(een, "inzageDatum")).ShouldBe("2027-01-18");
        (await proef.WaardeAsync(een, "akkoord")).ShouldBe("Ja");
        (await proef.WaardeAsync(twee, "inzageDatum")).ShouldBe("2027-01-11");
        (await proef.WaardeAsync(twee, "akkoord")).ShouldBeNull();

        // The same click again: what is done is done, and nothing else changes.
        await voorbeeld.Formulier("#bevestig").VerstuurAsync();
        (await proef.WaardeAsync(twee, "inzageDatum")).ShouldBe("2027-01-11");
        (await proef.Server.Systeem(db => db.Logboek.CountAsync(r => r.LeerlingId == een && r.Soort == "OkrOpgeslagen"))).ShouldBe(1);
    }

    [Fact, Regel("D-73", "KEU-01", "B-30")]
    public async Task Wat_een_regel_weigert_staat_per_leerling_in_het_voorbeeld()
    {
        await using var proef = new Klasproef();
        await proef.InitializeAsync();
        var zonder = await proef.LeerlingAsync("Zonder", (l, _, h) => l.WijzigOuder(1, l.Ouders[0].Gegevens with { Contact = null }, h));
        var met = await proef.LeerlingAsync("Met");
        var vrij = await proef.LeerlingAsync("Vrij", (_, o, h) => o.SlaOp("2", new Onderdeelinhoud().Met("deelname", "ontheffing"), h));
        var po = await proef.PoAsync();

        var keuzes = await VoorbeeldAsync(po, "keuzes", [zonder, met], ("Keuze1", "Ja"), ("Keuze2", "Nee"));
        keuzes.Tekst.ShouldContain(LeerlingWeigeringen.KeuzeZonderEmail.Met(1).Zin());
        await keuzes.Formulier("#bevestig").VerstuurAsync();
        (await proef.WaardeAsync(met, "Keuze1")).ShouldBe("Ja");
        (await proef.WaardeAsync(met, "Keuze2")).ShouldBe("Nee");
        (await proef.WaardeAsync(zonder, "Keuze2")).ShouldBeNull();

        var toets = await VoorbeeldAsync(po, "toets", [met, vrij], ("deelname", "deelgenomen"), ("toetsnaam", "Route 8"), ("toetsdatum", "2027-01-19"));
        await toets.Formulier("#bevestig").VerstuurAsync();
        (await proef.WaardeAsync(met, "toetsnaam")).ShouldBe("Route 8");
        (await proef.WaardeAsync(vrij, "deelname")).ShouldBe("ontheffing");
        (await proef.WaardeAsync(vrij, "toetsnaam")).ShouldBeNull();

        var toekomst = await VoorbeeldAsync(po, "inzage", [met], ("inzageDatum", "2027-02-18"));
        toekomst.Status.ShouldBe(HttpStatusCode.BadRequest);
        toekomst.HeeftFout("Waarde[inzageDatum]", "ligt na vandaag").ShouldBeTrue(toekomst.Tekst);
        (await VoorbeeldAsync(po, "inzage", [met])).Tekst.ShouldContain(KlassenoverzichtWeigeringen.NietsIngevuld.Zin());
        (await VoorbeeldAsync(po, "inzage", [])).Tekst.ShouldContain(KlassenoverzichtWeigeringen.NiemandGekozen.Zin());
    }

    [Fact, Regel("D-73", "SEC-1")]
    public async Task Een_leerling_van_een_andere_school_wordt_niet_geraakt_en_niet_getoond()
    {
        await using var proef = new Klasproef();
        await proef.InitializeAsync();
        var (eigen, vreemd) = (await proef.LeerlingAsync("Eigen"), await proef.Server.LeerlingAsync(proef.Server.Regio.AnderePoSchool, achternaam: "Vreemd"));
        var po = await proef.PoAsync();
        var voorbeeld = await VoorbeeldAsync(po, "contactpersoon", [eigen, vreemd], ("contactpersoon", "M. Bos"));
        voorbeeld.Tekst.ShouldNotContain("Vreemd");

        await voorbeeld.Formulier("#bevestig").Smokkel("Kies", vreemd.ToString()).Smokkel($"Was[{vreemd}:contactpersoon]", "").VerstuurAsync();
        var definitief = await po.GetAsync("/klassenoverzicht/definitief");
        await po.PostAsync("/klassenoverzicht/definitief", [new("__RequestVerificationToken", voorbeeld.Formulier("#bevestig").Waarde("__RequestVerificationToken")!), new("Kies", vreemd.ToString()), new($"Versie[{vreemd}]", "1")]);

        definitief.Tekst.ShouldNotContain("Vreemd");
        (await proef.WaardeAsync(vreemd, "contactpersoon")).ShouldBeNull();
        (await proef.Server.Systeem(db => db.Okrs.SingleAsync(o => o.LeerlingId == vreemd))).Status.ShouldBe(Okrstatus.Concept);
        (await po.GetAsync($"/klassenoverzicht/{vreemd}/contactpersoon")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [Databases]
    [Regel("D-73", "OKR-07", "D-13")]
    public async Task Compleet_wordt_in_een_keer_definitief_en_van_de_rest_staat_er_wat_ontbreekt(Databasesoort soort)
    {
        await using var proef = new Klasproef(soort);
        await proef.InitializeAsync();
        var (klaar, tweede) = (await proef.LeerlingAsync("Klaar", (l, o, h) =>
        {
            Proefgegevens.Compleet(l, o, h);
            var gelezen = new Dictionary<string, DateOnly>(StringComparer.Ordinal) { ["iqTotaal"] = h.Vandaag };
            o.SlaOp("2", o.Inhoud("2")!.Met("iqTotaal", "300") with { UitOso = gelezen }, h).IsGelukt.ShouldBeTrue();
        }), await proef.LeerlingAsync("Tweede", Proefgegevens.Compleet));
        var half = await proef.LeerlingAsync("Half", (l, o, h) =>
        {
            Proefgegevens.Compleet(l, o, h);
            l.LegKeuzeVast(2, Communicatiekeuze.NietVastgelegd, h);
        });
        var (po, collega) = (await proef.PoAsync(), await proef.PoAsync());
        var pagina = await po.GetAsync("/klassenoverzicht/definitief");
        pagina.Tekst.ShouldContain("Leg de communicatiekeuze van ouder 2 vast.");
        var letOp = pagina.Document.QuerySelectorAll("#definitief tbody tr").ToDictionary(r => r.QuerySelector("th")!.TextContent.Trim(), r => r.QuerySelectorAll("td")[^1].TextContent.Trim());
        letOp["Tweede, Sanne"].ShouldBe("niets: alles is ingevuld");
        letOp["Klaar, Sanne"].ShouldContain("IQ totaal", Case.Insensitive, "wat niet tegenhoudt, staat er wel bij");
        await (await collega.GetAsync($"/klassenoverzicht/{tweede}/watWerkt")).Formulier("#cel").Zet("Waarde", "Nog gewijzigd").VerstuurAsync();

        var na = await pagina.Formulier("#definitief").Smokkel("Kies", half.ToString()).Smokkel($"Versie[{half}]", "1").VerstuurAsync();

        na.Tekst.ShouldContain("1 okr is definitief");
        na.Tekst.ShouldContain("Tweede, Sanne: Een collega heeft dit intussen gewijzigd");
        (await StatusAsync(proef, klaar)).ShouldBe(Okrstatus.Definitief);
        (await StatusAsync(proef, tweede)).ShouldBe(Okrstatus.Concept);
        (await StatusAsync(proef, half)).ShouldBe(Okrstatus.Concept);
        await pagina.Formulier("#definitief").VerstuurAsync();
        (await proef.Server.Systeem(db => db.Logboek.CountAsync(r => r.LeerlingId == klaar && r.Soort == "OkrDefinitiefGemaakt"))).ShouldBe(1);
    }

    [Fact, Regel("D-73", "ADV-01", "ADV-03", "D-20")]
    public async Task De_formulieren_van_de_klas_komen_in_een_pdf_en_elke_afdruk_telt()
    {
        await using var proef = new Klasproef();
        await proef.InitializeAsync();
        var (een, twee) = (await proef.LeerlingAsync("Een", Proefgegevens.Compleet), await proef.LeerlingAsync("Twee", Proefgegevens.Compleet));
        var zonder = await proef.LeerlingAsync("Zonder advies");
        var po = await proef.PoAsync();
        var pagina = await po.GetAsync("/klassenoverzicht/formulieren");
        pagina.Tekst.ShouldContain(AdviesformulierWeigeringen.AdviesOntbreekt.Zin());

        var pdf = await pagina.Formulier("#afdrukken").Smokkel("Kies", zonder.ToString()).VerstuurAsync();

        pdf.Antwoord.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        (await FormulierenAsync(proef)).ShouldBe([(een, 1), (twee, 1)], ignoreOrder: true);
        (await proef.Server.Systeem(db => db.UniekeCodes.CountAsync())).ShouldBe(2);

        proef.Server.Klok.ZetOp(new DateOnly(2027, 1, 2), 9);
        var vroeg = await (await proef.PoAsync()).GetAsync("/klassenoverzicht/formulieren");
        vroeg.Document.QuerySelector("#afdrukken").ShouldBeNull();
        (await FormulierenAsync(proef)).ShouldBe([(een, 1), (twee, 1)], ignoreOrder: true);
    }

    private static async Task<Pagina> VoorbeeldAsync(Webklant po, string wat, IReadOnlyList<LeerlingId> wie, params (string Kolom, string Waarde)[] waarden)
    {
        var balk = (await po.GetAsync("/klassenoverzicht")).Formulier("#keuze").Zet("Wat", wat);
        foreach (var id in wie)
            balk.Smokkel("Kies", id.ToString());
        var velden = await balk.VerstuurAsync();
        if (velden.Document.QuerySelector("#waarden") is null)
            return velden;
        var formulier = velden.Formulier("#waarden");
        foreach (var (kolom, waarde) in waarden)
            formulier.Zet($"Waarde[{kolom}]", waarde);
        return await formulier.VerstuurAsync();
    }

    private static async Task<Okrstatus> StatusAsync(Klasproef proef, LeerlingId id) => (await proef.Server.Systeem(db => db.Okrs.SingleAsync(o => o.LeerlingId == id))).Status;

    private static Task<List<(LeerlingId, int)>> FormulierenAsync(Klasproef proef) =>
        proef.Server.Systeem(async db => (await db.Adviesformulieren.ToListAsync()).ConvertAll(a => (a.LeerlingId, a.Afdrukken)));
}
