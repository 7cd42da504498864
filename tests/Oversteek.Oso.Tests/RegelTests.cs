using System.Xml.Linq;
using Oversteek.Oso.Tests.Hulp;
using Oversteek.Testhulp;

namespace Oversteek.Oso.Tests;

/// <summary>Each business rule: a dossier just inside gives nothing, one fault gives the expected finding and no other.</summary>
public sealed partial class RegelTests
{
    private const string D = "/dossier[1]";
    private const string M = D + "/metadata[1]";
    private const string S = D + "/huidigeschool[1]";
    private const string L = S + "/leerling[1]";

    public static TheoryData<Profiel> AlleProfielen() => [.. Enum.GetValues<Profiel>()];

    public static TheoryData<string> Gevalnamen() => [.. Gevallen().Select(g => g.Naam)];

    [Theory]
    [MemberData(nameof(AlleProfielen))]
    public void Een_goed_dossier_geeft_geen_enkele_bevinding(Profiel profiel)
    {
        Controle.Bevindingen(Proefdossier.Xml(profiel)).ShouldBeEmpty();
        OfficieelSchema.Fouten(Proefdossier.Xml(profiel)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Gevalnamen))]
    [Regel("OSO-V01", "OSO-V02", "OSO-V03", "OSO-V04", "OSO-V05", "OSO-V06", "OSO-V07", "OSO-V08", "OSO-V09", "OSO-V10")]
    public void Een_fout_geeft_precies_de_verwachte_bevinding(string naam)
    {
        var geval = Gevallen().Single(g => string.Equals(g.Naam, naam, StringComparison.Ordinal));
        var xml = Xmlbewerking.Bewerk(Proefdossier.Xml(geval.Profiel), geval.Bewerking);
        Controle.Bevindingen(xml).ShouldBe(geval.Verwacht);
        OfficieelSchema.Fouten(xml).ShouldBeEmpty("een regel gaat over een dossier met een goede structuur");
    }

    [Fact]
    public void Elke_regel_van_de_editie_heeft_een_geval()
    {
        var bewezen = Gevallen().SelectMany(g => g.Verwacht).Select(v => v.Split(' ')[1]).ToHashSet(StringComparer.Ordinal);

        // OG.03 is also structure: a reader never gets as far as the rule. UitvoerTests proves it for senders.
        var regels = Proefdossier.Editie.Regels.Concat(Proefdossier.Editie.Categorieen.Select(c => c.Regel).OfType<string>()).Append("OSO.MATRIX").Except(["OG.03"], StringComparer.Ordinal);
        regels.Except(bewezen, StringComparer.Ordinal).ShouldBeEmpty();
    }

    /// <summary>Who reads a refusal never saw the XML.</summary>
    [Fact]
    [Regel("B-28", "B-58", "OSO-V10")]
    public void Een_bevinding_over_een_categorie_staat_in_woorden()
    {
        var zinnen = Gevallen().SelectMany(g => OsoLezer.Controleer(new MemoryStream(Xmlbewerking.Bewerk(Proefdossier.Xml(g.Profiel), g.Bewerking))))
            .Where(b => b.Regel.StartsWith("OS.cat", StringComparison.Ordinal)).Select(b => b.Boodschap).Distinct().ToList();

        zinnen.ShouldContain("Gegevens over de ondersteuning zijn verplicht, maar ontbreken.");
        zinnen.ShouldAllBe(z => !z.Contains('_') && !z.Contains("cat ") && !z.Contains("VER", StringComparison.Ordinal) && !z.Contains("OPT-", StringComparison.Ordinal));
    }

    private sealed record Geval(string Naam, Profiel Profiel, Action<XElement> Bewerking, string[] Verwacht);

    private static IReadOnlyList<Geval> Gevallen() => [.. Algemeen(), .. Overstap(), .. Onbereikbaar(), .. Swv(), .. Categorieen()];

    private static Geval Fout(string naam, Profiel profiel, Action<XElement> bewerking, params string[] verwacht) =>
        new($"{profiel}: {naam}", profiel, bewerking, verwacht);
}
