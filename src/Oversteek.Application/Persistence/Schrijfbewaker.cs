using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Toegang;

namespace Oversteek.Application.Persistence;

/// <summary>Refuses to write what this holder may not write, however the row came into the context (attached, forged, copied).</summary>
internal static class Schrijfbewaker
{
    public static void Controleer(OversteekDb db)
    {
        var gewijzigd = Gewijzigd(db.ChangeTracker).ToList();
        if (gewijzigd.Count == 0)
            return;
        var inhoud = gewijzigd.Exists(e => e.Entity is ILeerlinggebonden or IOrganisatiegebonden or Aggregaat);
        if (inhoud && db.Toegang.AlleenLezen)
            throw new SchrijvenGeweigerd("Meekijken kan niets wijzigen.");
        if (gewijzigd.Exists(e => e.Entity is Inzagerecht))
            throw new SchrijvenGeweigerd("Inzagerechten ontstaan alleen uit gebeurtenissen.");
        if (db.Systeem)
            return;
        if (inhoud && db.Toegang.Ouder is not null)
            throw new SchrijvenGeweigerd("Een ouder kan hier niets wijzigen.");
        if (gewijzigd.Find(e => !MagSchrijven(db, e)) is { } geweigerd)
            throw new SchrijvenGeweigerd($"{geweigerd.Metadata.ShortName()} is van een ander.");
    }

    public static bool RaaktLeerlingen(ChangeTracker volger) => Gewijzigd(volger).Any(e => e.Entity is ILeerlinggebonden);

    /// <summary>Every written row of a child belongs to a child that this holder may work on.</summary>
    public static async Task ControleerLeerlingenAsync(OversteekDb db, CancellationToken ct)
    {
        if (db.Systeem)
            return;
        var posten = Gewijzigd(db.ChangeTracker).Where(e => e.Entity is ILeerlinggebonden).ToList();
        var ids = posten.SelectMany(e => new[] { ((ILeerlinggebonden)e.Entity).LeerlingId, Oorspronkelijk(e) }).Distinct().ToList();
        var reikwijdten = Reikwijdten(posten);
        if (ids.Count == 0)
            return;
        var mag = await db.Inzagerechten
            .Where(i => ids.Contains(i.LeerlingId) && i.HouderId == db.Houder && i.Van <= db.Nu && (i.Tot == null || i.Tot > db.Nu))
            .Where(i => reikwijdten.Contains(i.Reikwijdte))
            .Select(i => i.LeerlingId).Distinct().CountAsync(ct);
        if (mag != ids.Count)
            throw new SchrijvenGeweigerd("Deze leerling is niet van deze organisatie.");
        if (db.ChangeTracker.Entries<Leerling>().Any(e => e.State == EntityState.Added && e.Entity.OrganisatieId != db.Organisatie))
            throw new SchrijvenGeweigerd("Een leerling komt erbij op de eigen school.");
    }

    /// <summary>A bureau works on its applications and on nothing else: one other row in the same save, and its reach does not count.</summary>
    private static IReadOnlyList<Inzagereikwijdte> Reikwijdten(List<EntityEntry> posten) =>
        posten.TrueForAll(p => Zichtmodel.Vind(p.Metadata.ClrType) is TussenAttribute { VoorOnderzoek: true })
            ? [.. Zichtregel.Schrijfreikwijdte, Inzagereikwijdte.Onderzoek] : Zichtregel.Schrijfreikwijdte;

    private static LeerlingId Oorspronkelijk(EntityEntry post)
    {
        if (post.Entity is Leerling leerling)
            return leerling.Id;
        return post.State == EntityState.Added ? ((ILeerlinggebonden)post.Entity).LeerlingId : (LeerlingId)post.Property(nameof(ILeerlinggebonden.LeerlingId)).OriginalValue!;
    }

    private static bool MagSchrijven(OversteekDb db, EntityEntry post)
    {
        if (post.Metadata.IsOwned())
            return true;
        var regel = Zichtregel.Van(post.Metadata) ?? throw new InvalidOperationException($"{post.Metadata.DisplayName()} zegt niet wie het ziet.");
        return (post.State == EntityState.Added ? regel.Toevoegen : regel.Wijzigen).Any(v => Geldt(db, post, v));
    }

    private static bool Geldt(OversteekDb db, EntityEntry post, Voorwaarde voorwaarde) => voorwaarde.Weg switch
    {
        Zichtweg.Iedereen => true,
        Zichtweg.Toegangsbeheer => db.Toegangsbeheer,
        Zichtweg.Leeg => post.Property(voorwaarde.Kolom).CurrentValue is null,
        // Of a party the access itself is asked too: ControleerLeerlingenAsync.
        Zichtweg.Houder or Zichtweg.Account or Zichtweg.Partij =>
            IsEigen(db, post.Property(Zichtmodel.Kolom(post.Metadata, voorwaarde.Kolom).Name), post.State),
        // Asked of the database after the access rows of this save are written: ControleerLeerlingenAsync.
        Zichtweg.Inzage => true,
        _ => false,
    };

    private static bool IsEigen(OversteekDb db, PropertyEntry waarde, EntityState stand)
    {
        var soort = Nullable.GetUnderlyingType(waarde.Metadata.ClrType) ?? waarde.Metadata.ClrType;
        object eigen = soort == typeof(OrganisatieId) ? db.Organisatie : soort == typeof(AccountId) ? db.Account : db.Accountwaarde;
        return eigen.Equals(waarde.CurrentValue) && (stand == EntityState.Added || eigen.Equals(waarde.OriginalValue));
    }

    private static IEnumerable<EntityEntry> Gewijzigd(ChangeTracker volger) =>
        volger.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted);
}

/// <summary>A write outside the own rows: always a bug or an attack, never something a correct user meets.</summary>
public sealed class SchrijvenGeweigerd(string bericht) : Exception(bericht);
