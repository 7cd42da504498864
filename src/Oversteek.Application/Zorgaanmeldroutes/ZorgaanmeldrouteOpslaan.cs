using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Zorgaanmeldroutes;

namespace Oversteek.Application.Zorgaanmeldroutes;

/// <param name="Stempel">Of the route that the form was made from.</param>
public sealed record ZorgaanmeldrouteOpdracht(LeerlingId Leerling, string Stempel, string? Vraag, string? Contact, Dossierkeuze Keuze);

/// <summary>Begins a route, and saves the question and what goes along.</summary>
public sealed class ZorgaanmeldrouteOpslaan(OversteekDb db, Zorgaanmeldroutebron bron)
{
    public async Task<Result> BeginAsync(LeerlingId leerling, Handeling handeling, CancellationToken ct)
    {
        if (await bron.StandAsync(leerling, handeling, ct) is not { } stand)
            return AlgemeneWeigeringen.NietGevonden;
        if (Zorgaanmeldroutecontrole.Beletsel(stand) is { } beletsel)
            return beletsel;
        if (await bron.LaatsteAsync(leerling, handeling.Namens, ct) is { IsAfgelopen: false })
            return ZorgaanmeldrouteWeigeringen.LooptAl;
        var nieuw = new Zorgaanmeldroute(leerling, handeling.Namens, stand.Leerling.Schooljaar);
        return await db.BewaarAsync(nieuw, nieuw.SlaOp(null, null, new Dossierkeuze([], []), handeling), ZorgaanmeldrouteWeigeringen.Gewijzigd, ct);
    }

    public async Task<Result> ExecuteAsync(ZorgaanmeldrouteOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        if (await bron.LaatsteAsync(opdracht.Leerling, handeling.Namens, ct) is not { } route
            || await bron.StandAsync(opdracht.Leerling, handeling, ct) is not { } stand)
            return AlgemeneWeigeringen.NietGevonden;
        if (Zorgaanmeldroutebron.Stempel(route) != opdracht.Stempel)
            return ZorgaanmeldrouteWeigeringen.Gewijzigd;
        // Only what can be chosen: of this pupil, and there now.
        var keuze = new Dossierkeuze(
            [.. stand.Delen.Select(d => d.Nummer).Where(opdracht.Keuze.Tabbladen.Contains)],
            [.. stand.Bijlagen.Select(b => b.Id).Where(opdracht.Keuze.Bijlagen.Contains)]);
        return await db.BewaarAsync(route.SlaOp(opdracht.Vraag, opdracht.Contact, keuze, handeling), ZorgaanmeldrouteWeigeringen.Gewijzigd, ct);
    }
}
