using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Isk;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Isk;
using Oversteek.Domain.Organisaties;

namespace Oversteek.Web.Pages.Isk;

/// <summary>What the page of a pupil shows of the application.</summary>
/// <param name="Namen">Of the desk and of the ISK school.</param>
public sealed record Iskbeeld(
    IskTestaanmelding? Nu, Iskstand Stand, IReadOnlyDictionary<OrganisatieId, string> Namen, IReadOnlyList<Organisatie> Loketten,
    IReadOnlyList<Iskklas> Klassen, IReadOnlyList<Weigering> Beletsels);

/// <summary>What the page of one application can do, in the words of the use cases.</summary>
public sealed class Iskwerk(
    OversteekDb db, Iskbron bron, Iskklassenbron klassen, IskTestaanmeldingOpslaan opslaan, IskToestemmingVastleggen toestemmingen,
    IskTestaanmeldingIndienen indienen, IskAanmelden aanmelden)
{
    public const string Stempel = "Stempel";

    internal async Task<Iskbeeld?> LeesAsync(LeerlingId id, Handeling handeling, CancellationToken ct)
    {
        var nu = await bron.LaatsteAsync(id, ct);
        if (await bron.StandAsync(id, handeling, ct) is not { } stand)
            return null;
        var (loket, school) = (nu?.Behandelaar, nu?.IskSchoolId);
        return new Iskbeeld(
            nu, stand, await db.Organisaties.Where(o => o.Id == loket || o.Id == school).ToDictionaryAsync(o => o.Id, o => o.Naam, ct),
            await bron.LokettenAsync(handeling.Namens, ct),
            nu?.Kan(IskTestaanmeldingactie.AanmeldenBijIsk) == true ? await klassen.VoorAsync(handeling.Namens, stand.Leerling.Schooljaar, ct) : [],
            nu?.Kan(IskTestaanmeldingactie.Indienen) == true ? Iskcontrole.Beletsels(nu, stand, handeling.Vandaag) : []);
    }

    internal Task<Result> BeginAsync(LeerlingId leerling, Handeling handeling, CancellationToken ct) => opslaan.BeginAsync(leerling, handeling, ct);

    internal Task<Result> SlaOpAsync(IskOpslaanOpdracht opdracht, Handeling handeling, CancellationToken ct) => opslaan.ExecuteAsync(opdracht, handeling, ct);

    internal Task<Result> LegToestemmingVastAsync(IskToestemmingOpdracht opdracht, bool geven, Handeling handeling, CancellationToken ct) =>
        geven ? toestemmingen.ExecuteAsync(opdracht, handeling, ct) : toestemmingen.TrekInAsync(opdracht, handeling, ct);

    internal Task<Result> DienInAsync(IskIndienenOpdracht opdracht, Handeling handeling, CancellationToken ct) =>
        indienen.ExecuteAsync(opdracht, handeling, ct);

    internal Task<Result> ZieAfAsync(LeerlingId leerling, string? reden, Handeling handeling, CancellationToken ct) =>
        indienen.ZieAfAsync(leerling, reden, handeling, ct);

    internal Task<Result> MeldAanAsync(IskAanmeldenOpdracht opdracht, Handeling handeling, CancellationToken ct) =>
        aanmelden.ExecuteAsync(opdracht, handeling, ct);
}
