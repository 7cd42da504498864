using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Domain.Aanmeldingen;

public sealed record AanmeldingIngevoerd(LeerlingId Kind, AanmeldingId Aanmelding, OrganisatieId School, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record VoorkeurslijstGewijzigd(LeerlingId Kind, AanmeldingId Aanmelding, int Aantal, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record VoorkeurslijstDefinitiefGemaakt(LeerlingId Kind, AanmeldingId Aanmelding, OrganisatieId School, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record VoorkeurslijstVanDefinitiefAfgehaald(LeerlingId Kind, AanmeldingId Aanmelding, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record AanmeldingVerwijderd(LeerlingId Kind, AanmeldingId Aanmelding, OrganisatieId School, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record VsoProcedureGezet(LeerlingId Kind, AanmeldingId Aanmelding, bool Aan, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record LeerlingIngeloot(LeerlingId Kind, AanmeldingId Aanmelding, OrganisatieId School, BrugklasId Brugklas, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record LeerlingUitgeloot(LeerlingId Kind, AanmeldingId Aanmelding, OrganisatieId School, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record AanmeldingDoorgeschoven(LeerlingId Kind, AanmeldingId Aanmelding, OrganisatieId Vorige, OrganisatieId School, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record DoorschuivingBevestigd(LeerlingId Kind, AanmeldingId Aanmelding, OrganisatieId School, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record AanmeldingPlaatsbaar(LeerlingId Kind, AanmeldingId Aanmelding, OrganisatieId School, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record LeerlingToegelaten(LeerlingId Kind, AanmeldingId Aanmelding, OrganisatieId School, BrugklasId Brugklas, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record LeerlingAfgewezen(LeerlingId Kind, AanmeldingId Aanmelding, OrganisatieId School, string Afwijsreden, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record AanmeldingTeruggetrokken(LeerlingId Kind, AanmeldingId Aanmelding, OrganisatieId School, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record AanmeldingVervallen(LeerlingId Kind, AanmeldingId Aanmelding, OrganisatieId School, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record LeerlingOvergedragen(LeerlingId Kind, AanmeldingId Aanmelding, OrganisatieId School, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public static class AanmeldingWeigeringen
{
    public static readonly Weigering VerkeerdeToestand = new("AAN-001", "Dit kan nu niet: de aanmelding heeft de status {0}.");
    public static readonly Weigering LijstIsDefinitief = new("AAN-002", "De voorkeurslijst is definitief. Kies eerst 'Fout herstellen'.");
    public static readonly Weigering LijstTeKort = new("AAN-003", "Zet ten minste {0} brugklas op de voorkeurslijst.", "Keuzes");
    public static readonly Weigering LijstTeLang = new("AAN-004", "Op de voorkeurslijst passen ten hoogste {0} brugklassen.", "Keuzes");
    public static readonly Weigering KlasDubbel = new("AAN-005", "Dezelfde brugklas staat twee keer op de lijst.", "Keuzes");
    public static readonly Weigering KlasNietOpLijst = new("AAN-006", "Deze brugklas staat niet op de lijst voor deze leerling.", "Keuzes");
    public static readonly Weigering EersteKeusAndereSchool = new("AAN-007", "De eerste voorkeur moet een brugklas van uw eigen school zijn.", "Keuzes");
    public static readonly Weigering CodeBezet = new("AAN-008", "Deze leerling is al aangemeld.", "Code");
    public static readonly Weigering OkrNietDefinitief = new("AAN-009", "Het okr van deze leerling is nog niet definitief. Vraag de basisschool om het definitief te maken.", "Code");
    public static readonly Weigering ToelichtingVerplicht = new("AAN-010", "Geef bij deze reden een toelichting.", "Toelichting");
    public static readonly Weigering NogNietGeloot = new("AAN-011", "'Geen plaats' kan pas na de uitslag van de loting.", "Reden");
    public static readonly Weigering AdviesNietDefinitief = new("AAN-012", "Het definitieve advies staat nog niet in het okr. Overdragen kan daarna.");
    public static readonly Weigering Bevroren = new("AAN-013", "De loting is bevroren. De voorkeurslijst kan niet meer veranderen.");
    public static readonly Weigering KlasVanAndereSchool = new("AAN-014", "Kies een brugklas van uw eigen school.", "Brugklas");
    public static readonly Weigering NummerBezet = new("AAN-015", "Dit aanmeldnummer is al gebruikt. Kies een ander nummer.", "Aanmeldnummer");
    public static readonly Weigering Gewijzigd = new("AAN-016", "Iemand anders heeft deze aanmelding intussen gewijzigd. Bekijk de nieuwe gegevens en probeer het opnieuw.");
    public static readonly Weigering ToelatenTeVroeg = new("AAN-017", "Toelaten kan na de uitslag van de loting, vanaf {0}.", "Besluit");
    public static readonly Weigering ToelatenVsoTeVroeg = new("AAN-018", "Toelaten kan na de aanmeldperiode van het vso, vanaf {0}.", "Besluit");
    public static readonly Weigering KlasVol = new("AAN-019", "Deze brugklas heeft nu geen vrije plaats.", "Brugklas");
    public static readonly Weigering WelToelaatbaar = new("AAN-022", "Deze reden kan niet: het schooladvies past bij een brugklas van uw school op de lijst.", "Reden");
    public static readonly Weigering NietUitgeloot = new("AAN-023", "Deze reden kan alleen bij een leerling die is uitgeloot.", "Reden");
    public static readonly Weigering NogPlaats = new("AAN-024", "Deze reden kan niet: er is nog plaats in een brugklas van uw school op de lijst.", "Reden");
    public static readonly Weigering AfwijzenBevroren = new("AAN-025", "De loting is bevroren. Dit kan weer na de uitslag.");
    public static readonly Weigering BesluitOntbreekt = new("AAN-021", "Kies toelaten of afwijzen.", "Besluit");
    public static readonly Weigering RedenOnbekend = new("AAN-020", "Kies een reden uit de lijst.", "Reden");
}
