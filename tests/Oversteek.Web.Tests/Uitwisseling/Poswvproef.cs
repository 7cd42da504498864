using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Uitwisseling;
using Oversteek.Domain.Afspraken;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Domain.Zorgaanmeldroutes;
using Oversteek.Testhulp.Web;
using Oversteek.Uitwisseling.Uitvoer;

namespace Oversteek.Web.Tests.Uitwisseling;

/// <summary>The file for the samenwerkingsverband with all that can be chosen, and the permission of every parent, as it is while the OKR is a draft.</summary>
internal static class Poswvproef
{
    public static async Task<Result<Osouitvoer>> PoswvAsync(this Proefserver server, LeerlingId id, params string[] weg)
    {
        var was = await server.Systeem(db => BegintAsync(db, server, id));
        var uit = await server.MaakOsoAsync(id, Verstrekking.Samenwerkingsverband, weg);
        await server.Systeem(async db =>
        {
            db.RemoveRange(await db.Zorgaanmeldroutes.Where(z => z.LeerlingId == id).ToListAsync());
            db.Entry(await db.Okrs.SingleAsync(o => o.LeerlingId == id)).Property(o => o.Status).CurrentValue = was.Okr;
            db.Entry(await db.Leerlingen.SingleAsync(l => l.Id == id)).Property(l => l.AlternatieveStatus).CurrentValue = was.Status;
            await db.SaveChangesAsync();
        });
        return uit;
    }

    private static async Task<(Okrstatus Okr, string? Status)> BegintAsync(Application.Persistence.OversteekDb db, Proefserver server, LeerlingId id)
    {
        var leerling = await db.Leerlingen.Include(l => l.Ouders).SingleAsync(l => l.Id == id);
        var (regio, jaar) = (server.Regio.Regio, leerling.Schooljaar);
        var procedures = await db.Procedures.Where(p => p.OrganisatieId == regio).ToListAsync();
        // The official examples are of a year in which this region had no procedure.
        var procedure = procedures.Find(p => p.Schooljaar == jaar) ?? procedures[0];
        db.Entry(procedure).Property(p => p.Schooljaar).CurrentValue = jaar;
        db.Entry(procedure).Property(p => p.Regels).CurrentValue = procedure.Regels with { Zorgaanmeldroute = true };
        var (handeling, okr) = (server.Handeling(server.Regio.PoSchool), await db.Okrs.Include(o => o.Onderdelen).SingleAsync(o => o.LeerlingId == id));
        var was = (okr.Status, leerling.AlternatieveStatus);
        db.Entry(okr).Property(o => o.Status).CurrentValue = Okrstatus.Concept;
        db.Entry(leerling).Property(l => l.AlternatieveStatus).CurrentValue = null;
        var route = new Zorgaanmeldroute(id, server.Regio.PoSchool, leerling.Schooljaar);
        var delen = Okrvelden.Voor(new()).Open(okr.Advies).Where(t => t is { HeeftLeerling: false, HeeftBijlagen: false } && Dossierdeel.Van(okr, t) is not null).Select(t => t.Nummer);
        var bijlagen = await db.Bijlagen.Where(b => b.LeerlingId == id && b.Toestand == Domain.Bijlagen.Bijlagetoestand.InOrde).Select(b => b.Id).ToListAsync();
        route.SlaOp("Wat past?", "Karin Hofstra", new Dossierkeuze([.. delen], bijlagen), handeling).IsGelukt.ShouldBeTrue();
        foreach (var ouder in Oudertoestemming.Gevers(leerling))
            route.LegToestemmingVast(new Zorgaanmeldroutetoestemming(ouder, handeling.Vandaag, Zorgaanmeldroutetoestemming.Tekstversie, Toestemmingswijze.OpPapier), handeling).IsGelukt.ShouldBeTrue();
        db.Add(route);
        await db.SaveChangesAsync();
        return was;
    }
}
