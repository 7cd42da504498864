namespace Oversteek.Loting;

/// <summary>What happened to a child.</summary>
public enum Uitslagstatus
{
    /// <summary>Placed by the run.</summary>
    Geplaatst,

    /// <summary>Pinned before the draw.</summary>
    Vast,

    /// <summary>No place (uitgeloot everywhere on the list).</summary>
    NietGeplaatst,

    /// <summary>Took no part (vso-3 or another excluded group).</summary>
    Uitgesloten,

    /// <summary>The application was removed.</summary>
    Verwijderd,
}

/// <summary>The word that people use for a result (loting.md 2).</summary>
public enum Lotingswoord
{
    /// <summary>Not in the draw: pinned, excluded or removed.</summary>
    GeenDeelname,

    /// <summary>Placed at a unit that had no more applicants than seats.</summary>
    NietGeloot,

    /// <summary>Placed at the first preference, which drew.</summary>
    Ingeloot,

    /// <summary>Placed lower on the own list.</summary>
    Doorgeschoven,

    /// <summary>Refused by every unit on the list.</summary>
    Uitgeloot,
}

/// <summary>The result of one child.</summary>
/// <param name="Kenmerk">The lotingskenmerk.</param>
/// <param name="Status">What happened.</param>
/// <param name="Eenheid">The unit, when placed or pinned.</param>
/// <param name="Rang">The submitted position of that unit, 1 and up; null when pinned or not placed.</param>
/// <param name="Woord">The word for it.</param>
public sealed record Plaatsing(string Kenmerk, Uitslagstatus Status, string? Eenheid, int? Rang, Lotingswoord Woord);

/// <summary>The last child admitted: whoever stands behind it was refused.</summary>
/// <param name="Kenmerk">Who.</param>
/// <param name="Niveau">The level that counted, 1 to 9.</param>
/// <param name="Lot">The number that counted.</param>
/// <param name="Ronde">The round of admission under R1, R2 and DecentralThenCentral (2 = passed on); null under DA.</param>
public sealed record Grens(string Kenmerk, int Niveau, int Lot, int? Ronde = null);

/// <summary>What happened at a unit.</summary>
/// <param name="Eenheid">The unit id.</param>
/// <param name="Plaatsen">Seats as frozen.</param>
/// <param name="Vast">Pinned children, who took a seat before the draw.</param>
/// <param name="PlaatsenInLoting">Seats left for the draw.</param>
/// <param name="Aanmeldingen">Children who were admitted or refused here (they listed it at or above their placement).</param>
/// <param name="Toegelaten">Children placed by the run, without the pinned ones.</param>
/// <param name="Vol">True when no seat was left.</param>
/// <param name="Geloot">True when somebody was refused.</param>
/// <param name="Grens">The last admitted, or null when nobody was.</param>
/// <param name="PerRang">Number of lists per submitted position of this unit.</param>
/// <param name="Wachtlijst">The lotingskenmerken in order; position 1 is the first.</param>
public sealed record Eenheiduitslag(
    string Eenheid,
    int Plaatsen,
    int Vast,
    int PlaatsenInLoting,
    int Aanmeldingen,
    int Toegelaten,
    bool Vol,
    bool Geloot,
    Grens? Grens,
    IReadOnlyDictionary<int, int> PerRang,
    IReadOnlyList<string> Wachtlijst)
{
    /// <summary>The waiting list with late applicants behind it, by application number (R2-03).</summary>
    /// <param name="laat">Late applicants; who does not list this unit is left out.</param>
    /// <returns>The lotingskenmerken in order.</returns>
    public IReadOnlyList<string> Met(IEnumerable<LateAanmelding> laat) =>
        [.. Wachtlijst, .. laat.Where(l => l.Voorkeuren.Contains(Eenheid, StringComparer.Ordinal))
            .OrderBy(l => l.Aanmeldnummer).ThenBy(l => l.Kenmerk, Byteorde.Instantie).Select(l => l.Kenmerk)];
}

