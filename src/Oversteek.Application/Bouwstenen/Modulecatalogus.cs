using System.Collections.Frozen;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Bouwstenen;

/// <summary>All features side by side. Two that claim the same name, right, event, kind or table stop the program at its start.</summary>
public sealed class Modulecatalogus
{
    private readonly FrozenDictionary<Type, Gebeurtenisbeschrijving> perGebeurtenis;
    private readonly FrozenDictionary<string, Gebeurtenisbeschrijving> perSoort;
    private readonly FrozenDictionary<string, Rechtbeschrijving> perRecht;
    private readonly FrozenDictionary<Type, Berichtsoort> perBericht;
    private readonly FrozenDictionary<string, Berichtsoort> perSleutel;
    private readonly FrozenDictionary<string, Invulling> perPlek;

    public Modulecatalogus(IEnumerable<Featuremodule> modules)
    {
        Modules = [.. modules.Select(m => m.Lees()).OrderBy(m => m.Naam, StringComparer.Ordinal)];
        _ = Enig(Modules, m => m.Naam, "Module");
        _ = Enig(Modules.SelectMany(m => m.Model), m => m.Entiteit, "Entiteit");
        perRecht = Enig(Modules.SelectMany(m => m.Rechten), r => r.Naam, "Recht");
        perGebeurtenis = Enig(Modules.SelectMany(m => m.Gebeurtenissen), g => g.Type, "Gebeurtenis");
        perSoort = Enig(perGebeurtenis.Values, g => g.Soort, "Soort");
        _ = Enig(perSoort.Keys.Concat(Lezingen), s => s, "Soort");
        perBericht = Enig(Modules.SelectMany(m => m.Berichten), b => b.Type, "Bericht");
        perSleutel = Enig(perBericht.Values, b => b.Sleutel, "Sleutel");
        perPlek = Enig(Modules.SelectMany(m => m.Invullingen), i => i.Plek, "Plek");
        _ = Enig(Modules.SelectMany(m => m.Opruimingen), o => o.Naam, "Opruiming");
        _ = Enig(Modules.SelectMany(m => m.Controles), c => c.Naam, "Controle");
    }

    /// <summary>In the order of their names.</summary>
    public IReadOnlyList<Modulebeschrijving> Modules { get; }

    public IEnumerable<Rechtbeschrijving> Rechten => Modules.SelectMany(m => m.Rechten);

    public IEnumerable<string> Lezingen => Modules.SelectMany(m => m.Lezingen);

    public IEnumerable<Berichtsoort> Berichten => Modules.SelectMany(m => m.Berichten);

    public IEnumerable<Gebeurtenisbeschrijving> Gebeurtenissen => Modules.SelectMany(m => m.Gebeurtenissen);

    public Rechtbeschrijving Recht(string naam) =>
        perRecht.TryGetValue(naam, out var recht) ? recht : throw new ArgumentException($"Geen module geeft het recht {naam}.", nameof(naam));

    public Gebeurtenisbeschrijving Van(Gebeurtenis gebeurtenis) => Van(gebeurtenis.GetType());

    public Gebeurtenisbeschrijving Van(Type gebeurtenis) =>
        perGebeurtenis.TryGetValue(gebeurtenis, out var gevonden)
            ? gevonden
            : throw new ArgumentException($"Geen module noemt de gebeurtenis {gebeurtenis.Name}.", nameof(gebeurtenis));

    public Gebeurtenisbeschrijving? ZoekSoort(string soort) => perSoort.GetValueOrDefault(soort);

    public Berichtsoort Bericht(Type bericht) =>
        perBericht.TryGetValue(bericht, out var gevonden)
            ? gevonden
            : throw new ArgumentException($"Geen module noemt het bericht {bericht.Name}.", nameof(bericht));

    public Berichtsoort? ZoekBericht(string sleutel) => perSleutel.GetValueOrDefault(sleutel);

    public Invulling Invulling(string plek) =>
        perPlek.TryGetValue(plek, out var gevonden) ? gevonden : throw new ArgumentException($"Geen module vult {plek} in.", nameof(plek));

    private static FrozenDictionary<TKey, T> Enig<TKey, T>(IEnumerable<T> dingen, Func<T, TKey> sleutel, string wat)
        where TKey : notnull
    {
        var groepen = dingen.GroupBy(sleutel).ToList();
        var dubbel = groepen.Where(g => g.Skip(1).Any()).Select(g => $"{g.Key}").ToList();
        return dubbel.Count == 0
            ? groepen.ToFrozenDictionary(g => g.Key, g => g.First())
            : throw new InvalidOperationException($"{wat} staat in twee modules: {string.Join(", ", dubbel)}.");
    }
}

/// <summary>The features of this program: one scan, once.</summary>
public static class Modules
{
    private static readonly Lazy<Modulecatalogus> Gevonden = new(() => new Modulecatalogus(Zoek()));

    public static Modulecatalogus Alle => Gevonden.Value;

    private static IEnumerable<Featuremodule> Zoek() => typeof(Modules).Assembly.GetTypes()
        .Where(t => t is { IsClass: true, IsAbstract: false } && t.IsSubclassOf(typeof(Featuremodule)))
        .Select(t => (Featuremodule)Activator.CreateInstance(t)!);
}
