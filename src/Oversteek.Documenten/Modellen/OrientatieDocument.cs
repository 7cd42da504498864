namespace Oversteek.Documenten.Modellen;

/// <summary>The classes that fit what is expected of a pupil, for parents to look around with (ORI-03).</summary>
public sealed record OrientatieDocument
{
    public required string Regio { get; init; }

    public required string Schooljaar { get; init; }

    public required Schoolkop School { get; init; }

    public required Leerlingkop Leerling { get; init; }

    public required string Advies { get; init; }

    public required bool Lwoo { get; init; }

    /// <summary>Rows of school, place, class, advice.</summary>
    public required Tabelblok Klassen { get; init; }

    public required Uitgifte Uitgifte { get; init; }
}
