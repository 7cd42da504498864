using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Domain.Lotingen;

public sealed record LotingVastgelegd(OrganisatieId Regio, LotingId Loting, string Vastlegging, Handeling Handeling) : Gebeurtenis(Handeling, null);

public sealed record LotingBevroren(OrganisatieId Regio, LotingId Loting, int Deelnemers, Handeling Handeling) : Gebeurtenis(Handeling, null);

public sealed record LotingGetrokken(OrganisatieId Regio, LotingId Loting, int Uitslagen, Handeling Handeling) : Gebeurtenis(Handeling, null);

public sealed record LotingGepubliceerd(OrganisatieId Regio, LotingId Loting, Handeling Handeling) : Gebeurtenis(Handeling, null);

public sealed record LotingOntdooid(OrganisatieId Regio, LotingId Loting, Handeling Handeling) : Gebeurtenis(Handeling, null);

public sealed record LotingBevindingenErkend(OrganisatieId Regio, LotingId Loting, int Aantal, Handeling Handeling) : Gebeurtenis(Handeling, null);

public sealed record LotingsstapVoorgesteld(OrganisatieId Regio, LotingId Loting, Lotingsactie Actie, Handeling Handeling) : Gebeurtenis(Handeling, null);

public sealed record LotingsstapIngetrokken(OrganisatieId Regio, LotingId Loting, Lotingsactie Actie, Handeling Handeling) : Gebeurtenis(Handeling, null);

public static class LotingWeigeringen
{
    public static readonly Weigering VerkeerdeToestand = new("LOT-001", Weigeringsoort.NietNu) { Namen = ["status"] };
    public static readonly Weigering GeenDeelnemers = new("LOT-002", Weigeringsoort.NietNu);
    public static readonly Weigering ToevalsbronOntbreekt = new("LOT-003", Veld: "Toevalsbron");
    public static readonly Weigering BestaatAl = new("LOT-004", Weigeringsoort.NietNu);
    public static readonly Weigering NietBewezen = new("LOT-005");
    public static readonly Weigering PeriodeLoopt = new("LOT-006", Weigeringsoort.NietNu) { Namen = ["moment"] };
    public static readonly Weigering TrekkingTeVroeg = new("LOT-007", Weigeringsoort.NietNu) { Namen = ["moment"] };
    public static readonly Weigering RegelsGewijzigd = new("LOT-008", Weigeringsoort.NietNu);
    public static readonly Weigering InvoerGeweigerd = new("LOT-009", Weigeringsoort.NietNu) { Namen = ["regels"] };
    public static readonly Weigering AlGetrokken = new("LOT-011", Weigeringsoort.Intussen);
    public static readonly Weigering ToevalsbronOngeldig = new("LOT-010", Veld: "Toevalsbron");
    public static readonly Weigering EerstOplossen = new("LOT-012", Weigeringsoort.NietNu) { Namen = ["naam", "aantal"] };
    public static readonly Weigering NietErkend = new("LOT-013", Weigeringsoort.NietNu) { Namen = ["aantal"] };
    public static readonly Weigering TweedePersoon = new("LOT-014", Weigeringsoort.NietNu);
    public static readonly Weigering ToevalsbronAnders = new("LOT-015", Veld: "Toevalsbron");
    public static readonly Weigering RedenOntbreekt = new("LOT-016", Veld: "Reden");
    public static readonly Weigering KiesBevinding = new("LOT-017", Veld: "Erken");
    public static readonly Weigering GeenVoorstel = new("LOT-018", Weigeringsoort.Intussen);
    public static readonly Weigering ToevalsbronEerder = new("LOT-019", Veld: "Toevalsbron");
    public static readonly Weigering KlasOntbreekt = new("LOT-020", Weigeringsoort.NietNu) { Namen = ["aantal"] };
}
