using System.Net;
using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Formulieren;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Overstapdossiers;

/// <summary>The tabs, each saved by itself.</summary>
public sealed class OkrTests(Proefserver server) : IClassFixture<Proefserver>
{
    [Fact, Regel("OKR-06", "OKR-04", "D-12")]
    public async Task Opslaan_bewaart_een_concept_met_lege_verplichte_velden()
    {
        var (id, klant) = await BeginAsync();

        var pagina = await (await klant.GetAsync(Url(id, "3"))).Formulier("#okr").Zet("Invoer.Velden[concentratie]", "Werkt rustig").VerstuurAsync("Opslaan en verder");

        pagina.Url.ShouldEndWith(Url(id, "4"));
        (await InhoudAsync(id, "3"))["concentratie"].ShouldBe("Werkt rustig");
        (await OkrAsync(id)).Status.ShouldBe(Okrstatus.Concept);
        (await OkrAsync(id)).Onderdelen.ShouldHaveSingleItem();
    }

    [Fact, Regel("OKR-01", "OKR-02", "OKR-03", "OKR-26", "D-52")]
    public async Task Elk_tabblad_opent_en_elk_veld_komt_terug()
    {
        var (id, klant) = await BeginAsync();
        foreach (var tabblad in Okrvelden.Voor(new()).Tabbladen.Where(t => t.Nummer is "2" or "3" or "4" or "5"))
        {
            var formulier = (await klant.GetAsync(Url(id, tabblad.Nummer))).Formulier("#okr");
            var verwacht = tabblad.Vragen.Where(v => v is not Lijstvraag && !Schooladvies.Kent(v.Sleutel)).ToDictionary(v => v.Sleutel, v => v.Soort switch
            {
                // The last degree of support asks for its text.
                Invoersoort.Keuze when Ondersteuningsgraden.Domeinen.Any(d => d.Graad.Sleutel == v.Sleutel) => v.Opties[^1].Waarde,
                Invoersoort.Keuze => (v == Okrvragen.Heroverwogen ? Okrvragen.Gehandhaafd : v.Opties[0]).Waarde,
                Invoersoort.Datum => "2027-01-15",
                Invoersoort.Getal => "51",
                _ when v == Okrvragen.ContactTelefoon => "010 765 43 21",
                _ => $"Tekst «{v.Sleutel}», lang genoeg voor een vraag die vijftig tekens wil",
            });
            foreach (var (sleutel, waarde) in verwacht)
                formulier.Zet($"Invoer.Velden[{sleutel}]", waarde);

            (await formulier.VerstuurAsync("Opslaan")).Status.ShouldBe(HttpStatusCode.OK);

            var terug = await klant.GetAsync(Url(id, tabblad.Nummer));
            foreach (var (sleutel, waarde) in verwacht)
            {
                var naam = $"Invoer.Velden[{sleutel}]";
                var gekozen = terug.Document.QuerySelector($"input[type=radio][name='{naam}'][checked]")?.GetAttribute("value");
                (gekozen ?? terug.Formulier("#okr").Waarde(naam)).ShouldBe(waarde, $"tabblad {tabblad.Nummer}, {sleutel}");
            }
        }
    }

    [Fact, Regel("OKR-05", "OKR-17")]
    public async Task Tabblad_4b_gaat_open_met_het_lwoo_vinkje_en_rekent_de_achterstand_uit()
    {
        var (id, klant) = await BeginAsync();
        (await klant.GetAsync(Url(id, "4b"))).Status.ShouldBe(HttpStatusCode.NotFound);

        await (await klant.GetAsync(Url(id, "4"))).Formulier("#okr").Zet("Invoer.Voorlopig", "20").Zet("Invoer.Lwoo", "true").VerstuurAsync("Opslaan");

        var formulier = (await klant.GetAsync(Url(id, "4b"))).Formulier("#okr");
        foreach (var (veld, waarde) in new[] { ("dl", "53"), ("dleTl", "40"), ("dleBl", "30"), ("dleSp", "45"), ("dleIr", "35"), ("iq", "82") })
            formulier.Zet($"Invoer.Velden[{veld}]", waarde);
        await formulier.VerstuurAsync("Opslaan");
        var pagina = await klant.GetAsync(Url(id, "4b"));
        pagina.Tekst.ShouldContain("0,434");
        (await OkrAsync(id)).Advies.Lwoo.ShouldBeTrue();
    }

