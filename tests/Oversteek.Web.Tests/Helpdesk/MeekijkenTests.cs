using System.Net;
using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Organisaties;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Tests.Aanmeldingen;

namespace Oversteek.Web.Tests.Helpdesk;

[Regel("GEN-08", "D-05", "SEC-11")]
public sealed class MeekijkenTests(Proefserver server) : IClassFixture<Proefserver>
{
    private static readonly string[] ZonderReden =
    [
        // Personal data and the state of the step, without research, attachment or the whole dossier.
        "Aanmeldstatus.LeerlingModel", "Adviesformulieren.FormulierModel", "Isk.LeerlingModel", "Orientatieformulieren.LeerlingModel",
        "Ouderportaal.School.LeerlingModel", "Overstapdossiers.LeerlingModel", "Overstapdossiers.CorrigerenModel", "Overstapdossiers.ControleModel",
        "Overstapdossiers.HeropenenModel", "Leerlingen.VerwijderenModel", "Keuzelijsten.BezwaarModel", "Keuzelijsten.IntrekkenModel",
        "Keuzelijsten.NamensModel", "Keuzelijsten.VersturenModel", "Helpdesk.RedenModel",
        // Of organisations where nobody looks along: bureau, ISK desk and samenwerkingsverband.
        "Aanvragen.BeoordelenModel", "Aanvragen.BesluitModel", "Aanvragen.SwvpakketModel", "Isk.TestModel", "Isk.UitslagModel",
        "Zib.OnderzoekModel", "Zorgaanmeldroutes.RouteModel", "Zorgaanmeldroutes.StukModel", "Aanvragen.SwvstukModel", "Zib.GetekendModel",
        // Who may see the child, and who did.
        "Toegang.WieHeeftGezienModel", "Toegang.WieHeeftToegangModel",
        // The application itself: list, place, term and decision, and no document.
        "Aanmeldingen.DetailModel", "Aanmeldingen.TerugtrekkenModel", "Aanmeldingen.AndereSchoolModel", "Aanmeldingen.OkrTerugzettenModel",
        "Aanmeldingen.VoorkeurslijstModel", "Aanmeldingen.UitlegModel", "Aanmeldingen.FoutHerstellenModel", "Aanmeldingen.BeslistermijnModel",
        "Aanmeldingen.DefinitiefModel", "Keuzelijsten.BezwaarBijAanmeldingModel", "Keuzelijsten.OntvangenModel", "Lotingen.KenmerkModel",
        "Wachtlijsten.HardheidModel",
    ];

    [Fact]
    public async Task De_helpdesk_ziet_de_school_wijzigt_niets_en_de_school_ziet_het_in_haar_logboek()
    {
        var leerling = await server.LeerlingAsync(server.Regio.PoSchool);
        var helpdesk = await BeginAsync(server.Regio.PoSchool);
        var start = await helpdesk.GetAsync("/");
        start.Tekst.ShouldContain("U kijkt mee tot 11:00 uur");
        (await helpdesk.GetAsync($"/leerlingen/{leerling.Waarde}/toegang")).Status.ShouldBe(HttpStatusCode.OK);

        var bewijs = (await helpdesk.GetAsync("/meekijken/stoppen")).Formulier("main form").Waarde("__RequestVerificationToken")!;
        foreach (var url in new[] { "/account", "/gegevens", "/organisatie-kiezen", "/account/tweede-factor", "/beheer/accounts/uitnodigen" })
            (await helpdesk.PostAsync(url, [new("__RequestVerificationToken", bewijs), new("Invoer.Naam", "Kwaad")])).Status.ShouldBe(HttpStatusCode.Forbidden, url);
        (await server.Systeem(db => db.Users.AnyAsync(a => a.Naam == "Kwaad"))).ShouldBeFalse();

        var school = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);
        var logboek = await school.GetAsync("/gegevens/meekijken");
        logboek.Tekst.ShouldContain("Meegekeken tot 11:00 uur");
        logboek.Tekst.ShouldContain($"{await NaamAsync(helpdesk)}: Mevrouw belde over een OKR dat niet opent");
        var regel = await server.Systeem(db => db.Logboek.SingleAsync(l => l.Soort == "MeekijkenBegonnen" && l.Namens == server.Regio.PoSchool && l.Wie == helpdesk.Account));
        regel.Rol.ShouldBe(Rol.Helpdeskrol);

