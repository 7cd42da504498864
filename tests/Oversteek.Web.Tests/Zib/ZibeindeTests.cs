using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Persistence;
using Oversteek.Application.Zib;
using Oversteek.Domain.Afspraken;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Toegang;
using Oversteek.Domain.Zib;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Zib;

/// <summary>From the first day to the last: when an application may begin, that it runs past the year, and that what ended is closed.</summary>
public sealed class ZibeindeTests
{
    private static readonly Schooljaar Komend = Proefregio.Schooljaar.Volgende;

    [Theory, Databases, Regel("D-59", "ZIB-02", "SEC-7")]
    public async Task Een_aanvulling_na_31_augustus_komt_bij_het_bureau(Databasesoort soort)
    {
        await using var wereld = await Zibwereld.OpAsync(soort);
        var (loopt, dicht) = (await wereld.IngediendAsync(), await wereld.IngediendAsync("Vries"));
        foreach (var id in new[] { loopt, dicht })
            await (await wereld.Bureau.GetAsync(Zibwereld.Onderzoek(id))).Formulier("#vragen").Zet("Invoer.Tekst", "Welke taal spreekt het kind thuis?").VerstuurAsync();
        DateTimeOffset? tot = Nederland.Moment(new DateOnly(2027, 9, 1), TimeOnly.MinValue);
        await wereld.Server.Systeem(db => db.Inzagerechten.Where(i => i.LeerlingId == dicht && i.Grond == Inzagegrond.Onderzoek).ExecuteUpdateAsync(s => s.SetProperty(i => i.Tot, tot)));
        wereld.Server.Klok.ZetOp(new DateOnly(2027, 9, 6));
        var (po, bureau) = (await wereld.Server.LogInAsync(Rol.PoGebruiker, wereld.Server.Regio.PoSchool), await wereld.Server.LogInAsync(Rol.Onderzoeksbureau, wereld.BureauId));
        (await bureau.GetAsync(Zibwereld.Onderzoek(loopt))).Status.ShouldBe(HttpStatusCode.OK, "wat loopt, loopt door");
        (await bureau.GetAsync(Zibwereld.Onderzoek(dicht))).Status.ShouldBe(HttpStatusCode.NotFound);

        foreach (var id in new[] { loopt, dicht })
            (await (await po.GetAsync(Zibwereld.Url(id))).Formulier("#indienen").VerstuurAsync()).Tekst.ShouldContain("bij het bureau");

        foreach (var id in new[] { loopt, dicht })
        {
            (await wereld.NuAsync(id)).Aanvullingsvraag.ShouldBeNull();
            await (await bureau.GetAsync(Zibwereld.Onderzoek(id))).Formulier("#nemen").VerstuurAsync();
            await (await bureau.GetAsync(Zibwereld.Onderzoek(id))).Formulier("#uitslag").VerstuurAsync();
            (await wereld.NuAsync(id)).Status.ShouldBe(ZibAanmeldingstatus.UitslagVerzonden);
        }
    }

