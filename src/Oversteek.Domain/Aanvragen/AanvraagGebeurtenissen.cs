using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Domain.Aanvragen;

public sealed record AanvraagOpgeslagen(LeerlingId Kind, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record AanvraagIngediend(LeerlingId Kind, OrganisatieId Swv, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record AanvraagAanvullingGevraagd(LeerlingId Kind, OrganisatieId School, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record AanvraagAangevuld(LeerlingId Kind, OrganisatieId Swv, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record AanvraagCompleetVerklaard(LeerlingId Kind, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record DeskundigenadviesVastgelegd(LeerlingId Kind, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record AanvraagBesloten(LeerlingId Kind, OrganisatieId School, OrganisatieId Swv, BijlageId Brief, Handeling Handeling)
    : Gebeurtenis(Handeling, Kind);

public sealed record AanvraagBesluitVastgelegd(LeerlingId Kind, OrganisatieId School, BijlageId Brief, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

/// <param name="WasToegekend">What stood there before, and of which day.</param>
public sealed record AanvraagBesluitGecorrigeerd(
    LeerlingId Kind, OrganisatieId School, BijlageId Brief, bool WasToegekend, DateOnly WasOp, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

/// <summary>D-59: its term is over, and everything of it is gone.</summary>
public sealed record AanvraagVernietigd(LeerlingId Kind, Guid Aanvraag, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record AanvraagbezwaarGemaakt(LeerlingId Kind, OrganisatieId Swv, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record AanvraagHeroverwogen(LeerlingId Kind, OrganisatieId School, OrganisatieId Swv, BijlageId Brief, Handeling Handeling)
    : Gebeurtenis(Handeling, Kind);

/// <param name="Swv">Null when it had nothing of it.</param>
public sealed record AanvraagIngetrokken(LeerlingId Kind, OrganisatieId? Swv, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record AanvraagtoestemmingGegeven(LeerlingId Kind, int Ouder, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record AanvraagtoestemmingIngetrokken(LeerlingId Kind, int Ouder, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record AanvraagbestandToegevoegd(LeerlingId Kind, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public static class AanvraagWeigeringen
{
    public static readonly Weigering VerkeerdeToestand = new("TLV-001", Weigeringsoort.NietNu) { Namen = ["status"] };
    public static readonly Weigering DoetNietMee = new("TLV-002", Weigeringsoort.NietNu);
    public static readonly Weigering NietCompleet = new("TLV-003", Weigeringsoort.NietNu) { Namen = ["klacht"] };
    public static readonly Weigering ToestemmingOntbreekt = new("TLV-004", Weigeringsoort.NietNu);
    public static readonly Weigering TeVroeg = new("TLV-005", Weigeringsoort.NietNu) { Namen = ["datum"] };
    public static readonly Weigering RapportOntbreekt = new("TLV-006", Weigeringsoort.NietNu);
    public static readonly Weigering TeOud = new("TLV-007", Weigeringsoort.NietNu) { Namen = ["soort", "datum", "maanden"] };
    public static readonly Weigering B8Ontbreekt = new("TLV-008", Weigeringsoort.NietNu);
    public static readonly Weigering SwvOnbekend = new("TLV-009", Veld: "Swv");
    public static readonly Weigering Gewijzigd = new("TLV-010", Weigeringsoort.Intussen);
    public static readonly Weigering LooptAl = new("TLV-011", Weigeringsoort.Intussen);
    public static readonly Weigering RedenOntbreekt = new("TLV-012", Veld: "Reden");
    public static readonly Weigering VraagOntbreekt = new("TLV-013", Veld: "Tekst");
    public static readonly Weigering GeenToestemming = new("TLV-014", Weigeringsoort.NietNu);
    public static readonly Weigering OuderOnbekend = new("TLV-015", Veld: "Ouder");
    public static readonly Weigering DeskundigeOntbreekt = new("TLV-016", Veld: "Naam");
    public static readonly Weigering AdviesOntbreekt = new("TLV-017", Veld: "Toelichting");
    public static readonly Weigering DeskundigeAlGehoord = new("TLV-018", Veld: "Naam");
    public static readonly Weigering DatumInToekomst = new("TLV-019");
    public static readonly Weigering TweeAdviezen = new("TLV-020", Weigeringsoort.NietNu);
    public static readonly Weigering MotiveringOntbreekt = new("TLV-021", Veld: "Motivering");
    public static readonly Weigering CategorieOntbreekt = new("TLV-022", Veld: "Categorie");
    public static readonly Weigering NummerOntbreekt = new("TLV-023", Veld: "Nummer");
    public static readonly Weigering SwvnummerOntbreekt = new("TLV-024", Veld: "Swvnummer");
    public static readonly Weigering BegindatumOntbreekt = new("TLV-025", Veld: "Van");
    public static readonly Weigering BegindatumOnwaarschijnlijk = new("TLV-026", Veld: "Van");
    public static readonly Weigering EinddatumOntbreekt = new("TLV-027", Veld: "Tot");
    public static readonly Weigering EinddatumOnmogelijk = new("TLV-028", Veld: "Tot");
    public static readonly Weigering EinddatumLwoo = new("TLV-029", Veld: "Tot");
    public static readonly Weigering GrondenOntbreken = new("TLV-030", Veld: "Gronden");
    public static readonly Weigering WieOntbreekt = new("TLV-031", Veld: "Wie");
    public static readonly Weigering BestandWacht = new("TLV-032", Weigeringsoort.NietNu);
    public static readonly Weigering VoorHetBesluit = new("TLV-033", Veld: "Op");
    public static readonly Weigering Vervangen = new("TLV-034", Weigeringsoort.NietNu);
    public static readonly Weigering GaatViaEenLoket = new("TLV-035", Weigeringsoort.NietNu);
    public static readonly Weigering GaatNietViaEenLoket = new("TLV-036", Weigeringsoort.NietNu);
    public static readonly Weigering BezwaarElders = new("TLV-037", Weigeringsoort.NietNu);
    public static readonly Weigering BesluitdatumOntbreekt = new("TLV-038", Veld: "Op");
    public static readonly Weigering BesluitdatumTeVroeg = new("TLV-039", Veld: "Op");
    public static readonly Weigering BriefOntbreekt = new("TLV-040", Veld: "Bestand");
    public static readonly Weigering AdviesTeOud = new("TLV-041", Veld: "Op") { Namen = ["datum"] };
    public static readonly Weigering HandtekeningIngetrokken = new("TLV-042", Weigeringsoort.NietNu) { Namen = ["ouder"] };
    public static readonly Weigering BsnInTekst = new("TLV-043", Weigeringsoort.NietNu) { Namen = ["vraag"] };
}
