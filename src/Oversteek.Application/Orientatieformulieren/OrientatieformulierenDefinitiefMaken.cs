using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Orientatieformulieren;

namespace Oversteek.Application.Orientatieformulieren;

public sealed record OrientatieDefinitiefOpdracht(Schooljaar Schooljaar, IReadOnlyCollection<LeerlingId> Leerlingen);

/// <summary>ORI-02: one or a whole class; each by itself, so that one that cannot holds up no other (ADR 0044).</summary>
public sealed class OrientatieformulierenDefinitiefMaken(OversteekDb db, Orientatiebron bron)
{
    /// <summary>For the preview: whether it can, or why not.</summary>
    public static Result Kan(Orientatierij rij) =>
        rij.DoetMee ? (rij.Formulier ?? new Orientatieformulier(rij.Id)).KanDefinitief(rij.Okr) : OrientatieformulierWeigeringen.DoetNietMee;

    public async Task<Result<IReadOnlyList<Rijuitkomst<Orientatierij>>>> ExecuteAsync(OrientatieDefinitiefOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        var gekozen = opdracht.Leerlingen.ToHashSet();
        var rijen = (await bron.VanSchoolAsync(handeling.Namens, opdracht.Schooljaar, ct)).Where(r => gekozen.Contains(r.Id)).ToList();
        if (rijen.Count != gekozen.Count)
            return AlgemeneWeigeringen.NietGevonden;
        return Result<IReadOnlyList<Rijuitkomst<Orientatierij>>>.Van(await db.ElkApartAsync(rijen, rij => MaakAsync(rij, handeling, ct)));
    }

    private async Task<Result> MaakAsync(Orientatierij rij, Handeling handeling, CancellationToken ct)
    {
        var formulier = await db.Orientatieformulieren.SingleOrDefaultAsync(f => f.LeerlingId == rij.Id, ct) ?? new Orientatieformulier(rij.Id);
        var uit = rij.DoetMee ? formulier.MaakDefinitief(rij.Okr, handeling) : OrientatieformulierWeigeringen.DoetNietMee;
        return await db.BewaarAsync(formulier, uit, OrientatieformulierWeigeringen.Gewijzigd, ct);
    }
}
