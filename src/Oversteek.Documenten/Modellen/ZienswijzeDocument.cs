namespace Oversteek.Documenten.Modellen;

/// <summary>The form in which a school wrote down the view of a parent; it becomes an attachment of the OKR (ZIE-03).</summary>
public sealed record ZienswijzeDocument
{
    public required string Regio { get; init; }

    public required string Schooljaar { get; init; }

    public required Schoolkop School { get; init; }

    public required Leerlingkop Leerling { get; init; }

    public required string Ouder { get; init; }

    public required IReadOnlyList<OkrGroep> Groepen { get; init; }

    public required Uitgifte Uitgifte { get; init; }
}
