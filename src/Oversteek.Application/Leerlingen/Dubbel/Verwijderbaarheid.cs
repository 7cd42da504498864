using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Logboek;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Adviesformulieren;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Domain.Toegang;

namespace Oversteek.Application.Leerlingen.Dubbel;

/// <summary>D-11: a record may only go as long as nobody outside the school can have anything of it.</summary>
internal static class Verwijderbaarheid
{
    private static readonly string[] Uitgaand = [Leessoort.OsoUitgevoerd, Leessoort.OsoOpgevraagd];
    private static readonly Inzagegrond[] Eigen = [Inzagegrond.EigenLeerling, Inzagegrond.Bestuur, Inzagegrond.Regio];

    public static async Task<Weigering?> BezwaarAsync(this OversteekDb db, Leerling leerling, CancellationToken ct)
    {
        var (id, naam) = (leerling.Id, leerling.Personalia.Lijstnaam);
        if (await db.Okrs.AnyAsync(o => o.LeerlingId == id && (o.Status == Okrstatus.Definitief || o.DefinitiefOp != null), ct))
            return LeerlingWeigeringen.WegDefinitief.Met(naam);
        if (await db.Aanmeldingen.AnyAsync(a => a.LeerlingId == id, ct))
            return LeerlingWeigeringen.WegAangemeld.Met(naam);
        if (await db.Adviesformulieren.AnyAsync(a => a.LeerlingId == id && a.Status != Adviesformulierstatus.Concept, ct))
            return LeerlingWeigeringen.WegFormulier.Met(naam);
        var gedeeld = await db.KlaargezetteDossiers.AnyAsync(k => k.LeerlingId == id, ct)
            || await db.Inzagerechten.AnyAsync(i => i.LeerlingId == id && !Eigen.Contains(i.Grond), ct)
            || await db.Logboek.AnyAsync(l => l.LeerlingId == id && Uitgaand.Contains(l.Soort), ct);
        return gedeeld ? LeerlingWeigeringen.WegGedeeld.Met(naam) : null;
    }

    /// <summary>The rows go with the pupil in one statement of the database; the log keeps that it was there and why it went.</summary>
    public static async Task NeemWegAsync(this OversteekDb db, Leerling leerling, LeerlingId? opgegaanIn, Handeling handeling, CancellationToken ct)
    {
        var school = await db.Organisaties.AsNoTracking().Where(o => o.Id == leerling.OrganisatieId)
            .Select(o => new { o.BestuurId, o.RegioId }).SingleAsync(ct);
        leerling.MeldVerwijderd(school.BestuurId, school.RegioId, opgegaanIn, handeling);
        db.Remove(leerling);
    }
}
