using System.Net;
using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Klassenoverzicht;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Klassenoverzicht;

/// <summary>A class on one screen: each cell saved by itself, by the rules of the tab (D-73).</summary>
public sealed class KlassenoverzichtTests : IAsyncLifetime
{
    private readonly Klasproef proef = new();

    public ValueTask InitializeAsync() => proef.InitializeAsync();

    public ValueTask DisposeAsync() => proef.DisposeAsync();

    [Fact, Regel("D-73", "GEN-18", "PRIV-18", "OKR-08")]
    public async Task Een_rij_per_leerling_in_de_volgorde_van_de_klas_met_wat_nog_nodig_is()
    {
        await proef.LeerlingAsync("Zwart");
        var klaar = await proef.LeerlingAsync("Åberg", Proefgegevens.Compleet);
        await proef.LeerlingAsync("Ander", groep: "8B");
        await proef.Server.LeerlingAsync(proef.Server.Regio.AnderePoSchool, achternaam: "Vreemd");
        var po = await proef.PoAsync();

        var pagina = await po.GetAsync("/klassenoverzicht");

        pagina.Document.QuerySelectorAll("[data-rij] th").Select(t => t.TextContent.Trim()).ShouldBe(["Åberg, Sanne", "Zwart, Sanne"]);
        Cel(pagina, klaar, "contactpersoon").ShouldStartWith("Geen bijzonderheden");
        pagina.Document.QuerySelectorAll("[data-rij]")[1].QuerySelector("[data-kolom=Keuze1]")!.TextContent.ShouldContain("nodig");
        pagina.Document.QuerySelector("[data-telt=Keuze1]")!.TextContent.ShouldBe("1");
        pagina.Document.QuerySelector("[data-telt=rij]")!.TextContent.ShouldBe("1");
        pagina.Tekst.ShouldNotContain("Vreemd");
        (await po.GetAsync("/klassenoverzicht?groep=8B")).Document.QuerySelectorAll("[data-rij]").Length.ShouldBe(1);
        (await po.GetAsync("/klassenoverzicht?toon=nodig")).Document.QuerySelectorAll("[data-rij]").Length.ShouldBe(1);
        (await proef.Server.Systeem(db => db.Logboek.CountAsync(r => r.LeerlingId == klaar && r.Soort == "OkrGelezen"))).ShouldBe(1);

        proef.Server.Klok.ZetOp(new DateOnly(2027, 3, 25), 9);
        var laat = await (await proef.PoAsync()).GetAsync("/klassenoverzicht");
        laat.Document.QuerySelectorAll("[data-rij]")[1].QuerySelector("[data-kolom=Keuze1] .os-laat")!.TextContent.ShouldContain("te laat (24 mrt");
        laat.Document.QuerySelectorAll("[data-rij]")[0].QuerySelectorAll(".os-laat").ShouldBeEmpty();
    }

    [Fact, Regel("PRIV-15")]
    public async Task Een_kolom_die_niet_aan_staat_wordt_niet_verstuurd()
    {
        await proef.LeerlingAsync("Zwart", Proefgegevens.Compleet);
        var po = await proef.PoAsync();

        (await po.GetAsync("/klassenoverzicht")).Document.QuerySelectorAll("[data-kolom=adviesDefinitief]").ShouldBeEmpty();
        (await po.GetAsync("/klassenoverzicht?weergave=advies")).Document.QuerySelector("[data-kolom=adviesDefinitief]")!.TextContent.ShouldContain("havo");
    }

    [Theory, Regel("D-73", "OKR-07")]
    [InlineData("contactpersoon", "J. Jansen", "J. Jansen")]
    [InlineData("Keuze1", "Ja", "Ja")]
    [InlineData("inzageDatum", "15-1-2027", "2027-01-15")]
    [InlineData("adviesDefinitief", "60", "60")]
    [InlineData("concentratie", "Werkt door.", "Werkt door.")]
    public async Task Een_cel_is_een_pagina_met_een_formulier_en_bewaart_alleen_zichzelf(string kolom, string getypt, string bewaard)
    {
        var id = await proef.LeerlingAsync("Zwart");
        var po = await proef.PoAsync();

        var na = await (await po.GetAsync(Url(id, kolom))).Formulier("#cel").Zet("Waarde", getypt).VerstuurAsync();

        na.Url.ShouldContain("/klassenoverzicht");
        na.Tekst.ShouldContain("De waarde is bewaard.");
        (await proef.WaardeAsync(id, kolom)).ShouldBe(bewaard);
        var soort = kolom == "Keuze1" ? "CommunicatiekeuzeVastgelegd" : "OkrOpgeslagen";
        (await proef.Server.Systeem(db => db.Logboek.CountAsync(r => r.LeerlingId == id && r.Soort == soort && r.Wie == po.Account))).ShouldBe(1);
    }

