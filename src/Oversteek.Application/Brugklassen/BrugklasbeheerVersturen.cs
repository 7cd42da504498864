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
        // D-29: who does not choose uses all rules of the region, and may not use more than fit.
        if (beheer.Werkvoorrang is null && regels.Voorrangscatalogus.Count > Brugklasbeheer.MeesteVoorrangsregels)
            return BrugklasWeigeringen.VoorrangTeVeel.Met(Brugklasbeheer.MeesteVoorrangsregels);
        if (beheer.Werkvoorrang?.Any(k => regels.Voorrangscatalogus.All(r => r.Code != k.Code)) == true)
            return BrugklasWeigeringen.VoorrangOnbekend;
        var uit = beheer.Verstuur(handeling);
        return await db.BewaarAsync(uit, BrugklasWeigeringen.Gewijzigd, ct);
    }
}
