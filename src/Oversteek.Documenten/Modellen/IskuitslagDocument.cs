namespace Oversteek.Documenten.Modellen;

/// <summary>What the desk wrote down of the ISK test; it becomes an attachment of the OKR (ISK-02, BIJ-07).</summary>
public sealed record IskuitslagDocument
{
    public required string Regio { get; init; }

    public required string Schooljaar { get; init; }

    public required Schoolkop School { get; init; }

    public required Leerlingkop Leerling { get; init; }

    public required string Loket { get; init; }

    public required DateOnly Getest { get; init; }

    public required IReadOnlyList<OkrGroep> Groepen { get; init; }

    public required Uitgifte Uitgifte { get; init; }
}
