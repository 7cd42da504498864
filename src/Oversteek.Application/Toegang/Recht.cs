using Oversteek.Application.Bouwstenen;
using Oversteek.Domain.Gebruikers;

namespace Oversteek.Application.Toegang;

/// <summary>
/// What somebody may do. Every page and command names one; without it nothing is allowed. The names stand with their features
/// (…rechten.cs), in one class so that the compiler refuses two of the same.
/// </summary>
public static partial class Recht;

/// <summary>Which role may do what, as the features say it (domein 1); docs/autorisatiematrix.md is made from it.</summary>
public static class Rechtentabel
{
    private static readonly Lazy<ILookup<Rol, string>> PerRol = new(() =>
        Modules.Alle.Rechten.SelectMany(r => r.Rollen.Select(rol => (Rol: rol, r.Naam)))
            .OrderBy(p => p.Naam, StringComparer.Ordinal).ToLookup(p => p.Rol, p => p.Naam));

    /// <summary>Every right there is.</summary>
    public static IEnumerable<string> Alle => Modules.Alle.Rechten.Select(r => r.Naam);

    public static IReadOnlyCollection<string> Van(Rol rol) => [.. PerRol.Value[rol]];

    /// <param name="recht">Of <see cref="Recht"/>; a name that no feature gives is an error of the program.</param>
    public static bool Heeft(Rol rol, string recht) => Modules.Alle.Recht(recht).Rollen.Contains(rol);
}
