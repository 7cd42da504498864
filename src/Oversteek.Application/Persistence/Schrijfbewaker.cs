using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Toegang;

namespace Oversteek.Application.Persistence;

/// <summary>Refuses to write what this organisation may not write, however the row came into the context (attached, forged, copied).</summary>
internal static class Schrijfbewaker
{
    public static void Controleer(OversteekDb db)
    {
        var gewijzigd = Gewijzigd(db.ChangeTracker).ToList();
        if (gewijzigd.Count == 0)
            return;
        if (db.Toegang.AlleenLezen && gewijzigd.Exists(e => e.Entity is ILeerlinggebonden or IOrganisatiegebonden or Aggregaat))
            throw new SchrijvenGeweigerd("Meekijken kan niets wijzigen.");
        if (gewijzigd.Exists(e => e.Entity is Inzagerecht))
            throw new SchrijvenGeweigerd("Inzagerechten ontstaan alleen uit gebeurtenissen.");
        if (db.Systeem)
            return;
        foreach (var post in gewijzigd.Where(e => e.Entity is IOrganisatiegebonden and not ILeerlinggebonden))
            ControleerEigenaar(post, db.Organisatie);
    }

    public static bool RaaktLeerlingen(ChangeTracker volger) => Gewijzigd(volger).Any(e => e.Entity is ILeerlinggebonden);

    /// <summary>Every written row of a child belongs to a child that this organisation may work on.</summary>
    public static async Task ControleerLeerlingenAsync(OversteekDb db, CancellationToken ct)
    {
        if (db.Systeem)
            return;
        var ids = Gewijzigd(db.ChangeTracker).Where(e => e.Entity is ILeerlinggebonden)
            .SelectMany(e => new[] { ((ILeerlinggebonden)e.Entity).LeerlingId, Oorspronkelijk(e) }).Distinct().ToList();
        if (ids.Count == 0)
            return;
        var mag = await db.Inzagerechten
            .Where(i => ids.Contains(i.LeerlingId) && i.OrganisatieId == db.Organisatie && i.Van <= db.Nu && (i.Tot == null || i.Tot > db.Nu))
            .Where(i => i.Reikwijdte == Inzagereikwijdte.Dossier || i.Reikwijdte == Inzagereikwijdte.Aanmelding)
            .Select(i => i.LeerlingId).Distinct().CountAsync(ct);
        if (mag != ids.Count)
            throw new SchrijvenGeweigerd("Deze leerling is niet van deze organisatie.");
        foreach (var post in db.ChangeTracker.Entries<Leerling>().Where(e => e.State == EntityState.Added))
            ControleerEigenaar(post, db.Organisatie);
    }

    private static LeerlingId Oorspronkelijk(EntityEntry post)
    {
        if (post.Entity is Leerling leerling)
            return leerling.Id;
        return post.State == EntityState.Added ? ((ILeerlinggebonden)post.Entity).LeerlingId : (LeerlingId)post.Property(nameof(ILeerlinggebonden.LeerlingId)).OriginalValue!;
    }

    private static void ControleerEigenaar(EntityEntry post, OrganisatieId organisatie)
    {
        var nu = ((IOrganisatiegebonden)post.Entity).OrganisatieId;
        var was = post.State == EntityState.Added ? nu : (OrganisatieId)post.Property(nameof(IOrganisatiegebonden.OrganisatieId)).OriginalValue!;
        if (nu != organisatie || was != organisatie)
            throw new SchrijvenGeweigerd($"{post.Metadata.ShortName()} is van een andere organisatie.");
    }

    private static IEnumerable<EntityEntry> Gewijzigd(ChangeTracker volger) =>
        volger.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted);
}

/// <summary>A write outside the own organisation: always a bug or an attack, never something a correct user meets.</summary>
public sealed class SchrijvenGeweigerd(string bericht) : Exception(bericht);