    [Fact, Regel("B-38", "D-63", "OKR-17", "ZIB-05")]
    public async Task Tabblad_4b_neemt_DL_DLE_en_IQ_van_tabblad_2_en_laat_staan_wat_iemand_typte()
    {
        Toetsresultaat[] toetsen =
        [
            new("Oud", "BL", "E7", new DateOnly(2026, 6, 10), null, null, 20, 50), new("Nieuw", "BL", "M8", new DateOnly(2027, 1, 12), null, null, 30, 55),
            new("Nieuw", "RW", "M8", new DateOnly(2027, 1, 12), null, null, 35, 55), new("Nieuw", "TL", "M8", new DateOnly(2027, 1, 12), null, null, 50, 55),
        ];
        var id = await server.LeerlingAsync(server.Regio.PoSchool, (_, okr, h) =>
        {
            okr.SlaOp("2", new Onderdeelinhoud { Toetsen = toetsen }.Met("iqTotaal", "84").Met("iqTest", "WISC-V").Met("iqDatum", "2024-01-10"), h);
            okr.StelAdviesVast(new Schooladvies { Voorlopig = "20", VoorlopigOp = h.Vandaag, Lwoo = true }, h);
        });
        var klant = await PoAsync();
        var leeg = await klant.GetAsync(Url(id, "4b"));
        leeg.Formulier("#okr").Waarde("Invoer.Velden[dl]").ShouldBe("55");
        leeg.Formulier("#okr").Waarde("Invoer.Velden[dleBl]").ShouldBe("30");
        leeg.Formulier("#okr").Waarde("Invoer.Velden[dleIr]").ShouldBe("35");
        leeg.Formulier("#okr").Waarde("Invoer.Velden[iq]").ShouldBe("84");
        leeg.Formulier("#okr").Waarde("Invoer.Velden[dleSp]").ShouldBeNullOrEmpty();
        leeg.Tekst.ShouldContain("Uit Nieuw (M8) op tabblad 2. Telt mee als u opslaat.");
        leeg.Tekst.ShouldContain("Voldoet aan de criteria voor lwoo");
        leeg.Tekst.ShouldContain("De DLE voor spellen ontbreekt.");
        leeg.Tekst.ShouldContain("is ouder dan 24 maanden en telt niet meer");
        (await server.Systeem(db => db.OkrOnderdelen.CountAsync(o => o.LeerlingId == id && o.Nummer == "4b"))).ShouldBe(0, "kijken bewaart niets");

        await leeg.Formulier("#okr").Zet("Invoer.Velden[dleBl]", "54").VerstuurAsync("Opslaan");

        var na = await klant.GetAsync(Url(id, "4b"));
        na.Formulier("#okr").Waarde("Invoer.Velden[dleBl]").ShouldBe("54", "wat iemand typte, blijft");
        na.Tekst.ShouldContain("Nog niet te zeggen", customMessage: "met BL 54 hangt het van spellen af");
    }

    [Fact, Regel("OKR-18")]
    public async Task Een_toets_komt_erbij_en_gaat_weg_zonder_script_en_zonder_verlies()
    {
        var (id, klant) = await BeginAsync();
        var met = await (await klant.GetAsync(Url(id, "2"))).Formulier("#okr").Zet("Invoer.Velden[iqTest]", "WISC").VerstuurAsync("Toets toevoegen");
        met.Formulier("#okr").Waarde("Invoer.Velden[iqTest]").ShouldBe("WISC");
        met.Document.QuerySelectorAll("[data-rijen] tbody tr").ShouldHaveSingleItem().QuerySelectorAll("input:not([type=hidden]), select").Length.ShouldBe(8, "een regel per toets");
        met.Document.QuerySelector("[data-focus]")!.GetAttribute("name").ShouldBe("Invoer.Toetsen[0].Toets", "wie een regel vraagt, typt meteen verder");

        await met.Formulier("#okr").Zet("Invoer.Toetsen[0].Toets", "Cito").Zet("Invoer.Toetsen[0].Domein", "BL").Zet("Invoer.Toetsen[0].Moment", "B8").Zet("Invoer.Toetsen[0].Dle", "30").VerstuurAsync("Opslaan");
        (await InhoudAsync(id, "2")).Toetsen.ShouldHaveSingleItem().Dle.ShouldBe(30);

        var zonder = await (await klant.GetAsync(Url(id, "2"))).Formulier("#okr").VerstuurAsync("Toets 1 weghalen");
        (await InhoudAsync(id, "2")).Toetsen.Count.ShouldBe(1);
        await zonder.Formulier("#okr").VerstuurAsync("Opslaan");
        (await InhoudAsync(id, "2")).Toetsen.ShouldBeEmpty();
    }

