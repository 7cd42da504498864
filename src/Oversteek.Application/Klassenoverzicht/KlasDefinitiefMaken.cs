using Oversteek.Application.Overstapdossiers;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Klassenoverzicht;

namespace Oversteek.Application.Klassenoverzicht;

/// <param name="Versie">Of the OKR that was shown as ready.</param>
public sealed record KlasDefinitiefOpdracht(LeerlingId Leerling, int Versie);

/// <summary>Makes the OKRs definitive that were shown as ready, each by the same rules and by itself (OKR-07, D-73).</summary>
public sealed class KlasDefinitiefMaken(OversteekDb db, Klasbron bron, OkrDefinitiefMaken definitiefMaken)
{
    public async Task<Result<IReadOnlyList<Klasuitkomst>>> ExecuteAsync(
        IReadOnlyList<KlasDefinitiefOpdracht> opdrachten, Handeling handeling, CancellationToken ct)
    {
        var uit = new List<Klasuitkomst>();
        foreach (var opdracht in opdrachten)
        {
            if (await bron.LeesAsync(opdracht.Leerling, handeling, ct) is not { Rijen: [{ IsKlaar: false } rij] })
                continue;
            var een = rij.DoetMee
                ? await definitiefMaken.ExecuteAsync(opdracht.Leerling, opdracht.Versie, handeling, ct)
                : KlassenoverzichtWeigeringen.DoetNietMee;
            uit.Add(new(opdracht.Leerling, een.Weigeringen));
            db.ChangeTracker.Clear();
        }
        return Result<IReadOnlyList<Klasuitkomst>>.Van(uit);
    }
}
