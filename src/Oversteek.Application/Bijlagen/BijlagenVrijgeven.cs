using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Bijlagen;

/// <param name="Toestemming">Of these somebody stated that the parents agree.</param>
public sealed record BijlagenVrijgevenOpdracht(
    bool Vrij, Schooljaar Schooljaar, IReadOnlyCollection<BijlageId> Keuzes, IReadOnlyCollection<BijlageId> Toestemming);

/// <summary>Releases many documents, or takes them back; each by itself, so that one that cannot holds up no other (D-73, ADR 0044).</summary>
public sealed class BijlagenVrijgeven(OversteekDb db, Vrijgaveremmen remmen)
{
    public async Task<Result<IReadOnlyList<Rijuitkomst<BijlageId>>>> ExecuteAsync(BijlagenVrijgevenOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        var (school, jaar, gekozen) = (handeling.Namens, opdracht.Schooljaar, opdracht.Keuzes.Distinct().ToList());
        var eigen = await db.Leerlingen.Where(l => l.OrganisatieId == school && l.Schooljaar == jaar)
            .Join(db.Bijlagen, l => l.Id, b => b.LeerlingId, (_, b) => b.Id).Where(b => gekozen.Contains(b)).CountAsync(ct);
        if (eigen != gekozen.Count)
            return AlgemeneWeigeringen.NietGevonden;
        return Result<IReadOnlyList<Rijuitkomst<BijlageId>>>.Van(await db.ElkApartAsync(gekozen, id => DoeAsync(id, opdracht, handeling, ct)));
    }

    private async Task<Result> DoeAsync(BijlageId id, BijlagenVrijgevenOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        if (await db.Bijlagen.SingleOrDefaultAsync(b => b.Id == id, ct) is not { } bijlage)
            return BijlageWeigeringen.Onbekend;
        if (opdracht.Vrij && await remmen.BezwaarAsync(bijlage.LeerlingId, bijlage.Type, bijlage.ToegevoegdOp, ct) is { } bezwaar)
            return bezwaar;
        var uit = bijlage.Geef(opdracht.Vrij, handeling, opdracht.Toestemming.Contains(id));
        return await db.BewaarAsync(uit, BijlageWeigeringen.IntussenGewijzigd, ct);
    }
}
