using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Bijlagen;
using Oversteek.Application.Persistence;
using Oversteek.Application.Zib;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Criteria;
using Oversteek.Domain.Zib;
using Oversteek.Web.Pages.Overstapdossiers;

namespace Oversteek.Web.Pages.Zib;

/// <summary>What the page of a pupil shows of the application.</summary>
/// <param name="Bezwaar">Why a new one cannot begin.</param>
public sealed record Zibbeeld(ZibAanmelding? Nu, string? Bureau, string? Bestandsnaam, Weigering? Bezwaar, IReadOnlyList<Weigering> Beletsels)
{
    /// <summary>With a result that the parents had, behind the one of now.</summary>
    public ZibAanmelding? Eerder { get; init; }

    public Instrumentregels Regels { get; init; } = new([]);
}

/// <summary>What the page of one application can do, in the words of the use cases.</summary>
public sealed class Zibwerk(
    OversteekDb db, Zibbron bron, ZibAanmeldingOpslaan opslaan, ZibToestemmingVastleggen toestemmingen, ZibFormulierToevoegen formulieren,
    ZibAanmeldingIndienen indienen, BijlageKeuren keuren)
{
    public const string Stempel = "Stempel";

    internal async Task<Zibbeeld?> LeesAsync(LeerlingId id, Handeling handeling, CancellationToken ct)
    {
        var nu = await bron.LaatsteAsync(id, ct);
        if (await bron.StandAsync(id, handeling, ct) is not { } stand)
            return null;
        var (bureau, nummer) = (nu?.Behandelaar, nu?.Id);
        return new Zibbeeld(
            nu, await db.Organisaties.Where(o => o.Id == bureau).Select(o => o.Naam).SingleOrDefaultAsync(ct),
            (await db.Set<Zibbestand>().AsNoTracking().Where(b => b.Id == nummer).SingleOrDefaultAsync(ct))?.Naam,
            Zibcontrole.Bezwaar(stand, handeling.Vandaag), nu is { IsBewerkbaar: true } ? Zibcontrole.Beletsels(nu, stand, handeling.Vandaag) : [])
        {
            Eerder = await bron.MetUitslagAsync(id, ct) is { } eerder && eerder.Id != nu?.Id ? eerder : null,
            Regels = stand.Regels,
        };
    }

    internal Task<Result> BeginAsync(LeerlingId leerling, Handeling handeling, CancellationToken ct) => opslaan.BeginAsync(leerling, handeling, ct);

    internal Task<Result> SlaOpAsync(ZibOpdracht opdracht, Handeling handeling, CancellationToken ct) => opslaan.ExecuteAsync(opdracht, handeling, ct);

    internal Task<Result> LegToestemmingVastAsync(ZibToestemmingOpdracht opdracht, bool geven, Handeling handeling, CancellationToken ct) =>
        geven ? toestemmingen.ExecuteAsync(opdracht, handeling, ct) : toestemmingen.TrekInAsync(opdracht, handeling, ct);

    internal async Task<Result> VoegFormulierToeAsync(LeerlingId leerling, IFormFile bestand, Handeling handeling, CancellationToken ct)
    {
        var gekeurd = await bestand.KeurAsync(keuren, ct);
        return gekeurd.IsGelukt ? await formulieren.ExecuteAsync(leerling, gekeurd.Waarde, handeling, ct) : gekeurd.Kaal;
    }

    internal Task<Result> DienInAsync(ZibIndienenOpdracht opdracht, Handeling handeling, CancellationToken ct) => indienen.ExecuteAsync(opdracht,
        handeling, ct);

    internal Task<Result> TrekInAsync(LeerlingId leerling, string? reden, Handeling handeling, CancellationToken ct) => indienen.TrekInAsync(leerling,
        reden, handeling, ct);
}