    [Fact, Regel("OSO-03")]
    public async Task De_standaardcode_van_een_ingelezen_toets_overleeft_het_opslaan()
    {
        var toets = new Toetsresultaat("Cito", "BL", "B8", null, "180", "II", 45, 51) { Code = "CITO-3.0", Niveausoort = "IV" };
        var id = await server.LeerlingAsync(server.Regio.PoSchool, (_, okr, h) => okr.SlaOp("2", new Onderdeelinhoud { Toetsen = [toets] }, h));
        var klant = await PoAsync();

        await (await klant.GetAsync(Url(id, "2"))).Formulier("#okr").Zet("Invoer.Toetsen[0].Score", "181").VerstuurAsync("Opslaan");

        (await InhoudAsync(id, "2")).Toetsen.ShouldHaveSingleItem().ShouldBe(toets with { Score = "181" });
    }

    [Fact, Regel("KEU-01", "KEU-02", "D-17")]
    public async Task De_communicatiekeuze_per_ouder_staat_in_tabblad_1()
    {
        var (id, klant) = await BeginAsync();

        await (await klant.GetAsync(Url(id, "1"))).Formulier("#okr").Zet("Invoer.Ouders[0].Keuze", "Ja").Zet("Invoer.Ouders[1].Keuze", "Nee").VerstuurAsync("Opslaan");

        var leerling = await server.Systeem(db => db.Leerlingen.Include(l => l.Ouders).SingleAsync(l => l.Id == id));
        leerling.Ouders.OrderBy(o => o.Volgnummer).Select(o => o.Communicatiekeuze).ShouldBe([Communicatiekeuze.Ja, Communicatiekeuze.Nee]);
        leerling.Bsn.ShouldNotBeNull();
        leerling.Adres!.Straat.ShouldBe("Kerkstraat");
    }

    [Fact, Regel("D-17")]
    public async Task Ja_zonder_emailadres_wordt_geweigerd_en_bewaart_niets_van_het_tabblad()
    {
        var (id, klant) = await BeginAsync();

        var fout = await (await klant.GetAsync(Url(id, "1"))).Formulier("#okr")
            .Zet("Invoer.Ouders[0].Email", "").Zet("Invoer.Ouders[0].Keuze", "Ja").Zet("Invoer.Groep", "8Z").Zet("Invoer.Velden[contactpersoon]", "Juf Els").VerstuurAsync("Opslaan");

        fout.Status.ShouldBe(HttpStatusCode.BadRequest);
        fout.Tekst.ShouldContain("geen e-mailadres");
        fout.Formulier("#okr").Waarde("Invoer.Groep").ShouldBe("8Z");
        (await server.Systeem(db => db.Leerlingen.SingleAsync(l => l.Id == id))).Groep.ShouldBe("8A");
        (await OkrAsync(id)).Onderdelen.ShouldBeEmpty();
    }

