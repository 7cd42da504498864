using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Brugklassen;

namespace Oversteek.Application.Brugklassen;

public sealed record ActueleCapaciteitWijzigenOpdracht(Schooljaar Schooljaar, IReadOnlyDictionary<BrugklasId, int> Plaatsen, int Versie);

/// <summary>The school says how many places are free now (CAP-01, CAP-03); the original number stays.</summary>
public sealed class ActueleCapaciteitWijzigen(OversteekDb db)
{
    public async Task<Result> ExecuteAsync(ActueleCapaciteitWijzigenOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        var beheer = await db.BrugklasbeheerAsync(handeling.Namens, opdracht.Schooljaar, ct);
        if (beheer is null)
            return BrugklasWeigeringen.Leeg;
        if (beheer.Versie != opdracht.Versie)
            return BrugklasWeigeringen.Gewijzigd;
        var uit = Result.Gelukt;
        foreach (var (klas, plaatsen) in opdracht.Plaatsen)
            uit = uit.Then(() => beheer.WijzigActueleCapaciteit(klas, plaatsen, handeling));
        return await db.BewaarAsync(uit, BrugklasWeigeringen.Gewijzigd, ct);
    }
}
