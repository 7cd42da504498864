using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Domain.Toegang;

namespace Oversteek.Application.Persistence;

/// <summary>Keeps what board and region see in step with the dossier, in the same commit.</summary>
internal static class Voortgangsbijwerker
{
    public static async Task WerkAsync(OversteekDb db, CancellationToken ct)
    {
        foreach (var post in db.ChangeTracker.Entries<Leerling>().Where(e => e.State == EntityState.Added).ToList())
            db.Add(new Voortgang(post.Entity.Id, post.Entity.OrganisatieId, post.Entity.Schooljaar));
        foreach (var post in db.ChangeTracker.Entries<Leerling>().Where(e => e.State == EntityState.Modified).ToList())
            (await VindAsync(db, post.Entity.Id, ct))?.WerkAlternatief(post.Entity.AlternatieveStatus is not null);
        foreach (var post in db.ChangeTracker.Entries<Okr>().Where(e => e.State is EntityState.Added or EntityState.Modified).ToList())
            (await VindAsync(db, post.Entity.LeerlingId, ct))?.Werk(post.Entity.Status);
        foreach (var post in db.ChangeTracker.Entries<Aanmelding>().Where(e => e.State is EntityState.Added or EntityState.Modified).ToList())
            (await VindAsync(db, post.Entity.LeerlingId, ct))?.Werk(post.Entity.Status);
    }

    private static async ValueTask<Voortgang?> VindAsync(OversteekDb db, LeerlingId leerling, CancellationToken ct) =>
        db.ChangeTracker.Entries<Voortgang>().FirstOrDefault(e => e.Entity.LeerlingId == leerling)?.Entity
        ?? await db.Voortgangen.SingleOrDefaultAsync(v => v.LeerlingId == leerling, ct);
}
