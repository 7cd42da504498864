using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Orientatieformulieren;

namespace Oversteek.Application.Orientatieformulieren;

public sealed record OrientatieDefinitiefOpdracht(Schooljaar Schooljaar, IReadOnlyCollection<LeerlingId> Leerlingen);

public sealed record Orientatieuitkomst(Orientatierij Rij, Result Uit);

/// <summary>ORI-02: one or a whole class; each by itself, so that one that cannot holds up no other (ADR 0044).</summary>
public sealed class OrientatieformulierenDefinitiefMaken(OversteekDb db, Orientatiebron bron)
{
    /// <summary>For the preview: whether it can, or why not.</summary>
    public static Result Kan(Orientatierij rij) =>
        rij.DoetMee ? (rij.Formulier ?? new Orientatieformulier(rij.Id)).KanDefinitief(rij.Okr) : OrientatieformulierWeigeringen.DoetNietMee;

    public async Task<Result<IReadOnlyList<Orientatieuitkomst>>> ExecuteAsync(OrientatieDefinitiefOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        var gekozen = opdracht.Leerlingen.ToHashSet();
        var rijen = (await bron.VanSchoolAsync(handeling.Namens, opdracht.Schooljaar, ct)).Where(r => gekozen.Contains(r.Id)).ToList();
        if (rijen.Count != gekozen.Count)
            return AlgemeneWeigeringen.NietGevonden;
        var uitkomsten = new List<Orientatieuitkomst>();
        foreach (var rij in rijen)
        {
            var formulier = await db.Orientatieformulieren.SingleOrDefaultAsync(f => f.LeerlingId == rij.Id, ct) ?? new Orientatieformulier(rij.Id);
            var uit = rij.DoetMee ? formulier.MaakDefinitief(rij.Okr, handeling) : OrientatieformulierWeigeringen.DoetNietMee;
            uitkomsten.Add(new(rij, await db.BewaarAsync(formulier, uit, OrientatieformulierWeigeringen.Gewijzigd, ct)));
            db.ChangeTracker.Clear();
        }
        return Result<IReadOnlyList<Orientatieuitkomst>>.Van(uitkomsten);
    }
}