        await (await helpdesk.GetAsync("/meekijken/stoppen")).Formulier("main form").VerstuurAsync();
        (await helpdesk.GetAsync($"/leerlingen/{leerling.Waarde}/toegang")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Meekijken_stopt_na_een_uur_vanzelf()
    {
        await using var eigen = new Proefserver();
        await eigen.InitializeAsync();
        var leerling = await eigen.LeerlingAsync(eigen.Regio.PoSchool);
        var helpdesk = await BeginAsync(eigen, eigen.Regio.PoSchool);
        for (var i = 0; i < 2; i++)
        {
            eigen.Klok.Verder(TimeSpan.FromMinutes(29));
            (await helpdesk.GetAsync($"/leerlingen/{leerling.Waarde}/toegang")).Status.ShouldBe(HttpStatusCode.OK);
        }
        eigen.Klok.Verder(TimeSpan.FromMinutes(3));

        (await helpdesk.GetAsync($"/leerlingen/{leerling.Waarde}/toegang")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Zonder_reden_of_bij_een_school_van_een_ander_bestuur_kijkt_niemand_mee()
    {
        var vreemd = OrganisatieId.Nieuw();
        await server.Systeem(async db =>
        {
            db.Add(new Organisatie(vreemd, Organisatiesoort.PoSchool, "Basisschool Elders") { RegioId = server.Regio.Regio });
            await db.SaveChangesAsync();
        });
        var helpdesk = await server.LogInAsync(Rol.Helpdeskrol, server.Regio.Bestuur);
        var pagina = await helpdesk.GetAsync("/meekijken");
        pagina.Tekst.ShouldNotContain("Basisschool Elders");
        (await pagina.Formulier().Zet("Invoer.School", server.Regio.PoSchool.Waarde.ToString()).VerstuurAsync()).Status.ShouldBe(HttpStatusCode.BadRequest);
        var bewijs = pagina.Formulier().Waarde("__RequestVerificationToken")!;
        (await helpdesk.PostAsync("/meekijken", [new("__RequestVerificationToken", bewijs), new("Invoer.School", vreemd.Waarde.ToString()), new("Invoer.Reden", "nieuwsgierig")])).Status.ShouldBe(HttpStatusCode.NotFound);

        (await server.Systeem(db => db.Sessies.CountAsync(s => s.AccountId == helpdesk.Account && s.MeekijkenBij != null))).ShouldBe(0);
        (await server.Systeem(db => db.Logboek.CountAsync(l => l.Soort == "MeekijkenBegonnen" && l.Wie == helpdesk.Account))).ShouldBe(0);
    }

    [Theory, Databases, Regel("B-09")]
    public async Task Bijlagen_onderzoek_en_het_hele_dossier_vragen_per_kind_een_reden_die_de_school_ziet(Databasesoort soort)
    {
        await using var server = new Proefserver { Soort = soort };
        await server.InitializeAsync();
        var (kind, ander) = (await server.LeerlingAsync(server.Regio.PoSchool), await server.LeerlingAsync(server.Regio.PoSchool));
        var helpdesk = await BeginAsync(server, server.Regio.PoSchool);
        var delen = new[] { "okr/6", "okr/2", "okr/4b", "okr/afdruk", "okr/versies", "okr/zienswijze/1", "samenvoegen", "zib", "zib/uitslag", $"bijlagen/{Guid.NewGuid()}/wijzigen", $"bijlagen/{Guid.NewGuid()}" }.Select(d => $"/leerlingen/{kind.Waarde}/{d}");
        foreach (var pad in delen.Concat([$"/gesprekken/{kind.Waarde}", $"/klassenoverzicht/{kind.Waarde}/contactpersoon", $"/zorgroute/{kind.Waarde}", $"/zorgroute/{kind.Waarde}/oso", $"/leerlingen/{kind.Waarde}/oso", $"/leerlingen/{kind.Waarde}/oso/klaarzetten"]))
            (await helpdesk.GetAsync(pad)).Tekst.ShouldContain("Waarom opent u dit?", customMessage: pad);
        (await helpdesk.GetAsync($"/leerlingen/{kind.Waarde}/okr/3")).Tekst.ShouldNotContain("Waarom opent u dit?");

        var vraag = await helpdesk.GetAsync($"/leerlingen/{kind.Waarde}/okr/6");
        (await vraag.Formulier().VerstuurAsync()).HeeftFout("Invoer.Reden", "Reden").ShouldBeTrue();
        var open = await vraag.Formulier().Zet("Invoer.Reden", "Bijlage is niet te openen").VerstuurAsync();

        open.Url.ShouldEndWith($"/leerlingen/{kind.Waarde}/okr/6");
        (await helpdesk.GetAsync($"/leerlingen/{kind.Waarde}/okr/2")).Tekst.ShouldNotContain("Waarom opent u dit?");
        (await helpdesk.GetAsync($"/leerlingen/{ander.Waarde}/okr/6")).Tekst.ShouldContain("Waarom opent u dit?");
        var school = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);
        (await school.GetAsync($"/leerlingen/{kind.Waarde}/gezien")).Tekst.ShouldContain("schreef op waarom ze dit dossier verder opent");
        (await school.GetAsync($"/leerlingen/{kind.Waarde}/okr/6")).Tekst.ShouldNotContain("Waarom opent u dit?");
    }

    [Fact, Regel("B-09")]
    public async Task Boven_elke_pagina_staat_de_school_waarmee_iemand_meekijkt_en_geen_knop_die_niet_werkt()
    {
        var kind = await server.LeerlingAsync(server.Regio.PoSchool);
        var helpdesk = await BeginAsync(server.Regio.PoSchool);

        var tab = await helpdesk.GetAsync($"/leerlingen/{kind.Waarde}/okr/3");

        var school = await server.Systeem(db => db.Organisaties.Where(o => o.Id == server.Regio.PoSchool).Select(o => o.Naam).SingleAsync());
        tab.Document.QuerySelector(".os-top__org")!.TextContent.ShouldStartWith(school);
        tab.Document.QuerySelectorAll("main button[type=submit]").ShouldBeEmpty();
        (await helpdesk.GetAsync("/leerlingen/nieuw")).Document.QuerySelectorAll("main button[type=submit]").ShouldBeEmpty();
    }

    [Fact, Regel("B-09")]
    public async Task Het_overzicht_van_een_klas_toont_wie_meekijkt_niets_van_wat_per_kind_een_reden_vraagt()
    {
        await server.LeerlingAsync(server.Regio.PoSchool);
        var helpdesk = await BeginAsync(server.Regio.PoSchool);
        var school = await (await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool)).GetAsync("/klassenoverzicht");
        var weg = school.Document.QuerySelectorAll("main a[href*='weergave=2'], main a[href*='weergave=4b']").Select(a => a.TextContent.Trim()).Distinct().ToList();
        weg.ShouldNotBeEmpty("de school zelf kan die kolommen kiezen");

        var overzicht = await helpdesk.GetAsync("/klassenoverzicht?weergave=4b");

        overzicht.Status.ShouldBe(HttpStatusCode.OK);
        foreach (var naam in weg)
            overzicht.Document.QuerySelectorAll("main a, main th").Select(a => a.TextContent.Trim()).ShouldNotContain(naam);
    }

    [Fact, Regel("B-09")]
    public async Task Ook_bij_een_vo_school_vraagt_een_aanvraag_een_reden()
    {
        var kind = await server.LeerlingAsync(server.Regio.PoSchool);
        await server.Systeem(db => db.Organisaties.Where(o => o.Id == server.Regio.VoSchool).ExecuteUpdateAsync(s => s.SetProperty(o => o.BestuurId, server.Regio.Bestuur)));
        var helpdesk = await BeginAsync(server.Regio.VoSchool);

        foreach (var pad in new[] { "", "/besluit", "/pakket", $"/stuk/{Guid.NewGuid()}" }.Select(d => $"/aanvragen/{kind.Waarde}{d}"))
            (await helpdesk.GetAsync(pad)).Tekst.ShouldContain("Waarom opent u dit?", customMessage: pad);
    }

    [Theory, Databases, Regel("B-09", "SEC-11")]
    public async Task Ook_langs_een_aanmelding_vragen_dossier_onderzoek_en_bewijs_een_reden(Databasesoort soort)
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver { Soort = soort });
        var vo = await wereld.VoAsync();
        var (kind, code) = await wereld.LeerlingAsync();
        await Vowereld.VoerInAsync(vo, code);
        var aanmelding = (await wereld.AanmeldingVanAsync(kind)).Id;
        await wereld.Server.Systeem(db => db.Organisaties.Where(o => o.Id == wereld.School)
            .ExecuteUpdateAsync(s => s.SetProperty(o => o.BestuurId, wereld.Server.Regio.Bestuur)));
        var helpdesk = await BeginAsync(wereld.Server, wereld.School);
        string[] paden = [.. new[] { "oso", "zorgplicht", "voorrangsbewijs" }.Select(d => $"/aanmeldingen/{aanmelding.Waarde}/{d}")];
        foreach (var pad in paden)
            (await helpdesk.GetAsync(pad)).Tekst.ShouldContain("Waarom opent u dit?", customMessage: pad);
        (await helpdesk.GetAsync($"/aanmeldingen/{Guid.NewGuid()}/oso")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await vo.GetAsync(paden[0])).Tekst.ShouldNotContain("Waarom opent u dit?");

