using System.Globalization;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Domain.Formulieren;

public static class FormulierWeigeringen
{
    public static readonly Weigering GeenHeelGetal = new("FRM-001") { Namen = ["vraag"] };
    public static readonly Weigering GeenGetal = new("FRM-002") { Namen = ["vraag"] };
    public static readonly Weigering GeenDatum = new("FRM-003") { Namen = ["vraag"] };
    public static readonly Weigering GeenKeuze = new("FRM-004") { Namen = ["vraag"] };
    public static readonly Weigering TeLang = new("FRM-005") { Namen = ["vraag"] };
    public static readonly Weigering TeKort = new("FRM-006") { Namen = ["vraag", "minimum", "lengte"] };
    public static readonly Weigering BuitenBereik = new("FRM-007") { Namen = ["vraag", "van", "tot"] };
    public static readonly Weigering BuitenBereikVan = new("FRM-008") { Namen = ["vraag", "soort", "van", "tot"] };
    public static readonly Weigering Toekomst = new("FRM-009") { Namen = ["vraag"] };
    public static readonly Weigering TeLaat = new("FRM-010") { Namen = ["vraag", "grens"] };
    public static readonly Weigering TeVroeg = new("FRM-011") { Namen = ["vraag", "grens"] };
    public static readonly Weigering AndereVorm = new("FRM-012") { Namen = ["vraag", "voorbeeld"] };
    public static readonly Weigering Ontbreekt = new("FRM-013") { Namen = ["vraag"] };
    public static readonly Weigering Ingehaald = new("FRM-015", Weigeringsoort.Intussen);
    public static readonly Weigering InRij = new("FRM-016") { Namen = ["rij", "punt"] };
    public static readonly Weigering Eigen = new("FRM-014") { Namen = ["zin"] };
}
