using Oversteek.Domain.Toegang;

namespace Oversteek.Application.Persistence;

/// <summary>Whether the children in it exist.</summary>
public enum Installatiesoort
{
    Productie,
    Proef,
}

/// <summary>
/// What a database remembers of the installation that it belongs to (PRIV-17, SEC-56), so that real children do not end in a proef, and nothing works
/// on it with the keys of another. One row; a database without it is from before there was one, and counts as productie.
/// </summary>
[Platform("Zegt of dit een productie of een proef is, en welke sleutels erbij horen. Gaat over niemand.")]
public sealed class Installatiemerk
{
    public const int Enige = 1;

    public int Id { get; init; } = Enige;

    public required Installatiesoort Soort { get; init; }

    /// <summary>The name of the key ring; no key.</summary>
    public required Guid Sleutelring { get; init; }

    public required DateTimeOffset Op { get; init; }
}
