using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Domain.Uitwisseling;

public static class OsoWeigeringen
{
    public static readonly Weigering Onleesbaar = new("UIT-001", "{0} kan niet worden ingelezen. {1}", "Bestanden");
    public static readonly Weigering GeenBestand = new("UIT-002", "Kies een OSO-bestand.", "Bestanden");
    public static readonly Weigering TeVeel = new("UIT-003", "Kies ten hoogste {0} bestanden, samen niet groter dan {1} MB.", "Bestanden");
    public static readonly Weigering Verlopen = new("UIT-004", "Deze import is er niet meer. Kies de bestanden opnieuw.");
    public static readonly Weigering OkrDefinitief = new("UIT-005", "Het okr van deze leerling is definitief en wordt niet overschreven. Heropen het okr, of vraag de vo-school om het terug te zetten.");
    public static readonly Weigering BevestigingNodig = new("UIT-006", "Er is al een leerling met deze naam en geboortedatum. Geef aan of het dezelfde leerling is.");
    public static readonly Weigering AnderNummer = new("UIT-007", "De leerlingcode hoort bij een leerling met een ander persoonsnummer. Controleer de leerling in uw administratie.");
    public static readonly Weigering TeWeinigGegevens = new("UIT-008", "Het bestand heeft geen naam of geen geboortedatum. Daarmee kan geen leerling worden toegevoegd.");
    public static readonly Weigering VerkeerdProfiel = new("UIT-009", "Dit is een dossier van een vo-school (profiel {0}). Een po-school kan het niet inlezen.");
    public static readonly Weigering Ongeldig = new("UIT-010", "{0}");
    public static readonly Weigering AdviesNietDefinitief = new("UIT-011", "Het definitieve advies staat nog niet in het okr. Het OSO-bestand kan daarna gemaakt worden.");
    public static readonly Weigering NietToegelaten = new("UIT-012", "Alleen van een toegelaten leerling kan een OSO-bestand gemaakt worden.");
    public static readonly Weigering OkrNietDefinitief = new("UIT-013", "Het okr is nog niet definitief. Het OSO-bestand kan daarna gemaakt worden.");
    public static readonly Weigering Uitvoer = new("UIT-014", "{0}");
    public static readonly Weigering VerkeerdeLeerling = new("UIT-015", "Het persoonsnummer hoort bij een leerling met een andere geboortedatum. Controleer het nummer in uw administratie.");
}