    [Fact]
    public async Task Een_foute_datum_in_tabblad_1_bewaart_ook_de_rest_niet()
    {
        var (id, klant) = await BeginAsync();

        var fout = await (await klant.GetAsync(Url(id, "1"))).Formulier("#okr").Zet("Invoer.Groep", "8Z").Zet("Invoer.Velden[inNederlandSinds]", "gisteren").VerstuurAsync("Opslaan");

        fout.Status.ShouldBe(HttpStatusCode.BadRequest);
        (await server.Systeem(db => db.Leerlingen.SingleAsync(l => l.Id == id))).Groep.ShouldBe("8A");
        await fout.Formulier("#okr").Zet("Invoer.Velden[inNederlandSinds]", "2020-05-01").VerstuurAsync("Opslaan");
        (await server.Systeem(db => db.Leerlingen.SingleAsync(l => l.Id == id))).Groep.ShouldBe("8Z");
        (await InhoudAsync(id, "1"))["inNederlandSinds"].ShouldBe("2020-05-01");
    }

    [Fact, Regel("SEC-7")]
    public async Task Een_dossier_van_een_andere_school_geeft_404_op_elke_pagina()
    {
        var id = await server.LeerlingAsync(server.Regio.AnderePoSchool, Proefgegevens.Compleet);
        var eigen = await server.LeerlingAsync(server.Regio.PoSchool, Proefgegevens.Compleet);
        var klant = await PoAsync();
        foreach (var pad in new[] { "okr/1", "okr/2", "okr/3", "okr/4", "okr/5", "okr/6", "okr/controle", "okr/heropenen", "okr/afdruk", "adviesformulier", "toegang", "gezien" })
            (await klant.GetAsync($"/leerlingen/{id.Waarde}/{pad}")).Status.ShouldBe(HttpStatusCode.NotFound, pad);
        var token = (await klant.GetAsync(Url(eigen, "3"))).Formulier("#okr").Waarde("__RequestVerificationToken")!;
        foreach (var pad in new[] { "okr/1", "okr/3", "okr/6", "okr/controle", "okr/heropenen", "adviesformulier?handler=Definitief", "adviesformulier?handler=NieuweCode" })
        {
            var antwoord = await klant.PostAsync($"/leerlingen/{id.Waarde}/{pad}", [new("__RequestVerificationToken", token), new("Invoer.Velden[contact]", "Inbraak"), new("Invoer.Reden", "Inbraak")]);
            antwoord.Status.ShouldBe(HttpStatusCode.NotFound, pad);
        }

        (await InhoudAsync(id, "3"))["contact"].ShouldNotBe("Inbraak");
        (await OkrAsync(id)).Status.ShouldBe(Okrstatus.Concept);
        (await server.Systeem(db => db.UniekeCodes.CountAsync(c => c.LeerlingId == id))).ShouldBe(0);
    }

    [Fact, Regel("PRIV-3")]
    public async Task Het_bsn_staat_pas_na_toon_op_de_pagina_en_dat_wordt_vastgelegd()
    {
        var (id, klant) = await BeginAsync();
        var bsn = (await server.Systeem(db => db.Leerlingen.SingleAsync(l => l.Id == id))).Bsn!;
        var dicht = await klant.GetAsync(Url(id, "1"));
        dicht.Document.DocumentElement.OuterHtml.ShouldNotContain(bsn);

        var open = await dicht.Formulier("#bsn form").VerstuurAsync();

        string.Concat(open.Document.QuerySelector("#bsn")!.TextContent.Where(char.IsAsciiDigit)).ShouldBe(bsn);
        (await server.Systeem(db => db.Logboek.CountAsync(l => l.LeerlingId == id && l.Soort == "BsnGetoond"))).ShouldBe(1);
    }

    private Task<Webklant> PoAsync() => server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);

    private async Task<(LeerlingId Id, Webklant Klant)> BeginAsync() => (await server.LeerlingAsync(server.Regio.PoSchool), await PoAsync());

    internal static string Url(LeerlingId id, string nummer) => $"/leerlingen/{id.Waarde}/okr/{nummer}";

    private Task<Okr> OkrAsync(LeerlingId id) => server.Systeem(db => db.Okrs.Include(o => o.Onderdelen).SingleAsync(o => o.LeerlingId == id));

    private async Task<Onderdeelinhoud> InhoudAsync(LeerlingId id, string nummer) => (await OkrAsync(id)).Onderdelen.Single(o => o.Nummer == nummer).Inhoud;
}
