using System.Xml.Linq;
using Oversteek.Oso.Structuur;
using Oversteek.Oso.Tests.Hulp;

namespace Oversteek.Oso.Tests;

public sealed class DekkingTests(ITestOutputHelper uitvoer)
{
    [Fact]
    public void Gemaakte_dossiers_gebruiken_elk_element_van_de_boom_en_komen_gelijk_terug()
    {
        var alle = Boomgenerator.Wortels.SelectMany(w => Paden(Proefdossier.Editie.Wortels[w], "")).ToHashSet(StringComparer.Ordinal);
        var gebruikt = new HashSet<string>(StringComparer.Ordinal);
        foreach (var xml in Gemaakt())
        {
            gebruikt.UnionWith(Xmlvergelijking.Laad(xml).Descendants().Select(Pad));
            Herschrijf(xml);
        }

        uitvoer.WriteLine($"Elementpaden: {gebruikt.Count} van {alle.Count} gebruikt.");
        alle.Except(gebruikt, StringComparer.Ordinal).ShouldBeEmpty();
        gebruikt.Except(alle, StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Fact]
    public void Gemaakte_dossiers_voldoen_aan_het_officiele_schema()
    {
        foreach (var xml in Gemaakt())
            OfficieelSchema.Fouten(xml).ShouldBeEmpty();
    }

    private static IEnumerable<byte[]> Gemaakt() =>
        from wortel in Boomgenerator.Wortels
        from variant in Enumerable.Range(0, Boomgenerator.Varianten)
        select new Boomgenerator(variant).Maak(wortel);

    private static void Herschrijf(byte[] xml)
    {
        var gelezen = OsoLezer.Lees(new MemoryStream(xml));
        gelezen.Bestand.ShouldNotBeNull(string.Join("; ", gelezen.Bevindingen));
        using var uit = new MemoryStream();
        OsoSchrijver.Schrijf(gelezen.Bestand, uit);
        Xmlvergelijking.Verschillen(xml, uit.ToArray()).ShouldBeEmpty();
        OsoLezer.Lees(new MemoryStream(uit.ToArray())).Bestand.ShouldBe(gelezen.Bestand);
    }

    private static string Pad(XElement element) => string.Concat(element.AncestorsAndSelf().Reverse().Select(e => "/" + e.Name.LocalName));

    private static IEnumerable<string> Paden(Veld veld, string ouder)
    {
        var pad = $"{ouder}/{veld.Naam}";
        yield return pad;
        foreach (var onder in veld.Soort?.Inhoud.Velden.SelectMany(v => Paden(v, pad)) ?? [])
            yield return onder;
    }
}
