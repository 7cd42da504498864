namespace Oversteek.Documenten.Modellen;

/// <summary>A request to the samenwerkingsverband on paper, for the package that a region hands in elsewhere (D-47).</summary>
public sealed record AanvraagDocument
{
    public required string Regio { get; init; }

    public required string Schooljaar { get; init; }

    /// <summary>"toelaatbaarheidsverklaring vso" and the like.</summary>
    public required string Soort { get; init; }

    public required Schoolkop School { get; init; }

    public required Leerlingkop Leerling { get; init; }

    public required IReadOnlyList<OkrGroep> Groepen { get; init; }

    public required Uitgifte Uitgifte { get; init; }
}
