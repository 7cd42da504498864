using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Oversteek.Oso.Structuur;

namespace Oversteek.Oso.Bomen;

/// <summary>
/// Which property of which record holds an element: its name without separators, with capitals (opp_ingangdatum is
/// OppIngangdatum, voorletters-1 is Voorletters1). An edition may call an element
/// otherwise than the model (als in structuur.txt). So records and structuur.txt cannot drift apart; a test walks the tree.
/// </summary>
internal sealed class Koppeling
{
    internal const string Bewaard = "ILLink.Descriptors.xml keeps the whole model.";

    private static readonly ConcurrentDictionary<(Soort Soort, Type Type), Koppeling> Bekend = new();
    private readonly Dictionary<string, PropertyInfo> _eigenschappen = new(StringComparer.Ordinal);

    private Koppeling(Soort soort, Type type)
    {
        foreach (var veld in soort.Inhoud.Velden)
            _eigenschappen[veld.Naam] = Eigenschap(type, veld) ?? throw new InvalidOperationException($"{type.Name} heeft geen plaats voor {veld.Naam}.");
    }

    public static Koppeling Van(Soort soort, Type type) => Bekend.GetOrAdd((soort, type), static s => new Koppeling(s.Soort, s.Type));

    public PropertyInfo this[string element] => _eigenschappen[element];

    /// <summary>The type of the elements of a list, or null when the type is not a list.</summary>
    public static Type? Elementtype(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Reeks<>) ? type.GetGenericArguments()[0] : null;

    /// <summary>The property of an element; null when the model has no place for it.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = Bewaard)]
    public static PropertyInfo? Eigenschap(Type type, Veld veld) => type.GetProperty(Eigenschapsnaam(veld));

    public static string Eigenschapsnaam(Veld veld) =>
        string.Concat(veld.Modelnaam.Split('_', '-').Where(static d => d.Length > 0).Select(static d => char.ToUpperInvariant(d[0]) + d[1..]));
}
