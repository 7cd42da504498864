using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Procedures;

namespace Oversteek.Application.Procedures;

/// <param name="Bevestigd">False: it is taken back, by the one who proposed it or by the second person.</param>
public sealed record ProcedurevoorstelAfhandelenOpdracht(Schooljaar Schooljaar, Guid Voorstel, bool Bevestigd);

/// <summary>The second person says yes or no to a change of calendar or rules (D-01, SEC-12).</summary>
public sealed class ProcedurevoorstelAfhandelen(Systeemtoegang systeem)
{
    public Task<Result> ExecuteAsync(ProcedurevoorstelAfhandelenOpdracht opdracht, Handeling handeling, CancellationToken ct) =>
        systeem.VoerUitAsync(Systeemgrond.Regiobesluit, async db =>
        {
            if (await db.ProcedureVanRegioAsync(handeling.Namens, opdracht.Schooljaar, ct) is not { } procedure)
                return AlgemeneWeigeringen.NietGevonden;
            if (!opdracht.Bevestigd)
                return await db.BewaarAsync(procedure.TrekVoorstelIn(opdracht.Voorstel, handeling), ProcedureWeigeringen.Gewijzigd, ct);
            var waarden = procedure.Voorstellen.Where(v => v.Id == opdracht.Voorstel).SelectMany(v => v.Wijzigingen)
                .Where(w => w.Mijlpaal is null).ToDictionary(w => w.Sleutel, w => w.Nieuw, StringComparer.Ordinal);
            // In the days between the two persons somebody may have begun to use what would go.
            if (await Lijstgebruik.BeletselAsync(db, procedure, waarden, ct) is { } inGebruik)
                return inGebruik.BijVeld(null);
            var stand = await db.ProcedurestandAsync(handeling.Namens, opdracht.Schooljaar, ct);
            return await db.BewaarAsync(procedure.Bevestig(opdracht.Voorstel, stand, handeling), ProcedureWeigeringen.Gewijzigd, ct);
        });
}
