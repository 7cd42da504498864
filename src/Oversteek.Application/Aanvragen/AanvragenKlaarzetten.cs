using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Aanvragen;

public sealed record Klaarzetuitkomst(LeerlingId Leerling, Result Uit);

/// <summary>Drafts for many pupils at once, each of the kind that the advice asks for; one that is refused keeps none of the others back (D-73).</summary>
public sealed class AanvragenKlaarzetten(OversteekDb db, Aanvraaglijstbron lijst, AanvraagOpslaan opslaan)
{
    /// <summary>Who has an advice for it and no request that runs or was decided.</summary>
    public async Task<IReadOnlyList<Aanvraagrij>> KandidatenAsync(Schooljaar jaar, Handeling handeling, CancellationToken ct) =>
        [.. (await lijst.VanSchoolAsync(jaar, handeling, ct)).Where(r => r.Aanvraag is null or { IsAfgelopen: true, IsBesloten: false })
            .OrderBy(r => r.Naam, Naamvorm.Volgorde)];

    public async Task<Result<IReadOnlyList<Klaarzetuitkomst>>> ExecuteAsync(
        Schooljaar jaar, IReadOnlyCollection<LeerlingId> gekozen, Handeling handeling, CancellationToken ct)
    {
        List<Klaarzetuitkomst> uit = [];
        var kandidaten = (await KandidatenAsync(jaar, handeling, ct)).ToDictionary(r => r.Leerling, r => r.Soort);
        foreach (var leerling in gekozen.Distinct())
        {
            uit.Add(new(leerling, kandidaten.TryGetValue(leerling, out var soort)
                ? await opslaan.BeginAsync(leerling, soort, handeling, ct) : AlgemeneWeigeringen.NietGevonden));
            // Of what was refused nothing stays behind for the next one.
            db.ChangeTracker.Clear();
        }
        return Result<IReadOnlyList<Klaarzetuitkomst>>.Van(uit);
    }
}
