using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Domain.Brugklassen;

public sealed record BrugklasToegevoegd(OrganisatieId School, BrugklasId Brugklas, Handeling Handeling) : Gebeurtenis(Handeling, null);

public sealed record BrugklasGewijzigd(OrganisatieId School, BrugklasId Brugklas, Handeling Handeling) : Gebeurtenis(Handeling, null);

public sealed record BrugklasVerwijderd(OrganisatieId School, BrugklasId Brugklas, Handeling Handeling) : Gebeurtenis(Handeling, null);

public sealed record BrugklasbeheerVerstuurd(OrganisatieId School, Handeling Handeling) : Gebeurtenis(Handeling, null);

public sealed record BrugklasbeheerGeaccepteerd(OrganisatieId School, Handeling Handeling) : Gebeurtenis(Handeling, null);

public sealed record BrugklasbeheerTeruggezet(OrganisatieId School, Handeling Handeling) : Gebeurtenis(Handeling, null);

public sealed record ActueleCapaciteitGewijzigd(OrganisatieId School, BrugklasId Brugklas, int Plaatsen, Handeling Handeling) : Gebeurtenis(Handeling, null);

public sealed record CapaciteitBevestigd(OrganisatieId School, Handeling Handeling) : Gebeurtenis(Handeling, null);

/// <summary>A change after the period began, with the numbers before and after (BRK-10); the approval is the reason of the act.</summary>
public sealed record OorspronkelijkeCapaciteitGewijzigd(OrganisatieId School, BrugklasId Brugklas, int Oud, int Nieuw, Handeling Handeling)
    : Gebeurtenis(Handeling, null);

/// <param name="Regels">Codes of the catalogue, in order.</param>
public sealed record VoorrangsregelsGekozen(OrganisatieId School, string Regels, Handeling Handeling) : Gebeurtenis(Handeling, null);

/// <summary>Another choice was accepted, with the codes before and after; the approval is the reason of the act (BRK-10, D-64).</summary>
public sealed record VoorrangsregelsGewijzigd(OrganisatieId School, string? Oud, string Nieuw, Handeling Handeling) : Gebeurtenis(Handeling, null);

public static class BrugklasWeigeringen
{
    public static readonly Weigering VerkeerdeToestand = new("BRK-001", Weigeringsoort.NietNu) { Namen = ["status"] };
    public static readonly Weigering NaamZonderNiveau = new("BRK-002", Veld: "Naam");
    public static readonly Weigering NaamDubbel = new("BRK-003", Veld: "Naam");
    public static readonly Weigering KlasDubbel = new("BRK-004", Veld: "Naam");
    public static readonly Weigering AdviesOntbreekt = new("BRK-005", Veld: "Adviezen");
    public static readonly Weigering CapaciteitOngeldig = new("BRK-006", Veld: "Capaciteit");
    public static readonly Weigering Leeg = new("BRK-007", Weigeringsoort.NietNu);
    public static readonly Weigering RedenOntbreekt = new("BRK-008", Veld: "Reden");
    public static readonly Weigering Onbekend = new("BRK-009", Weigeringsoort.NietGevonden);
    public static readonly Weigering Gewijzigd = new("BRK-010", Weigeringsoort.Intussen);
    public static readonly Weigering BestaatAl = new("BRK-011", Weigeringsoort.Intussen);
    public static readonly Weigering KlasOpLijst = new("BRK-012", Weigeringsoort.NietNu) { Namen = ["klas"] };
    public static readonly Weigering CapaciteitBevroren = new("BRK-013", Weigeringsoort.NietNu, "Capaciteit") { Namen = ["klas"] };
    public static readonly Weigering AkkoordOntbreekt = new("BRK-014", Veld: "Akkoord") { Namen = ["klas"] };
    public static readonly Weigering ZelfdeAdviezen = new("BRK-016", Veld: "NaastElkaar") { Namen = ["klas"] };
    public static readonly Weigering AdviesPastNietBijNaam = new("BRK-017", Veld: "Adviezen") { Namen = ["advies"] };
    public static readonly Weigering JaarVoorbij = new("BRK-018", Weigeringsoort.NietNu) { Namen = ["datum"] };
    public static readonly Weigering VoorrangTeVeel = new("BRK-019", Veld: "Keuzes") { Namen = ["aantal"] };
    public static readonly Weigering VoorrangOnbekend = new("BRK-020", Veld: "Keuzes");
    public static readonly Weigering VoorrangtekstOntbreekt = new("BRK-021", Veld: "Keuzes") { Namen = ["regel"] };
    public static readonly Weigering VoorrangbewijsOntbreekt = new("BRK-022", Veld: "Keuzes") { Namen = ["regel"] };
    public static readonly Weigering VoorrangGeclaimd = new("BRK-023", Weigeringsoort.NietNu, "Keuzes");
    public static readonly Weigering VoorrangBevroren = new("BRK-024", Weigeringsoort.NietNu, "Keuzes");
    public static readonly Weigering VoorrangakkoordOntbreekt = new("BRK-025", Veld: "Akkoord");
    public static readonly Weigering VoorrangGewijzigd = new("BRK-026", Weigeringsoort.Intussen);
    public static readonly Weigering MinderDanToegezegd = new("BRK-027", Veld: "Plaatsen") { Namen = ["klas", "plaatsen"] };
    public static readonly Weigering MeerDanOorspronkelijk = new("BRK-015", Veld: "Plaatsen") { Namen = ["klas", "plaatsen"] };
}
