using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Aanmeldingen;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Keuzelijsten;

namespace Oversteek.Application.Keuzelijsten;

/// <param name="Versie">Of the application as the list showed it.</param>
public sealed record Bevestigregel(AanmeldingId Aanmelding, int Versie);

/// <summary>
/// The school takes in what parents sent (AAN-12, D-34), one or many at a time (D-73): the priority it accepted goes onto the list, the list
/// becomes definitive with a number. From then on it is an application like any other.
/// </summary>
public sealed class KeuzelijstBevestigen(OversteekDb db, VoorkeurslijstDefinitiefMaken definitief)
{
    public Task<IReadOnlyList<Rijuitkomst<Bevestigregel>>> ExecuteAsync(IReadOnlyCollection<Bevestigregel> regels, Handeling handeling, CancellationToken ct) =>
        db.ElkApartAsync(regels.DistinctBy(r => r.Aanmelding), async regel =>
        {
            var uit = await BevestigAsync(regel, handeling, ct);
            return uit.IsGelukt || !await IsBevestigdAsync(regel, handeling, ct) ? uit : Result.Gelukt;
        });

    /// <summary>What would happen, without doing it.</summary>
    public Task<IReadOnlyList<Rijuitkomst<Bevestigregel>>> ProbeerAsync(IReadOnlyCollection<Bevestigregel> regels, Handeling handeling, CancellationToken ct) =>
        db.ElkApartAsync(regels.DistinctBy(r => r.Aanmelding), regel => KanAsync(regel, handeling, ct));

    private async Task<Result> KanAsync(Bevestigregel regel, Handeling handeling, CancellationToken ct)
    {
        if (await db.EigenAanmeldingAsync(regel.Aanmelding, handeling.Namens, ct) is not { } aanmelding)
            return AlgemeneWeigeringen.NietGevonden;
        if (aanmelding.Versie != regel.Versie)
            return AanmeldingWeigeringen.Gewijzigd;
        return await LijstAsync(aanmelding, ct) is { } lijst && lijst.Kan(Keuzelijstactie.Bevestigen)
            ? await definitief.BeletselAsync(aanmelding, handeling, ct) is { } beletsel ? beletsel : Result.Gelukt
            : KeuzelijstWeigeringen.NietsVerstuurd;
    }

    private Task<Result> BevestigAsync(Bevestigregel regel, Handeling handeling, CancellationToken ct) =>
        db.VerwerkEigenAsync(regel.Aanmelding, regel.Versie, handeling, async aanmelding =>
        {
            if (await LijstAsync(aanmelding, ct) is not { } lijst || !lijst.Kan(Keuzelijstactie.Bevestigen))
                return KeuzelijstWeigeringen.NietsVerstuurd;
            if (await definitief.BeletselAsync(aanmelding, handeling, ct) is { } beletsel)
                return beletsel;
            var procedure = await db.ProcedureVanAsync(aanmelding, ct);
            var voorrang = lijst.Claim == Claimstatus.Bevestigd ? lijst.Verstuurde!.Voorrangsregel : null;
            if (voorrang is not null && aanmelding.StelLijstOp(MetVoorrang(aanmelding, voorrang), procedure.Regels, handeling) is { IsGelukt: false } geweigerd)
                return geweigerd;
            return await definitief.MaakAsync(aanmelding, nummer: null, handeling, ct);
        }, ct);

    /// <summary>Also at a second class of this school: the ground is the same.</summary>
    private static List<Voorkeurkeuze> MetVoorrang(Aanmelding aanmelding, string regel) => [.. aanmelding.Voorkeuren.OrderBy(v => v.Rang)
        .Select(v => new Voorkeurkeuze(v.BrugklasId, v.SchoolId, v.Voorrangsregel ?? (v.SchoolId == aanmelding.OrganisatieId ? regel : null)))];

    private Task<Keuzelijst?> LijstAsync(Aanmelding aanmelding, CancellationToken ct) =>
        db.Keuzelijsten.SingleOrDefaultAsync(k => k.LeerlingId == aanmelding.LeerlingId, ct);

    /// <summary>The same form may come twice (REL-9).</summary>
    private Task<bool> IsBevestigdAsync(Bevestigregel regel, Handeling handeling, CancellationToken ct) => db.Aanmeldingen.AnyAsync(
        a => a.Id == regel.Aanmelding && a.OrganisatieId == handeling.Namens && (a.Status == Aanmeldingstatus.Actief || a.Status == Aanmeldingstatus.InOnderzoek)
            && db.Keuzelijsten.Any(k => k.LeerlingId == a.LeerlingId && k.Status == Keuzelijststatus.Bevestigd), ct);
}
