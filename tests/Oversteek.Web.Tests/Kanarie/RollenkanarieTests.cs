using System.IO.Compression;
using System.Net;
using System.Text;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Formulieren;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;
using Oversteek.Web.Tests.Aanvragen;
using Oversteek.Web.Tests.Isk;
using Oversteek.Web.Tests.Toegang;
using Oversteek.Web.Tests.Zib;
using Oversteek.Web.Tests.Zorgaanmeldroutes;

namespace Oversteek.Web.Tests.Kanarie;

/// <summary>
/// Every text question of the OKR and every field of tab 1 with a mark of its own, and every page of who sees a child for one purpose: what stands
/// there is what that purpose allows, and nothing else. What it allows is written by hand in kanarie-rollen.csv (SEC-5).
/// </summary>
public sealed class RollenkanarieTests
{
    private readonly Dictionary<string, string> merken = new(StringComparer.Ordinal);

    [Theory, Databases, Regel("SEC-5", "ZIB-02")]
    public async Task Het_bureau_ziet_wat_een_onderzoek_nodig_heeft(Databasesoort soort)
    {
        await using var wereld = await Zibwereld.OpAsync(soort);
        var id = await wereld.IngediendAsync(meer: Merk);

        (await GezienAsync(wereld.Bureau, Rol.Onderzoeksbureau, id)).ShouldBe(Mag("bureau"));
    }

    [Theory, Databases, Regel("SEC-5", "ISK-02")]
    public async Task Het_testloket_ziet_wat_een_test_nodig_heeft(Databasesoort soort)
    {
        await using var wereld = await Iskwereld.OpAsync(soort);
        var id = await wereld.IngediendAsync(meer: Merk);

        (await GezienAsync(wereld.Loket, Rol.IskTestloket, id)).ShouldBe(Mag("testloket"));
    }

    [Theory, Databases, Regel("SEC-5", "TLV-02")]
    public async Task De_commissie_ziet_wat_een_aanvraag_nodig_heeft(Databasesoort soort)
    {
        await using var wereld = await Aanvraagwereld.OpAsync(soort);
        var id = await wereld.IngediendAsync(meer: Merk);

        (await GezienAsync(wereld.Swv, Rol.Samenwerkingsverband, id)).ShouldBe(Mag("commissie"));
    }

    /// <summary>D-49: the school chose tab 3.</summary>
    [Theory, Databases, Regel("SEC-5", "D-49")]
    public async Task In_een_zorgroute_ziet_het_samenwerkingsverband_wat_is_gekozen(Databasesoort soort)
    {
        await using var wereld = await Zorgwereld.OpAsync(soort);
        var id = await wereld.VerstuurdAsync(meer: Merk);

        (await GezienAsync(wereld.Swv, Rol.Samenwerkingsverband, id)).ShouldBe(Mag("zorgroute"));
    }

    private static IReadOnlyList<string> Mag(string wie) => [.. Eindpunten.Regels("kanarie-rollen.csv").Select(r => r.Split(';'))
        .Where(d => d[0] == wie).Select(d => d[1]).Order(StringComparer.Ordinal)];

    private void Merk(Leerling leerling, Okr okr, Handeling handeling)
    {
        foreach (var tabblad in Okrvelden.Voor(new()).Tabbladen.Where(t => t.Vragen.Any()))
        {
            var inhoud = okr.Inhoud(tabblad.Nummer) ?? new Onderdeelinhoud();
            foreach (var vraag in tabblad.Vragen.Where(v => v.Soort is Invoersoort.Tekst or Invoersoort.Langetekst))
                inhoud = inhoud.Met(vraag.Sleutel, Nieuw($"{tabblad.Nummer}.{vraag.Sleutel}"));
            // Which part of tab 4 is asked depends on the advice.
            (okr.SlaOp(tabblad.Nummer, inhoud, handeling).IsGelukt || tabblad.Nummer is "4b" or "4c").ShouldBeTrue(tabblad.Nummer);
        }
        merken.Count.ShouldBeGreaterThan(15);
        leerling.VulAan(new Leerlinggegevens
        {
            Leerlingcode = Nieuw("leerlingcode"),
            Adres = Adres("leerling"),
            Schoolloopbaan = [.. leerling.Schoolloopbaan.Select(r => r with { Schoolnaam = Nieuw("loopbaan") })],
        }, handeling);
        merken[leerling.Bsn!] = "bsn";
        foreach (var ouder in leerling.Ouders.ToList())
        {
            var wie = $"ouder{ouder.Volgnummer}";
            leerling.WijzigOuder(ouder.Volgnummer, ouder.Gegevens with { Achternaam = Nieuw($"{wie}.achternaam"), Contact = Adres(wie) }, handeling);
        }
    }

    private Adresgegevens Adres(string van) => new()
    {
        Straat = Nieuw($"{van}.straat"),
        Huisnummer = "7",
        Postcode = "3011AB",
        Plaats = Nieuw($"{van}.plaats"),
        Land = "NL",
        Email = Nieuw($"{van}.email") + "@proef.example",
        Telefoon = Nieuw($"{van}.telefoon", "0109"),
    };

    private string Nieuw(string naam, string begin = "zq")
    {
        var merk = $"{begin}{merken.Count + 770_000}";
        merken.Add(merk, naam);
        return merk;
    }

    private async Task<IReadOnlyList<string>> GezienAsync(Webklant klant, Rol rol, LeerlingId id)
    {
        var (alles, open) = (new StringBuilder(), 0);
        foreach (var route in Verwachting.Alle().Where(v => v.Rollen.Contains(rol)).Select(v => v.Route))
        {
            var url = route.Replace("{id:guid}", id.ToString(), StringComparison.Ordinal);
            if (url.Contains('{', StringComparison.Ordinal) || await klant.GetAsync(url) is not { Status: HttpStatusCode.OK } pagina)
                continue;
            open += url == route ? 0 : 1;
            alles.AppendLine(Tekst(pagina.Bytes));
        }
        open.ShouldBeGreaterThan(0, "er is een bladzijde over dit kind");
        alles.ToString().ShouldContain("Jansen", Case.Sensitive, "de bladzijden zijn echt gelezen");
        return [.. merken.Where(m => alles.ToString().Contains(m.Key, StringComparison.Ordinal)).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal)];
    }

    private static string Tekst(byte[] bytes)
    {
        if (!bytes.AsSpan().StartsWith("PK"u8))
            return Encoding.UTF8.GetString(bytes);
        using var zip = new ZipArchive(new MemoryStream(bytes));
        return string.Join('\n', zip.Entries.Where(e => e.Name.EndsWith(".json", StringComparison.Ordinal)).Select(e =>
        {
            using var lezer = new StreamReader(e.Open(), Encoding.UTF8);
            return lezer.ReadToEnd();
        }));
    }
}
