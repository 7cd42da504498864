using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Brugklassen;

public sealed record BrugklasVerwijderenOpdracht(Schooljaar Schooljaar, BrugklasId Klas);

public sealed class BrugklasVerwijderen(OversteekDb db)
{
    /// <returns>Null when the class is not of this school.</returns>
    public async Task<Result?> ExecuteAsync(BrugklasVerwijderenOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        var beheer = await db.BrugklasbeheerAsync(handeling.Namens, opdracht.Schooljaar, ct);
        if (beheer is null || !beheer.Klassen.Any(k => k.Id == opdracht.Klas))
            return null;
        var uit = beheer.Verwijder(opdracht.Klas, handeling);
        if (uit.IsGelukt)
            await db.SaveChangesAsync(ct);
        return uit;
    }
}