    [Theory, Databases, Regel("SEC-5", "SEC-7", "ZIB-03")]
    public async Task Na_elk_einde_noemt_de_aanmelding_geen_bureau_meer_en_het_formulier_ook_niet(Databasesoort soort)
    {
        await using var wereld = await Zibwereld.OpAsync(soort);
        var einden = new Dictionary<string, Func<LeerlingId, Task>>(StringComparer.Ordinal)
        {
            ["Uitslag"] = async id =>
            {
                await (await wereld.Bureau.GetAsync(Zibwereld.Onderzoek(id))).Formulier("#nemen").VerstuurAsync();
                await (await wereld.Bureau.GetAsync(Zibwereld.Onderzoek(id))).Formulier("#uitslag").VerstuurAsync();
            },
            ["Afgewezen"] = async id => await (await wereld.Bureau.GetAsync(Zibwereld.Onderzoek(id))).Formulier("#afwijzen").Zet("Invoer.Reden", "Te druk.").VerstuurAsync(),
            ["Ingetrokken"] = async id => await (await wereld.Po.GetAsync(Zibwereld.Url(id))).Formulier("#intrekken").Zet("Reden", "Niet nodig.").VerstuurAsync(),
            ["Toestemming"] = async id => await wereld.ToestemmingAsync(id, 2, Toestemmingsoort.Deelnemen, "Toestemming intrekken"),
        };
        foreach (var (naam, einde) in einden)
        {
            var id = await wereld.IngediendAsync(naam);
            (await TellingAsync(wereld)).ShouldBe((1, 1));

            await einde(id);

            var nu = await wereld.NuAsync(id);
            (nu.IsBijBureau, nu.BureauId, nu.Behandelaar).ShouldBe((false, null, wereld.BureauId), naam);
            (await wereld.Server.Systeem(db => db.Set<Zibbestand>().SingleAsync(b => b.Id == nu.Id))).BureauId.ShouldBeNull(naam);
            (await wereld.Po.GetAsync(Zibwereld.Url(id))).Tekst.ShouldContain("Bureau Kompas", customMessage: "de school leest waar het lag");
            // Another access to the same child opens nothing of it.
            DateTimeOffset? tot = wereld.Server.Klok.GetUtcNow().AddDays(30);
            (await wereld.Server.Systeem(db => db.Inzagerechten.Where(i => i.LeerlingId == id && i.Grond == Inzagegrond.Onderzoek).ExecuteUpdateAsync(s => s.SetProperty(i => i.Tot, tot)))).ShouldBe(1);
            (await TellingAsync(wereld)).ShouldBe((0, 0), naam);
            foreach (var url in new[] { Zibwereld.Onderzoek(id), Zibwereld.Onderzoek(id) + "/formulier" })
                (await wereld.Bureau.GetAsync(url)).Status.ShouldBe(HttpStatusCode.NotFound, $"{naam}: {url}");
        }
    }

