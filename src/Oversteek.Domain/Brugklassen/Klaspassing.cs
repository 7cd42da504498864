using Oversteek.Domain.Overstapdossiers;

namespace Oversteek.Domain.Brugklassen;

public enum Passingsoort
{
    /// <summary>The class has the advice of the pupil.</summary>
    Letterlijk,

    /// <summary>They share a level: one of the two of a double advice.</summary>
    Niveau,

    /// <summary>Another level, but a class for lwoo, and the pupil has that support.</summary>
    Lwoo,
}

/// <summary>Why a class may be chosen; what is not literally the advice must be explained (B-33).</summary>
/// <param name="Klasadvies">The advice of the class that fits.</param>
/// <param name="Niveau">The level that both have, in words.</param>
public sealed record Klaspassing(Passingsoort Soort, Advies? Klasadvies, string? Niveau)
{
    public static readonly Klaspassing Letterlijk = new(Passingsoort.Letterlijk, null, null);
}
