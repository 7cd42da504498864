using Oversteek.Application.Persistence;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Bijlagen;

/// <summary>B-18: another kind of document, as long as the OKR is open.</summary>
public sealed class BijlageSoortWijzigen(OversteekDb db, Vrijgaveremmen remmen)
{
    public async Task<Result> ExecuteAsync(LeerlingId leerling, BijlageId id, string type, bool toestemmingOuders, Handeling handeling, CancellationToken ct)
    {
        await using var transactie = await db.Database.BeginTransactionAsync(ct);
        if (await db.VergrendelAsync(leerling, id, ct) is not { } gevonden)
            return BijlageWeigeringen.Onbekend;
        if (gevonden.Bijlage is { Vrijgegeven: true } vrij && await remmen.BezwaarAsync(leerling, type, vrij.ToegevoegdOp, ct) is { } bezwaar)
            return bezwaar;
        var reden = toestemmingOuders ? handeling.Met(Bijlage.OudersAkkoord) : handeling;
        var uitkomst = gevonden.Bijlage.WijzigType(type, toestemmingOuders, gevonden.Okr, reden);
        if (!uitkomst.IsGelukt)
            return uitkomst;
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return Result.Gelukt;
    }
}
