using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Procedures;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Brugklassen;
using Oversteek.Domain.Procedures;

namespace Oversteek.Application.Brugklassen;

public sealed record BrugklasbeheerVersturenOpdracht(Schooljaar Schooljaar, int Versie);

/// <summary>Sends the classes to the region (BRK-02). Late is allowed (D-28); the page says what that means.</summary>
public sealed class BrugklasbeheerVersturen(OversteekDb db)
{
    public async Task<Result> ExecuteAsync(BrugklasbeheerVersturenOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        var beheer = await db.BrugklasbeheerAsync(handeling.Namens, opdracht.Schooljaar, ct);
        if (beheer is null)
            return BrugklasWeigeringen.Leeg;
        // A second click finds it sent.
        if (beheer.Status == Brugklasbeheerstatus.TerBeoordeling)
            return Result.Gelukt;
        if (beheer.Versie != opdracht.Versie)
            return BrugklasWeigeringen.Gewijzigd;
        var regels = (await db.ProcedureVanSchoolAsync(handeling.Namens, opdracht.Schooljaar, ct))?.Regels ?? new Procedureregels();
        var uit = beheer.Verstuur(handeling, regels);
        return await db.BewaarAsync(uit, BrugklasWeigeringen.Gewijzigd, ct);
    }
}
