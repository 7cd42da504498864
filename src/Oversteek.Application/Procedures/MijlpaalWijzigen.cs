using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Procedures;

namespace Oversteek.Application.Procedures;

/// <param name="Versie">Of the procedure as the form showed it.</param>
public sealed record MijlpaalWijzigenOpdracht(Schooljaar Schooljaar, string Sleutel, DateOnly Van, DateOnly Tot, TimeOnly? Tijd, int Versie);

/// <summary>The region moves a date of its calendar (D-57).</summary>
public sealed class MijlpaalWijzigen(OversteekDb db)
{
    /// <returns>Null when there is no such procedure or milestone.</returns>
    public async Task<Result?> ExecuteAsync(MijlpaalWijzigenOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        var procedure = await db.ProcedureVanRegioAsync(handeling.Namens, opdracht.Schooljaar, ct);
        if (procedure?.Mijlpalen.FirstOrDefault(m => m.Sleutel == opdracht.Sleutel) is not { } oud)
            return null;
        if (procedure.Versie != opdracht.Versie)
            return ProcedureWeigeringen.Gewijzigd;
        var uit = procedure.WijzigMijlpaal(oud with { Van = opdracht.Van, Tot = opdracht.Tot, Tijd = opdracht.Tijd }, handeling);
        if (!uit.IsGelukt)
            return uit;
        try
        {
            await db.SaveChangesAsync(ct);
            return uit;
        }
        catch (DbUpdateConcurrencyException)
        {
            return ProcedureWeigeringen.Gewijzigd;
        }
    }
}
