using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Aanvragen;
using Oversteek.Application.Bijlagen;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Aanvragen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Organisaties;
using Oversteek.Web.Pages.Overstapdossiers;

namespace Oversteek.Web.Pages.Aanvragen;

/// <summary>What the page of a pupil shows of the request.</summary>
public sealed record Aanvraagbeeld(
    Aanvraag? Nu, Aanvraagstand Stand, string? Swv, IReadOnlyList<Organisatie> Swvs, IReadOnlyList<Aanvraagstuk> Stukken, IReadOnlyList<Weigering> Beletsels)
{
    /// <summary>The decision comes from the desk of the region itself, or came from there.</summary>
    public bool KanElders => Nu is not null && !Stand.Gestopt && (Nu.IsElders || (Stand.ViaLoket && Nu.Status == Aanvraagstatus.Concept));
}

/// <summary>What the page of one request can do, in the words of the use cases.</summary>
public sealed class Aanvraagwerk(
    OversteekDb db, Aanvraagbron bron, AanvraagOpslaan opslaan, AanvraagtoestemmingVastleggen toestemmingen, AanvraagbestandToevoegen stukken,
    AanvraagIndienen indienen, AanvraagBezwaarMaken bezwaren, BijlageKeuren keuren)
{
    public const string Stempel = "Stempel";

    internal async Task<Aanvraagbeeld?> LeesAsync(LeerlingId id, Handeling handeling, CancellationToken ct)
    {
        if (await bron.StandAsync(id, handeling, ct) is not { } stand)
            return null;
        var nu = await bron.LaatsteAsync(id, handeling.Namens, ct);
        var swv = nu?.Behandelaar;
        return new Aanvraagbeeld(
            nu, stand, await db.Organisaties.Where(o => o.Id == swv).Select(o => o.Naam).SingleOrDefaultAsync(ct),
            await bron.SwvsAsync(handeling.Namens, ct), nu is null ? [] : await bron.StukkenAsync(nu.Id, ct),
            nu is { IsBewerkbaar: true } ? Aanvraagcontrole.Beletsels(nu, stand, handeling.Vandaag) : []);
    }

    internal Task<Result> BeginAsync(LeerlingId leerling, Aanvraagsoort soort, Handeling handeling, CancellationToken ct) =>
        opslaan.BeginAsync(leerling, soort, handeling, ct);

    internal Task<Result> SlaOpAsync(AanvraagOpdracht opdracht, Handeling handeling, CancellationToken ct) => opslaan.ExecuteAsync(opdracht, handeling, ct);

    internal Task<Result> LegToestemmingVastAsync(AanvraagtoestemmingOpdracht opdracht, bool geven, Handeling handeling, CancellationToken ct) =>
        geven ? toestemmingen.ExecuteAsync(opdracht, handeling, ct) : toestemmingen.TrekInAsync(opdracht, handeling, ct);

    internal async Task<Result> VoegToeAsync(LeerlingId leerling, Aanvraagbestandsoort soort, IFormFile bestand, Handeling handeling, CancellationToken ct)
    {
        var gekeurd = await bestand.KeurAsync(keuren, ct);
        return gekeurd.IsGelukt ? await stukken.ExecuteAsync(leerling, soort, gekeurd.Waarde, handeling, ct) : gekeurd.Kaal;
    }

    internal Task<Result> VerwijderAsync(LeerlingId leerling, Guid stuk, Handeling handeling, CancellationToken ct) =>
        stukken.VerwijderAsync(leerling, stuk, handeling, ct);

    internal Task<Result> DienInAsync(AanvraagIndienenOpdracht opdracht, Handeling handeling, CancellationToken ct) =>
        indienen.ExecuteAsync(opdracht, handeling, ct);

    internal Task<Result> TrekInAsync(LeerlingId leerling, string? reden, Handeling handeling, CancellationToken ct) =>
        indienen.TrekInAsync(leerling, reden, handeling, ct);

    internal Task<Result> MaakBezwaarAsync(AanvraagBezwaarOpdracht opdracht, Handeling handeling, CancellationToken ct) =>
        bezwaren.ExecuteAsync(opdracht, handeling, ct);
}
