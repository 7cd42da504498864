using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Domain.Aanmeldingen;

public sealed record AanmeldingIngevoerd(LeerlingId Kind, AanmeldingId Aanmelding, OrganisatieId School, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record VoorkeurslijstGewijzigd(LeerlingId Kind, AanmeldingId Aanmelding, int Aantal, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record VoorkeurslijstDefinitiefGemaakt(LeerlingId Kind, AanmeldingId Aanmelding, OrganisatieId School, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record VoorkeurslijstVanDefinitiefAfgehaald(LeerlingId Kind, AanmeldingId Aanmelding, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

/// <param name="Vorige">The same school, unless the parents put another one first.</param>
public sealed record AanmeldingDoorOudersGewijzigd(LeerlingId Kind, AanmeldingId Aanmelding, OrganisatieId Vorige, OrganisatieId School, Handeling Handeling)
    : Gebeurtenis(Handeling, Kind);

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

public sealed record OverdrachtTeruggenomen(LeerlingId Kind, AanmeldingId Aanmelding, OrganisatieId School, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record LeerlingIngedeeld(LeerlingId Kind, AanmeldingId Aanmelding, OrganisatieId School, BrugklasId? Brugklas, Handeling Handeling)
    : Gebeurtenis(Handeling, Kind);

public sealed record OnderzoekGewijzigd(LeerlingId Kind, AanmeldingId Aanmelding, OrganisatieId School, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

/// <summary>What changed in the term to decide.</summary>
public enum Termijnwijziging
{
    Verlengd,
    Opgeschort,
    Hervat,
}

public sealed record BeslistermijnGewijzigd(LeerlingId Kind, AanmeldingId Aanmelding, OrganisatieId School, Termijnwijziging Wat, DateOnly Tot,
    Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record InzageGevraagd(LeerlingId Kind, AanmeldingId Aanmelding, OrganisatieId School, OrganisatieId Andere, Handeling Handeling)
    : Gebeurtenis(Handeling, Kind);

/// <summary>Without the name of the parent: the log is for the whole life of the dossier.</summary>
public sealed record ToestemmingVastgelegd(LeerlingId Kind, AanmeldingId Aanmelding, OrganisatieId School, OrganisatieId Andere, Toestemmingwijze Wijze,
    DateOnly GegevenOp, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record DossierGeopend(LeerlingId Kind, AanmeldingId Aanmelding, OrganisatieId School, OrganisatieId Andere, DateTimeOffset Tot,
    Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record DossierGesloten(LeerlingId Kind, AanmeldingId Aanmelding, OrganisatieId School, OrganisatieId Andere, Sluitreden Waarom,
    Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record LeerlingTijdelijkGeplaatst(LeerlingId Kind, AanmeldingId Aanmelding, OrganisatieId School, BrugklasId Brugklas, DateOnly Vanaf,
    Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record OudersZienAf(LeerlingId Kind, AanmeldingId Aanmelding, OrganisatieId School, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record HerstelVoorgesteld(LeerlingId Kind, AanmeldingId Aanmelding, OrganisatieId School, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record BesluitHersteld(LeerlingId Kind, AanmeldingId Aanmelding, OrganisatieId School, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record AfwijzingHersteld(LeerlingId Kind, AanmeldingId Aanmelding, OrganisatieId School, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

/// <param name="Vorige">The school to which it was passed on.</param>
public sealed record DoorschuivingTeruggenomen(LeerlingId Kind, AanmeldingId Aanmelding, OrganisatieId Vorige, OrganisatieId School, Handeling Handeling)
    : Gebeurtenis(Handeling, Kind);

public sealed record PlaatsAangenomen(LeerlingId Kind, AanmeldingId Aanmelding, OrganisatieId Vorige, OrganisatieId School, BrugklasId Brugklas,
    Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public static class AanmeldingWeigeringen
{
    public static readonly Weigering VerkeerdeToestand = new("AAN-001", Weigeringsoort.NietNu) { Namen = ["status"] };
    public static readonly Weigering LijstIsDefinitief = new("AAN-002", Weigeringsoort.NietNu);
    public static readonly Weigering LijstTeKort = new("AAN-003", Veld: "Keuzes") { Namen = ["minimum"] };
    public static readonly Weigering LijstTeLang = new("AAN-004", Veld: "Keuzes") { Namen = ["maximum"] };
    public static readonly Weigering KlasDubbel = new("AAN-005", Veld: "Keuzes");
    public static readonly Weigering KlasNietOpLijst = new("AAN-006", Veld: "Keuzes");
    public static readonly Weigering EersteKeusAndereSchool = new("AAN-007", Veld: "Keuzes");
    public static readonly Weigering CodeBezet = new("AAN-008", Veld: "Code");
    public static readonly Weigering OkrNietDefinitief = new("AAN-009", Weigeringsoort.NietNu, "Code");
    public static readonly Weigering ToelichtingVerplicht = new("AAN-010", Veld: "Toelichting");
    public static readonly Weigering NogNietGeloot = new("AAN-011", Weigeringsoort.NietNu, "Reden");
    public static readonly Weigering AdviesNietDefinitief = new("AAN-012", Weigeringsoort.NietNu);
    public static readonly Weigering KlasOntbreekt = new("AAN-061", Veld: "Brugklas");
    public static readonly Weigering IntussenElders = new("AAN-062", Weigeringsoort.NietNu);
    public static readonly Weigering PlaatsIntussenWeg = new("AAN-063", Weigeringsoort.NietNu);
    public static readonly Weigering TlvGeenGrond = new("AAN-064", Veld: "Reden");
    public static readonly Weigering TlvSchoolsoort = new("AAN-065", Veld: "Reden");
    public static readonly Weigering NietGevraagd = new("AAN-066", Veld: "Reden");
    public static readonly Weigering LijstVerloot = new("AAN-060", Weigeringsoort.NietNu);
    public static readonly Weigering Bevroren = new("AAN-013", Weigeringsoort.NietNu);
    public static readonly Weigering KlasVanAndereSchool = new("AAN-014", Veld: "Brugklas");
    public static readonly Weigering NummerBezet = new("AAN-015", Veld: "Aanmeldnummer");
    public static readonly Weigering Gewijzigd = new("AAN-016", Weigeringsoort.Intussen);
    public static readonly Weigering ToelatenTeVroeg = new("AAN-017", Weigeringsoort.NietNu, "Besluit") { Namen = ["datum"] };
    public static readonly Weigering ToelatenVsoTeVroeg = new("AAN-018", Weigeringsoort.NietNu, "Besluit") { Namen = ["datum"] };
    public static readonly Weigering KlasVol = new("AAN-019", Weigeringsoort.NietNu, "Brugklas");
    public static readonly Weigering WelToelaatbaar = new("AAN-022", Veld: "Reden");
    public static readonly Weigering NietUitgeloot = new("AAN-023", Veld: "Reden");
    public static readonly Weigering NogPlaats = new("AAN-024", Veld: "Reden");
    public static readonly Weigering AfwijzenBevroren = new("AAN-025", Weigeringsoort.NietNu);
    public static readonly Weigering BesluitOntbreekt = new("AAN-021", Veld: "Besluit");
    public static readonly Weigering RedenOnbekend = new("AAN-020", Veld: "Reden");
    public static readonly Weigering AlleenVso3 = new("AAN-026", Weigeringsoort.NietNu);
    public static readonly Weigering KlasPastNiet = new("AAN-027", Veld: "Brugklas");
    public static readonly Weigering ViaWachtlijst = new("AAN-028", Weigeringsoort.NietNu, "Brugklas");
    public static readonly Weigering AndereKlasZonderReden = new("AAN-029", Veld: "Toelichting");
    public static readonly Weigering AnderenEerst = new("AAN-030", Weigeringsoort.NietNu, "Brugklas") { Namen = ["aantal"] };
    public static readonly Weigering OnderzoekOntbreekt = new("AAN-031", Weigeringsoort.NietNu, "Reden");
    public static readonly Weigering OverlegOngeldig = new("AAN-032", Veld: "OverlegOp");
    public static readonly Weigering HerstelTeLaat = new("AAN-033", Weigeringsoort.NietNu) { Namen = ["dagen"] };
    public static readonly Weigering TweedePersoon = new("AAN-034", Weigeringsoort.NietNu);
    public static readonly Weigering TeVeelBrieven = new("AAN-036") { Namen = ["aantal"] };
    public static readonly Weigering RedenOntbreekt = new("AAN-035", Veld: "Herstelreden");
    public static readonly Weigering AlVerlengd = new("AAN-037", Weigeringsoort.NietNu);
    public static readonly Weigering VerlengenTeLaat = new("AAN-038", Weigeringsoort.NietNu) { Namen = ["uiterlijk"] };
    public static readonly Weigering VerlengdTotOngeldig = new("AAN-039", Veld: "VerlengdTot") { Namen = ["uiterlijk"] };
    public static readonly Weigering BriefdatumOngeldig = new("AAN-040", Veld: "VerteldOp");
    public static readonly Weigering TermijnredenOntbreekt = new("AAN-041", Veld: "Reden");
    public static readonly Weigering AlOpgeschort = new("AAN-042", Weigeringsoort.NietNu) { Namen = ["tot"] };
    public static readonly Weigering OpschortenTeLaat = new("AAN-043", Weigeringsoort.NietNu) { Namen = ["uiterlijk"] };
    public static readonly Weigering AanvullenTotOngeldig = new("AAN-044", Veld: "AanvullenTot") { Namen = ["uiterlijk"] };
    public static readonly Weigering NietOpgeschort = new("AAN-045", Weigeringsoort.NietNu);
    public static readonly Weigering TienWekenNietVoorbij = new("AAN-046", Weigeringsoort.NietNu) { Namen = ["datum"] };
    public static readonly Weigering InzageAlGevraagd = new("AAN-047", Weigeringsoort.NietNu, "School");
    public static readonly Weigering InzageAlOpen = new("AAN-048", Weigeringsoort.NietNu, "School");
    public static readonly Weigering InzageEigenSchool = new("AAN-049", Veld: "School");
    public static readonly Weigering InzageNietOpen = new("AAN-050", Weigeringsoort.NietNu);
    public static readonly Weigering ToestemmingWie = new("AAN-051", Veld: "Wie");
    public static readonly Weigering ToestemmingsdatumOngeldig = new("AAN-052", Veld: "GegevenOp");
    public static readonly Weigering SchoolOnbekend = new("AAN-053", Veld: "School");
    public static readonly Weigering AanvullingOntbreekt = new("AAN-055", Veld: "Aanvulling");
    public static readonly Weigering WijzeOntbreekt = new("AAN-054", Veld: "Wijze");
    public static readonly Weigering OsobestandOntbreekt = new("AAN-056", Weigeringsoort.NietNu);
    public static readonly Weigering GeenIndelingsklas = new("AAN-058", Veld: "Klas");
    public static readonly Weigering IntussenGeplaatst = new("AAN-070", Weigeringsoort.NietNu);
    public static readonly Weigering IntussenVerder = new("AAN-071", Weigeringsoort.NietNu);
    public static readonly Weigering IntussenGeloot = new("AAN-072", Weigeringsoort.NietNu);
    public static readonly Weigering TerugneemredenOntbreekt = new("AAN-057", Veld: "Reden");
}
