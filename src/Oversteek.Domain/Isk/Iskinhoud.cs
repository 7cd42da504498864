using Oversteek.Domain.Afspraken;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Formulieren;

namespace Oversteek.Domain.Isk;

/// <summary>The answers of the form; once it was sent, the child; once it was tested, the advice. Encrypted at rest as one value.</summary>
public sealed record Iskinhoud
{
    public IReadOnlyDictionary<string, string> Velden { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public Testkind? Kind { get; init; }

    /// <summary>To whom it was sent; the application itself names nobody once it ended there.</summary>
    public OrganisatieId? Loket { get; init; }

    public string? Advies { get; init; }

    public static Iskinhoud Van(Invulling invulling) => new() { Velden = invulling.Velden };

    public Invulling NaarAntwoorden() => new() { Velden = Velden };
}
