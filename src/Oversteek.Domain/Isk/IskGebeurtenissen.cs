using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Domain.Isk;

public sealed record IskTestaanmeldingOpgeslagen(LeerlingId Kind, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record IskTestaanmeldingIngediend(LeerlingId Kind, OrganisatieId Loket, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record IskToestemmingGegeven(LeerlingId Kind, int Ouder, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record IskToestemmingIngetrokken(LeerlingId Kind, int Ouder, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record IskTestUitgenodigd(LeerlingId Kind, OrganisatieId School, DateOnly Dag, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record IskTestAfgenomen(LeerlingId Kind, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record IskTestNietVerschenen(LeerlingId Kind, OrganisatieId School, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record IskUitslagVastgelegd(LeerlingId Kind, OrganisatieId School, OrganisatieId Loket, BijlageId Bijlage, Handeling Handeling)
    : Gebeurtenis(Handeling, Kind);

public sealed record IskLeerlingAangemeld(LeerlingId Kind, OrganisatieId IskSchool, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record IskLeerlingGeplaatst(LeerlingId Kind, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record IskPlaatsingHersteld(LeerlingId Kind, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public sealed record IskAanmeldingVervallen(LeerlingId Kind, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

/// <param name="Loket">Null when the desk had nothing of it.</param>
public sealed record IskTestAfgezien(LeerlingId Kind, OrganisatieId? Loket, Handeling Handeling) : Gebeurtenis(Handeling, Kind);

public static class IskWeigeringen
{
    public static readonly Weigering VerkeerdeToestand = new("ISK-001", Weigeringsoort.NietNu) { Namen = ["status"] };
    public static readonly Weigering DoetNietMee = new("ISK-002", Weigeringsoort.NietNu);
    public static readonly Weigering NietCompleet = new("ISK-003", Weigeringsoort.NietNu) { Namen = ["klacht"] };
    public static readonly Weigering ToestemmingOntbreekt = new("ISK-004", Weigeringsoort.NietNu) { Namen = ["ouder"] };
    public static readonly Weigering GeenOuders = new("ISK-005", Weigeringsoort.NietNu);
    public static readonly Weigering RedenLaatOntbreekt = new("ISK-006", Weigeringsoort.NietNu) { Namen = ["datum"] };
    public static readonly Weigering LoketOnbekend = new("ISK-007", Veld: "Loket");
    public static readonly Weigering Gewijzigd = new("ISK-008", Weigeringsoort.Intussen);
    public static readonly Weigering LooptAl = new("ISK-009", Weigeringsoort.Intussen);
    public static readonly Weigering RedenOntbreekt = new("ISK-010", Veld: "Reden");
    public static readonly Weigering GeenToestemming = new("ISK-011", Weigeringsoort.NietNu);
    public static readonly Weigering OuderOnbekend = new("ISK-012", Veld: "Ouder");
    public static readonly Weigering TestNogNiet = new("ISK-013", Weigeringsoort.NietNu) { Namen = ["datum"] };
    public static readonly Weigering KlasOnbekend = new("ISK-014", Veld: "Klas");
    public static readonly Weigering OkrNietDefinitief = new("ISK-015", Weigeringsoort.NietNu);
    public static readonly Weigering AlAangemeld = new("ISK-016", Weigeringsoort.NietNu);
    public static readonly Weigering GeenIskUitstroom = new("ISK-017", Weigeringsoort.NietNu);
}
