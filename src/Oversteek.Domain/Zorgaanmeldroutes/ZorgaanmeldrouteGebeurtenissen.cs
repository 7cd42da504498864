using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Domain.Zorgaanmeldroutes;

public sealed record ZorgaanmeldrouteOpgeslagen(LeerlingId Kind, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record ZorgaanmeldrouteIngediend(LeerlingId Kind, OrganisatieId Swv, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record ZorgaanmeldrouteAfgesloten(LeerlingId Kind, OrganisatieId School, OrganisatieId Swv, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

/// <param name="Swv">Null when it had nothing of it.</param>
public sealed record ZorgaanmeldrouteIngetrokken(LeerlingId Kind, OrganisatieId? Swv, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record ZorgaanmeldroutetoestemmingGegeven(LeerlingId Kind, int Ouder, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record ZorgaanmeldroutetoestemmingIngetrokken(LeerlingId Kind, int Ouder, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public static class ZorgaanmeldrouteWeigeringen
{
    public static readonly Weigering VerkeerdeToestand = new("ZAR-001", Weigeringsoort.NietNu) { Namen = ["status"] };
    public static readonly Weigering RegioKentHaarNiet = new("ZAR-002", Weigeringsoort.NietNu);
    public static readonly Weigering DoetNietMee = new("ZAR-003", Weigeringsoort.NietNu);
    public static readonly Weigering OkrWasDefinitief = new("ZAR-004", Weigeringsoort.NietNu);
    public static readonly Weigering VraagOntbreekt = new("ZAR-005", Weigeringsoort.NietNu);
    public static readonly Weigering ContactOntbreekt = new("ZAR-006", Weigeringsoort.NietNu);
    public static readonly Weigering KeuzeOntbreekt = new("ZAR-007", Weigeringsoort.NietNu);
    public static readonly Weigering KeuzeIsWeg = new("ZAR-008", Weigeringsoort.NietNu);
    public static readonly Weigering BsnInTekst = new("ZAR-009", Weigeringsoort.NietNu) { Namen = ["deel"] };
    public static readonly Weigering GeenOuders = new("ZAR-010", Weigeringsoort.NietNu);
    public static readonly Weigering ToestemmingOntbreekt = new("ZAR-011", Weigeringsoort.NietNu) { Namen = ["ouder"] };
    public static readonly Weigering EerstKiezen = new("ZAR-012", Weigeringsoort.NietNu);
    public static readonly Weigering GeenToestemming = new("ZAR-013", Weigeringsoort.NietNu);
    public static readonly Weigering OuderOnbekend = new("ZAR-014", Veld: "Ouder");
    public static readonly Weigering RedenOntbreekt = new("ZAR-015", Veld: "Reden");
    public static readonly Weigering AdviesOntbreekt = new("ZAR-016", Veld: "Advies");
    public static readonly Weigering SwvOnbekend = new("ZAR-017", Veld: "Swv");
    public static readonly Weigering Gewijzigd = new("ZAR-018", Weigeringsoort.Intussen);
    public static readonly Weigering LooptAl = new("ZAR-019", Weigeringsoort.Intussen);
    public static readonly Weigering EerstBeginnen = new("ZAR-020", Weigeringsoort.NietNu);
}
