using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Procedures;
using Oversteek.Domain.Adviesformulieren;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Procedures;

namespace Oversteek.Application.Klassenoverzicht;

/// <summary>Whether the form of a pupil can be printed now, and if not why.</summary>
public sealed record Klasformulier(Klasrij Rij, Adviesformulierstatus Status, int Afdrukken, Weigering? Weigering);

/// <summary>Asks of each form of a class whether it can be printed, by the rules of the form itself; nothing is saved.</summary>
public sealed class Klasformulierenbron(OversteekDb db)
{
    public async Task<IReadOnlyList<Klasformulier>> LeesAsync(IReadOnlyList<Klasrij> rijen, Schooljaar jaar, Handeling handeling, CancellationToken ct)
    {
        var ids = rijen.Select(r => r.Id).ToList();
        var formulieren = await db.Adviesformulieren.AsNoTracking().Where(a => ids.Contains(a.LeerlingId)).ToDictionaryAsync(a => a.LeerlingId, ct);
        var codes = await db.UniekeCodes.AsNoTracking().Where(c => ids.Contains(c.LeerlingId) && c.Status != UniekeCodestatus.Ingetrokken)
            .Select(c => c.LeerlingId).ToListAsync(ct);
        var procedure = await db.ProcedureVanSchoolAsync(handeling.Namens, jaar, ct);
        return [.. rijen.Select(rij =>
        {
            var formulier = formulieren.GetValueOrDefault(rij.Id) ?? new Adviesformulier(rij.Id);
            var (status, keer) = (formulier.Status, formulier.Afdrukken);
            return new Klasformulier(rij, status, keer, Waarom(rij, formulier, codes.Contains(rij.Id), procedure, handeling));
        })];
    }

    private static Weigering? Waarom(Klasrij rij, Adviesformulier formulier, bool heeftCode, Procedure? procedure, Handeling handeling)
    {
        if (!rij.DoetMee)
            return AdviesformulierWeigeringen.NietBijAlternatieveStatus;
        // Becoming definitive gives a code.
        var nieuw = formulier.Status == Adviesformulierstatus.Concept;
        if (nieuw && formulier.MaakDefinitief(rij.Okr, handeling) is { IsGelukt: false } geweigerd)
            return geweigerd.Weigeringen[0];
        if (procedure is null || (!nieuw && !heeftCode))
            return AdviesformulierWeigeringen.GeenCode;
        return formulier.Reik(procedure, rij.Okr, handeling).Match<Weigering?>(() => null, w => w[0]);
    }
}
