using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Post;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Brugklassen;
using Oversteek.Domain.Procedures;

namespace Oversteek.Application.Brugklassen;

/// <summary>A mail to the school that did not confirm its free places in time, and one each week after it until it does (D-30).</summary>
public sealed class Capaciteitsherinnering(Systeemtoegang systeem, TimeProvider klok)
{
    private const string Sjabloon = "vo.capaciteit";

    public async Task TikAsync(CancellationToken ct)
    {
        var procedures = await systeem.VoerUitAsync(Systeemgrond.Regiobesluit, db => db.Procedures.AsNoTracking().ToListAsync(ct));
        foreach (var procedure in procedures.Where(p => Capaciteitsweek.Van(p, null, Nederland.Datum(klok.GetUtcNow())).Stand != Capaciteitsstand.NietNodig))
            await systeem.VoerUitAsync(Systeemgrond.Regiobesluit, db => HerinnerAsync(db, procedure, ct));
    }

    private async Task<int> HerinnerAsync(OversteekDb db, Procedure procedure, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        var vandaag = Nederland.Datum(nu);
        var scholen = await db.Brugklasbeheren.AsNoTracking().Where(b => b.Schooljaar == procedure.Schooljaar && b.Klassen.Any(k => k.Aangenomen)
            && db.Organisaties.Any(o => o.Id == b.OrganisatieId && o.RegioId == procedure.OrganisatieId))
            .Select(b => new
            {
                b.OrganisatieId,
                b.CapaciteitBevestigdOp,
                Laatste = db.UitgaandeBerichten.Where(m => m.Sjabloon == Sjabloon && m.OrganisatieId == b.OrganisatieId)
                    .Max(m => (DateTimeOffset?)m.AangemaaktOp),
            }).ToListAsync(ct);
        foreach (var school in scholen)
        {
            var week = Capaciteitsweek.Van(procedure, Dag(school.CapaciteitBevestigdOp), vandaag);
            if (week.Stand is Capaciteitsstand.TeLaat or Capaciteitsstand.Gemeld && MagWeer(Dag(school.Laatste), week.Uiterlijk!.Value, vandaag))
                db.UitgaandeBerichten.AddRange(Postregels.Rijen(new VoCapaciteit(school.OrganisatieId), nu));
        }
        return await db.SaveChangesAsync(ct);
    }

    private static DateOnly? Dag(DateTimeOffset? op) => op is { } moment ? Nederland.Datum(moment) : null;

    private static bool MagWeer(DateOnly? laatste, DateOnly uiterlijk, DateOnly vandaag) =>
        laatste is not { } op || op <= uiterlijk || op.AddDays(Capaciteitsweek.Dagen) <= vandaag;
}
