using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Aanvragen;

/// <summary>Drafts for many pupils at once, each of the kind that the advice asks for; one that is refused keeps none of the others back (D-73).</summary>
public sealed class AanvragenKlaarzetten(OversteekDb db, Aanvraaglijstbron lijst, AanvraagOpslaan opslaan)
{
    /// <summary>Who has an advice for it and no request that runs or was decided.</summary>
    public async Task<IReadOnlyList<Aanvraagrij>> KandidatenAsync(Schooljaar jaar, Handeling handeling, CancellationToken ct) =>
        [.. (await lijst.VanSchoolAsync(jaar, handeling, ct)).Where(r => r.Aanvraag is null or { IsAfgelopen: true, Inhoud.Besluit: null })
            .OrderBy(r => r.Naam, Naamvorm.Volgorde)];

    public async Task<IReadOnlyList<Rijuitkomst<LeerlingId>>> ExecuteAsync(
        Schooljaar jaar, IReadOnlyCollection<LeerlingId> gekozen, Handeling handeling, CancellationToken ct)
    {
        var kandidaten = (await KandidatenAsync(jaar, handeling, ct)).ToDictionary(r => r.Leerling, r => r.Soort);
        return await db.ElkApartAsync(gekozen.Distinct(), async leerling => kandidaten.TryGetValue(leerling, out var soort)
            ? await opslaan.BeginAsync(leerling, soort, handeling, ct) : AlgemeneWeigeringen.NietGevonden);
    }
}
