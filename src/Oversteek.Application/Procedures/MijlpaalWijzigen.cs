using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Procedures;

namespace Oversteek.Application.Procedures;

/// <param name="Versie">Of the procedure as the form showed it.</param>
public sealed record MijlpaalWijzigenOpdracht(Schooljaar Schooljaar, string Sleutel, DateOnly Van, DateOnly Tot, TimeOnly? Tijd, int Versie);

/// <summary>The region moves a date of its calendar (D-57); after the start of the period a second person confirms it (D-01).</summary>
public sealed class MijlpaalWijzigen(OversteekDb db)
{
    public async Task<Result<Wijzigingsuitkomst>> ExecuteAsync(MijlpaalWijzigenOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        var procedure = await db.ProcedureVanRegioAsync(handeling.Namens, opdracht.Schooljaar, ct);
        if (procedure?.Mijlpalen.FirstOrDefault(m => m.Sleutel == opdracht.Sleutel) is not { } oud)
            return AlgemeneWeigeringen.NietGevonden;
        if (procedure.Versie != opdracht.Versie)
            return ProcedureWeigeringen.Gewijzigd;
        var nieuw = oud with { Van = opdracht.Van, Tot = opdracht.Tot, Tijd = opdracht.Tijd };
        var waarden = new Dictionary<string, string>(StringComparer.Ordinal) { [Procedurewijziging.VanMijlpaal(opdracht.Sleutel)] = nieuw.Dagen };
        var uit = procedure.Wijzig(waarden, await db.ProcedurestandAsync(handeling.Namens, opdracht.Schooljaar, ct), handeling);
        return await db.BewaarAsync(uit, ProcedureWeigeringen.Gewijzigd, ct);
    }
}
