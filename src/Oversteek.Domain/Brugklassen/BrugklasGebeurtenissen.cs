using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Domain.Brugklassen;

public sealed record BrugklasToegevoegd(OrganisatieId School, BrugklasId Brugklas, Handeling Handeling) : Gebeurtenis(Handeling, null);

public sealed record BrugklasGewijzigd(OrganisatieId School, BrugklasId Brugklas, Handeling Handeling) : Gebeurtenis(Handeling, null);

public sealed record BrugklasVerwijderd(OrganisatieId School, BrugklasId Brugklas, Handeling Handeling) : Gebeurtenis(Handeling, null);

public sealed record BrugklasbeheerVerstuurd(OrganisatieId School, Handeling Handeling) : Gebeurtenis(Handeling, null);

public sealed record BrugklasbeheerGeaccepteerd(OrganisatieId School, Handeling Handeling) : Gebeurtenis(Handeling, null);

public sealed record BrugklasbeheerTeruggezet(OrganisatieId School, Handeling Handeling) : Gebeurtenis(Handeling, null);

public sealed record ActueleCapaciteitGewijzigd(OrganisatieId School, BrugklasId Brugklas, int Plaatsen, Handeling Handeling) : Gebeurtenis(Handeling, null);

public static class BrugklasWeigeringen
{
    public static readonly Weigering VerkeerdeToestand = new("BRK-001", "Dit kan nu niet: het brugklasbeheer heeft de status {0}.");
    public static readonly Weigering NaamZonderNiveau = new("BRK-002", "Begin de naam met een niveau, bijvoorbeeld 'Havo' of 'Vmbo basis/kader'.", "Naam");
    public static readonly Weigering NaamDubbel = new("BRK-003", "Er is al een klas met deze naam.", "Naam");
    public static readonly Weigering KlasDubbel = new("BRK-004", "Er is al een klas met dezelfde adviezen. Maak er één klas van met alle plaatsen samen.", "Naam");
    public static readonly Weigering AdviesOntbreekt = new("BRK-005", "Kies ten minste één advies voor een klas met plaatsen.", "Adviezen");
    public static readonly Weigering CapaciteitOngeldig = new("BRK-006", "Vul een aantal plaatsen in van 0 tot en met 2000.", "Capaciteit");
    public static readonly Weigering Leeg = new("BRK-007", "Voeg eerst ten minste één klas toe.");
    public static readonly Weigering RedenOntbreekt = new("BRK-008", "Schrijf op wat de school moet aanpassen.", "Reden");
    public static readonly Weigering Onbekend = new("BRK-009", "Deze klas bestaat niet meer.");
    public static readonly Weigering Gewijzigd = new("BRK-010", "Iemand anders heeft deze klas intussen gewijzigd. Kies per veld wat u wilt bewaren.");
    public static readonly Weigering BestaatAl = new("BRK-011", "Het brugklasbeheer van dit schooljaar bestaat al. Laad de pagina opnieuw.");
}
