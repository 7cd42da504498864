using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Ouderportaal;

namespace Oversteek.Application.Uitdraai;

/// <param name="Rijen">Column and value; null where nothing was filled in.</param>
public sealed record Uitdraaitabel(string Naam, IReadOnlyList<IReadOnlyDictionary<string, object?>> Rijen);

/// <summary>
/// Reads every table that holds something of a pupil, by the model: a feature that comes later is in the print-out without asking for it. What the
/// reader may not see stays out, because each query goes through the filters of the context.
/// </summary>
public sealed class Uitdraaibron(OversteekDb db)
{
    /// <summary>Keys to find or open something; they say nothing about the pupil and open doors.</summary>
    private static readonly string[] Sleutels = ["Zoeksleutel", "Persoonsnummerindex", "Code", "Lotingszout", "Vorige", "Hash"];

    /// <summary>B-16: where the invitation of a parent went. It may be of the parent who closed it, and the school may have written elsewhere.</summary>
    private static readonly (Type Tabel, string Veld)[] Adressen =
        [(typeof(Ouderportaalcode), nameof(Ouderportaalcode.Adres)), (typeof(Ouderportaalcode), nameof(Ouderportaalcode.BekendAdres))];

    private static readonly MethodInfo Lees = typeof(Uitdraaibron).GetMethod(nameof(RijenAsync), BindingFlags.Instance | BindingFlags.NonPublic)!;

    public async Task<IReadOnlyList<Uitdraaitabel>> LeesAsync(Leerling leerling, CancellationToken ct)
    {
        var tabellen = new List<Uitdraaitabel>();
        foreach (var soort in db.Model.GetEntityTypes().Where(GaatOverLeerling).OrderBy(t => t.GetTableName(), StringComparer.Ordinal))
        {
            var rijen = await (Task<List<object>>)Lees.MakeGenericMethod(soort.ClrType).Invoke(this, [soort, leerling.Id, ct])!;
            if (rijen.Count > 0)
                tabellen.Add(new Uitdraaitabel(soort.GetTableName()!, [.. rijen.Select(r => Velden(soort, r, leerling))]));
        }
        return tabellen;
    }

    /// <summary>A session of the portal is a key to a door; its visits stand in the log.</summary>
    public static bool GaatOverLeerling(IReadOnlyEntityType soort) => soort.ClrType != typeof(Portaalsessie)
        && soort.GetProperties().Any(p => p.ClrType == typeof(LeerlingId) || p.ClrType == typeof(LeerlingId?));

    private async Task<List<object>> RijenAsync<T>(IEntityType soort, LeerlingId leerling, CancellationToken ct)
        where T : class
    {
        var kolom = soort.FindProperty("LeerlingId") ?? soort.FindPrimaryKey()!.Properties.Single();
        var rij = Expression.Parameter(typeof(T));
        var waarde = Expression.Call(typeof(EF), nameof(EF.Property), [kolom.ClrType], rij, Expression.Constant(kolom.Name));
        var gezocht = Expression.Convert(Expression.Property(Expression.Constant(new Gezocht(leerling)), nameof(Gezocht.Leerling)), kolom.ClrType);
        var rijen = await db.Set<T>().AsNoTracking().Where(Expression.Lambda<Func<T, bool>>(Expression.Equal(waarde, gezocht), rij)).ToListAsync(ct);
        return [.. rijen.Cast<object>()];
    }

    private static Dictionary<string, object?> Velden(IReadOnlyTypeBase soort, object rij, Leerling leerling)
    {
        var velden = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var veld in soort.GetProperties().Where(p => !p.IsShadowProperty() && p.ClrType != typeof(byte[]) && Mag(soort, p.Name)))
            velden[veld.Name] = Deelbaar(Waarde(veld, rij), leerling);
        var versleuteld = soort is IReadOnlyEntityType tabel ? Versleutelingsmodel.Van(tabel).Select(v => v.Eigenschap) : [];
        foreach (var veld in versleuteld.Where(v => Mag(soort, v.Name)))
            velden[veld.Name] = Deelbaar(veld.GetValue(rij), leerling);
        foreach (var deel in soort.GetComplexProperties())
        {
            var inhoud = Waarde(deel, rij);
            if (inhoud is null || deel.IsCollection)
            {
                velden[deel.Name] = inhoud;
                continue;
            }
            foreach (var (naam, waarde) in Velden(deel.ComplexType, inhoud, leerling))
                velden[$"{deel.Name}.{naam}"] = waarde;
        }
        return velden;
    }

    private static bool Mag(IReadOnlyTypeBase soort, string veld) =>
        !Sleutels.Contains(veld, StringComparer.Ordinal) && !Adressen.Contains((soort.ClrType, veld));

    /// <summary>B-16: an address that is kept secret stands on no paper, whichever parent asks.</summary>
    private static object? Deelbaar(object? waarde, Leerling leerling) => waarde switch
    {
        Adresgegevens adres => leerling.Deelbaar(adres),
        Oudergegevens ouder => ouder with { Contact = leerling.Deelbaar(ouder.Contact) },
        _ => waarde,
    };

    private static object? Waarde(IReadOnlyPropertyBase veld, object rij) => veld.PropertyInfo is { } eigenschap ? eigenschap.GetValue(rij) : veld.FieldInfo?.GetValue(rij);

    private sealed record Gezocht(LeerlingId Leerling);
}