    [Theory, Regel("D-73", "B-30")]
    [InlineData("inzageDatum", "1-1-2030", "niet na vandaag")]
    [InlineData("inzageDatum", "gisteren", "datum")]
    [InlineData("toetsscore", "5345", "van toepassing")]
    [InlineData("adviesDefinitief", "99", "advies")]
    public async Task Wat_het_tabblad_weigert_weigert_de_cel_en_wat_getypt_is_blijft_staan(string kolom, string getypt, string zin)
    {
        var id = await proef.LeerlingAsync("Zwart", (_, o, h) => o.SlaOp("2", new Onderdeelinhoud().Met("deelname", "deelgenomen"), h));
        var po = await proef.PoAsync();
        var formulier = (await po.GetAsync(Url(id, kolom))).Formulier("#cel");
        if (kolom == "toetsscore")
            await proef.Server.Systeem(async db =>
            {
                (await db.Okrs.Include(o => o.Onderdelen).SingleAsync(o => o.LeerlingId == id)).SlaOp("2", new Onderdeelinhoud(), proef.Server.Handeling(proef.Server.Regio.PoSchool));
                await db.SaveChangesAsync();
            });

        var terug = await formulier.Vervals("Waarde", getypt).VerstuurAsync();

        if (kolom == "toetsscore")
        {
            terug.Status.ShouldBe(HttpStatusCode.NotFound);
        }
        else
        {
            terug.Status.ShouldBe(HttpStatusCode.BadRequest);
            terug.Tekst.ShouldContain(zin, Case.Insensitive);
        }
        (await proef.WaardeAsync(id, kolom)).ShouldBeNull();
    }

    [Fact, Regel("KEU-01", "D-73")]
    public async Task Wil_e_mail_zonder_adres_wordt_bij_de_cel_geweigerd()
    {
        var id = await proef.LeerlingAsync("Zwart", (l, _, h) => l.WijzigOuder(1, l.Ouders[0].Gegevens with { Contact = null }, h));
        var po = await proef.PoAsync();

        var terug = await (await po.GetAsync(Url(id, "Keuze1"))).Formulier("#cel").Zet("Waarde", "Ja").VerstuurAsync();

        terug.Status.ShouldBe(HttpStatusCode.BadRequest);
        terug.Tekst.ShouldContain(LeerlingWeigeringen.KeuzeZonderEmail.Met(1).Zin());
        terug.Formulier("#cel").Waarde("Waarde").ShouldBe("Ja");
        (await proef.WaardeAsync(id, "Keuze1")).ShouldBeNull();
    }

    [Fact, Regel("D-73", "OKR-07")]
    public async Task Een_definitief_okr_en_een_alternatieve_status_zijn_niet_te_wijzigen()
    {
        var definitief = await proef.LeerlingAsync("Zwart", (l, o, h) =>
        {
            Proefgegevens.Compleet(l, o, h);
            o.MaakDefinitief([], h);
        });
        var weg = await proef.LeerlingAsync("Weg", (l, o, h) =>
        {
            l.ZetAlternatieveStatus("verhuisd", h);
            o.MaakNietNodig(h);
        });
        var open = await proef.LeerlingAsync("Open");
        var po = await proef.PoAsync();

        var pagina = await po.GetAsync("/klassenoverzicht");
        pagina.Document.QuerySelectorAll($"#rij-{definitief} [data-cel], #rij-{weg} [data-cel]").ShouldBeEmpty();
        pagina.Document.QuerySelector($"#rij-{definitief}")!.TextContent.ShouldContain("definitief");
        pagina.Tekst.ShouldContain("Klaar van 2");
        (await po.GetAsync(Url(definitief, "contactpersoon"))).Document.QuerySelector("#cel").ShouldBeNull();
        (await po.GetAsync(Url(weg, "contactpersoon"))).Status.ShouldBe(HttpStatusCode.NotFound);

        var token = (await po.GetAsync(Url(open, "contactpersoon"))).Formulier("#cel").Waarde("__RequestVerificationToken")!;
        var vals = await po.PostAsync(Url(definitief, "contactpersoon"), [new("__RequestVerificationToken", token), new("Was", "Geen bijzonderheden"), new("Waarde", "Anders")]);
        vals.Status.ShouldBe(HttpStatusCode.BadRequest);
        (await proef.WaardeAsync(definitief, "contactpersoon")).ShouldBe("Geen bijzonderheden");
    }

