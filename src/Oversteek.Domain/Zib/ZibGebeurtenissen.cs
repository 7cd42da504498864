using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Domain.Zib;

public sealed record ZibAanmeldingOpgeslagen(LeerlingId Kind, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record ZibAanmeldingIngediend(LeerlingId Kind, OrganisatieId Bureau, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record ZibAanmeldingInBehandelingGenomen(LeerlingId Kind, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record ZibAfspraakGemaakt(LeerlingId Kind, DateOnly Dag, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record ZibAanvullingGevraagd(LeerlingId Kind, OrganisatieId School, AccountId Contact, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record ZibAanmeldingAangevuld(LeerlingId Kind, OrganisatieId Bureau, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record ZibUitslagVerzonden(LeerlingId Kind, OrganisatieId School, OrganisatieId Bureau, AccountId Contact, Handeling Handeling)
    : Gebeurtenis(Handeling, Kind);

public sealed record ZibAanmeldingAfgewezen(LeerlingId Kind, OrganisatieId School, OrganisatieId Bureau, AccountId Contact, Handeling Handeling)
    : Gebeurtenis(Handeling, Kind);

public sealed record ZibUitslagOvergenomen(LeerlingId Kind, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

/// <param name="Bureau">Null when the bureau had nothing of it.</param>
public sealed record ZibAanmeldingIngetrokken(LeerlingId Kind, OrganisatieId? Bureau, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record ZibToestemmingGegeven(LeerlingId Kind, int Ouder, Toestemmingsoort Soort, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record ZibToestemmingIngetrokken(LeerlingId Kind, int Ouder, Toestemmingsoort Soort, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record ZibFormulierToegevoegd(LeerlingId Kind, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record SchoolcontactpersoonGekozen(OrganisatieId School, OrganisatieId Bureau, Handeling Handeling) : Gebeurtenis(Handeling, null);

public sealed record RegioakkoordGegeven(OrganisatieId School, bool Akkoord, Handeling Handeling) : Gebeurtenis(Handeling, null);

public static class ZibWeigeringen
{
    public static readonly Weigering VerkeerdeToestand = new("ZIB-001", Weigeringsoort.NietNu) { Namen = ["status"] };
    public static readonly Weigering GeenContact = new("ZIB-002", Weigeringsoort.NietNu);
    public static readonly Weigering GeenFormulier = new("ZIB-003", Weigeringsoort.NietNu);
    public static readonly Weigering DeelnemenOntbreekt = new("ZIB-004", Weigeringsoort.NietNu) { Namen = ["ouder"] };
    public static readonly Weigering SchoolToetstZelf = new("ZIB-005", Weigeringsoort.NietNu);
    public static readonly Weigering GeldigIq = new("ZIB-006", Weigeringsoort.NietNu) { Namen = ["datum"] };
    public static readonly Weigering GeenRegioakkoord = new("ZIB-007", Weigeringsoort.NietNu);
    public static readonly Weigering NietCompleet = new("ZIB-008", Weigeringsoort.NietNu) { Namen = ["klacht"] };
    public static readonly Weigering Gewijzigd = new("ZIB-009", Weigeringsoort.Intussen);
    public static readonly Weigering LooptAl = new("ZIB-010", Weigeringsoort.Intussen);
    public static readonly Weigering DoetNietMee = new("ZIB-011", Weigeringsoort.NietNu);
    public static readonly Weigering DelenOntbreekt = new("ZIB-012", Weigeringsoort.NietNu) { Namen = ["ouder"] };
    public static readonly Weigering VraagOntbreekt = new("ZIB-013", Veld: "Tekst");
    public static readonly Weigering RedenOntbreekt = new("ZIB-014", Veld: "Reden");
    public static readonly Weigering NietsGevraagd = new("ZIB-015", Weigeringsoort.NietNu);
    public static readonly Weigering OkrNietOpen = new("ZIB-016", Weigeringsoort.NietNu);
    public static readonly Weigering OuderOnbekend = new("ZIB-017", Veld: "Ouder");
    public static readonly Weigering BestandWacht = new("ZIB-019", Weigeringsoort.NietNu);
    public static readonly Weigering BureauOnbekend = new("ZIB-020", Veld: "Bureau");
    public static readonly Weigering GeenOuders = new("ZIB-021", Weigeringsoort.NietNu);
    public static readonly Weigering LoopbaanNietCompleet = new("ZIB-023", Weigeringsoort.NietNu) { Namen = ["stap"] };
    public static readonly Weigering GeenToestemming = new("ZIB-024", Weigeringsoort.NietNu);
    public static readonly Weigering SchooljaarOnleesbaar = new("ZIB-026", Weigeringsoort.NietNu) { Namen = ["tekst"] };
    public static readonly Weigering AnderSchooljaar = new("ZIB-028", Weigeringsoort.NietNu) { Namen = ["schooljaar"] };
    public static readonly Weigering NietMetVo = new("ZIB-030", Weigeringsoort.NietNu);
    public static readonly Weigering IqNietMetPo = new("ZIB-031", Weigeringsoort.NietNu);
    public static readonly Weigering TeVroeg = new("ZIB-029", Weigeringsoort.NietNu) { Namen = ["datum"] };
    public static readonly Weigering AnderDossier = new("ZIB-035", Weigeringsoort.NietNu) { Namen = ["schooljaar"] };
    public static readonly Weigering ContactOnbekend = new("ZIB-027", Veld: "Contact");
}
