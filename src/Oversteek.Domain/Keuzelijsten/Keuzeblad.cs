using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Domain.Keuzelijsten;

/// <summary>A class that parents chose, with the school it belongs to.</summary>
public sealed record Keuzeregel(BrugklasId Brugklas, OrganisatieId School);

/// <summary>Which parent acts, and whether a school does it for this parent (D-18).</summary>
/// <param name="Ouder">Parent 1 or 2.</param>
/// <param name="DoorSchool">Typed by the school from paper or in a talk: 'namens ouder'.</param>
public sealed record Keuzeschrijver(int Ouder, bool DoorSchool = false);

/// <summary>One state of the list: the classes in order, the claim on priority at number one, and whose hand it was.</summary>
public sealed record Keuzeblad(IReadOnlyList<Keuzeregel> Keuzes, Keuzeschrijver Schrijver, DateTimeOffset Op)
{
    /// <summary>Code of the region's catalogue; it counts for the class at number one.</summary>
    public string? Voorrangsregel { get; init; }

    /// <summary>The photo or file with which parents show it; without one they bring paper.</summary>
    public BijlageId? Bewijs { get; init; }

    public Keuzeregel? Eerste => Keuzes.Count == 0 ? null : Keuzes[0];

    /// <summary>The same wish, whoever wrote it and when.</summary>
    public bool IsGelijk(Keuzeblad ander) => Keuzes.SequenceEqual(ander.Keuzes) && HeeftZelfdeClaim(ander);

    public bool HeeftZelfdeClaim(Keuzeblad ander) =>
        (Eerste?.School, Voorrangsregel, Bewijs) == (ander.Eerste?.School, ander.Voorrangsregel, ander.Bewijs);
}
