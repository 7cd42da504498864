using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Wachtlijsten;

namespace Oversteek.Application.Wachtlijsten;

/// <summary>Once an hour: an offer without an answer goes to the next one, and every place that is free and waited for is offered (D-44).</summary>
public sealed class Wachtlijstklok(Systeemtoegang systeem, TimeProvider klok)
{
    public async Task TikAsync(CancellationToken ct)
    {
        var klassen = await systeem.VoerUitAsync(Systeemgrond.Aanmelding, db => db.Wachtlijstplaatsen
            .Where(w => w.Status == Wachtlijststatus.Wacht || w.Status == Wachtlijststatus.Aangeboden)
            // Put back from a copy: the answers since then are missing, so nobody loses a place by the clock (REL-22).
            .Where(_ => !db.Set<Herstelstand>().Any(h => h.VrijgegevenOp == null))
            .Join(db.Brugklassen, w => w.BrugklasId, k => k.Id, (w, k) => new { k.Id, k.OrganisatieId }).Distinct().ToListAsync(ct));
        // One save per class: what somebody answers at this moment only makes this class wait an hour.
        foreach (var klas in klassen)
            await WerkAsync(klas.Id, klas.OrganisatieId, ct);
    }

    private Task<bool> WerkAsync(BrugklasId klas, OrganisatieId school, CancellationToken ct) => systeem.VoerUitAsync(Systeemgrond.Aanmelding, async db =>
    {
        var handeling = new Handeling(null, Rol.Platform, school, klok.GetUtcNow(), Guid.NewGuid());
        foreach (var rij in await db.LopendeWachtlijst().Where(w => w.BrugklasId == klas && w.Status == Wachtlijststatus.Aangeboden).ToListAsync(ct))
            rij.Verloop(handeling);
        foreach (var weg in await db.Wachtlijstplaatsen.Where(w => w.BrugklasId == klas && w.Status == Wachtlijststatus.Aangeboden
            && db.Leerlingen.Any(l => l.Id == w.LeerlingId && l.AlternatieveStatus != null)).ToListAsync(ct))
            weg.Verval(handeling);
        await db.VulWachtlijstenAsync([klas], handeling, ct);
        return (await db.BewaarAsync(Result.Gelukt, WachtlijstWeigeringen.Gewijzigd, ct)).IsGelukt;
    });
}
