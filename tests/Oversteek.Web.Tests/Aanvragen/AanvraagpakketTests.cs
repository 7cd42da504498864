using Oversteek.Web.Tests.Uitwisseling;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Uitwisseling;
using Oversteek.Domain.Aanvragen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Aanvragen;

/// <summary>Many drafts at once, the package for a region that keeps 1Loket, and the decision in OSO.</summary>
public sealed class AanvraagpakketTests
{
    [Fact, Regel("D-73", "TLV-02")]
    public async Task Velen_tegelijk_klaarzetten_met_wat_er_ontbreekt()
    {
        await using var wereld = await Aanvraagwereld.OpAsync();
        var (een, twee, drie) = (await wereld.KindAsync(), await wereld.KindAsync("Vries", "2024-01-10"), await wereld.IngediendAsync("Bakker"));
        var pagina = await wereld.Vo.GetAsync("/aanvragen/klaarzetten");
        pagina.Tekst.ShouldContain("Te oud op de dag van de aanvraag");
        pagina.Tekst.ShouldNotContain("Bakker", Case.Sensitive, "die loopt al");

        (await pagina.Formulier("#velen").VerstuurAsync()).Tekst.ShouldContain("Klaargezet: 2.");

        foreach (var id in new[] { een, twee })
            (await wereld.NuAsync(id)).Soort.ShouldBe(Aanvraagsoort.TlvPro);
        (await wereld.NuAsync(drie)).Status.ShouldBe(Aanvraagstatus.Ingediend);
        (await wereld.Vo.GetAsync("/aanvragen/klaarzetten")).Tekst.ShouldContain("niemand voor wie u een aanvraag kunt klaarzetten");
        (await pagina.Formulier("#velen").VerstuurAsync()).Tekst.ShouldContain("Niet bij iedereen gelukt", Case.Sensitive, "twee keer is één keer");
        (await wereld.Server.Systeem(db => db.Aanvragen.CountAsync())).ShouldBe(3);
    }

    [Fact, Regel("D-47", "PRIV-3")]
    public async Task Een_regio_met_een_eigen_loket_krijgt_een_pakket_en_hier_wordt_niets_ingediend()
    {
        await using var wereld = await Aanvraagwereld.OpAsync();
        await wereld.Server.ZetRegelsAsync(r => r with { AanvragenViaLoket = true });
        var id = await wereld.KindAsync();
        var leeg = await wereld.KindAsync("Vries");
        await wereld.BeginAsync(leeg);
        (await wereld.Vo.GetAsync(Aanvraagwereld.Url(leeg) + "/pakket")).Status.ShouldBe(HttpStatusCode.OK, "ook zonder handtekening en zonder stukken");
        await wereld.VulInAsync(id);
        var pagina = await wereld.Vo.GetAsync(Aanvraagwereld.Url(id));
        pagina.Tekst.ShouldContain(AanvraagWeigeringen.GaatViaEenLoket.Zin());
        (await wereld.DienInAsync(id)).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await wereld.NuAsync(id)).Status.ShouldBe(Aanvraagstatus.Concept);

        var antwoord = await wereld.Vo.GetAsync(Aanvraagwereld.Url(id) + "/pakket");

        using var zip = new ZipArchive(new MemoryStream(antwoord.Bytes));
        zip.Entries.Select(e => e.FullName).ShouldBe(["aanvraag.pdf", "aanvraag.json", "stukken/01-OKR-Jansen--Sanne.pdf", "stukken/02-rapport.pdf"]);
        var json = Lees(zip, "aanvraag.json");
        using var gegevens = JsonDocument.Parse(json);
        var wortel = gegevens.RootElement;
        (wortel.GetProperty("formaat").GetString(), wortel.GetProperty("versie").GetInt32(), wortel.GetProperty("soort").GetString()).ShouldBe(("oversteek-aanvraag", 1, "TlvPro"));
        wortel.GetProperty("antwoorden").EnumerateArray().Single(a => a.GetProperty("sleutel").GetString() == "iqTest").GetProperty("waarde").GetString().ShouldBe("WISC-V");
        wortel.GetProperty("criteria").GetProperty("uitkomst").GetString().ShouldBe("Pro");
        wortel.GetProperty("stukken").GetArrayLength().ShouldBe(2);
        var bsn = (await wereld.Server.Systeem(db => db.Leerlingen.SingleAsync(l => l.Id == id))).Bsn!;
        new[] { bsn, "Kerkstraat" }.ShouldAllBe(g => !json.Contains(g, StringComparison.OrdinalIgnoreCase));
        Lees(zip, "aanvraag.pdf").ShouldStartWith("%PDF-");
    }

    [Theory, Databases, Regel("TLV-01", "OSO-V03")]
    public async Task Een_besluit_blijft_in_oso_staan_als_het_bezwaar_ertegen_wordt_ingetrokken(Databasesoort soort)
    {
        await using var wereld = await Aanvraagwereld.OpAsync(soort);
        var id = await wereld.IngediendAsync();
        await wereld.GeadviseerdAsync(id);
        await wereld.BesluitAsync(id, toekennen: true);
        await wereld.BezwaarAsync(id);
        await wereld.HandtekeningAsync(id, 1, "Handtekening intrekken");
        (await wereld.NuAsync(id)).Status.ShouldBe(Aanvraagstatus.Ingetrokken);

        (await OsoAsync(wereld, id)).ShouldContain("tlvbeschikkingsnummer>27-0001<");

        (await wereld.Vo.GetAsync("/aanvragen/klaarzetten")).Tekst.ShouldNotContain("Jansen", Case.Sensitive, "er is al een besluit");
    }

    /// <summary>The standard keeps its own element for lwoo for historic data only (ADR 0080).</summary>
    [Theory, Databases, Regel("TLV-01", "OSO-V10")]
    public async Task Een_aanwijzing_lwoo_gaat_mee_als_brief_en_niet_als_tlv(Databasesoort soort)
    {
        await using var wereld = await Aanvraagwereld.OpAsync(soort);
        var id = await wereld.KindAsync();
        await wereld.VulInAsync(id, "Lwoo");
        await wereld.DienInAsync(id);
        await wereld.GeadviseerdAsync(id);
        (await wereld.BesluitAsync(id, toekennen: true)).Tekst.ShouldContain("Het besluit is genomen.");

        var xml = await OsoAsync(wereld, id);

        xml.ShouldContain("lwoo-toegekend.pdf");
        foreach (var tekst in new[] { "tlvbeschikkingsnummer", "lwoo_beschikkingsnummer" })
            xml.ShouldNotContain(tekst);
    }

    internal static async Task<string> OsoAsync(Aanvraagwereld wereld, LeerlingId id)
    {
        await wereld.Server.MetSchooladresAsync();
        var uit = await wereld.Server.VerstrekAsync(id, Verstrekking.VoSchool);
        uit.Weigeringen.ShouldBeEmpty();
        return Encoding.UTF8.GetString(uit.Waarde.Inhoud);
    }

    private static string Lees(ZipArchive zip, string naam)
    {
        using var lezer = new StreamReader(zip.GetEntry(naam)!.Open(), Encoding.UTF8);
        return lezer.ReadToEnd();
    }
}
