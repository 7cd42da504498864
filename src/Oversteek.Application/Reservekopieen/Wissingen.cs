using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Leerlingen.Dubbel;
using Oversteek.Application.Logboek;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Leerlingen;

namespace Oversteek.Application.Reservekopieen;

/// <summary>Takes from the log to the list what was erased, and erases it again in a state that was put back (REL-22).</summary>
public sealed class Wissingen(Systeemtoegang systeem, Wislijst lijst)
{
    /// <summary>A save that began earlier can be stored later; what is on the list already is left out by its id.</summary>
    private static readonly TimeSpan Marge = TimeSpan.FromDays(1);

    private static readonly string[] Soorten = [nameof(LeerlingVerwijderd), nameof(BijlageVerwijderd)];

    public async Task VulAanAsync(CancellationToken ct)
    {
        var bekend = await lijst.LeesAsync(ct);
        var vanaf = bekend.Count == 0 ? DateTimeOffset.UnixEpoch : bekend.Max(w => w.Op) - Marge;
        var regels = await systeem.VoerUitAsync(Systeemgrond.Logboek, db => db.Logboek.AsNoTracking()
            .Where(l => l.Op >= vanaf && Soorten.Contains(l.Soort)).OrderBy(l => l.Nummer).ToListAsync(ct));
        var nieuw = regels.Select(Van).OfType<Wissing>().ExceptBy(bekend.Select(w => w.Id), w => w.Id).ToList();
        if (nieuw.Count > 0)
            await lijst.VoegToeAsync(nieuw, ct);
    }

    /// <summary>How many came back and went again. The pupils first: their attachments go along.</summary>
    internal static async Task<int> PasToeAsync(OversteekDb db, IReadOnlyCollection<Wissing> gewist, DateTimeOffset nu, CancellationToken ct)
    {
        var ids = gewist.Select(w => w.Id).ToHashSet();
        var (kinderen, stukken) = (ids.Select(id => new LeerlingId(id)).ToList(), ids.Select(id => new BijlageId(id)).ToList());
        var leerlingen = await db.Leerlingen.Where(l => kinderen.Contains(l.Id)).ToListAsync(ct);
        foreach (var leerling in leerlingen)
            await db.NeemWegAsync(leerling, opgegaanIn: null, Platform(leerling.OrganisatieId, nu), ct);
        await db.SaveChangesAsync(ct);
        var bijlagen = await db.Bijlagen.Where(b => stukken.Contains(b.Id))
            .Join(db.Leerlingen, b => b.LeerlingId, l => l.Id, (b, l) => new { Bijlage = b, l.OrganisatieId }).ToListAsync(ct);
        foreach (var rij in bijlagen)
        {
            rij.Bijlage.MeldOpnieuwGewist(Platform(rij.OrganisatieId, nu));
            db.Remove(rij.Bijlage);
        }
        await db.SaveChangesAsync(ct);
        return leerlingen.Count + bijlagen.Count;
    }

    /// <summary>A record that went up in another one is no erasure: in the copy the other one does not have it yet.</summary>
    private static Wissing? Van(Logboekregel regel) => Logboeklezer.Lees(regel) switch
    {
        LeerlingVerwijderd { In: null } leerling => new Wissing(leerling.Kind.Waarde, regel.Op),
        BijlageVerwijderd bijlage => new Wissing(bijlage.Bijlage.Waarde, regel.Op),
        _ => null,
    };

    private static Handeling Platform(OrganisatieId school, DateTimeOffset nu) => new(null, Rol.Platform, school, nu, Guid.NewGuid());
}