/// <summary>Why a child has no place at a unit above her placement (loting.md 8). Exactly one per entry.</summary>
public enum Redencode
{
    /// <summary>The own level is lower (a higher number) than that of the last admitted.</summary>
    LagerVoorrangsniveau,

    /// <summary>Same level, worse number than the last admitted.</summary>
    Lotnummer,

    /// <summary>R1, R2: the unit was full before the round of this child; <see cref="Reden.Ronde"/> says when.</summary>
    VolVoorUwRonde,

    /// <summary>There were no seats.</summary>
    GeenPlaatsen,

    /// <summary>Only seats reserved for others were left, or went to holders with a worse number.</summary>
    GereserveerdePlaatsen,

    /// <summary>The first preference was withdrawn.</summary>
    Teruggetrokken,
}

/// <summary>One refused entry, as data for a sentence.</summary>
/// <param name="Eenheid">The unit.</param>
/// <param name="Rang">Submitted position on the own list.</param>
/// <param name="Code">The reason.</param>
/// <param name="EigenNiveau">The own level that counted.</param>
/// <param name="EigenLot">The own number that counted.</param>
/// <param name="GrensNiveau">Level of the last admitted, or null.</param>
/// <param name="GrensLot">Number of the last admitted, or null.</param>
/// <param name="Plaatsen">Seats for the draw.</param>
/// <param name="Aanmeldingen">Applicants at the unit.</param>
/// <param name="Ronde">The round in which it filled, for <see cref="Redencode.VolVoorUwRonde"/>.</param>
/// <param name="Wachtlijstplaats">Position on the waiting list, 1 and up.</param>
public sealed record Reden(
    string Eenheid,
    int Rang,
    Redencode Code,
    int EigenNiveau,
    int EigenLot,
    int? GrensNiveau,
    int? GrensLot,
    int Plaatsen,
    int Aanmeldingen,
    int? Ronde,
    int? Wachtlijstplaats);

/// <summary>Why a child has this result: one reason per entry above her placement, in list order.</summary>
/// <param name="Kenmerk">The lotingskenmerk.</param>
/// <param name="Redenen">Empty when she got her first preference.</param>
public sealed record Verklaring(string Kenmerk, IReadOnlyList<Reden> Redenen);

/// <summary>The proven outcome of a run. Nobody outside this library can make or change one, so there is none without a valid proof.</summary>
public sealed class Lotingsuitslag
{
    internal Lotingsuitslag(
        Lotingsinvoer invoer, Lotnummers lotnummers, IReadOnlyList<Plaatsing> plaatsingen, IReadOnlyList<Bewijsstap> bewijs) =>
        (Invoer, Lotnummers, Plaatsingen, Bewijs) = (invoer, lotnummers, plaatsingen, bewijs);

    /// <summary>The frozen input.</summary>
    public Lotingsinvoer Invoer { get; }

    /// <summary>The numbers.</summary>
    public Lotnummers Lotnummers { get; }

    /// <summary>One per child of the input, in byte order of lotingskenmerk.</summary>
    public IReadOnlyList<Plaatsing> Plaatsingen { get; }

    /// <summary>The steps of the proof; all of them hold.</summary>
    public IReadOnlyList<Bewijsstap> Bewijs { get; }

    /// <summary>One per unit, in byte order of id.</summary>
    public IReadOnlyList<Eenheiduitslag> Eenheden { get; internal init; } = [];

    /// <summary>One per child that drew, in byte order of lotingskenmerk.</summary>
    public IReadOnlyList<Verklaring> Verklaringen { get; internal init; } = [];

    /// <summary>Warnings; refusals end the run before it starts.</summary>
    public IReadOnlyList<Bevinding> Waarschuwingen { get; internal init; } = [];

    /// <summary>Children per submitted position of their placement; key 0 is without a place. Pinned children are not counted.</summary>
    public IReadOnlyDictionary<int, int> Verdeling { get; internal init; } = new Dictionary<int, int>();
}
