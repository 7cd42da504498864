using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Organisaties;

namespace Oversteek.Application.Aanmeldingen;

/// <param name="Brugklas">Only asked of a willing school that does not stand on the list (D-37).</param>
public sealed record DoorschuivingBevestigenOpdracht(AanmeldingId Aanmelding, int Versie, BrugklasId? Brugklas = null);

/// <summary>The next school takes over a drawn-out pupil (D-43); the number continues its own series (R2-01).</summary>
public sealed class DoorschuivingBevestigen(OversteekDb db, Aanmeldnummerbron nummers)
{
    public Task<Result> ExecuteAsync(DoorschuivingBevestigenOpdracht opdracht, Handeling handeling, CancellationToken ct) =>
        db.VerwerkEigenAsync(opdracht.Aanmelding, opdracht.Versie, handeling, async aanmelding =>
        {
            var klas = aanmelding.StaatOpLijst ? null : opdracht.Brugklas;
            if (klas is { } id && await BeletselAsync(aanmelding, id, handeling, ct) is { } beletsel)
                return beletsel;
            var nummer = await nummers.VolgendeAsync(handeling.Namens, aanmelding.Schooljaar, ct);
            return db.MetNummer(aanmelding, () => aanmelding.BevestigDoorschuiving(nummer, handeling, klas));
        }, ct);

    // A class that comes on a list is one of the school, fits, and never changes what was frozen (D-42).
    private async Task<Weigering?> BeletselAsync(Aanmelding aanmelding, BrugklasId id, Handeling handeling, CancellationToken ct)
    {
        if (await db.IsBevrorenAsync(aanmelding, await db.ProcedureVanAsync(aanmelding, ct), handeling.Op, ct))
            return AanmeldingWeigeringen.Bevroren;
        var klas = await db.Brugklassen.SingleOrDefaultAsync(k => k.Id == id && k.Aangenomen && k.OrganisatieId == handeling.Namens
            && db.Brugklasbeheren.Any(b => b.Id == k.BeheerId && b.Schooljaar == aanmelding.Schooljaar), ct);
        if (klas is null)
            return AanmeldingWeigeringen.KlasVanAndereSchool;
        if (await db.Organisaties.AnyAsync(o => o.Id == handeling.Namens && o.Schoolsoort == Schoolsoort.Vso3, ct))
            return null;
        var okr = await db.Okrs.AsNoTracking().SingleOrDefaultAsync(o => o.LeerlingId == aanmelding.LeerlingId, ct);
        return okr is not null && klas.PastBij(okr.Advies) ? null : AanmeldingWeigeringen.KlasPastNiet;
    }
}
