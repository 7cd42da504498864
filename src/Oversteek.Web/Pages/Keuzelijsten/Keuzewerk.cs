using Oversteek.Application.Bijlagen;
using Oversteek.Application.Keuzelijsten;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Onderdelen;
using Oversteek.Web.Pages.Overstapdossiers;

namespace Oversteek.Web.Pages.Keuzelijsten;

/// <summary>What a form says of priority.</summary>
public sealed record Claimvraag(string? Regel, IFormFile? Bestand, bool BewijsWeg = false);

/// <summary>What the pages around a list share: read it, keep it, claim priority. The same for a parent and for a school that types for one.</summary>
public sealed class Keuzewerk(Keuzelijstbron bron, KeuzelijstOpslaan opslaan, VoorrangClaimen claimen, BijlageKeuren keuren)
{
    public Task<Keuzebeeld?> LeesAsync(LeerlingId leerling, CancellationToken ct) => bron.GeefAsync(leerling, ct);

    public Task<Result> SlaOpAsync(
        LeerlingId leerling, int? namens, IEnumerable<Guid> klassen, int versie, Handeling handeling, CancellationToken ct) =>
        opslaan.ExecuteAsync(new KeuzelijstOpslaanOpdracht(leerling, namens, [.. klassen.Select(k => new BrugklasId(k))], versie), handeling, ct);

    public async Task<Result> ClaimAsync(
        LeerlingId leerling, int? namens, Claimvraag vraag, int versie, Handeling handeling, CancellationToken ct)
    {
        Gekeurdbestand? bewijs = null;
        if (vraag.Bestand is { Length: > 0 } bestand)
        {
            var gekeurd = await bestand.KeurAsync(keuren, ct);
            if (!gekeurd.IsGelukt)
                return Result.Geweigerd([.. gekeurd.Weigeringen.Select(w => w.BijVeld("Bestand"))]);
            bewijs = gekeurd.Waarde;
        }
        return await claimen.ExecuteAsync(new VoorrangClaimenOpdracht(leerling, namens, vraag.Regel, bewijs, versie, vraag.BewijsWeg), handeling, ct);
    }

    /// <summary>What can be added to what is on the form.</summary>
    public static IReadOnlyList<Keuzeoptie> Toevoegbaar(Keuzebeeld beeld, IReadOnlyCollection<Guid> keuzes) =>
        Keuzeopties.Van(beeld.Aanbod.Where(k => !keuzes.Contains(k.Id.Waarde)), k => k.Id.Waarde, k => $"{k.School}, {k.Naam}");
}