    [Theory, Databases, Regel("ZIB-03", "SEC-7")]
    public async Task Het_getekende_formulier_is_dat_van_de_aanmelding_die_loopt(Databasesoort soort)
    {
        await using var wereld = await Zibwereld.OpAsync(soort);
        var id = await wereld.IngediendAsync();
        await (await wereld.Po.GetAsync(Zibwereld.Url(id))).Formulier("#intrekken").Zet("Reden", "Verkeerd bureau.").VerstuurAsync();
        (await wereld.Po.GetAsync(Zibwereld.Url(id) + "/formulier")).Bytes.ShouldBe(Zibwereld.Pdf);

        await (await wereld.Po.GetAsync(Zibwereld.Url(id))).Formulier("#begin").VerstuurAsync();

        (await wereld.Po.GetAsync(Zibwereld.Url(id) + "/formulier")).Status.ShouldBe(HttpStatusCode.NotFound, "bij de nieuwe hoort nog geen formulier");
        (await wereld.Bureau.GetAsync(Zibwereld.Onderzoek(id) + "/formulier")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, Databases, Regel("ZIB-08")]
    public async Task Aanmelden_begint_in_mei_van_groep_7(Databasesoort soort)
    {
        await using var wereld = await Zibwereld.OpAsync(soort);
        await wereld.KiesBureauAsync();
        var id = await wereld.KindAsync(meer: (l, _, h) => l.VulAan(new Leerlinggegevens { Groep = "7B" }, h));
        wereld.Server.Klok.ZetOp(new DateOnly(2027, 4, 30));
        var vroeg = await (await wereld.Server.LogInAsync(Rol.PoGebruiker, wereld.Server.Regio.PoSchool)).GetAsync(Zibwereld.Url(id));
        vroeg.Tekst.ShouldContain(ZibWeigeringen.TeVroeg.Met(new DateOnly(2027, 5, 1)).Zin());
        vroeg.Document.QuerySelector("#begin").ShouldBeNull();
        var gesmokkeld = await wereld.Server.InScopeAsync(
            sp => sp.GetRequiredService<ZibAanmeldingOpslaan>().BeginAsync(id, wereld.Server.Handeling(wereld.Server.Regio.PoSchool), TestContext.Current.CancellationToken),
            toegang => toegang.Gebruik(wereld.Server.Regio.PoSchool, null, Rol.PoGebruiker));
        gesmokkeld.Weigeringen.ShouldBe([ZibWeigeringen.TeVroeg.Met(new DateOnly(2027, 5, 1))]);
        (await wereld.Server.Systeem(db => db.ZibAanmeldingen.CountAsync())).ShouldBe(0);

        wereld.Server.Klok.ZetOp(new DateOnly(2027, 5, 1));
        var po = await wereld.Server.LogInAsync(Rol.PoGebruiker, wereld.Server.Regio.PoSchool);
        var groep7 = await po.GetAsync(Zibwereld.Url(id));
        groep7.Tekst.ShouldContain(ZibWeigeringen.AnderDossier.Met(Komend).Zin());
        groep7.Document.QuerySelector("#begin").ShouldBeNull();
        var nieuw = await InKomendJaarAsync(wereld, po);
        await (await po.GetAsync(Zibwereld.Url(nieuw))).Formulier("#begin").VerstuurAsync();

        (await wereld.NuAsync(nieuw)).Status.ShouldBe(ZibAanmeldingstatus.Concept);
        (await wereld.Server.Systeem(db => db.ZibAanmeldingen.CountAsync())).ShouldBe(1);
        wereld.Server.Klok.ZetOp(new DateOnly(2027, 9, 6));
        po = await wereld.Server.LogInAsync(Rol.PoGebruiker, wereld.Server.Regio.PoSchool);
        await po.KiesJaarAsync(Komend);
        (await po.GetAsync("/leerlingen")).Tekst.ShouldContain("Zeven", customMessage: "in groep 8 is het nog hetzelfde dossier");
        (await po.GetAsync(Zibwereld.Url(id))).Tekst.ShouldContain(ZibWeigeringen.AnderDossier.Met(Komend).Zin());
    }

    /// <summary>The way the page names: choose the coming year, add the pupil there.</summary>
    private static async Task<LeerlingId> InKomendJaarAsync(Zibwereld wereld, Webklant po)
    {
        await po.KiesJaarAsync(Komend);
        (await po.GetAsync("/leerlingen/nieuw")).Tekst.ShouldContain($"U werkt in het komende schooljaar: {Komend}");
        await (await po.GetAsync("/leerlingen/nieuw")).Formulier("main form").Zet("Invoer.Roepnaam", "Kim").Zet("Invoer.Achternaam", "Zeven")
            .Zet("Invoer.Geboortedatum", "14-3-2016").VerstuurAsync();
        return (await wereld.Server.Systeem(db => db.Leerlingen.SingleAsync(l => l.Schooljaar == Komend))).Id;
    }

    [Theory, Databases, Regel("D-06", "D-22")]
    public async Task Een_ouder_zonder_gezag_geeft_geen_toestemming(Databasesoort soort)
    {
        await using var wereld = await Zibwereld.OpAsync(soort);
        var id = await wereld.KindAsync();
        await (await wereld.Po.GetAsync(Zibwereld.Url(id))).Formulier("#begin").VerstuurAsync();
        var open = (await wereld.Po.GetAsync(Zibwereld.Url(id))).Formulier("#geven").Zet("Toestemming.Ouder", "2").Zet("Toestemming.Soort", $"{Toestemmingsoort.Deelnemen}");
        await wereld.Server.Systeem(async db =>
        {
            var leerling = await db.Leerlingen.Include(l => l.Ouders).SingleAsync(l => l.Id == id);
            leerling.WijzigOuder(2, leerling.Ouders.Single(o => o.Volgnummer == 2).Gegevens with { Gezag = Gezag.Nee }, wereld.Server.Handeling(leerling.OrganisatieId));
            await db.SaveChangesAsync();
        });

        var geweigerd = await open.VerstuurAsync("Toestemming vastleggen");

        geweigerd.Status.ShouldBe(HttpStatusCode.BadRequest);
        geweigerd.Tekst.ShouldContain(AfspraakWeigeringen.GeenGezag.Met(2).Zin());
        (await wereld.NuAsync(id)).Toestemmingen.ShouldBeEmpty();
    }

    private static Task<(int, int)> TellingAsync(Zibwereld wereld) => wereld.Server.InScopeAsync(async sp =>
    {
        var db = sp.GetRequiredService<OversteekDb>();
        return (await db.ZibAanmeldingen.CountAsync(), await db.Set<Zibbestand>().CountAsync());
    }, toegang => toegang.Gebruik(wereld.BureauId, null, Rol.Onderzoeksbureau));
}
