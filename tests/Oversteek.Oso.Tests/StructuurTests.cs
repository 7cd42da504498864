using System.Xml.Linq;
using Oversteek.Oso.Tests.Hulp;
using Oversteek.Testhulp;

namespace Oversteek.Oso.Tests;

/// <summary>
/// The own structure check against the official XSD, over every element of dossiers that together hold the whole tree.
/// Both must accept and refuse the same; a difference must be one of the explained cases.
/// </summary>
public sealed class StructuurTests(ITestOutputHelper uitvoer)
{
    private static readonly string[] Waarden =
    [
        "", " ", "x", "0", "1", "-1", "+3", "007", "24", "25", "1000", "1001", "2147483647", "2147483648", " 12 ", "1.5", "1.", ".5", ".", "1e3", "1,5", "NaN",
        "true", "TRUE", " false ", "2016-02-29", "2015-02-29", " 2016-01-02\n", "2016-01-02Z", "2016-01-02+14:00", "2016-01-02+14:01", "2016-01-02+25:00", "0000-01-01", "16-01-02",
        "2020-07-31", "2020-07-30", "2020-07-31Z", "02-01-2016", "2016-01", "2016-13", "2015-2016", "2015-2016 ", "99XX", "99xx", "٣٣-٠١-٢٠١٦", "٣٣", "1234", "12345",
        new string('y', 35), new string('y', 36), new string('y', 280), new string('y', 281), new string('y', 1024), new string('y', 1025),
    ];

    /// <summary>Explained: .NET does not look at the range of a time zone; XML Schema (part 2, 3.2.7.3) ends at 14:00, and so do we.</summary>
    private static readonly string[] Uitgelegd = ["2016-01-02+14:01", "2016-01-02+25:00"];

    [Theory]
    [InlineData("2016-01-02+14:01")]
    [InlineData("2016-01-02+25:00")]
    public void Uitgelegd_verschil_een_tijdzone_buiten_het_bereik_weigeren_wij_en_NET_niet(string datum)
    {
        Uitgelegd.ShouldContain(datum);
        var xml = Xmlbewerking.Bewerk(Proefdossier.Xml(Profiel.Povo), w => w.Zet("metadata/datum", datum));
        Controle.Bevindingen(xml).ShouldBe(["error XSD /dossier[1]/metadata[1]/datum[1]"]);
        OfficieelSchema.Fouten(xml).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("123456789012345678901")]
    public void Uitgelegd_verschil_een_getal_van_meer_dan_achttien_cijfers_weigeren_wij(string getal)
    {
        var xml = Xmlbewerking.Bewerk(Proefdossier.Xml(Profiel.Povo), w => w.Leerling().Zet("verzuim/dagdelengeoorloofd", getal));
        Controle.Bevindingen(xml).ShouldBe(["error XSD /dossier[1]/huidigeschool[1]/leerling[1]/verzuim[1]/dagdelengeoorloofd[1]"]);
        OfficieelSchema.Fouten(xml).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("", true)]
    [InlineData(" \n", true)]
    [InlineData("x", false)]
    public void Een_CDATA_deel_tussen_onderdelen_is_alleen_tekst_als_er_iets_in_staat(string inhoud, bool mag)
    {
        var xml = Xmlbewerking.Bewerk(Proefdossier.Xml(Profiel.Povo), w => w.Leerling().AddFirst(new XCData(inhoud)));
        Controle.Bevindingen(xml).ShouldBe(mag ? [] : ["error XSD /dossier[1]/huidigeschool[1]/leerling[1]"]);
        OfficieelSchema.Fouten(xml).Count.ShouldBe(mag ? 0 : 1);
    }

    [Theory]
    [InlineData(4_095, "", true)]
    [InlineData(4_096, "", true)]
    [InlineData(5_000, "", true)]
    [InlineData(1_000_000, "", true)]
    [InlineData(5_000, "x", false)]
    [InlineData(5_000, "\u00A0", false)]
    public void Witruimte_tussen_onderdelen_mag_zo_lang_zijn_als_zij_wil(int aantal, string staart, bool mag)
    {
        string[] plekken = ["<metadata>", "<overdrachtsoort>", "<leerling>", "</leerling>", "</dossier>"];
        foreach (var plek in plekken)
        {
            var xml = System.Text.Encoding.UTF8.GetString(Proefdossier.Xml(Profiel.Povo)).Replace(plek, string.Concat(Enumerable.Repeat(" \t\n ", aantal / 4)) + staart + plek, StringComparison.Ordinal);
            Controle.Bevindingen(System.Text.Encoding.UTF8.GetBytes(xml)).Count.ShouldBe(mag ? 0 : 1, plek);
        }
    }

    [Fact]
    [Regel("SEC-46")]
    public void Elke_waarde_wordt_net_zo_beoordeeld_als_door_het_officiele_schema() => Vergelijk(element =>
        element.HasElements ? [] : Waarden.Except(Uitgelegd, StringComparer.Ordinal).Select(waarde => (Action<XElement>)(e => e.Value = waarde)));

