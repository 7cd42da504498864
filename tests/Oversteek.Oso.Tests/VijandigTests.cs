using System.Text;
using Oversteek.Oso.Tests.Hulp;
using Oversteek.Testhulp;

namespace Oversteek.Oso.Tests;

/// <summary>Files made to break the reader: each is refused with one finding, in bounded memory.</summary>
public sealed class VijandigTests
{
    private const string Ns = "http://www.edustandaard.nl/oso_gegevensset/2019/dossier";
    private const string Wortel = $"<dossier xmlns='{Ns}'>";
    private static readonly string Blok = new('A', 100_000);

    public static TheoryData<string, string> Klein() => new()
    {
        { "XML.DTD", "<!DOCTYPE dossier><dossier/>" },
        { "XML.DTD", "<!DOCTYPE d [<!ENTITY a 'b'><!ENTITY c '&a;&a;&a;'>]><dossier>&c;</dossier>" },
        { "XML.DTD", "<!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><dossier>&x;</dossier>" },
        { "XML.DTD", "<?xml version='1.0'?>\n<!-- x --><!DOCTYPE d SYSTEM 'http://127.0.0.1/x.dtd'><dossier/>" },
        { "XML.DTD", $"{Wortel}<!DOCTYPE x></dossier>" },
        { "XML.VORM", "" },
        { "XML.VORM", "geen xml" },
        { "XML.VORM", Wortel },
        { "XML.VORM", $"{Wortel}</dossiers>" },
        { "XML.VORM", $"{Wortel}&onbekend;</dossier>" },
        { "XML.VORM", $"{Wortel}<a x='1' x='2'/></dossier>" },
        { "XML.VORM", $"{Wortel}\u0001</dossier>" },
        { "XML.VORM", $"{Wortel}&#x1;</dossier>" },
        { "XML.VORM", $"<?xml version='1.0' encoding='iso-8859-1'?>{Wortel}</dossier>" },
        { "XML.VORM", $"<?xml version='1.0' encoding='utf-16'?>{Wortel}</dossier>" },
        { "XML.VORM", $"<?xml version='1.1'?>{Wortel}</dossier>" },
        { "XML.VORM", $"{Wortel}</dossier><dossier/>" },
    };

    [Theory]
    [MemberData(nameof(Klein))]
    [Regel("SEC-45")]
    public void Een_kapot_of_gevaarlijk_bestand_wordt_geweigerd(string regel, string xml) =>
        Controle.Bevindingen(Encoding.UTF8.GetBytes(xml)).ShouldBe([$"error {regel} /[1]"]);

