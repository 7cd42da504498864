using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Aanmeldingen;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Uitwisseling;

/// <param name="Versie">Of the application as the list showed it.</param>
public sealed record Overdrachtregel(AanmeldingId Aanmelding, int Versie);

/// <summary>B-27: somebody saw the dossiers arrive in the school's administration and says so; one or many at a time (D-73).</summary>
public sealed class OverdrachtBevestigen(OversteekDb db)
{
    public Task<IReadOnlyList<Rijuitkomst<Overdrachtregel>>> ExecuteAsync(IReadOnlyCollection<Overdrachtregel> regels, Handeling handeling, CancellationToken ct) =>
        db.OverdragenAsync(regels, handeling, async aanmelding => aanmelding.DraagOver(await IsDefinitiefAsync(aanmelding.LeerlingId, ct), handeling), ct);

    private Task<bool> IsDefinitiefAsync(LeerlingId leerling, CancellationToken ct) =>
        db.Okrs.AnyAsync(o => o.LeerlingId == leerling && o.Advies.Definitief != null, ct);
}

internal static class Overdrachtgang
{
    /// <summary>A row that is already as asked counts as done, whichever version the form knew (REL-9).</summary>
    public static Task<IReadOnlyList<Rijuitkomst<Overdrachtregel>>> OverdragenAsync(
        this OversteekDb db, IReadOnlyCollection<Overdrachtregel> regels, Handeling handeling, Func<Aanmelding, Task<Result>> werk, CancellationToken ct) =>
        db.ElkApartAsync(regels.DistinctBy(r => r.Aanmelding), async regel =>
        {
            if (await db.EigenAanmeldingAsync(regel.Aanmelding, handeling.Namens, ct) is not { } aanmelding)
                return AlgemeneWeigeringen.NietGevonden;
            var uit = await werk(aanmelding);
            if (uit.IsGelukt && aanmelding.Gebeurtenissen.Count == 0)
                return uit;
            return aanmelding.Versie == regel.Versie ? await db.BewaarAsync(uit, ct) : AanmeldingWeigeringen.Gewijzigd;
        });
}
