using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Versleuteling;
using Oversteek.Domain.Adviesformulieren;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Adviesformulieren;

/// <summary>A new code in place of a lost or ended one (D-10); the old one is worthless from now on. Not while an application uses it.</summary>
public sealed class UniekeCodeVervangen(OversteekDb db, BlindeIndex index)
{
    public async Task<Result> ExecuteAsync(LeerlingId leerling, Handeling handeling, CancellationToken ct)
    {
        var kind = await db.Leerlingen.SingleAsync(l => l.Id == leerling, ct);
        if (await db.Adviesformulieren.SingleOrDefaultAsync(a => a.LeerlingId == leerling, ct) is not { } formulier || formulier.Status == Adviesformulierstatus.Concept)
            return AdviesformulierWeigeringen.NogNietDefinitief;
        var oud = await db.UniekeCodes.Where(c => c.LeerlingId == leerling && c.Status != UniekeCodestatus.Ingetrokken).ToListAsync(ct);
        if (oud.Exists(c => c.Status == UniekeCodestatus.Bezet))
            return AdviesformulierWeigeringen.CodeInGebruik;
        if (kind.AlternatieveStatus is not null)
            return AdviesformulierWeigeringen.NietBijAlternatieveStatus;
        oud.ForEach(c => c.TrekIn(handeling));
        // The index of one valid code per pupil is checked per statement; first the old one goes.
        await using var transactie = await db.Database.BeginTransactionAsync(ct);
        await db.SaveChangesAsync(ct);
        var code = Codegever.NieuweUniekeCode();
        db.Add(new UniekeCode(leerling, code.Waarde, index.Zoeksleutel(code, kind.Personalia.Geboortedatum), handeling));
        formulier.Vervang(handeling);
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return Result.Gelukt;
    }
}
