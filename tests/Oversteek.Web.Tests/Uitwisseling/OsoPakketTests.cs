using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Gebruikers;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Uitwisseling;

/// <summary>B-25: a zip is unpacked, what is no OSO file says why, findings name person and place, one line per pupil.</summary>
public sealed class OsoPakketTests : IAsyncLifetime
{
    private static readonly HashSet<string> Nummers = [];
    private readonly Proefserver server = new();

    public ValueTask InitializeAsync() => server.InitializeAsync();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Theory, Databases, Regel("B-25")]
    public async Task Een_zip_met_dossiers_wordt_uitgepakt_en_geeft_een_regel_per_leerling_met_wat_voor_allen_geldt_een_keer(Databasesoort soort)
    {
        await using var server = new Proefserver { Soort = soort };
        await server.InitializeAsync();
        var klant = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);
        var zip = Zip(("map/noor.xml", Dossier("Noor", "L-1")), ("map/sam.xml", Dossier("Sam", "L-2")), ("__MACOSX/._noor.xml", [0, 5]), ("map/.DS_Store", [1]));

        var voorbeeld = await KiesAsync(klant, ("klas.zip", zip));

        voorbeeld.Tekst.ShouldContain("2 nieuw, 0 aanvulling, 0 geweigerd");
        voorbeeld.Document.QuerySelectorAll("details.os-uitklap bdi.os-uitklap__titel").Select(e => e.TextContent).ShouldBe(["Wordt niet bewaard", "Noor van Bruggink", "Sam van Bruggink"]);
        var gedeeld = voorbeeld.Document.QuerySelectorAll("ul[data-soort=Gedeeld] li").Select(e => e.TextContent).ToList();
        gedeeld.ShouldContain(t => t.StartsWith("Inzage van ouders", StringComparison.Ordinal) && t.EndsWith("(alle leerlingen)", StringComparison.Ordinal));
        voorbeeld.Document.QuerySelectorAll("ul[data-soort=NietOpslaan] li").ShouldNotContain(e => e.TextContent.Contains("Inzage van ouders", StringComparison.Ordinal));

        await voorbeeld.Formulier().VerstuurAsync("Inlezen");
        (await server.Systeem(db => db.Leerlingen.Select(l => l.Personalia.Roepnaam).OrderBy(n => n).ToListAsync())).ShouldBe(["Noor", "Sam"]);
    }

    [Fact, Regel("B-25")]
    public async Task Een_gz_wordt_uitgepakt()
    {
        var klant = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);

        (await KiesAsync(klant, ("noor.xml.gz", Gzip(Dossier("Noor", "L-1"))))).Tekst.ShouldContain("1 nieuw, 0 aanvulling, 0 geweigerd");
    }

    public static TheoryData<string, byte[], string> Geweigerd() => new()
    {
        { "leeg.xml", [], "Het bestand is leeg." },
        { "brief.xml", "%PDF-1.7 tekst"u8.ToArray(), "Dit is geen OSO-bestand, maar een pdf." },
        { "tekst.xml", "Beste collega"u8.ToArray(), "Dit is geen OSO-bestand, maar een bestand zonder xml." },
        { "pagina.xml", "<html><body/></html>"u8.ToArray(), "Dit is geen OSO-bestand, maar een ander xml-bestand." },
        { "brief.docx", Zip(("[Content_Types].xml", "<x/>"u8.ToArray())), "maar een document van Word of Excel" },
        { "dubbel.zip", Zip(("binnen.zip", Zip(("a.xml", "<x/>"u8.ToArray())))), "Dit is een zip-bestand in een zip-bestand." },
        { "kapot.zip", Zip(("a.xml", "<x/>"u8.ToArray()))[..^10], "Dit zip-bestand is beschadigd" },
        { "bom.zip", Zip(("a.xml", new byte[5_000_000])), "wordt bij het uitpakken veel te groot" },
        { "kapot.gz", [0x1F, 0x8B, 1, 2, 3, 4], "kan niet worden uitgepakt" },
        { "latin.xml", Encoding.Latin1.GetBytes("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><dossier naam=\"é\"/>"), "zegt zelf dat het in ISO-8859-1 staat" },
        { "anders.xml", Encoding.Latin1.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?><dossier naam=\"é\"/>"), "bevat tekens die er niet in passen; misschien is het bewaard als ISO-8859-1" },
    };

    [Theory, Regel("B-25")]
    [MemberData(nameof(Geweigerd))]
    public async Task Wat_geen_oso_bestand_is_zegt_waarom_en_er_verandert_niets(string naam, byte[] inhoud, string reden)
    {
        var klant = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);
        var voor = await server.StandAsync();

        var voorbeeld = await KiesAsync(klant, (naam, inhoud));

        voorbeeld.Tekst.ShouldContain(reden);
        voorbeeld.Tekst.ShouldNotContain("regel 0");
        voorbeeld.Document.QuerySelectorAll("main button").ShouldNotContain(b => b.TextContent.Contains("Inlezen", StringComparison.Ordinal));
        (await server.StandAsync()).ShouldBe(voor);
    }

    [Fact, Regel("B-25")]
    public async Task Een_fout_in_het_dossier_noemt_de_leerling_en_de_plaats_in_woorden()
    {
        var klant = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);
        var goed = Encoding.UTF8.GetString(Dossier("Noor", "L-1"));

        var vorm = await KiesAsync(klant, ("noor.xml", Encoding.UTF8.GetBytes(goed.Replace("<achternaam>Jansen</achternaam>", "<onzin>x</onzin>", StringComparison.Ordinal))));
        var code = await KiesAsync(klant, ("noor.xml", Encoding.UTF8.GetBytes(goed.Replace("<relatietotkind>1<", "<relatietotkind>99<", StringComparison.Ordinal))));

        vorm.Tekst.ShouldContain("Leerling: Noor van Bruggink. Bij leerling, ouder of verzorger 2, onzin: Dit onderdeel mag hier niet staan");
        vorm.Tekst.ShouldNotContain("/dossier[1]");
        code.Tekst.ShouldContain("Bij leerling, ouder of verzorger 2, relatie tot het kind:");
        code.Document.QuerySelector("details.os-uitklap[open] summary")!.TextContent.ShouldContain("Noor van Bruggink");
    }

    [Fact, Regel("B-25")]
    public async Task De_grens_staat_bij_het_veld_en_wat_er_niet_meer_bij_past_gaat_niet_verloren()
    {
        var klant = await server.LogInAsync(Rol.PoGebruiker, server.Regio.PoSchool);
        var keuze = await klant.GetAsync("/oso/importeren");
        keuze.Tekst.ShouldContain("per keer ten hoogste 60 bestanden, samen ten hoogste 100 MB");
        keuze.Document.QuerySelector("input[type=file]")!.GetAttribute("data-meeste").ShouldBe("60");

        var voorbeeld = await KiesAsync(klant, [.. Enumerable.Range(1, 62).Select(i => ($"leerling-{i}.xml", Dossier($"Kind{i}", $"L-{i}")))]);

        voorbeeld.Tekst.ShouldContain("60 nieuw, 0 aanvulling, 2 geweigerd");
        voorbeeld.Tekst.ShouldContain("leerling-61.xml");
        voorbeeld.Tekst.ShouldContain("leerling-62.xml");
        voorbeeld.Tekst.ShouldContain("Dit bestand past er deze keer niet meer bij");
        var klaar = await voorbeeld.Formulier().VerstuurAsync("Inlezen");
        klaar.Tekst.ShouldContain("60 nieuw");
        (await server.Systeem(db => db.Leerlingen.CountAsync())).ShouldBe(60);
    }

    private static byte[] Dossier(string roepnaam, string code) => Osobestanden.Schrijf(Osobestanden.Dossier(l => l with
    {
        Roepnaam = roepnaam,
        Voornaam = [roepnaam],
        Leerlingid = code,
        Bsn = Oso.Bsn.Parse(Nummer()),
        Geboortedatum = new DateOnly(2015, 1, 1).AddDays(int.Parse(code[2..], System.Globalization.CultureInfo.InvariantCulture)),
    }));

    /// <summary>No two pupils with one number: that would be one child.</summary>
    private static string Nummer()
    {
        while (true)
        {
            var nummer = Proefgegevens.Bsn();
            if (Nummers.Add(nummer))
                return nummer;
        }
    }

    private static byte[] Zip(params (string Naam, byte[] Inhoud)[] delen)
    {
        using var doel = new MemoryStream();
        using (var zip = new ZipArchive(doel, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (naam, inhoud) in delen)
            {
                using var deel = zip.CreateEntry(naam).Open();
                deel.Write(inhoud);
            }
        }
        return doel.ToArray();
    }

    private static byte[] Gzip(byte[] inhoud)
    {
        using var doel = new MemoryStream();
        using (var zip = new GZipStream(doel, CompressionLevel.Fastest, leaveOpen: true))
            zip.Write(inhoud);
        return doel.ToArray();
    }

    private static async Task<Pagina> KiesAsync(Webklant klant, params (string Naam, byte[] Inhoud)[] bestanden)
    {
        var formulier = (await klant.GetAsync("/oso/importeren")).Formulier("main form");
        foreach (var (naam, inhoud) in bestanden)
            formulier = formulier.MetBestand("Invoer.Bestanden", naam, inhoud, "text/xml");
        var antwoord = await formulier.VerstuurAsync();
        antwoord.Status.ShouldBe(HttpStatusCode.OK);
        return antwoord;
    }
}
