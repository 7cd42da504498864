using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;

namespace Oversteek.Application.Tests.Bouwstenen;

/// <summary>An event of any kind in which each party is another, to ask a module what follows from it.</summary>
internal static class Proefgebeurtenissen
{
    private static readonly Dictionary<string, OrganisatieId> Partijen = new(StringComparer.Ordinal)
    {
        ["School"] = OrganisatieId.Nieuw(),
        ["Andere"] = OrganisatieId.Nieuw(),
        ["Vorige"] = OrganisatieId.Nieuw(),
        ["Namens"] = OrganisatieId.Nieuw(),
        ["Regio"] = OrganisatieId.Nieuw(),
        ["Organisatie"] = OrganisatieId.Nieuw(),
        ["Bureau"] = OrganisatieId.Nieuw(),
        ["Loket"] = OrganisatieId.Nieuw(),
        ["Swv"] = OrganisatieId.Nieuw(),
    };

    public static LeerlingId Kind { get; } = LeerlingId.Nieuw();

    public static Gebeurtenis Maak(Type type) =>
        (Gebeurtenis)type.GetConstructors()[0].Invoke([.. type.GetConstructors()[0].GetParameters().Select(p => Waarde(p.ParameterType, p.Name!))]);

    public static string Partij(OrganisatieId organisatie) => Partijen.Single(p => p.Value == organisatie).Key;

    private static object? Waarde(Type type, string naam)
    {
        if (type == typeof(LeerlingId))
            return Kind;
        if (type == typeof(OrganisatieId))
            return Partijen[naam];
        if (type == typeof(OrganisatieId?) && Partijen.TryGetValue(naam, out var partij))
            return partij;
        if (type == typeof(Handeling))
            return new Handeling(null, Rol.Platform, Partijen["Namens"], DateTimeOffset.UnixEpoch, Guid.Empty);
        return type == typeof(string) ? "" : Activator.CreateInstance(type);
    }
}
