using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Versleuteling;
using Oversteek.Domain.Adviesformulieren;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Adviesformulieren;

/// <summary>Makes the form definitive and gives the pupil its unieke code (3.3).</summary>
public sealed class AdviesformulierDefinitiefMaken(OversteekDb db, BlindeIndex index)
{
    public async Task<Result> ExecuteAsync(LeerlingId leerling, Handeling handeling, CancellationToken ct)
    {
        var kind = await db.Leerlingen.SingleAsync(l => l.Id == leerling, ct);
        var okr = await db.Okrs.Include(o => o.Onderdelen).SingleAsync(o => o.LeerlingId == leerling, ct);
        var formulier = await db.Adviesformulieren.SingleOrDefaultAsync(a => a.LeerlingId == leerling, ct);
        if (formulier is null)
            db.Add(formulier = new Adviesformulier(leerling));
        var uitkomst = formulier.MaakDefinitief(okr, handeling);
        if (!uitkomst.IsGelukt)
            return uitkomst;
        if (!await db.UniekeCodes.AnyAsync(c => c.LeerlingId == leerling && c.Status != UniekeCodestatus.Ingetrokken, ct))
        {
            var code = Codegever.NieuweUniekeCode();
            db.Add(new UniekeCode(leerling, code.Waarde, index.Zoeksleutel(code, kind.Personalia.Geboortedatum), handeling));
        }
        await db.SaveChangesAsync(ct);
        return Result.Gelukt;
    }
}
