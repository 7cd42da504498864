using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Documenten;
using Oversteek.Documenten.Modellen;
using Oversteek.Domain.Adviesformulieren;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Procedures;

namespace Oversteek.Application.Adviesformulieren;

/// <summary>Makes the PDF with unieke code and list, and logs each print (D-20). No print is counted when the PDF could not be made.</summary>
public sealed class AdviesformulierUitreiken(OversteekDb db, Adviesformulieropmaak opmaak, Documentmaker documenten)
{
    public Task<Result<byte[]>> ExecuteAsync(LeerlingId leerling, Handeling handeling, CancellationToken ct) => BundelAsync([leerling], handeling, ct);

    /// <summary>The forms of a class in one PDF, in this order (D-73); with one that may not be printed there is none.</summary>
    public async Task<Result<byte[]>> BundelAsync(IReadOnlyList<LeerlingId> leerlingen, Handeling handeling, CancellationToken ct)
    {
        var bladen = new List<AdviesformulierDocument>();
        foreach (var leerling in leerlingen)
        {
            var blad = await BladAsync(leerling, handeling, ct);
            if (!blad.IsGelukt)
                return Result<byte[]>.Geweigerd(blad.Weigeringen);
            bladen.Add(blad.Waarde);
        }
        var pdf = await documenten.AdviesformulierenAsync(bladen, ct);
        await db.SaveChangesAsync(ct);
        return pdf;
    }

    private async Task<Result<AdviesformulierDocument>> BladAsync(LeerlingId leerling, Handeling handeling, CancellationToken ct)
    {
        var kind = await db.Leerlingen.AsNoTracking().SingleAsync(l => l.Id == leerling, ct);
        if (await db.Adviesformulieren.SingleOrDefaultAsync(a => a.LeerlingId == leerling, ct) is not { } formulier
            || await db.UniekeCodes.AsNoTracking().SingleOrDefaultAsync(c => c.LeerlingId == leerling && c.Status != UniekeCodestatus.Ingetrokken, ct) is not { } code)
            return AdviesformulierWeigeringen.NogNietDefinitief;
        var procedure = await ProcedureAsync(kind.OrganisatieId, kind.Schooljaar, ct);
        var okr = await db.Okrs.AsNoTracking().Include(o => o.Onderdelen).SingleAsync(o => o.LeerlingId == leerling, ct);
        if (Adviesformulieropmaak.IsNaRonde1(procedure, handeling.Op) && formulier.UitgereiktOp is { } eerder && !Adviesformulieropmaak.IsNaRonde1(procedure, eerder))
            formulier.Vervang(handeling);
        var blad = await opmaak.MaakAsync(kind, okr, code.Code, procedure, handeling, ct);
        var uitgereikt = formulier.Reik(procedure, okr, handeling, code.Id, blad.Voorkeurslijst is { } lijst ? Adviesformulieropmaak.Versie(lijst) : null);
        return uitgereikt.IsGelukt ? blad : Result<AdviesformulierDocument>.Geweigerd(uitgereikt.Weigeringen);
    }

    private async Task<Procedure> ProcedureAsync(OrganisatieId school, Schooljaar schooljaar, CancellationToken ct)
    {
        var regio = await db.Organisaties.Where(o => o.Id == school).Select(o => o.RegioId).SingleAsync(ct);
        return await db.Procedures.AsNoTracking().SingleAsync(p => p.OrganisatieId == regio && p.Schooljaar == schooljaar, ct);
    }
}