    [Fact]
    [Regel("SEC-46")]
    public void Elke_verandering_van_de_boom_wordt_net_zo_beoordeeld_als_door_het_officiele_schema() => Vergelijk(_ =>
    [
        e => e.Remove(),
        e => e.AddAfterSelf(new XElement(e)),
        e => e.AddBeforeSelf(new XElement(Xmlbewerking.Ns + "onbekend", "x")),
        e => e.Add(new XElement(Xmlbewerking.Ns + "onbekend", "x")),
        e => e.Add(new XElement(Xmlbewerking.Ns + "naam", "x")),
        e => e.Name = e.Name.LocalName,
        e => e.Name = Xmlbewerking.Ns + e.Name.LocalName.ToUpperInvariant(),
        e => e.SetAttributeValue("omschrijving", "x"),
        e => e.SetAttributeValue("omschrijving", ""),
        e => e.SetAttributeValue("vreemd", "x"),
        e => e.SetAttributeValue(XNamespace.Xml + "lang", "nl"),
        e => e.AddFirst(new XText("los")),
        e => e.RemoveNodes(),
        e => { if (e.NextNode is XElement volgende) { volgende.Remove(); e.AddBeforeSelf(volgende); } },
    ]);

    [Theory]
    [InlineData("<dossier/>", "error OSO.EDITIE /[1]")]
    [InlineData("<dossier xmlns='http://www.edustandaard.nl/oso_gegevensset/2020/dossier'/>", "error OSO.EDITIE /[1]")]
    [InlineData("<dossier xmlns='http://www.edustandaard.nl/oso_gegevensset/2019/dossier/'/>", "error OSO.EDITIE /[1]")]
    [InlineData("<leerling xmlns='http://www.edustandaard.nl/oso_gegevensset/2019/dossier'/>", "error XSD /leerling[1]")]
    [InlineData("<dossier xmlns='http://www.edustandaard.nl/oso_gegevensset/2019/dossier'/>", "error XSD /dossier[1]")]
    public void Een_andere_wortel_wordt_geweigerd(string xml, string verwacht) =>
        Controle.Bevindingen(System.Text.Encoding.UTF8.GetBytes(xml)).ShouldBe([verwacht]);

    [Fact]
    public void Een_fout_wijst_het_element_aan_en_zegt_wat_er_verwacht_werd()
    {
        var xml = Xmlbewerking.Bewerk(Proefdossier.Xml(Profiel.Povo), w => w.Leerling().Weg("achternaam"));
        var bevinding = OsoLezer.Controleer(new MemoryStream(xml)).Single();
        bevinding.Pad.ShouldBe("/dossier[1]/huidigeschool[1]/leerling[1]/geboortedatum[1]");
        bevinding.Boodschap.ShouldContain("achternaam");
    }

    private void Vergelijk(Func<XElement, IEnumerable<Action<XElement>>> bewerkingen)
    {
        // The nightly run takes every fifth change, a normal run every 193rd: a prime, so that each element gets other changes.
        var stap = Nacht.Is ? 5 : 193;
        var volgnummer = 0;
        var (aantal, afwijkend) = (0, new List<string>());
        foreach (var xml in Documenten())
        {
            var document = Xmlvergelijking.Laad(xml);
            var elementen = document.Root!.DescendantsAndSelf().Count();
            for (var i = 1; i < elementen; i++)
            {
                var hier = i;
                foreach (var bewerking in bewerkingen(document.Root.DescendantsAndSelf().ElementAt(i)))
                {
                    if (volgnummer++ % stap != 0)
                        continue;
                    var mutant = Xmlbewerking.Bewerk(xml, w => bewerking(w.DescendantsAndSelf().ElementAt(hier)));
                    aantal++;
                    if (Verschil(mutant) is { } verschil)
                        afwijkend.Add($"{document.Root.DescendantsAndSelf().ElementAt(i).Name.LocalName}: {verschil}");
                }
            }
        }

        uitvoer.WriteLine($"{aantal} veranderingen vergeleken.");
        afwijkend.Distinct().ShouldBeEmpty();
        aantal.ShouldBeGreaterThan(50);
    }

    /// <summary>Small documents, so that the official validator can look at thousands of them.</summary>
    private static IEnumerable<byte[]> Documenten()
    {
        yield return new Boomgenerator(0).Maak("terugkoppeling");
        yield return new Boomgenerator(1).Maak("dossier");
    }

    private static string? Verschil(byte[] xml)
    {
        var eigen = OsoLezer.Lees(new MemoryStream(xml), Leesopties.AlleenControle).Bestand is null;
        var officieel = OfficieelSchema.Fouten(xml).Count > 0;
        return eigen == officieel ? null : $"eigen {(eigen ? "weigert" : "aanvaardt")}, officieel {(officieel ? "weigert" : "aanvaardt")}";
    }
}