        await (await helpdesk.GetAsync(paden[0])).Formulier().Zet("Invoer.Reden", "Het bestand opent niet").VerstuurAsync();

        foreach (var pad in paden)
            (await helpdesk.GetAsync(pad)).Tekst.ShouldNotContain("Waarom opent u dit?", customMessage: pad);
    }

    /// <summary>A page that comes later asks why, or says here that nothing on it is behind a reason.</summary>
    [Fact, Regel("B-09")]
    public void Elke_pagina_van_een_leerling_vraagt_een_reden_of_staat_hier()
    {
        var zonder = typeof(ExtraMeekijkredenAttribute).Assembly.GetTypes()
            .Where(t => t.IsSubclassOf(typeof(PageModel)) && IsVanKind(t) && t.GetCustomAttribute<ExtraMeekijkredenAttribute>() is null)
            .Select(t => t.FullName!.Replace("Oversteek.Web.Pages.", "", StringComparison.Ordinal));

        zonder.ShouldBe(ZonderReden, ignoreOrder: true);
    }

    /// <summary>By a child or by its application, as a property or as a parameter.</summary>
    private static bool IsVanKind(Type pagina) => pagina.GetProperties()
        .Where(p => p.IsDefined(typeof(FromRouteAttribute)) || p.IsDefined(typeof(BindPropertyAttribute)))
        .Select(p => p.PropertyType)
        .Concat(pagina.GetMethods().Where(m => m.Name.StartsWith("On", StringComparison.Ordinal)).SelectMany(m => m.GetParameters()).Select(p => p.ParameterType))
        .Any(t => t == typeof(LeerlingId) || t == typeof(AanmeldingId) || t == typeof(LeerlingId?) || t == typeof(AanmeldingId?));

    private Task<string> NaamAsync(Webklant klant) => server.Systeem(db => db.Users.Where(a => a.Id == klant.Account!.Value.Waarde).Select(a => a.Naam).SingleAsync());

    private Task<Webklant> BeginAsync(OrganisatieId school) => BeginAsync(server, school);

    private static async Task<Webklant> BeginAsync(Proefserver server, OrganisatieId school)
    {
        var helpdesk = await server.LogInAsync(Rol.Helpdeskrol, server.Regio.Bestuur);
        await (await helpdesk.GetAsync("/meekijken")).Formulier().Zet("Invoer.School", school.Waarde.ToString()).Zet("Invoer.Reden", "Mevrouw belde over een OKR dat niet opent").VerstuurAsync();
        return helpdesk;
    }
}
