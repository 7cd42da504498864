using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Datalek;

/// <param name="Tot">Not included.</param>
/// <param name="Account">Address of who may have misused an account; null is everybody.</param>
/// <param name="Organisatie">Name or id of the organisation for which was worked; null is every one.</param>
/// <param name="Leerling">Number of one pupil, whose dossier went where it should not; null is every one.</param>
public sealed record Lekvraag(DateTimeOffset Van, DateTimeOffset Tot, string? Account = null, string? Organisatie = null, LeerlingId? Leerling = null);

public enum Lekwijze
{
    Gezien,

    /// <summary>It left the platform as a file or on paper.</summary>
    Meegenomen,

    /// <summary>Also whoever only changed something had the dossier before him.</summary>
    Gewijzigd,
}

/// <summary>What one account did with one dossier, in one way.</summary>
/// <param name="Naam">Null when the pupil was erased since.</param>
/// <param name="Soort">Kind of the rows of the log.</param>
/// <param name="Onderdelen">The parts of it that were open, as the log calls them.</param>
public sealed record Lekregel(
    LeerlingId Leerling, string? Naam, string? School, Lekwijze Wijze, string Soort, string Onderdelen, string Wie, string Namens,
    int Keer, DateTimeOffset Eerste, DateTimeOffset Laatste);

/// <summary>A list that was taken along as a file: the log knows how many rows it had, not which.</summary>
public sealed record Leklijst(DateTimeOffset Op, string Lijst, int Aantal, string Wie, string Namens);

/// <param name="LogboekKlopt">False: rows may be missing, and with them pupils.</param>
public sealed record Lekverslag(Lekvraag Vraag, IReadOnlyList<Lekregel> Regels, IReadOnlyList<Leklijst> Lijsten, bool LogboekKlopt);

public static class DatalekWeigeringen
{
    public static readonly Weigering Periode = new("LEK-001", Veld: "Tot");
    public static readonly Weigering AccountOnbekend = new("LEK-002", Veld: "Account");
    public static readonly Weigering OrganisatieOnbekend = new("LEK-003", Veld: "Organisatie");
}