    [Fact, Regel("D-25", "STA-05", "OKR-08")]
    public async Task Nog_niet_bekend_houdt_de_leerling_in_de_klas_en_overleden_vraagt_niets_meer()
    {
        var onbekend = await proef.LeerlingAsync("Onbekend", (l, _, h) => l.ZetAlternatieveStatus("ONBEKEND", h));
        var overleden = await proef.LeerlingAsync("Overleden", (l, o, h) =>
        {
            l.ZetAlternatieveStatus("OVERLEDEN", h);
            o.MaakNietNodig(h);
        });
        var po = await proef.PoAsync();

        var klas = await po.GetAsync("/klassenoverzicht");
        klas.Document.QuerySelectorAll($"#rij-{onbekend} [data-cel]").ShouldNotBeEmpty();
        klas.Document.QuerySelectorAll($"#rij-{overleden} [data-cel]").ShouldBeEmpty();
        (await (await po.GetAsync(Url(onbekend, "contactpersoon"))).Formulier("#cel").Zet("Waarde", "Juf Els").VerstuurAsync()).Status.ShouldBe(HttpStatusCode.OK);
        (await proef.WaardeAsync(onbekend, "contactpersoon")).ShouldBe("Juf Els");
        (await po.GetAsync("/")).Document.QuerySelectorAll("main li, main tr").Single(t => t.TextContent.Contains("Communicatiekeuze vastleggen", StringComparison.Ordinal))
            .TextContent.ShouldContain("1", customMessage: "alleen van het kind dat er nog is");
        (await po.GetAsync("/leerlingen?keuze=ontbreekt")).Tekst.ShouldNotContain("Overleden, ");

        proef.Server.Klok.ZetOp(new DateOnly(2027, 7, 5));
        var laat = (await (await proef.PoAsync()).GetAsync("/leerlingen")).Document;
        laat.QuerySelector($"tr:has(a[href*='{onbekend}'])")!.TextContent.ShouldContain("te laat");
        laat.QuerySelector($"tr:has(a[href*='{overleden}'])")!.TextContent.ShouldNotContain("te laat");
    }

    [Fact, Regel("D-73")]
    public async Task Met_script_komt_alleen_de_rij_terug()
    {
        var id = await proef.LeerlingAsync("Zwart");
        var po = await proef.PoAsync();

        var rij = await po.VerstuurAsync(new HttpRequestMessage(HttpMethod.Get, Url(id, "contactpersoon")) { Headers = { { "X-Requested-With", "XMLHttpRequest" } } });

        var tekst = System.Text.Encoding.UTF8.GetString(rij.Bytes);
        tekst.TrimStart().ShouldStartWith("<tbody");
        tekst.ShouldContain("name=\"Waarde\" form=\"cel\"");
        tekst.ShouldNotContain("<html");
    }

    [Fact, Regel("B-37")]
    public async Task Een_definitief_advies_zonder_datum_is_van_vandaag_ook_op_het_tabblad()
    {
        var id = await proef.LeerlingAsync("Zwart");
        var po = await proef.PoAsync();

        var na = await (await po.GetAsync($"/leerlingen/{id}/okr/4")).Formulier("#okr").Zet("Invoer.Definitief", "60").VerstuurAsync("Opslaan");

        na.Tekst.ShouldContain("Tabblad 4 is opgeslagen.");
        var advies = await proef.Server.Systeem(async db => (await db.Okrs.SingleAsync(o => o.LeerlingId == id)).Advies);
        (advies.Definitief, advies.DefinitiefOp).ShouldBe(("60", new DateOnly(2027, 1, 20)));
    }

