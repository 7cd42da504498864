using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Lotingen;
using Oversteek.Domain.Procedures;

namespace Oversteek.Application.Procedures;

/// <param name="Versie">Of the procedure as the form showed it.</param>
public sealed record MijlpaalWijzigenOpdracht(Schooljaar Schooljaar, string Sleutel, DateOnly Van, DateOnly Tot, TimeOnly? Tijd, int Versie);

/// <summary>The region moves a date of its calendar (D-57).</summary>
public sealed class MijlpaalWijzigen(OversteekDb db)
{
    public async Task<Result> ExecuteAsync(MijlpaalWijzigenOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        var procedure = await db.ProcedureVanRegioAsync(handeling.Namens, opdracht.Schooljaar, ct);
        if (procedure?.Mijlpalen.FirstOrDefault(m => m.Sleutel == opdracht.Sleutel) is not { } oud)
            return AlgemeneWeigeringen.NietGevonden;
        if (procedure.Versie != opdracht.Versie)
            return ProcedureWeigeringen.Gewijzigd;
        if (await VastAsync(handeling.Namens, opdracht, ct) is { } vast)
            return vast;
        var uit = procedure.WijzigMijlpaal(oud with { Van = opdracht.Van, Tot = opdracht.Tot, Tijd = opdracht.Tijd }, handeling);
        return await db.BewaarAsync(uit, ProcedureWeigeringen.Gewijzigd, ct);
    }

    /// <summary>The days on which a lottery rests do not move once it rests on them (B-55).</summary>
    private async Task<Weigering?> VastAsync(OrganisatieId regio, MijlpaalWijzigenOpdracht opdracht, CancellationToken ct)
    {
        var vanaf = opdracht.Sleutel switch
        {
            Mijlpalen.Aanmeldperiode or Mijlpalen.LotingBevriezing => Lotingstatus.Bevroren,
            Mijlpalen.Loting => Lotingstatus.Getrokken,
            _ => (Lotingstatus?)null,
        };
        return vanaf is not null && await db.Lotingen.Lopend(regio, opdracht.Schooljaar).Select(l => (Lotingstatus?)l.Status)
            .SingleOrDefaultAsync(ct) is { } stand && stand >= vanaf ? ProcedureWeigeringen.LotingLigtVast.Met(stand) : null;
    }
}
