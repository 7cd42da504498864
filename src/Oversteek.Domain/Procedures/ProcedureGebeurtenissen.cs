using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Lotingen;

namespace Oversteek.Domain.Procedures;

/// <summary>What the guards need to know of the lottery of the year; null when none is laid down.</summary>
public sealed record Procedurestand(Lotingstatus? Loting)
{
    /// <summary>The days on which a lottery rests do not move once it rests on them (B-55).</summary>
    public Lotingstatus? LigtVast(string mijlpaal)
    {
        var vanaf = mijlpaal switch
        {
            Mijlpalen.Aanmeldperiode or Mijlpalen.LotingBevriezing => Lotingstatus.Bevroren,
            Mijlpalen.Loting => Lotingstatus.Getrokken,
            _ => (Lotingstatus?)null,
        };
        return vanaf is not null && Loting >= vanaf ? Loting : null;
    }
}

public sealed record MijlpaalGewijzigd(OrganisatieId Regio, string Sleutel, DateOnly Oud, DateOnly Nieuw, Handeling Handeling) : Gebeurtenis(Handeling, null);

/// <param name="Oud">As the catalogue writes it.</param>
public sealed record InstellingGewijzigd(OrganisatieId Regio, string Sleutel, string Oud, string Nieuw, Handeling Handeling) : Gebeurtenis(Handeling, null);

/// <param name="Sleutel">The first of what is to change.</param>
public sealed record ProcedurewijzigingVoorgesteld(OrganisatieId Regio, string Sleutel, int Aantal, Handeling Handeling) : Gebeurtenis(Handeling, null);

public sealed record ProcedurevoorstelIngetrokken(OrganisatieId Regio, string Sleutel, int Aantal, Handeling Handeling) : Gebeurtenis(Handeling, null);

public static class ProcedureWeigeringen
{
    public static readonly Weigering EindVoorBegin = new("PRO-001", Veld: "Tot");
    public static readonly Weigering VerledenZonderReden = new("PRO-002", Veld: "Reden");
    public static readonly Weigering Gewijzigd = new("PRO-003", Weigeringsoort.Intussen);
    public static readonly Weigering Ontbreekt = new("PRO-004", Weigeringsoort.NietNu);
    public static readonly Weigering LotingLigtVast = new("PRO-005", Weigeringsoort.NietNu, "Van") { Namen = ["status"] };
    public static readonly Weigering NietsGewijzigd = new("PRO-006");
    public static readonly Weigering RegelsLiggenVast = new("PRO-007", Weigeringsoort.NietNu) { Namen = ["status"] };
    public static readonly Weigering PeriodeBegonnen = new("PRO-008", Weigeringsoort.NietNu);
    public static readonly Weigering RedenNodig = new("PRO-009", Veld: "Reden");
    public static readonly Weigering TweedePersoon = new("PRO-010", Weigeringsoort.NietNu);
    public static readonly Weigering GeenVoorstel = new("PRO-011", Weigeringsoort.NietNu);
    public static readonly Weigering VoorstelVerouderd = new("PRO-012", Weigeringsoort.Intussen);
    public static readonly Weigering VoorstelWacht = new("PRO-013", Weigeringsoort.NietNu);
    public static readonly Weigering GetalBuitenGrens = new("PRO-014") { Namen = ["van", "tot"] };
    public static readonly Weigering KiesEenWaarde = new("PRO-015");
    public static readonly Weigering TekstLengte = new("PRO-016") { Namen = ["maximum"] };
    public static readonly Weigering AantalRegels = new("PRO-017") { Namen = ["minimum", "maximum"] };
    public static readonly Weigering RegelIsVast = new("PRO-018") { Namen = ["naam"] };
    public static readonly Weigering RegelTekst = new("PRO-019") { Namen = ["maximum"] };
    public static readonly Weigering RegelDubbel = new("PRO-020") { Namen = ["naam"] };
    public static readonly Weigering LijstlengtesKloppenNiet = new("PRO-021", Veld: "voorkeurslijst.aanbevolen");
    public static readonly Weigering NummerPastNiet = new("PRO-022", Veld: "loting.nummer");
    public static readonly Weigering BereikPastNiet = new("PRO-023", Veld: "voorrang.bereik");
    public static readonly Weigering ScoresKloppenNiet = new("PRO-024", Veld: "doorstroomtoetsen") { Namen = ["toets"] };
    public static readonly Weigering RegelInGebruik = new("PRO-025") { Namen = ["naam"] };
    public static readonly Weigering RegelGetal = new("PRO-026") { Namen = ["maximum"] };
    public static readonly Weigering SjabloonLengte = new("PRO-028") { Namen = ["onderwerp", "tekst"] };
    public static readonly Weigering SjabloonPlekken = new("PRO-029") { Namen = ["plekken"] };
    public static readonly Weigering SjabloonWebadres = new("PRO-030");
    public static readonly Weigering VolgordeKloptNiet = new("PRO-031", Veld: "Van");
    public static readonly Weigering RegelDatum = new("PRO-032");
    public static readonly Weigering InstroomKloptNiet = new("PRO-033", Veld: "vroegeInstroom") { Namen = ["groep"] };
    public static readonly Weigering BuitenSchooljaar = new("PRO-027") { Namen = ["van", "tot"] };
}
