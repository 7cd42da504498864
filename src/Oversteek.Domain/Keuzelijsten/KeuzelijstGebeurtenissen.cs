using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Domain.Keuzelijsten;

/// <param name="DoorSchool">The school did it for this parent.</param>
public sealed record KeuzelijstOpgeslagen(LeerlingId Kind, int Ouder, bool DoorSchool, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

/// <param name="Opnieuw">It was sent before.</param>
/// <param name="Ander">The other parent with authority, who is told.</param>
public sealed record KeuzelijstVerstuurd(LeerlingId Kind, int Ouder, bool DoorSchool, bool Opnieuw, int? Ander, OrganisatieId School, Handeling Handeling)
    : Gebeurtenis(Handeling, Kind);

public sealed record VoorrangsclaimBeoordeeld(LeerlingId Kind, Claimstatus Oordeel, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record KeuzelijstBevestigd(LeerlingId Kind, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record KeuzelijstOvergenomen(LeerlingId Kind, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

/// <param name="Ouder">Null when the school removed the application.</param>
public sealed record KeuzelijstIngetrokken(LeerlingId Kind, int? Ouder, bool DoorSchool, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record OuderbezwaarIngediend(LeerlingId Kind, int Ouder, bool DoorSchool, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record OuderbezwaarIngetrokken(LeerlingId Kind, int Ouder, bool DoorSchool, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record OuderbezwaarAfgehandeld(LeerlingId Kind, int Ouder, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public static class KeuzelijstWeigeringen
{
    public static readonly Weigering VerkeerdeToestand = new("KZL-001", Weigeringsoort.NietNu) { Namen = ["status"] };
    public static readonly Weigering TeLang = new("KZL-002", Veld: "Keuzes") { Namen = ["aantal"] };
    public static readonly Weigering KlasDubbel = new("KZL-003", Veld: "Keuzes");
    public static readonly Weigering TeKort = new("KZL-004", Veld: "Keuzes") { Namen = ["aantal"] };
    public static readonly Weigering KlasPastNiet = new("KZL-005", Veld: "Keuzes");
    public static readonly Weigering Gewijzigd = new("KZL-006", Weigeringsoort.Intussen);
    public static readonly Weigering NietHier = new("KZL-007", Weigeringsoort.NietNu);
    public static readonly Weigering NogNietKlaar = new("KZL-008", Weigeringsoort.NietNu);
    public static readonly Weigering NogNiet = new("KZL-009", Weigeringsoort.NietNu) { Namen = ["datum"] };
    public static readonly Weigering Voorbij = new("KZL-010", Weigeringsoort.NietNu) { Namen = ["datum"] };
    public static readonly Weigering BijSchool = new("KZL-011", Weigeringsoort.NietNu);
    public static readonly Weigering NietsVeranderd = new("KZL-012", Weigeringsoort.NietNu);
    public static readonly Weigering RegelOnbekend = new("KZL-013", Veld: "Voorrangsregel");
    public static readonly Weigering ClaimOpen = new("KZL-014", Weigeringsoort.NietNu);
    public static readonly Weigering ClaimredenOntbreekt = new("KZL-015", Veld: "Claimreden");
    public static readonly Weigering GeenClaim = new("KZL-016", Veld: "Claim");
    public static readonly Weigering GeenGezag = new("KZL-017", Weigeringsoort.NietNu);
    public static readonly Weigering BezwaarOpen = new("KZL-018", Weigeringsoort.NietNu, "Besluit");
    public static readonly Weigering BezwaarToestand = new("KZL-019", Weigeringsoort.NietNu);
    public static readonly Weigering UitkomstOntbreekt = new("KZL-020", Veld: "Uitkomst");
    public static readonly Weigering BezwaarBestaat = new("KZL-021", Weigeringsoort.NietNu);
    public static readonly Weigering NietsVerstuurd = new("KZL-022", Weigeringsoort.NietNu);
    public static readonly Weigering GeenBewijs = new("KZL-023", Veld: "Bestand");
}
