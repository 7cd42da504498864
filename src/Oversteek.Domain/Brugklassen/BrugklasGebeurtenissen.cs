using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Domain.Brugklassen;

public sealed record BrugklasToegevoegd(OrganisatieId School, BrugklasId Brugklas, Handeling Handeling) : Gebeurtenis(Handeling, null);

public sealed record BrugklasGewijzigd(OrganisatieId School, BrugklasId Brugklas, Handeling Handeling) : Gebeurtenis(Handeling, null);

public sealed record BrugklasVerwijderd(OrganisatieId School, BrugklasId Brugklas, Handeling Handeling) : Gebeurtenis(Handeling, null);

public sealed record BrugklasbeheerVerstuurd(OrganisatieId School, Handeling Handeling) : Gebeurtenis(Handeling, null);

public sealed record BrugklasbeheerGeaccepteerd(OrganisatieId School, Handeling Handeling) : Gebeurtenis(Handeling, null);

public sealed record BrugklasbeheerTeruggezet(OrganisatieId School, Handeling Handeling) : Gebeurtenis(Handeling, null);

public sealed record ActueleCapaciteitGewijzigd(OrganisatieId School, BrugklasId Brugklas, int Plaatsen, Handeling Handeling) : Gebeurtenis(Handeling, null);

/// <summary>A change after the period began, with the numbers before and after (BRK-10); the approval is the reason of the act.</summary>
public sealed record OorspronkelijkeCapaciteitGewijzigd(OrganisatieId School, BrugklasId Brugklas, int Oud, int Nieuw, Handeling Handeling)
    : Gebeurtenis(Handeling, null);

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
    public static readonly Weigering MeerDanOorspronkelijk = new("BRK-015", Veld: "Plaatsen") { Namen = ["klas", "plaatsen"] };
}
