using System.Reflection;
using System.Text;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Testhulp;

namespace Oversteek.Domain.Tests;

/// <summary>The state machines as data: each has a diagram that cannot be out of date, and refuses what is not in the table.</summary>
public sealed class ToestandenTests
{
    public static TheoryData<string> Namen => [.. Tabellen().Select(t => t.Naam)];

    [Theory]
    [MemberData(nameof(Namen))]
    public void Het_diagram_is_gelijk_aan_de_tabel(string naam)
    {
        var tabel = Tabellen().Single(t => t.Naam == naam);

        Goedkeuring.Controleer($"docs/toestanden/{naam.ToLowerInvariant()}.md", Diagram(tabel));
    }

    [Fact]
    [Regel("SEC-7")]
    public void Wat_niet_in_de_tabel_staat_wordt_geweigerd()
    {
        foreach (var tabel in Tabellen())
            ControleerAlleParen((dynamic)tabel);
    }

    private static void ControleerAlleParen<TStatus, TActie>(Overgangstabel<TStatus, TActie> tabel)
        where TStatus : struct, Enum
        where TActie : struct, Enum
    {
        var toegestaan = tabel.Regels().Select(r => (r.Van, r.Actie)).ToHashSet();
        foreach (var van in Enum.GetValues<TStatus>())
        {
            foreach (var actie in Enum.GetValues<TActie>())
                tabel.Probeer(van, actie).IsGelukt.ShouldBe(toegestaan.Contains((van.ToString(), actie.ToString())), $"{tabel.Naam}: {van} + {actie}");
        }
    }

    internal static IReadOnlyList<IOvergangstabel> Tabellen() =>
        [.. typeof(IOvergangstabel).Assembly.GetTypes()
            .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Where(f => typeof(IOvergangstabel).IsAssignableFrom(f.FieldType))
            .Select(f => (IOvergangstabel)f.GetValue(null)!)
            .OrderBy(t => t.Naam, StringComparer.Ordinal)];

    private static string Diagram(IOvergangstabel tabel)
    {
        var uit = new StringBuilder();
        uit.Append("# ").Append(tabel.Naam).Append("\n\n```mermaid\nstateDiagram-v2\n");
        foreach (var (van, actie, naar) in tabel.Regels())
            uit.Append("    ").Append(van).Append(" --> ").Append(naar).Append(" : ").Append(Woorden(actie)).Append('\n');
        return uit.Append("```\n").ToString();
    }

    private static string Woorden(string naam) =>
        string.Concat(naam.Select((c, i) => i > 0 && char.IsUpper(c) ? " " + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));
}
