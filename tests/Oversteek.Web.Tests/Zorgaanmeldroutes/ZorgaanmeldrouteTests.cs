using Oversteek.Web.Tests.Uitwisseling;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Uitwisseling;
using Oversteek.Application.Zorgaanmeldroutes;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Toegang;
using Oversteek.Domain.Zorgaanmeldroutes;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;

namespace Oversteek.Web.Tests.Zorgaanmeldroutes;

/// <summary>SWV-01: a part of the dossier to the samenwerkingsverband before the OKR is definitive, and the advice back.</summary>
public sealed class ZorgaanmeldrouteTests
{
    [Theory, Databases, Regel("SWV-01", "D-49")]
    public async Task Van_keuze_tot_advies(Databasesoort soort)
    {
        await using var wereld = await Zorgwereld.OpAsync(soort);
        var id = await wereld.KindAsync();
        await wereld.KlaarAsync(id);
        (await wereld.Po.GetAsync("/")).Tekst.ShouldContain("Zorgaanmeldroutes afmaken en versturen");
        (await wereld.Swv.GetAsync("/swv/zorgroute")).Tekst.ShouldNotContain("Jansen", Case.Sensitive, "een concept ziet alleen de school");
        (await wereld.VerstuurAsync(id)).Tekst.ShouldContain("Het deel van het dossier is verstuurd.");

        (await wereld.Swv.GetAsync("/")).Tekst.ShouldContain("Zorgaanmeldroutes die op uw advies wachten");
        (await wereld.Swv.GetAsync("/swv/zorgroute")).Tekst.ShouldContain("Jansen");
        var route = await wereld.Swv.GetAsync(Zorgwereld.Route(id));
        foreach (var tekst in new[] { "Past regulier onderwijs?", "Karin Hofstra", "Werkt graag met plaatjes.", "opp.pdf" })
            route.Tekst.ShouldContain(tekst);
        var stuk = route.Document.QuerySelectorAll("a").Select(a => a.GetAttribute("href")).First(h => h?.Contains("/stuk/", StringComparison.Ordinal) == true)!;
        (await wereld.Swv.GetAsync(stuk)).Bytes.ShouldBe(Zorgwereld.Pdf);
        var leeg = await route.Formulier("#advies").VerstuurAsync();
        leeg.HeeftFout("Advies", ZorgaanmeldrouteWeigeringen.AdviesOntbreekt.Zin()).ShouldBeTrue();
        (await leeg.Formulier("#advies").Zet("Advies", "Regulier vmbo met begeleiding.").VerstuurAsync()).Tekst.ShouldContain("Het advies is bij de school.");

        foreach (var url in new[] { Zorgwereld.Route(id), stuk })
            (await wereld.Swv.GetAsync(url)).Status.ShouldBe(HttpStatusCode.NotFound, "het samenwerkingsverband is klaar met dit kind");
        (await wereld.RijenAsync(wereld.SwvId, Rol.Samenwerkingsverband)).ShouldStartWith("routes 0, stukken 0");
        (await wereld.Server.Systeem(db => db.Set<Zorgaanmeldroutebestand>().CountAsync())).ShouldBe(0, "de kopie is weg");
        (await wereld.Po.GetAsync(Zorgwereld.Url(id))).Tekst.ShouldContain("Regulier vmbo met begeleiding.");
        (await wereld.Po.GetAsync("/zorgroute")).Tekst.ShouldContain("afgesloten met een advies");
        (await wereld.MailsAsync()).ShouldBe(["po.zorgaanmeldroute-advies", "swv.zorgaanmeldroute"]);
    }

