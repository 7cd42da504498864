using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Domain.Uitwisseling;

public static class OsoWeigeringen
{
    public static readonly Weigering Onleesbaar = new("UIT-001", Veld: "Bestanden") { Namen = ["bestand", "reden"] };
    public static readonly Weigering GeenBestand = new("UIT-002", Veld: "Bestanden");
    public static readonly Weigering TeVeel = new("UIT-003", Veld: "Bestanden") { Namen = ["aantal", "megabytes"] };
    public static readonly Weigering Verlopen = new("UIT-004", Weigeringsoort.NietGevonden);
    public static readonly Weigering OkrDefinitief = new("UIT-005", Weigeringsoort.NietNu);
    public static readonly Weigering BevestigingNodig = new("UIT-006");
    public static readonly Weigering AnderNummer = new("UIT-007");
    public static readonly Weigering TeWeinigGegevens = new("UIT-008");
    public static readonly Weigering VerkeerdProfiel = new("UIT-009") { Namen = ["profiel"] };
    public static readonly Weigering Ongeldig = new("UIT-010") { Namen = ["bevinding"] };
    public static readonly Weigering AdviesNietDefinitief = new("UIT-011", Weigeringsoort.NietNu);
    public static readonly Weigering NietToegelaten = new("UIT-012", Weigeringsoort.NietNu);
    public static readonly Weigering OkrNietDefinitief = new("UIT-013", Weigeringsoort.NietNu);
    public static readonly Weigering Uitvoer = new("UIT-014") { Namen = ["bevinding"] };
    public static readonly Weigering VerkeerdeLeerling = new("UIT-015");
    public static readonly Weigering AndereCode = new("UIT-016");
    public static readonly Weigering MeerLeerlingen = new("UIT-017");
    public static readonly Weigering ZelfdeNummer = new("UIT-018");
    public static readonly Weigering OverdragenTeVroeg = new("UIT-020", Weigeringsoort.NietNu) { Namen = ["datum"] };
    public static readonly Weigering UitvoerPastNiet = new("UIT-021") { Namen = ["aantal", "megabytes"] };
    public static readonly Weigering NiemandGekozen = new("UIT-022");
    public static readonly Weigering NietNaarPo = new("UIT-023", Weigeringsoort.NietNu, "Soort");
    public static readonly Weigering PastNiet = new("UIT-019") { Namen = ["aantal", "megabytes"] };
}
