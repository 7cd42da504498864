using System.Collections.Concurrent;

namespace Oversteek.Web.Waarneming;

/// <param name="Gelukt">The last time that it did what it should.</param>
/// <param name="Mislukt">The last time that it did not, when that was later.</param>
public sealed record Taakstand(string Naam, DateTimeOffset? Gelukt, DateTimeOffset? Mislukt);

/// <summary>How the work went that nobody waits for, in this process.</summary>
public sealed class Taakstanden(TimeProvider klok)
{
    private readonly ConcurrentDictionary<string, Taakstand> standen = new(StringComparer.Ordinal);

    public IReadOnlyList<Taakstand> Alle => [.. standen.Values.OrderBy(s => s.Naam, StringComparer.Ordinal)];

    public void Gelukt(string naam) => standen[naam] = new Taakstand(naam, klok.GetUtcNow(), null);

    public void Mislukt(string naam) =>
        standen.AddOrUpdate(naam, n => new Taakstand(n, null, klok.GetUtcNow()), (_, was) => was with { Mislukt = klok.GetUtcNow() });
}
