using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Brugklassen;

namespace Oversteek.Application.Brugklassen;

/// <param name="Stand">What the class said when the form was made.</param>
public sealed record BrugklasWijzigenOpdracht(Schooljaar Schooljaar, BrugklasId Klas, Brugklasgegevens Gegevens, string? Stand);

public sealed class BrugklasWijzigen(OversteekDb db)
{
    /// <returns>Null when the class is not of this school.</returns>
    public async Task<Result?> ExecuteAsync(BrugklasWijzigenOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        var beheer = await db.BrugklasbeheerAsync(handeling.Namens, opdracht.Schooljaar, ct);
        if (beheer?.Klassen.FirstOrDefault(k => k.Id == opdracht.Klas) is not { } klas)
            return null;
        if (klas.Stand() != opdracht.Stand)
            return BrugklasWeigeringen.Gewijzigd;
        var uit = beheer.Wijzig(klas.Id, opdracht.Gegevens.Schoon(), handeling);
        if (!uit.IsGelukt)
            return uit;
        try
        {
            await db.SaveChangesAsync(ct);
            return uit;
        }
        catch (DbUpdateConcurrencyException)
        {
            return BrugklasWeigeringen.Gewijzigd;
        }
    }
}
