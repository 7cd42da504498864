using Oversteek.Application.Persistence;
using Oversteek.Application.Post;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Procedures;

namespace Oversteek.Application.Procedures;

/// <param name="Waarden">Per key of the catalogue, as typed; the whole form, also what stays as it is.</param>
/// <param name="Versie">Of the procedure as the form showed it.</param>
public sealed record RegelsWijzigenOpdracht(Schooljaar Schooljaar, IReadOnlyDictionary<string, string> Waarden, int Versie);

/// <summary>The region changes its settings (D-01): at once before the period starts, after that when a second person confirms.</summary>
public sealed class RegelsWijzigen(Systeemtoegang systeem)
{
    public Task<Result<Wijzigingsuitkomst>> ExecuteAsync(RegelsWijzigenOpdracht opdracht, Handeling handeling, CancellationToken ct) =>
        systeem.VoerUitAsync(Systeemgrond.Regiobesluit, async db =>
        {
            if (opdracht.Waarden.Keys.Any(s => Instellingen.Zoek(s) is null)
                || await db.ProcedureVanRegioAsync(handeling.Namens, opdracht.Schooljaar, ct) is not { } procedure)
                return (Result<Wijzigingsuitkomst>)AlgemeneWeigeringen.NietGevonden;
            if (procedure.Versie != opdracht.Versie)
                return ProcedureWeigeringen.Gewijzigd;
            if (Mailsjablooncontrole.Beletsel(opdracht.Waarden) is { } tekst)
                return tekst;
            if (await Lijstgebruik.BeletselAsync(db, procedure, opdracht.Waarden, ct) is { } inGebruik)
                return inGebruik;
            var uit = procedure.Wijzig(opdracht.Waarden, await db.ProcedurestandAsync(handeling.Namens, opdracht.Schooljaar, ct), handeling);
            return await db.BewaarAsync(uit, ProcedureWeigeringen.Gewijzigd, ct);
        });
}
