using System.Collections.Concurrent;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Web.Pages.Lotingen;

/// <summary>
/// Keeps the public view per version of a lottery: a visitor asks one small row of the database, however many come. A next version takes the place of
/// the former.
/// </summary>
public sealed class Openbaarbeelden
{
    private readonly ConcurrentDictionary<LotingId, (int Versie, Openbaarbeeld Beeld)> bewaard = new();

    public Openbaarbeeld? Zoek(LotingId id, int versie) => bewaard.TryGetValue(id, out var rij) && rij.Versie == versie ? rij.Beeld : null;

    public Openbaarbeeld Bewaar(LotingId id, int versie, Openbaarbeeld beeld)
    {
        bewaard[id] = (versie, beeld);
        return beeld;
    }
}
