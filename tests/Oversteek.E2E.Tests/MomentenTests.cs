using Microsoft.Playwright;
using Oversteek.E2E.Tests.Proces;
using Oversteek.E2E.Tests.Rollen;
using Oversteek.Testhulp;

namespace Oversteek.E2E.Tests;

/// <summary>The demo year: every moment in one click, with a state of its own, for people of every kind of organisation.</summary>
public sealed class MomentenTests : IAsyncLifetime
{
    private readonly Demoserver server = new();

    public ValueTask InitializeAsync() => server.InitializeAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact, Regel("B-66")]
    public async Task Elk_moment_is_een_klik_ver_en_heeft_zijn_eigen_stand()
    {
        await using var bezoeker = await server.BezoekerAsync();
        var klok = new Demoklok(bezoeker);
        await bezoeker.LogInAsync("Karin Hofstra");
        var momenten = await klok.MomentenAsync();
        momenten.Count.ShouldBe(15);

        foreach (var moment in momenten)
        {
            await klok.ReisAsync(moment);
            (await bezoeker.Hoofd.InnerTextAsync()).ShouldContain($"U bent op {moment}.");
            (await bezoeker.StatusAsync("/")).ShouldBe(200, $"Karin blijft ingelogd op {moment}");
            var leerlingen = await LeerlingenAsync(bezoeker);
            leerlingen.ShouldBeUnique(moment);
            leerlingen.Count.ShouldBe(moment.Contains("september", StringComparison.Ordinal) ? 0 : 6, moment);
        }

        await bezoeker.GaAsync("/demo");
        (await bezoeker.Pagina.GetByRole(AriaRole.Radio).CountAsync()).ShouldBe(0, "na het laatste moment kan de klok nergens heen");
        await klok.ReisAsync(momenten.Single(m => m.StartsWith("5 juli", StringComparison.Ordinal)));
        await bezoeker.GaAsync("/demo");
        (await bezoeker.Pagina.GetByRole(AriaRole.Radio).CountAsync()).ShouldBe(1, "de klok alleen kan niet terug");
        await ZietNaLotingAsync(momenten);
        await ZietElkeSchoolAsync(momenten);
        await ZietZorgketenAsync(momenten);
    }

    [Fact, Regel("B-66")]
    public async Task Terug_is_zoals_het_was_en_niets_lekt_naar_een_ander_moment()
    {
        await using var bezoeker = await server.BezoekerAsync();
        var klok = new Demoklok(bezoeker);
        await bezoeker.LogInAsync("Karin Hofstra");
        var (september, januari) = ((await klok.MomentenAsync())[0], (await klok.MomentenAsync())[2]);
        await bezoeker.GaAsync("/");
        var noor = new Osodossier("Noor", "Lindeboom", "269326728", "99AA-90001");
        var po = new Po(bezoeker);
        await po.ImporteerAsync(noor.Bestand(server.Map));
        (await po.TelAsync(noor.Lijstnaam)).ShouldBe(1);

        await klok.ReisAsync(september);
        (await LeerlingenAsync(bezoeker)).ShouldBeEmpty();
        (await bezoeker.StatusAsync("/oso/importeren")).ShouldBe(200);

        await klok.ReisAsync(januari);
        var terug = await LeerlingenAsync(bezoeker);
        terug.Count.ShouldBe(6);
        terug.ShouldNotContain(noor.Lijstnaam);

        await po.ImporteerAsync(noor.Bestand(server.Map));
        (await po.TelAsync(noor.Lijstnaam)).ShouldBe(1, "wat na de reis gedaan wordt, blijft staan");
    }

    [Fact, Regel("B-66")]
    public async Task Een_klik_in_de_klok_bovenaan_toont_hetzelfde_scherm_op_een_andere_dag()
    {
        await using var bezoeker = await server.BezoekerAsync(script: false);
        await bezoeker.LogInAsync("Karin Hofstra");
        await bezoeker.GaAsync("/leerlingen");

        await bezoeker.Pagina.Locator(".os-top summary").First.ClickAsync();
        await bezoeker.Pagina.Locator(".os-top").GetByRole(AriaRole.Button, new() { Name = "2 september 2026" }).ClickAsync();
        await bezoeker.KomtOpAsync("/leerlingen", Demoklok.Reisduur);

        (await bezoeker.Pagina.Locator(".os-top summary").First.InnerTextAsync()).ShouldContain("2 september 2026");
        await bezoeker.ZietAsync("U bent op 2 september 2026");
    }

    [Fact, Regel("B-66")]
    public async Task Elk_account_van_elke_soort_organisatie_kan_inloggen()
    {
        await using var gast = await server.BezoekerAsync(script: false);
        await gast.GaAsync("/demo");
        foreach (var soort in new[]
        {
            "Basisschool De Vuurvlinder", "Sbo De Vlieger", "So De Regenboog", "Waardencollege", "Praktijkschool De Schakel", "Vso De Brug", "Vso Het Anker", "ISK De Wereld", "Stichting De Waarden",
            "Onderzoeksbureau Kompas", "ISK-testloket Waardenburgh", "Samenwerkingsverband Waarden en Meer", "Regio Waardenburgh", "Regio Zandermeer", "Zandermeer College",
        })
            await gast.ZietAsync(soort);

        foreach (var naam in await gast.Pagina.GetByRole(AriaRole.Rowheader).AllInnerTextsAsync())
        {
            await using var bezoeker = await server.BezoekerAsync(script: false);
            await bezoeker.LogInAsync(naam);
            (await bezoeker.StatusAsync("/")).ShouldBe(200, naam);
        }
    }

    /// <summary>The vo school sees what its day is about.</summary>
    private async Task ZietNaLotingAsync(IReadOnlyList<string> momenten)
    {
        await using var vo = await server.BezoekerAsync();
        var klok = new Demoklok(vo);
        await vo.LogInAsync("Samira Bennani");
        await klok.ReisAsync(momenten.Single(m => m.StartsWith("12 april", StringComparison.Ordinal)));
        await vo.GaAsync("/");
        await vo.ZietAsync("Besluit nemen");
        await klok.ReisAsync(momenten[^1]);
        await vo.GaAsync("/");
        (await vo.Hoofd.InnerTextAsync()).ShouldNotContain("Besluit nemen");
    }

    /// <summary>A school of every kind has a dossier to look at, on the day on which it matters there.</summary>
    private async Task ZietElkeSchoolAsync(IReadOnlyList<string> momenten)
    {
        foreach (var (naam, dag, lijst) in new[]
        {
            ("Thea Wolters", "20 januari", "/leerlingen"), ("Rik Boersma", "20 januari", "/leerlingen"), ("Nadia Rahmani", "8 februari", "/aanmeldingen"),
            ("Paul Schipper", "8 april", "/aanmeldingen"), ("Olga Petrenko", "8 april", "/aanmeldingen"),
        })
        {
            await using var bezoeker = await server.BezoekerAsync(script: false);
            await bezoeker.LogInAsync(naam);
            await new Demoklok(bezoeker).ReisAsync(momenten.Single(m => m.StartsWith(dag, StringComparison.Ordinal)));
            await bezoeker.GaAsync(lijst);
            await bezoeker.VolgAsync(bezoeker.Hoofd.Locator("th[scope=row] a").First);
            if (lijst == "/aanmeldingen")
                await new Vo(bezoeker).BekijkOkrAsync();
            bezoeker.Pad.ShouldContain("/okr/", customMessage: naam);
        }
    }

    /// <summary>Each list of the chain for pupils who need most, and the first pupil in it, on the day on which there is something in it.</summary>
    private async Task ZietZorgketenAsync(IReadOnlyList<string> momenten)
    {
        foreach (var (naam, dag, paden) in new[]
        {
            ("Ingrid Blok", "20 januari", "/zorgroute"), ("Karin Hofstra", "20 januari", "/zib /zib/velen"), ("Hanneke Vos", "20 januari", "/onderzoeken"), ("Dilan Yildiz", "20 januari", "/isk/balie"),
            ("Gerard Smeets", "20 januari", "/swv/zorgroute"), ("Paul Schipper", "15 april", "/aanvragen /aanvragen/klaarzetten"), ("Gerard Smeets", "15 april", "/swv"),
        })
        {
            await using var bezoeker = await server.BezoekerAsync();
            await bezoeker.LogInAsync(naam);
            await new Demoklok(bezoeker).ReisAsync(momenten.Single(m => m.StartsWith(dag, StringComparison.Ordinal)));
            foreach (var pad in paden.Split(' '))
            {
                await bezoeker.GaAsync(pad);
                await OveralAsync(bezoeker);
                // Who was asked for already stands in no preview.
                if (pad.EndsWith("/klaarzetten", StringComparison.Ordinal))
                    continue;
                await bezoeker.VolgAsync(bezoeker.Hoofd.Locator("th[scope=row] a").First);
                await OveralAsync(bezoeker);
            }
        }
    }

    private static async Task OveralAsync(Bezoeker bezoeker)
    {
        foreach (var breedte in new[] { 320, 390 })
            await bezoeker.OpBreedteAsync(breedte);
        await bezoeker.DonkerAsync();
    }

    private static async Task<IReadOnlyList<string>> LeerlingenAsync(Bezoeker bezoeker)
    {
        await bezoeker.GaAsync("/leerlingen");
        return await bezoeker.Hoofd.GetByRole(AriaRole.Rowheader).AllInnerTextsAsync();
    }
}
