using System.Reflection;
using System.Text;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Testhulp;

namespace Oversteek.Domain.Tests;

/// <summary>Refusal codes are a contract: unique, never renumbered, listed for the helpdesk.</summary>
public sealed class FoutcodesTests
{
    [Fact]
    public void Elke_code_is_uniek() =>
        Weigeringen().GroupBy(w => w.Code).Where(g => g.Count() > 1).Select(g => g.Key).ShouldBeEmpty();

    [Fact]
    public void De_lijst_in_de_documentatie_klopt()
    {
        var uit = new StringBuilder("# Foutcodes\n\nElke weigering heeft een vaste code. `{0}` is een waarde die het programma invult.\n\n| code | tekst | veld |\n|---|---|---|\n");
        foreach (var weigering in Weigeringen().OrderBy(w => w.Code, StringComparer.Ordinal))
            uit.Append("| ").Append(weigering.Code).Append(" | ").Append(weigering.Tekst).Append(" | ").Append(weigering.Veld ?? "").Append(" |\n");

        Goedkeuring.Controleer("docs/foutcodes.md", uit.ToString());
    }

    private static IReadOnlyList<Weigering> Weigeringen() =>
        [.. typeof(Weigering).Assembly.GetTypes()
            .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Where(f => f.FieldType == typeof(Weigering))
            .Select(f => (Weigering)f.GetValue(null)!)];
}
