using System.Collections.Concurrent;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Bijlagen.Scannen;

/// <summary>
/// Which waiting file was tried when. One that is not judged lets the others go first, and is offered less and less often. In memory: after a
/// start each is tried again.
/// </summary>
public sealed class Scanpogingen
{
    private static readonly TimeSpan Eerst = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Langst = TimeSpan.FromHours(6);
    private readonly ConcurrentDictionary<BijlageId, Poging> pogingen = new();

    /// <summary>Those that may be tried now: what was never tried first, in the order in which they came.</summary>
    internal IReadOnlyList<BijlageId> AanDeBeurt(IReadOnlyList<BijlageId> wachtend, DateTimeOffset nu)
    {
        foreach (var weg in pogingen.Keys.Except(wachtend))
            pogingen.TryRemove(weg, out _);
        return [.. wachtend.Where(b => !pogingen.TryGetValue(b, out var p) || p.Weer <= nu)
            .OrderBy(b => pogingen.GetValueOrDefault(b)?.Op ?? DateTimeOffset.MinValue)];
    }

    internal void Onthoud(BijlageId bijlage, Scanuitslag uitslag, DateTimeOffset nu)
    {
        var keren = pogingen.GetValueOrDefault(bijlage)?.Keren ?? 0;
        if (uitslag == Scanuitslag.Onbeslist)
            pogingen[bijlage] = new Poging(nu, nu + TimeSpan.FromTicks(Math.Min(Langst.Ticks, Eerst.Ticks << Math.Min(keren, 10))), keren + 1);
        // Silence: it may have been this file, so the others go first, and it does not wait for long.
        else if (uitslag == Scanuitslag.GeenOordeel)
            pogingen[bijlage] = new Poging(nu, nu, keren);
        else
            pogingen.TryRemove(bijlage, out _);
    }

    private sealed record Poging(DateTimeOffset Op, DateTimeOffset Weer, int Keren);
}
