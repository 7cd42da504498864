using Oversteek.Application.Zorgaanmeldroutes;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Organisaties;
using Oversteek.Domain.Zorgaanmeldroutes;

namespace Oversteek.Web.Pages.Zorgaanmeldroutes;

/// <summary>What the page of a pupil shows of the route.</summary>
public sealed record Zorgbeeld(Zorgaanmeldroute? Nu, Zorgstand Stand, IReadOnlyList<Organisatie> Swvs, IReadOnlyList<Weigering> Beletsels);

/// <summary>What the page of one route can do, in the words of the use cases.</summary>
public sealed class Zorgwerk(
    Zorgaanmeldroutebron bron, ZorgaanmeldrouteOpslaan opslaan, ZorgaanmeldroutetoestemmingVastleggen toestemmingen, ZorgaanmeldrouteIndienen indienen)
{
    internal async Task<Zorgbeeld?> LeesAsync(LeerlingId id, Handeling handeling, CancellationToken ct)
    {
        if (await bron.StandAsync(id, handeling, ct) is not { } stand)
            return null;
        var nu = await bron.LaatsteAsync(id, handeling.Namens, ct);
        return new Zorgbeeld(
            nu, stand, await bron.SwvsAsync(handeling.Namens, ct),
            nu?.Kan(Zorgaanmeldrouteactie.Indienen) == true ? Zorgaanmeldroutecontrole.Beletsels(nu, stand) : []);
    }

    internal Task<Result> BeginAsync(LeerlingId leerling, Handeling handeling, CancellationToken ct) => opslaan.BeginAsync(leerling, handeling, ct);

    internal Task<Result> SlaOpAsync(ZorgaanmeldrouteOpdracht opdracht, Handeling handeling, CancellationToken ct) =>
        opslaan.ExecuteAsync(opdracht, handeling, ct);

    internal Task<Result> LegToestemmingVastAsync(
        ZorgaanmeldroutetoestemmingOpdracht opdracht, bool geven, Handeling handeling, CancellationToken ct) =>
        geven ? toestemmingen.ExecuteAsync(opdracht, handeling, ct) : toestemmingen.TrekInAsync(opdracht, handeling, ct);

    internal Task<Result> DienInAsync(ZorgaanmeldrouteIndienenOpdracht opdracht, Handeling handeling, CancellationToken ct) =>
        indienen.ExecuteAsync(opdracht, handeling, ct);

    internal Task<Result> TrekInAsync(LeerlingId leerling, string? reden, Handeling handeling, CancellationToken ct) =>
        indienen.TrekInAsync(leerling, reden, handeling, ct);
}
