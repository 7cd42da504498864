using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Toegang;

namespace Oversteek.Domain.Ouderportaal;

public sealed record OuderportaalcodeUitgegeven(LeerlingId Kind, int Ouder, Uitnodigingswijze Wijze, Guid Uitnodiging, Handeling Handeling)
    : Gebeurtenis(Handeling, Kind);

public sealed record OuderportaalcodeGepauzeerd(LeerlingId Kind, int Ouder, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record OuderportaalcodeIngetrokken(LeerlingId Kind, int Ouder, Guid OuderId, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

/// <summary>A code went to, or was used with, an address that this parent was not known by.</summary>
/// <param name="Bekend">The school had another address.</param>
/// <param name="Account">With which this parent came in before.</param>
public sealed record AnderOuderadresGebruikt(LeerlingId Kind, int Ouder, Guid Uitnodiging, bool Bekend, HouderId? Account, Handeling Handeling)
    : Gebeurtenis(Handeling, Kind);

/// <summary>A parent that was in, is out.</summary>
public sealed record InzageOuderIngetrokken(LeerlingId Kind, int Ouder, Guid Uitnodiging, bool Bekend, HouderId? Account, Handeling Handeling)
    : Gebeurtenis(Handeling, Kind);

public sealed record OuderportaalcodeBevestigd(LeerlingId Kind, int Ouder, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record OuderportaalcodeGestopt(LeerlingId Kind, int Ouder, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

/// <summary>The address is proven; from now on this parent sees the child.</summary>
public sealed record OuderIngeschreven(LeerlingId Kind, int Ouder, HouderId Houder, Guid OuderId, bool MetDossier, DateTimeOffset Tot, Handeling Handeling)
    : Gebeurtenis(Handeling, Kind);

public static class OuderportaalWeigeringen
{
    public static readonly Weigering VerkeerdeToestand = new("OUD-001", Weigeringsoort.NietNu) { Namen = ["status"] };
    public static readonly Weigering CodeNietGevonden = new("OUD-002", Veld: "Code");
    public static readonly Weigering Typefout = new("OUD-003", Veld: "Code");
    public static readonly Weigering Gepauzeerd = new("OUD-004", Weigeringsoort.Gepauzeerd);
    public static readonly Weigering Datum = new("OUD-005", Veld: "Geboortedatum");
    public static readonly Weigering Emailadres = new("OUD-006", Veld: "Email");
    public static readonly Weigering KeuzeOntbreekt = new("OUD-007", Veld: "Keuze");
    public static readonly Weigering LinkVerlopen = new("OUD-008", Weigeringsoort.NietNu);
    public static readonly Weigering AdresVanAndereOuder = new("OUD-009", Weigeringsoort.NietNu);
    public static readonly Weigering GeenGezag = new("OUD-010", Weigeringsoort.NietNu);
    public static readonly Weigering GeenEmailadres = new("OUD-011", Weigeringsoort.NietNu);
    public static readonly Weigering DoetNietMee = new("OUD-012", Weigeringsoort.NietNu);
    public static readonly Weigering Gewijzigd = new("OUD-013", Weigeringsoort.Intussen);
    public static readonly Weigering NiemandGekozen = new("OUD-014");
    public static readonly Weigering TaalOnbekend = new("OUD-015", Veld: "Taal");
    public static readonly Weigering AdresBezet = new("OUD-016", Weigeringsoort.NietNu);
    public static readonly Weigering TekstTeLang = new("OUD-018", Veld: "Tekst") { Namen = ["tekens"] };
    public static readonly Weigering NaDatum = new("OUD-019", Weigeringsoort.NietNu) { Namen = ["datum"] };
    public static readonly Weigering TekstOntbreekt = new("OUD-020", Veld: "Tekst");
    public static readonly Weigering Telefoon = new("OUD-021", Veld: "Telefoon");
    public static readonly Weigering NogNiet = new("OUD-022", Weigeringsoort.NietNu);
    public static readonly Weigering WachtNiet = new("OUD-023", Weigeringsoort.NietNu);
    public static readonly Weigering EigenBevestiging = new("OUD-024");
    public static readonly Weigering AlIngeschreven = new("OUD-017", Weigeringsoort.NietNu);
}