    [Fact, Regel("B-37")]
    public async Task Een_veld_is_verplicht_of_nodig_voor_definitief_of_niets_en_ingevuld_is_het_merk_weg()
    {
        var id = await proef.LeerlingAsync("Zwart");
        var po = await proef.PoAsync();
        async Task<string> MerkAsync(string tab, string veld) =>
            (await po.GetAsync($"/leerlingen/{id}/okr/{tab}")).Document.QuerySelector($"label[for='{veld}'] .os-field__opt")?.TextContent.Trim() ?? "";

        (await MerkAsync("2", "Invoer_Velden_deelname_")).ShouldBe("(nodig voor definitief)");
        (await MerkAsync("4", "Invoer_Definitief")).ShouldBe("(nodig voor definitief)");
        (await MerkAsync("1", "Invoer_Velden_contactpersoon_")).ShouldBe("(nodig voor definitief)");
        (await MerkAsync("4", "Invoer_Velden_profiel_")).ShouldBe("");
        (await MerkAsync("1", "Invoer_Ouders_0__Gezag")).ShouldBe("");
        await (await po.GetAsync(Url(id, "deelname"))).Formulier("#cel").Zet("Waarde", "ontheffing").VerstuurAsync();
        (await MerkAsync("2", "Invoer_Velden_deelname_")).ShouldBe("");
    }

    [Fact, Regel("B-38", "D-56")]
    public async Task Tabblad_4_zegt_dat_het_toetsadvies_hoger_is()
    {
        var id = await proef.LeerlingAsync("Zwart", (_, o, h) =>
        {
            o.StelAdviesVast(new Schooladvies { Voorlopig = "20", VoorlopigOp = h.Vandaag }, h);
            o.SlaOp("2", new Onderdeelinhoud().Met("deelname", "deelgenomen").Met("toetsadvies", "vwo"), h);
        });
        var po = await proef.PoAsync();

        (await po.GetAsync($"/leerlingen/{id}/okr/4")).Tekst.ShouldContain("Het toetsadvies is hoger dan het voorlopige advies");
        (await po.GetAsync("/klassenoverzicht?weergave=toets")).Document.QuerySelector($"#rij-{id} [data-kolom=toetsadvies]")!.TextContent.ShouldContain("hoger dan het advies");
        (await po.GetAsync($"/leerlingen/{id}/okr/3")).Tekst.ShouldNotContain("Het toetsadvies is hoger");
    }

    [Fact, Regel("B-42", "OKR-08", "D-02")]
    public async Task Na_de_laatste_dag_staat_er_te_laat_bij_wat_niet_af_is()
    {
        await proef.LeerlingAsync("Zwart");
        await proef.LeerlingAsync("Af", (l, o, h) =>
        {
            Proefgegevens.Compleet(l, o, h);
            o.MaakDefinitief([], h);
        });
        var op = await proef.PoAsync();
        (await op.GetAsync("/leerlingen")).Tekst.ShouldNotContain("te laat");
        (await op.GetAsync("/")).Tekst.ShouldNotContain("te laat");

        proef.Server.Klok.ZetOp(new DateOnly(2027, 3, 25), 9);
        var po = await proef.PoAsync();

        var rijen = (await po.GetAsync("/leerlingen")).Document.QuerySelectorAll("tbody tr").ToList();
        rijen.Single(r => r.TextContent.Contains("te laat (24 mrt", StringComparison.Ordinal)).TextContent.ShouldContain("Zwart");
        var start = await po.GetAsync("/");
        start.Tekst.ShouldContain("Te laat: de laatste dag was 24 maart 2027");
    }

    private static string Url(LeerlingId id, string kolom) => $"/klassenoverzicht/{id}/{kolom}";

    private static string Cel(Pagina pagina, LeerlingId id, string kolom) => pagina.Document.QuerySelector($"#rij-{id} [data-kolom={kolom}]")!.TextContent.Trim();
}
