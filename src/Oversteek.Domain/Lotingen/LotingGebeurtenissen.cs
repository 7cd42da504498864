using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Domain.Lotingen;

public sealed record LotingVoorbereid(OrganisatieId Regio, LotingId Loting, int Volgnummer, Handeling Handeling) : Gebeurtenis(Handeling, null);

public sealed record LotingsplanGewijzigd(OrganisatieId Regio, LotingId Loting, int Houders, Handeling Handeling) : Gebeurtenis(Handeling, null);

/// <param name="RegelsHash">Null in a line of before LOT-2, as are the hashes of the other events.</param>
public sealed record LotingVastgelegd(OrganisatieId Regio, LotingId Loting, string Vastlegging, string? RegelsHash, Handeling Handeling)
    : Gebeurtenis(Handeling, null);

public sealed record LotingBevroren(
    OrganisatieId Regio, LotingId Loting, int Deelnemers, string? Bevriezing, string? InvoerHash, string? DeelnemersHash, Handeling Handeling)
    : Gebeurtenis(Handeling, null);

public sealed record LotingstoevalIngevoerd(OrganisatieId Regio, LotingId Loting, string Toeval, Handeling Handeling) : Gebeurtenis(Handeling, null);

public sealed record LotingsgeheimGeopend(OrganisatieId Regio, LotingId Loting, int Houder, bool UitKopie, Handeling Handeling) : Gebeurtenis(Handeling, null);

public sealed record LotingGetrokken(
    OrganisatieId Regio, LotingId Loting, int Uitslagen, string? VolledigVerslag, string? OpenbaarVerslag, Handeling Handeling) : Gebeurtenis(Handeling, null);

public sealed record LotingGepubliceerd(OrganisatieId Regio, LotingId Loting, Handeling Handeling) : Gebeurtenis(Handeling, null);

public sealed record LotingOntdooid(OrganisatieId Regio, LotingId Loting, Handeling Handeling) : Gebeurtenis(Handeling, null);

public sealed record LotingBevindingenErkend(OrganisatieId Regio, LotingId Loting, int Aantal, Handeling Handeling) : Gebeurtenis(Handeling, null);

public sealed record LotingsstapVoorgesteld(OrganisatieId Regio, LotingId Loting, Lotingsactie Actie, Handeling Handeling) : Gebeurtenis(Handeling, null);

public sealed record LotingsstapIngetrokken(OrganisatieId Regio, LotingId Loting, Lotingsactie Actie, Handeling Handeling) : Gebeurtenis(Handeling, null);

public static class LotingWeigeringen
{
    public static readonly Weigering VerkeerdeToestand = new("LOT-001", Weigeringsoort.NietNu) { Namen = ["status"] };
    public static readonly Weigering GeenDeelnemers = new("LOT-002", Weigeringsoort.NietNu);
    public static readonly Weigering ToevalsbronOntbreekt = new("LOT-003", Veld: "Toeval");
    public static readonly Weigering BestaatAl = new("LOT-004", Weigeringsoort.NietNu);
    public static readonly Weigering NietBewezen = new("LOT-005");
    public static readonly Weigering PeriodeLoopt = new("LOT-006", Weigeringsoort.NietNu) { Namen = ["moment"] };
    public static readonly Weigering TrekkingTeVroeg = new("LOT-007", Weigeringsoort.NietNu) { Namen = ["moment"] };
    public static readonly Weigering RegelsGewijzigd = new("LOT-008", Weigeringsoort.NietNu);
    public static readonly Weigering InvoerGeweigerd = new("LOT-009", Weigeringsoort.NietNu) { Namen = ["regels"] };
    public static readonly Weigering ToevalsbronOngeldig = new("LOT-010", Veld: "Toeval") { Namen = ["vorm"] };
    public static readonly Weigering AlGetrokken = new("LOT-011", Weigeringsoort.Intussen);
    public static readonly Weigering EerstOplossen = new("LOT-012", Weigeringsoort.NietNu) { Namen = ["naam", "aantal"] };
    public static readonly Weigering NietErkend = new("LOT-013", Weigeringsoort.NietNu) { Namen = ["aantal"] };
    public static readonly Weigering TweedePersoon = new("LOT-014", Weigeringsoort.NietNu);
    public static readonly Weigering ToevalsbronAnders = new("LOT-015", Veld: "Toeval");
    public static readonly Weigering RedenOntbreekt = new("LOT-016", Veld: "Reden");
    public static readonly Weigering KiesBevinding = new("LOT-017", Veld: "Erken");
    public static readonly Weigering GeenVoorstel = new("LOT-018", Weigeringsoort.Intussen);
    public static readonly Weigering ToevalsbronEerder = new("LOT-019", Veld: "Toeval");
    public static readonly Weigering KlasOntbreekt = new("LOT-020", Weigeringsoort.NietNu) { Namen = ["aantal"] };
    public static readonly Weigering OudProtocol = new("LOT-021", Weigeringsoort.NietNu);
    public static readonly Weigering PlanKanNiet = new("LOT-022", Weigeringsoort.NietNu) { Namen = ["uitleg"] };
    public static readonly Weigering VoorstelAnders = new("LOT-023", Weigeringsoort.Intussen);
    public static readonly Weigering HouderOntbreekt = new("LOT-024", Veld: "Houders");
    public static readonly Weigering HouderDubbel = new("LOT-025", Veld: "Houders");
    public static readonly Weigering HouderOnvolledig = new("LOT-026", Veld: "Houders") { Namen = ["nummer"] };
    public static readonly Weigering GeheimPastNiet = new("LOT-027", Veld: "Geheim");
    public static readonly Weigering AlGeopend = new("LOT-028", Weigeringsoort.Intussen);
    public static readonly Weigering HouderNietGeopend = new("LOT-029", Weigeringsoort.NietNu) { Namen = ["houders"] };
    public static readonly Weigering PlanOntbreekt = new("LOT-030", Weigeringsoort.NietNu);
    public static readonly Weigering LaatZonderReden = new("LOT-031", Veld: "Laat");
    public static readonly Weigering AanmeldperiodeLoopt = new("LOT-033", Weigeringsoort.NietNu) { Namen = ["dag"] };
    public static readonly Weigering GeheimEerder = new("LOT-032", Veld: "Houders") { Namen = ["nummer"] };
}
