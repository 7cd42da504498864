using Oversteek.Domain.Organisaties;
using Oversteek.Domain.Procedures;

namespace Oversteek.Application.Organisaties.Inrichten;

/// <summary>Where the rules of the year come from.</summary>
public enum Jaarbron
{
    Voorinstelling,
    VorigJaar,
    StondEr,
}

/// <summary>The rules and the days that the year gets, or has.</summary>
public sealed record Jaarkeuze(Jaarbron Bron, Procedureregels Regels, IReadOnlyList<Mijlpaal> Kalender);

/// <summary>What setting up a region would do; shown before anything is done, and worked out again when it is.</summary>
public sealed class Inrichtingsplan
{
    internal Organisatie? Regio { get; init; }

    public bool NieuweRegio => Regio is null;

    public required Jaarkeuze Jaar { get; init; }

    /// <summary>Boards that the file numbers and the region does not have yet.</summary>
    public required IReadOnlyList<string> NieuweBesturen { get; init; }

    public required IReadOnlyList<Registerschool> Nieuw { get; init; }

    /// <summary>Schools that follow the file, with the name from before, which is gone once the plan is carried out.</summary>
    public required IReadOnlyList<(Organisatie School, string Was, Registerschool Wordt)> Gewijzigd { get; init; }

    public required int Gelijk { get; init; }

    /// <summary>Schools that say something else about themselves than the file; they keep it.</summary>
    public required IReadOnlyList<Registerschool> EigenGegevens { get; init; }

    /// <summary>Schools of the region that the file does not have; they stay, because there may be children.</summary>
    public required IReadOnlyList<Organisatie> NietInBestand { get; init; }

    public required IReadOnlyList<Registerafval> Afval { get; init; }
}