    [Fact]
    [Regel("SEC-45")]
    public void Bytes_die_geen_UTF8_zijn_worden_geweigerd()
    {
        byte[] xml = [.. Encoding.UTF8.GetBytes(Wortel), 0xC3, 0x28, .. "</dossier>"u8];
        Controle.Bevindingen(xml).ShouldBe(["error XML.VORM /[1]"]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void UTF16_wordt_gelezen(bool metMerk)
    {
        var tekst = Encoding.UTF8.GetString(Proefdossier.Xml(Profiel.Povo)).Replace("utf-8", "utf-16", StringComparison.Ordinal);
        var bytes = Encoding.Unicode.GetBytes(tekst);
        Controle.Bevindingen(metMerk ? [0xFF, 0xFE, .. bytes] : bytes).ShouldBeEmpty();
    }

    [Fact]
    public void Een_UTF8_merkteken_mag() =>
        Controle.Bevindingen([0xEF, 0xBB, 0xBF, .. Proefdossier.Xml(Profiel.Povo)]).ShouldBeEmpty();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [Regel("SEC-45")]
    public void UTF32_wordt_geweigerd(bool bigEndian)
    {
        var codering = new UTF32Encoding(bigEndian, byteOrderMark: true);
        Controle.Bevindingen([.. codering.GetPreamble(), .. codering.GetBytes(Wortel)]).ShouldBe(["error XML.VORM /[1]"]);
    }

    /// <summary>A network gives bytes as they come, also in the middle of a character.</summary>
    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    public void Bytes_mogen_een_voor_een_komen(string codering)
    {
        var tekst = Encoding.UTF8.GetString(Proefdossier.Xml(Profiel.Povo)).Replace("utf-8", codering, StringComparison.Ordinal)
            .Replace("<voornaam>", "<voornaam>\U0001F600é", StringComparison.Ordinal);
        var heel = OsoLezer.Lees(new MemoryStream(Encoding.GetEncoding(codering).GetBytes(tekst)));
        var gedruppeld = OsoLezer.Lees(new Druppelstroom(Encoding.GetEncoding(codering).GetBytes(tekst)));
        gedruppeld.Bevindingen.ShouldBeEmpty();
        gedruppeld.Bestand.ShouldBe(heel.Bestand);
        gedruppeld.Bestand!.Dossier!.Huidigeschool.Leerling.Voornaam[0].ShouldStartWith("\U0001F600é");
    }

    [Fact]
    [Regel("SEC-45")]
    public void Een_afgekapt_laatste_teken_wordt_geweigerd() =>
        Controle.Bevindingen([.. Proefdossier.Xml(Profiel.Povo), 0xC3]).ShouldBe(["error XML.VORM /[1]"]);

    private sealed class Druppelstroom(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(1, buffer.Length)]);

        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(1, count));
    }

    public static TheoryData<string, string, string, int, string> Groot() => new()
    {
        { "diepte", Wortel, string.Concat(Enumerable.Repeat("<a>", 1_000)), 1_000, "" },
        { "attributen", $"<dossier xmlns='{Ns}' ", " a='1'", 1_000_000, ">" },
        { "verschillende attributen in één tag", "<dossier ", " xmlns:a='b'", 65, "/>" },
        { "attribuut van 200 MB", "<dossier x='", "BLOK", 2_000, "'/>" },
        { "naam van 200 MB", "<", "BLOK", 2_000, "/>" },
        { "commentaar van 200 MB", $"{Wortel}<!--", "BLOK", 2_000, "--></dossier>" },
        { "tekst van 200 MB", $"{Wortel}<metadata><deeldossier>", "BLOK", 2_000, "</deeldossier>" },
        { "losse tekst van 200 MB", Wortel, "BLOK", 2_000, "</dossier>" },
        { "witruimte van 200 MB", Wortel, "SPATIES", 2_000, "</dossier>" },
        { "cdata van 200 MB", $"{Wortel}<metadata><deeldossier><![CDATA[", "BLOK", 2_000, "]]></deeldossier>" },
        { "een miljoen elementen", Wortel, string.Concat(Enumerable.Repeat("<a/>", 1_000)), 1_000, "</dossier>" },
        { "bijlage van 200 MB", $"{Wortel}<metadata/><overdrachtsoort>x</overdrachtsoort><huidigeschool><leerling><overigdocumentlijst><document><bestandsnaam>a</bestandsnaam><bestandsinhoud>", "BLOK", 2_000, "</bestandsinhoud>" },
    };

    [Theory]
    [MemberData(nameof(Groot))]
    [Regel("SEC-45", "SEC-47")]
    public void Een_bom_wordt_geweigerd_in_begrensd_geheugen(string naam, string begin, string stuk, int aantal, string eind)
    {
        var inhoud = stuk switch { "BLOK" => Blok, "SPATIES" => new string(' ', 100_000), _ => stuk };
        using var bron = new MaakStream(MaakStream.Herhaal(begin, inhoud, aantal, eind));
        var voor = GC.GetAllocatedBytesForCurrentThread();
        var bevindingen = OsoLezer.Controleer(bron);
        bevindingen.ShouldContain(b => b.Regel == "XML.VORM" && b.Pad == Bevinding.HeelDocument, naam);

        // What the stream itself makes is not the reader's. All that was ever allocated bounds what is in use.
        (GC.GetAllocatedBytesForCurrentThread() - voor - bron.Gemaakt).ShouldBeLessThan(256_000_000, naam);
    }

    [Fact]
    public void Geheugen_groeit_niet_met_het_aantal_bijlagen()
    {
        var klein = Gebruik(2);
        Gebruik(40).ShouldBeLessThan(klein + 8_000_000);
    }

    [Fact]
    [Regel("SEC-47")]
    public void Een_bestand_vol_fouten_geeft_hoogstens_een_begrensd_aantal_bevindingen()
    {
        var fout = string.Concat(Enumerable.Repeat($"<dossier xmlns='{Ns}'/>", 20_000));
        Controle.Bevindingen(Encoding.UTF8.GetBytes($"<dossiers xmlns='{Ns}'>{fout}</dossiers>")).Count.ShouldBe(Leesgrenzen.Standaard.Bevindingen);
    }

    [Fact]
    public void Wie_te_lang_doet_over_lezen_wordt_geweigerd()
    {
        var bevindingen = OsoLezer.Controleer(new MemoryStream(Proefdossier.Xml(Profiel.Popo)), new Leesgrenzen { Tijd = TimeSpan.Zero });
        bevindingen.Single().Boodschap.ShouldContain("duurt te lang");
    }

    private static long Gebruik(int bijlagen)
    {
        var dossier = Proefdossier.Povo();
        var document = Proefdossier.Document("a.txt", new string('x', 1_000)) with { Bestandsinhoud = Bijlageinhoud.VanTekst(new string('A', 400_000)) };
        var leerling = dossier.Huidigeschool.Leerling with { Overigdocumentlijst = Enumerable.Repeat(document, bijlagen).AlsReeks() };
        var xml = Controle.Schrijf(dossier with { Huidigeschool = dossier.Huidigeschool with { Leerling = leerling } });
        var voor = GC.GetAllocatedBytesForCurrentThread();
        OsoLezer.Controleer(new MemoryStream(xml), new Leesgrenzen { Tijd = TimeSpan.FromMinutes(1) }).ShouldAllBe(b => b.Ernst == Ernst.Waarschuwing);
        return GC.GetAllocatedBytesForCurrentThread() - voor;
    }
}
