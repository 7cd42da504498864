using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Aanvragen;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Application.Wachtlijsten;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Aanmeldingen;

/// <param name="Brief">The letter of the rejection: the application itself is with the next school.</param>
public sealed record DoorschuivingTerugnemenOpdracht(Guid Brief, int Versie);

/// <summary>
/// Takes back a rejection that was passed on (D-70): the first call proposes with a reason, the second is by somebody else. The child is again where
/// the school decided, with the list, number, place and research of then; the next school hears that the application left.
/// </summary>
public sealed class DoorschuivingTerugnemen(Systeemtoegang systeem)
{
    public Task<Result> ExecuteAsync(DoorschuivingTerugnemenOpdracht opdracht, Handeling handeling, CancellationToken ct) =>
        systeem.VoerUitAsync<Result>(Systeemgrond.Aanmelding, async db =>
        {
            var brief = await db.Besluitbrieven.SingleOrDefaultAsync(b => b.Id == opdracht.Brief && b.OrganisatieId == handeling.Namens, ct);
            if (brief?.Doorschuiving is not { } stand)
                return AlgemeneWeigeringen.NietGevonden;
            if (brief.Versie != opdracht.Versie)
                return AanmeldingWeigeringen.Gewijzigd;
            var aanmelding = await db.Aanmeldingen.Include(a => a.Voorkeuren.OrderBy(v => v.Rang)).SingleAsync(a => a.Id == brief.AanmeldingId, ct);
            if (await BeletselAsync(db, aanmelding, stand, handeling, ct) is { } beletsel)
                return beletsel;
            var geraakt = aanmelding.GeraakteKlassen();
            var uit = brief.NeemTerug(aanmelding, handeling);
            if (uit.IsGelukt && brief.Doorschuiving is null)
                await VolgAsync(db, aanmelding, geraakt, handeling, ct);
            return await db.BewaarAsync(uit, ct);
        });

    private static async Task<Weigering?> BeletselAsync(OversteekDb db, Aanmelding aanmelding, Doorschuiving stand, Handeling handeling, CancellationToken ct)
    {
        if (aanmelding.TerugneemBeletsel(stand) is { } verder)
            return verder;
        if (await db.IsBevrorenAsync(aanmelding, await db.ProcedureVanAsync(aanmelding, ct), handeling.Op, ct))
            return AanmeldingWeigeringen.Bevroren;
        return await BesluitHerstellen.PlaatsbeletselAsync(db, stand.Besluit.Voor?.Plaatsing, ct);
    }

    /// <summary>What the next school asked for this child stops, the place is on the register, and who waits there goes on.</summary>
    private static async Task VolgAsync(OversteekDb db, Aanmelding aanmelding, IReadOnlyList<BrugklasId> geraakt, Handeling handeling, CancellationToken ct)
    {
        await db.StopAanvraagAsync(aanmelding.LeerlingId, handeling, ct);
        if (aanmelding.Plaatsing is { } klas)
            await BesluitHerstellen.MeldPlaatsAsync(db, klas, handeling, ct);
        await db.VulWachtlijstenAsync(geraakt.Concat(aanmelding.GeraakteKlassen()), handeling, ct);
    }
}
