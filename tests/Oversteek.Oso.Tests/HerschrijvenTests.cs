using Oversteek.Oso.Tests.Hulp;

namespace Oversteek.Oso.Tests;

public sealed class HerschrijvenTests
{
    [Fact]
    public void Elk_officieel_voorbeeld_komt_element_voor_element_gelijk_terug()
    {
        foreach (var pad in Voorbeeldbestand.Voorbeelden())
        {
            var xml = File.ReadAllBytes(pad);
            var gelezen = OsoLezer.Lees(new MemoryStream(xml));
            gelezen.Bestand.ShouldNotBeNull(string.Join("; ", gelezen.Bevindingen));
            using var uit = new MemoryStream();
            OsoSchrijver.Schrijf(gelezen.Bestand, uit);
            Xmlvergelijking.Verschillen(xml, uit.ToArray()).ShouldBeEmpty(pad);
            OfficieelSchema.Fouten(uit.ToArray()).ShouldBeEmpty(pad);
            OsoLezer.Lees(new MemoryStream(uit.ToArray())).Bestand.ShouldBe(gelezen.Bestand);
        }
    }
}
