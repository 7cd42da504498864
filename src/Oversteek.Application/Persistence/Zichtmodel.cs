using System.Reflection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Toegang;

namespace Oversteek.Application.Persistence;

/// <summary>Puts the rule of each type into the model and refuses a model with a type that says nothing.</summary>
public static class Zichtmodel
{
    /// <summary>Identity's own types cannot carry a marker.</summary>
    private static readonly Dictionary<Type, ZichtAttribute> Geleend = new()
    {
        [typeof(IdentityUserClaim<Guid>)] = new VanAccountAttribute(nameof(IdentityUserClaim<>.UserId)) { Inlogdeel = true },
        [typeof(IdentityUserLogin<Guid>)] = new VanAccountAttribute(nameof(IdentityUserLogin<>.UserId)) { Inlogdeel = true },
        [typeof(IdentityUserToken<Guid>)] = new VanAccountAttribute(nameof(IdentityUserToken<>.UserId)) { Inlogdeel = true },
        [typeof(IdentityUserPasskey<Guid>)] = new VanAccountAttribute(nameof(IdentityUserPasskey<>.UserId)) { Inlogdeel = true },
    };

    public static void Zet(ModelBuilder bouwer)
    {
        foreach (var type in Typen(bouwer.Model))
            Zichtregel.Van(Zicht(type)).ZetOp(type);
    }

    /// <summary>What gets a table: configured, or referred to by what is. What only a convention found besides leaves the model by itself.</summary>
    public static IReadOnlyList<IMutableEntityType> Typen(IMutableModel model)
    {
        var bereikt = new HashSet<IMutableEntityType>();
        var open = new Stack<IMutableEntityType>(model.GetEntityTypes().Where(t => ((IConventionEntityType)t).GetConfigurationSource() != ConfigurationSource.Convention));
        while (open.TryPop(out var type))
        {
            if (bereikt.Add(type))
                type.GetForeignKeys().Select(v => v.PrincipalEntityType).Concat(type.GetReferencingForeignKeys().Select(v => v.DeclaringEntityType)).ToList().ForEach(open.Push);
        }
        return [.. bereikt.Where(t => !t.IsOwned())];
    }

    public static ZichtAttribute? Vind(Type type) => type.GetCustomAttribute<ZichtAttribute>() ?? Geleend.GetValueOrDefault(type);

    /// <summary>The property that holds the child: the pupil itself calls it Id.</summary>
    public static IReadOnlyProperty Kolom(IReadOnlyEntityType type, string naam) =>
        type.FindProperty(naam) ?? (naam == nameof(ILeerlinggebonden.LeerlingId) ? type.FindProperty("Id") : null)
        ?? throw new InvalidOperationException($"{type.DisplayName()} heeft geen {naam}.");

    /// <summary>The property that holds the parent of a row about one of them: the parent itself calls it Id.</summary>
    public static IReadOnlyProperty Ouderkolom(IReadOnlyEntityType type) => type.FindProperty("OuderId") ?? Kolom(type, "Id");

    private static ZichtAttribute Zicht(IMutableEntityType type)
    {
        var zicht = Vind(type.ClrType) ?? throw new InvalidOperationException($"{type.DisplayName()} zegt niet wie het ziet. Zet er een kenmerk bij, bijvoorbeeld [Zichtbaar(Inzagereikwijdte.Dossier)].");
        var vanKind = typeof(ILeerlinggebonden).IsAssignableFrom(type.ClrType);
        if (vanKind && zicht is not (ZichtbaarAttribute or VanHouderAttribute or TussenAttribute))
            throw new InvalidOperationException($"{type.DisplayName()} is van een kind en is dus alleen met een inzagerecht te zien: [Zichtbaar(...)].");
        return zicht;
    }
}
