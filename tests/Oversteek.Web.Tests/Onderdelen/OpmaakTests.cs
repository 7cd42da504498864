using AngleSharp.Dom;
using Oversteek.Testhulp;
using Oversteek.Web.Onderdelen;

namespace Oversteek.Web.Tests.Onderdelen;

public sealed class OpmaakTests(Stijlgidshost host) : IClassFixture<Stijlgidshost>
{
    [Fact]
    public async Task Elk_id_komt_een_keer_voor_en_elke_verwijzing_klopt()
    {
        var pagina = await host.PaginaAsync();

        var ids = pagina.QuerySelectorAll("[id]").Select(e => e.Id!).ToList();
        ids.Distinct(StringComparer.Ordinal).Count().ShouldBe(ids.Count);
        var verwijzingen = new[] { "aria-describedby", "aria-labelledby", "for" }
            .SelectMany(naam => pagina.QuerySelectorAll($"[{naam}]").SelectMany(e => e.GetAttribute(naam)!.Split(' ')));
        verwijzingen.Except(ids, StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Fact, Regel("B-59")]
    public async Task Een_lange_naam_blijft_binnen_het_diagram_en_een_verborgen_getal_is_geen_nul()
    {
        var diagram = (await host.PaginaAsync()).QuerySelectorAll("figure.os-chart").First(f => f.TextContent.Contains("Plaatsen en eerste keuzes", StringComparison.Ordinal));

        var teksten = diagram.QuerySelectorAll("svg text").Select(t => t.TextContent).ToList();
        teksten.ShouldAllBe(t => t.Length <= 22);
        teksten.ShouldContain("Scholengemeenschap…");
        teksten.ShouldContain("< 5");
        diagram.QuerySelectorAll("th[scope=row]").Select(t => t.TextContent).ShouldContain("Christelijke Scholengemeenschap Het Nieuwe Lyceum");
    }

    [Fact]
    public async Task Een_gesorteerde_kolom_zegt_dat_en_keert_bij_een_klik_om()
    {
        var pagina = await host.PaginaAsync("/stijlgids?groep=8a&sorteer=naam&pagina=2");

        var kop = pagina.QuerySelector("#sg-lijst th[aria-sort]")!;
        kop.GetAttribute("aria-sort").ShouldBe("ascending");
        kop.QuerySelector("a")!.GetAttribute("href").ShouldBe("/stijlgids?groep=8a&sorteer=-naam");
        var aflopend = await host.PaginaAsync("/stijlgids?sorteer=-naam");
        aflopend.QuerySelector("#sg-lijst th[aria-sort]")!.GetAttribute("aria-sort").ShouldBe("descending");
    }

    [Fact]
    public async Task Cellen_krijgen_het_label_en_de_uitlijning_van_hun_kolom()
    {
        var rij = (await host.PaginaAsync()).QuerySelector("#sg-lijst tbody tr")!;

        rij.QuerySelector("th")!.GetAttribute("scope").ShouldBe("row");
        rij.QuerySelectorAll("td").Select(cel => cel.GetAttribute("data-l")).ShouldBe([null, "Groep", "Score", "Status"]);
        rij.QuerySelectorAll(".num").Select(cel => cel.TextContent).ShouldBe(["545"]);
    }

    [Fact]
    public async Task Bladeren_houdt_het_filter_vast()
    {
        var pagina = await host.PaginaAsync("/stijlgids?groep=8a&pagina=2");

        pagina.QuerySelector("#sg-lijst .os-tablefoot p")!.TextContent.ShouldBe("51–100 van 132 leerlingen");
        pagina.QuerySelector("a[rel=next]")!.GetAttribute("href").ShouldBe("/stijlgids?groep=8a&pagina=3");
        pagina.QuerySelector("a[rel=prev]")!.GetAttribute("href").ShouldBe("/stijlgids?groep=8a");
        pagina.QuerySelector(".os-pages [aria-current=page]")!.TextContent.ShouldBe("Pagina 2");
    }

    [Fact]
    public async Task Een_filterkenmerk_haalt_alleen_zichzelf_weg()
    {
        var pagina = await host.PaginaAsync("/stijlgids?groep=8a&status=klaar&pagina=2");

        pagina.QuerySelector(".os-chip")!.GetAttribute("href").ShouldBe("/stijlgids?status=klaar");
        pagina.QuerySelector(".os-chip")!.TextContent.ShouldBe("Verwijder filter Groep 8a");
    }

    [Fact]
    public async Task Het_menu_wijst_de_pagina_aan_waar_je_bent()
    {
        var menu = (await host.PaginaAsync()).QuerySelector("nav.os-side")!;

        menu.GetAttribute("aria-label").ShouldBe("Hoofdmenu");
        menu.QuerySelectorAll("[aria-current=page]").Select(a => a.GetAttribute("href")).ShouldBe(["/stijlgids"]);
        menu.QuerySelector(".os-count")!.TextContent.ShouldBe("3 nieuw");
    }

    [Fact]
    public async Task Een_verborgen_bsn_staat_niet_in_de_bron()
    {
        var pagina = await host.PaginaAsync();

        pagina.Source.Text.ShouldNotContain("999996782");
        pagina.QuerySelector("#sg-bsn")!.TextContent.ShouldContain("•••••6782");
        pagina.QuerySelector("#sg-bsn form[method=post] input[name=__RequestVerificationToken]").ShouldNotBeNull();
    }

    [Fact]
    public async Task Bij_een_conflict_is_niets_vooraf_gekozen()
    {
        var tabel = (await host.PaginaAsync()).QuerySelector("#sg-samenvoegen table")!;

        tabel.QuerySelectorAll("input[type=radio]").Length.ShouldBe(4);
        tabel.QuerySelectorAll("input[checked]").ShouldBeEmpty();
        tabel.QuerySelectorAll("input[name='Keuze[Score]']").Select(i => i.GetAttribute("value")).ShouldBe(["mijn", "ander"]);
        tabel.TextContent.ShouldContain("(leeg)");
    }

    [Fact]
    public async Task De_voorkeurslijst_stuurt_de_volgorde_en_heeft_knoppen_zonder_script()
    {
        var lijst = (await host.PaginaAsync()).QuerySelector("#sg-voorkeurslijst")!;

        lijst.QuerySelectorAll("input[name=Keuzes]").Select(i => i.GetAttribute("value")).ShouldBe(["m", "l", "z"]);
        lijst.QuerySelectorAll("button[name=omhoog]").Select(b => b.HasAttribute("disabled")).ShouldBe([true, false, false]);
        lijst.QuerySelectorAll("button[name=omlaag]").Select(b => b.HasAttribute("disabled")).ShouldBe([false, false, true]);
        lijst.QuerySelectorAll("button").ShouldAllBe(b => b.GetAttribute("type") == "submit" && b.HasAttribute("aria-label"));
    }

    [Theory]
    [InlineData(1, null, null, "bac")]
    [InlineData(null, 0, null, "bac")]
    [InlineData(null, null, 1, "ac")]
    [InlineData(0, null, null, "abc")]
    [InlineData(9, 9, 9, "abc")]
    [InlineData(-1, 2, -1, "abc")]
    public void De_volgorde_verandert_alleen_binnen_de_lijst(int? omhoog, int? omlaag, int? verwijder, string verwacht)
    {
        var nieuw = new Volgorde(omhoog, omlaag, verwijder).Toepassen(["a", "b", "c"]);

        string.Concat(nieuw).ShouldBe(verwacht);
    }

    [Fact]
    public async Task Een_grafiek_heeft_een_naam_en_dezelfde_getallen_als_tabel()
    {
        var pagina = await host.PaginaAsync();

        var grafieken = pagina.QuerySelectorAll("figure.os-chart").ToList();
        grafieken.Count.ShouldBe(3);
        grafieken.ShouldAllBe(g => g.QuerySelector("svg[role=img]")!.GetAttribute("aria-label")!.StartsWith(g.QuerySelector("figcaption")!.TextContent));
        grafieken[0].QuerySelectorAll("svg[role=img] rect").Length.ShouldBe(4);
        grafieken[0].QuerySelectorAll("td.num").Select(td => td.TextContent).ShouldBe(["112", "131", "84", "< 5"]);
    }

    [Fact]
    public async Task Bevestigen_is_een_pagina_met_een_knop_en_een_weg_terug()
    {
        var formulier = (await host.PaginaAsync("/stijlgids/bevestigen")).QuerySelector("form.os-bevestig")!;

        formulier.GetAttribute("method").ShouldBe("post");
        formulier.QuerySelector("h1")!.TextContent.ShouldBe("Aanmelding terugtrekken?");
        formulier.QuerySelectorAll("button[type=submit]").Length.ShouldBe(1);
        formulier.QuerySelector("a.os-btn")!.GetAttribute("href").ShouldBe("/stijlgids");
        formulier.QuerySelector("input[name=__RequestVerificationToken]").ShouldNotBeNull();
    }

    [Fact]
    public async Task De_schil_heeft_taal_titel_sprong_en_een_hoofddeel()
    {
        var pagina = await host.PaginaAsync();

        pagina.DocumentElement.GetAttribute("dir").ShouldBe("ltr");
        pagina.DocumentElement.GetAttribute("lang").ShouldNotBeNullOrEmpty();
        pagina.Title.ShouldBe("Stijlgids – Oversteek");
        pagina.QuerySelector("a.os-skip")!.GetAttribute("href").ShouldBe("#inhoud");
        pagina.QuerySelectorAll("main#inhoud").Length.ShouldBe(1);
        pagina.QuerySelectorAll("h1").Length.ShouldBe(1);
    }
}
