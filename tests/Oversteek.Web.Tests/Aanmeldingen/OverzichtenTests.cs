using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Aanmeldingen;

/// <summary>The lists of a vo school beside its work: contact data, decisions to find, mails to read.</summary>
public sealed class OverzichtenTests
{
    [Theory, Databases, Regel("LOT-04", "LOT-05", "D-46", "D-59", "SEC-60")]
    public async Task Contactgegevens_blijven_tot_1_oktober_en_elke_blik_staat_in_het_logboek(Databasesoort soort)
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver { Soort = soort });
        var vo = await wereld.VoAsync();
        var (leerling, afgewezen) = await wereld.AangemeldAsync(vo, "Aalders", wereld.Havo, wereld.HavoElders);
        var (_, uitgeloot) = await wereld.AangemeldAsync(vo, "Bos", wereld.Havo, wereld.HavoElders);
        await BesluitTests.BesluitAsync(vo, afgewezen, "Afwijzen", reden: "GRONDSLAG", toelichting: "Besproken.");
        await wereld.GeplaatstAsync(uitgeloot, wereld.HavoElders, wereld.AndereSchool);

        foreach (var (school, stand, tot) in new[] { (wereld.School, "niet meer bij ons", "1 oktober 2027"), (wereld.AndereSchool, "bij ons", "zolang de aanmelding loopt") })
        {
            var gelezen = await GelezenAsync(wereld, leerling, school);
            var rijen = Rijen(await (await wereld.VoAsync(school)).GetAsync("/contactgegevens"));
            rijen.Select(r => (r[0], r[1])).ShouldBe([("Aalders, Sanne", "A. Jansen"), ("Aalders, Sanne", "A. Bakker"), ("Bos, Sanne", "A. Jansen"), ("Bos, Sanne", "A. Bakker")]);
            foreach (var rij in new[] { rijen[0], rijen[2] })
                rij.Skip(2).ShouldBe(["0101234567", "jansen@proef.example", "Basisschool De Eik", "010-1234567", stand, tot]);
            (await GelezenAsync(wereld, leerling, school)).ShouldBe(gelezen + 1);
        }
        foreach (var (dag, aantal) in new[] { (new DateOnly(2027, 9, 30), 4), (new DateOnly(2027, 10, 1), 0) })
        {
            wereld.Server.Klok.ZetOp(dag);
            foreach (var school in new[] { wereld.School, wereld.AndereSchool })
                Rijen(await (await wereld.VoAsync(school)).GetAsync("/contactgegevens")).Count.ShouldBe(aantal, $"{dag} {school}");
        }
    }

    private static List<string[]> Rijen(Pagina pagina) =>
        [.. pagina.Document.QuerySelectorAll("main tbody tr").Select(r => r.QuerySelectorAll("th, td").Select(c => c.TextContent.Trim()).ToArray())];

    private static Task<int> GelezenAsync(Vowereld wereld, LeerlingId leerling, OrganisatieId school) => wereld.Server.Systeem(db =>
        db.Logboek.CountAsync(l => l.LeerlingId == leerling && l.Soort == "LeerlingGelezen" && l.Namens == school));

    [Fact, Regel("B-54", "D-72")]
    public async Task Besluiten_zijn_te_zoeken_en_te_sorteren_en_een_aanmelding_heeft_buren()
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver());
        var vo = await wereld.VoAsync();
        var (_, eerste) = await wereld.AangemeldAsync(vo, wereld.Havo);
        var (_, tweede) = await wereld.AangemeldAsync(vo, wereld.Havo);

        (await vo.GetAsync($"/aanmeldingen/{eerste.Waarde}")).Document.QuerySelector($"a[href='/aanmeldingen/{tweede.Waarde}']")!
            .TextContent.ShouldContain("Volgende leerling");
        (await vo.GetAsync($"/aanmeldingen/{tweede.Waarde}")).Document.QuerySelector($"a[href='/aanmeldingen/{eerste.Waarde}']")!
            .TextContent.ShouldContain("Vorige leerling");
        var lijst = await vo.GetAsync("/aanmeldingen/besluiten?sorteer=-nummer");
        lijst.Tekst.IndexOf("0002", StringComparison.Ordinal).ShouldBeLessThan(lijst.Tekst.IndexOf("0001", StringComparison.Ordinal));
        var zoek = lijst.Document.QuerySelector("form[action*='handler=Zoeken']")!;
        zoek.GetAttribute("action")!.ShouldNotContain("zoek=", Case.Insensitive);
        var gevonden = await lijst.Formulier("form[action*='handler=Zoeken']").Zet("Zoek", "0002").VerstuurAsync();
        gevonden.Document.QuerySelectorAll("#besluiten tbody tr").Length.ShouldBe(1);
        gevonden.Tekst.ShouldContain("0002");
    }

    [Fact, Regel("TOE-06", "D-50")]
    public async Task De_teksten_van_alle_automatische_mails_zijn_te_lezen_ook_in_een_andere_taal()
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver());
        var vo = await wereld.VoAsync();

        var pagina = await vo.GetAsync("/e-mailteksten");

        pagina.Status.ShouldBe(HttpStatusCode.OK);
        pagina.Tekst.ShouldContain("[school] heeft uw kind toegelaten.");
        pagina.Tekst.ShouldContain("U kunt een dossier lezen");
        (await vo.GetAsync("/e-mailteksten?taal=en&aan=Ouders")).Tekst.ShouldContain("[school] has admitted your child.");
        (await vo.GetAsync("/e-mailteksten?taal=xx")).Tekst.ShouldContain("[school] heeft uw kind toegelaten.");
    }

    [Theory, Databases, Regel("BRK-14", "D-72")]
    public async Task Toegelaten_leerlingen_zijn_een_lijst_per_klas_met_bestand(Databasesoort soort)
    {
        await using var wereld = await Vowereld.OpAsync(new Proefserver { Soort = soort });
        var vo = await wereld.VoAsync();
        (await vo.GetAsync("/toegelaten")).Tekst.ShouldContain("Er zijn nog geen leerlingen toegelaten.");
        await ToegelatenAsync(wereld, "Aalders", wereld.HavoTweetalig, wereld.HavoTweetalig);
        await ToegelatenAsync(wereld, "Bos", wereld.Havo, wereld.Havo);
        await ToegelatenAsync(wereld, "Dekker", wereld.Havo, null);
        await ToegelatenAsync(wereld, "Elders", wereld.HavoElders, wereld.HavoElders);

        Namen(await vo.GetAsync("/toegelaten")).ShouldBe([("Bos, Sanne", "Havo"), ("Aalders, Sanne", "Havo tweetalig")], "op volgorde van klas");
        Namen(await vo.GetAsync("/toegelaten?klas=Havo tweetalig")).ShouldBe([("Aalders, Sanne", "Havo tweetalig")]);
        var csv = await vo.GetAsync("/toegelaten?handler=Uitvoer&soort=csv&kolommen=naam&kolommen=klas");
        csv.Antwoord.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        Encoding.UTF8.GetString(csv.Bytes).TrimStart('\uFEFF').Trim().Split('\n').Select(r => r.Trim().Replace("\"", "", StringComparison.Ordinal))
            .ShouldBe(["Naam;Klas", "Bos, Sanne;Havo", "Aalders, Sanne;Havo tweetalig"]);
        Namen(await (await wereld.VoAsync(wereld.AndereSchool)).GetAsync("/toegelaten")).Select(r => r.Naam).ShouldBe(["Elders, Sanne"]);
    }

    private static IEnumerable<(string Naam, string Klas)> Namen(Pagina pagina) => Rijen(pagina).Select(r => (r[0], r[2]));

    /// <summary>Applied for this class, and admitted to it after the draw.</summary>
    private static async Task ToegelatenAsync(Vowereld wereld, string achternaam, BrugklasId keuze, BrugklasId? toegelaten)
    {
        var school = keuze == wereld.HavoElders ? wereld.AndereSchool : wereld.School;
        var vo = await wereld.VoAsync(school);
        var (_, id) = await wereld.AangemeldAsync(vo, achternaam, keuze);
        await wereld.GeplaatstAsync(id, keuze, school);
        if (toegelaten is { } klas)
            (await BesluitTests.BesluitAsync(vo, id, "Toelaten", klas)).Tekst.ShouldContain("toegelaten");
    }
}
