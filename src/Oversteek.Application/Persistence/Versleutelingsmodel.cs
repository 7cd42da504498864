using System.Linq.Expressions;
using System.Reflection;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Oversteek.Application.Versleuteling;

namespace Oversteek.Application.Persistence;

/// <summary>
/// Properties that are encrypted per value (SEC-54). The entity holds plain text; the table only a shadow column, bound to table, column
/// and row, so that a value moved to another row does not open.
/// </summary>
internal static class Versleutelingsmodel
{
    private const string Kenmerk = "Oversteek:Versleuteld";
    private const string Achtervoegsel = "Versleuteld";

    public static EntityTypeBuilder<T> Versleuteld<T, TWaarde>(this EntityTypeBuilder<T> bouwer, Expression<Func<T, TWaarde>> eigenschap)
        where T : class
    {
        var naam = ((MemberExpression)eigenschap.Body).Member.Name;
        bouwer.Ignore(naam);
        bouwer.Property<byte[]?>(naam + Achtervoegsel);
        var namen = bouwer.Metadata.FindAnnotation(Kenmerk)?.Value as string;
        bouwer.Metadata.SetAnnotation(Kenmerk, namen is null ? naam : $"{namen},{naam}");
        return bouwer;
    }

    public static IEnumerable<(PropertyInfo Eigenschap, string Kolom)> Van(IReadOnlyEntityType type)
    {
        if (type.FindAnnotation(Kenmerk)?.Value is not string namen)
            return [];
        return namen.Split(',').Select(n => (type.ClrType.GetProperty(n, BindingFlags.Instance | BindingFlags.Public)!, n + Achtervoegsel));
    }

    public static string Plaats(IReadOnlyEntityType type, string kolom, object entiteit)
    {
        var sleutel = type.FindPrimaryKey()!.Properties[0].PropertyInfo!.GetValue(entiteit)!;
        var rij = sleutel is Guid guid ? guid : (Guid)sleutel.GetType().GetProperty("Waarde")!.GetValue(sleutel)!;
        return Versleuteling.Plaats.Van(type.GetTableName()!, kolom, rij);
    }

    /// <summary>The cipher text of one value, for an update that does not go through a save.</summary>
    public static (string Kolom, byte[] Waarde) Versleutel(OversteekDb db, object rij, string eigenschap, object waarde)
    {
        var kolom = eigenschap + Achtervoegsel;
        return (kolom, db.Kluis.Versleutel(Bytes(waarde), Plaats(db.Model.FindEntityType(rij.GetType())!, kolom, rij)));
    }

    public static string Kolom(string eigenschap) => eigenschap + Achtervoegsel;

    /// <summary>A text that was read by itself, without the rest of its row.</summary>
    public static string Open<T>(OversteekDb db, Guid rij, string eigenschap, byte[]? bytes)
        where T : class => bytes is null ? "" : Encoding.UTF8.GetString(
            db.Kluis.Ontsleutel(bytes, Versleuteling.Plaats.Van(db.Model.FindEntityType(typeof(T))!.GetTableName()!, Kolom(eigenschap), rij)));

    public static byte[] Bytes(object waarde) => Encoding.UTF8.GetBytes(waarde as string ?? Json.Schrijf(waarde, waarde.GetType()));

    public static object? Waarde(byte[] bytes, Type type) =>
        type == typeof(string) ? Encoding.UTF8.GetString(bytes) : Json.Lees(Encoding.UTF8.GetString(bytes), type);
}

/// <summary>Opens encrypted values when an entity is read.</summary>
internal sealed class Ontcijferaar : IMaterializationInterceptor
{
    public static readonly Ontcijferaar Enige = new();

    public object InitializedInstance(MaterializationInterceptionData materializationData, object entity)
    {
        foreach (var (eigenschap, kolom) in Versleutelingsmodel.Van(materializationData.EntityType))
        {
            if (materializationData.GetPropertyValue<byte[]?>(kolom) is not { } bytes)
                continue;
            var kluis = ((OversteekDb)materializationData.Context).Kluis;
            var plain = kluis.Ontsleutel(bytes, Versleutelingsmodel.Plaats(materializationData.EntityType, kolom, entity));
            eigenschap.SetValue(entity, Versleutelingsmodel.Waarde(plain, eigenschap.PropertyType));
        }
        return entity;
    }
}

/// <summary>Closes values before a save; an unchanged value keeps its cipher text, so that nothing is written for nothing.</summary>
internal sealed class Vercijferaar(Waardekluis kluis) : IOpslaggevolg
{
    public Opslagfase Fase => Opslagfase.Voor;

    public Task WerkAsync(Opslag opslag, CancellationToken ct)
    {
        foreach (var post in opslag.Posten<object>().Where(e => e.State is not (EntityState.Deleted or EntityState.Detached)))
        {
            foreach (var (eigenschap, kolom) in Versleutelingsmodel.Van(post.Metadata))
                Werk(post, eigenschap, kolom);
        }
        return Task.CompletedTask;
    }

    private void Werk(EntityEntry post, PropertyInfo eigenschap, string kolom)
    {
        var plaats = Versleutelingsmodel.Plaats(post.Metadata, kolom, post.Entity);
        var nieuw = eigenschap.GetValue(post.Entity) is { } waarde ? Versleutelingsmodel.Bytes(waarde) : null;
        var kolomwaarde = post.Property(kolom);
        var oud = kolomwaarde.CurrentValue is byte[] bytes ? kluis.Ontsleutel(bytes, plaats) : null;
        if (nieuw is null ? oud is null : oud is not null && nieuw.AsSpan().SequenceEqual(oud))
            return;
        kolomwaarde.CurrentValue = nieuw is null ? null : kluis.Versleutel(nieuw, plaats);
    }
}