    [Theory, Databases, Regel("D-49", "SEC-5", "SEC-7", "PRIV-3", "D-50", "D-59")]
    public async Task Het_samenwerkingsverband_ziet_precies_wat_gekozen_is_en_een_ander_niets(Databasesoort soort)
    {
        await using var wereld = await Zorgwereld.OpAsync(soort);
        var id = await wereld.VerstuurdAsync("Kanariewaarde");
        var bsn = (await wereld.Server.Systeem(db => db.Leerlingen.SingleAsync(l => l.Id == id))).Bsn!;
        string[] geheim = ["Kanarietest", "Kanariebehoefte", "kanarie.pdf", bsn, "Kerkstraat", "3011AB", "3011 AB", "bakker@proef.example"];
        foreach (var url in new[] { "/swv/zorgroute", Zorgwereld.Route(id) })
        {
            var tekst = (await wereld.Swv.GetAsync(url)).Tekst;
            tekst.ShouldContain("Kanariewaarde");
            geheim.ShouldAllBe(g => !tekst.Contains(g, StringComparison.OrdinalIgnoreCase), url);
        }
        foreach (var url in new[] { $"/leerlingen/{id.Waarde}/okr/2", Zorgwereld.Url(id), "/zorgroute", Zorgwereld.Url(id) + "/oso" })
            (await wereld.Swv.GetAsync(url)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await wereld.RijenAsync(wereld.SwvId, Rol.Samenwerkingsverband)).ShouldBe("routes 1, stukken 1, leerlingen 0, ouders 0, okrs 0, bijlagen 0");
        foreach (var (wie, rol) in new[]
        {
            (wereld.AnderSwvId, Rol.Samenwerkingsverband), (wereld.Server.Regio.AnderePoSchool, Rol.PoGebruiker), (wereld.Server.Regio.VoSchool, Rol.VoGebruiker),
            (wereld.Server.Regio.Regio, Rol.Regiocoordinator),
        })
            (await wereld.RijenAsync(wie, rol)).ShouldStartWith("routes 0, stukken 0", customMessage: rol.ToString());
        var ander = await wereld.Server.LogInAsync(Rol.Samenwerkingsverband, wereld.AnderSwvId);
        (await ander.GetAsync(Zorgwereld.Route(id))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await ander.GetAsync("/swv/zorgroute")).Tekst.ShouldNotContain("Kanariewaarde");
        var anderePo = await wereld.Server.LogInAsync(Rol.PoGebruiker, wereld.Server.Regio.AnderePoSchool);
        (await anderePo.GetAsync(Zorgwereld.Url(id))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await wereld.Server.Systeem(db => db.UitgaandeBerichten.Select(b => b.Gegevens).ToListAsync())).ShouldAllBe(m => !m.Contains("Kanarie", StringComparison.Ordinal));
        (await wereld.Server.Systeem(db => db.Inzagerechten.Where(i => i.LeerlingId == id && i.Grond == Inzagegrond.Zorgaanmeldroute).ToListAsync())).Select(i => (i.Reikwijdte, i.Tot))
            .ShouldBe([(Inzagereikwijdte.Onderzoek, Nederland.Moment(new DateOnly(2027, 9, 1), TimeOnly.MinValue))], "uiterlijk 31 augustus");
        (await wereld.Po.GetAsync($"/leerlingen/{id.Waarde}/gezien")).Tekst.ShouldContain("heeft de zorgaanmeldroute bekeken");
    }

    [Fact, Regel("D-49", "OSO-V03")]
    public async Task Dezelfde_keuze_als_oso_bestand_heeft_geen_bsn_en_niets_dat_niet_gekozen_is()
    {
        await using var wereld = await Zorgwereld.OpAsync();
        await wereld.Server.MetSchooladresAsync();
        var id = await wereld.KindAsync();
        await wereld.BeginAsync(id);
        await wereld.KiesAsync(id);
        (await wereld.Po.GetAsync(Zorgwereld.Url(id) + "/oso")).Formulier("main form");
        (await OsoAsync(wereld, id)).Weigeringen.ShouldContain(ZorgaanmeldrouteWeigeringen.ToestemmingOntbreekt.Met(1), "zonder toestemming komt er geen bestand");
        foreach (var ouder in await wereld.OudersAsync(id))
            await wereld.ToestemmingAsync(id, ouder);

        var uit = await OsoAsync(wereld, id);

        uit.Weigeringen.ShouldBeEmpty();
        var xml = Encoding.UTF8.GetString(uit.Waarde.Inhoud);
        var bsn = (await wereld.Server.Systeem(db => db.Leerlingen.SingleAsync(l => l.Id == id))).Bsn!;
        foreach (var tekst in new[] { ">POSWV<", "ondersteuningsbehoefte.txt", "opp.pdf" })
            xml.ShouldContain(tekst);
        foreach (var tekst in new[] { bsn, "Kanarietest", "kanarie.pdf", "<overstapadvies" })
            xml.ShouldNotContain(tekst);
        var bestanden = string.Concat(XDocument.Parse(xml).Descendants().Where(e => !e.HasElements && e.Value.StartsWith("UEsDB", StringComparison.Ordinal)).Select(Uitgepakt));
        bestanden.ShouldContain("Werkt graag met plaatjes.");
        bestanden.ShouldNotContain("Kanariebehoefte");

        // What the user leaves out on the page itself goes on top of that.
        var zonder = await (await wereld.Po.GetAsync(Zorgwereld.Url(id) + "/oso")).Formulier("main form").Zet("Weglaten", "cat_bijlagedocs").VerstuurAsync();
        var minder = Encoding.UTF8.GetString(zonder.Bytes);
        minder.ShouldContain("<cat_bijlagedocs>OPT-UIT</cat_bijlagedocs>");
        minder.ShouldNotContain("opp.pdf");
        minder.ShouldContain("ondersteuningsbehoefte.txt");
    }

    private static string Uitgepakt(XElement inhoud)
    {
        using var zip = new ZipArchive(new MemoryStream(Convert.FromBase64String(inhoud.Value)));
        using var lezer = new StreamReader(zip.Entries[0].Open());
        return lezer.ReadToEnd();
    }

    private static Task<Result<Oversteek.Uitwisseling.Uitvoer.Osouitvoer>> OsoAsync(Zorgwereld wereld, LeerlingId id) => wereld.Server.InScopeAsync(
        sp => sp.GetRequiredService<OsoZorgaanmeldrouteMaken>().ExecuteAsync(id, [], wereld.Server.Handeling(wereld.Server.Regio.PoSchool), TestContext.Current.CancellationToken),
        toegang => toegang.Gebruik(wereld.Server.Regio.PoSchool, null, Rol.PoGebruiker));
}
