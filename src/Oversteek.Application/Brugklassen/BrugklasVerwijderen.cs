using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Brugklassen;

namespace Oversteek.Application.Brugklassen;

public sealed record BrugklasVerwijderenOpdracht(Schooljaar Schooljaar, BrugklasId Klas);

public sealed class BrugklasVerwijderen(OversteekDb db)
{
    public async Task<Result> ExecuteAsync(BrugklasVerwijderenOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        var beheer = await db.BrugklasbeheerAsync(handeling.Namens, opdracht.Schooljaar, ct);
        if (beheer is null || !beheer.Klassen.Any(k => k.Id == opdracht.Klas))
            return AlgemeneWeigeringen.NietGevonden;
        return await db.BewaarAsync(beheer.Verwijder(opdracht.Klas, handeling), BrugklasWeigeringen.Gewijzigd, ct);
    }
}
