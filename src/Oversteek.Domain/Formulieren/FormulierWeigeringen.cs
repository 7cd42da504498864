using System.Globalization;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Domain.Formulieren;

public static class FormulierWeigeringen
{
    public static readonly Weigering GeenHeelGetal = new("FRM-001", "Vul bij '{0}' een heel getal in.");
    public static readonly Weigering GeenGetal = new("FRM-002", "Vul bij '{0}' een getal in.");
    public static readonly Weigering GeenDatum = new("FRM-003", "Vul bij '{0}' een datum in, zoals 15-01-2027.");
    public static readonly Weigering GeenKeuze = new("FRM-004", "Kies bij '{0}' iets uit de lijst.");
    public static readonly Weigering TeLang = new("FRM-005", "De tekst bij '{0}' is te lang.");
    public static readonly Weigering TeKort = new("FRM-006", "Schrijf bij '{0}' ten minste {1} tekens. Het zijn er nu {2}.");
    public static readonly Weigering BuitenBereik = new("FRM-007", "Vul bij '{0}' een getal in van {1} tot en met {2}.");
    public static readonly Weigering BuitenBereikVan = new("FRM-008", "Vul bij '{0}' voor {1} een getal in van {2} tot en met {3}.");
    public static readonly Weigering Toekomst = new("FRM-009", "De datum bij '{0}' ligt na vandaag. Vul een datum in die al geweest is.");
    public static readonly Weigering TeLaat = new("FRM-010", "De datum bij '{0}' is te laat. Vul een datum in tot en met {1}.");
    public static readonly Weigering TeVroeg = new("FRM-011", "De datum bij '{0}' is te lang geleden. Vul een datum in vanaf {1}.");
    public static readonly Weigering AndereVorm = new("FRM-012", "Vul '{0}' zo in: {1}.");
    public static readonly Weigering Ontbreekt = new("FRM-013", "Vul '{0}' in.");
    public static readonly Weigering Ingehaald = new("FRM-015", "Dit formulier is intussen gewijzigd. Kies per veld welke tekst blijft.");
    public static readonly Weigering Eigen = new("FRM-014", "{0}");
}

internal static class Formulierwoorden
{
    public static string Datum(DateOnly datum) => datum.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("nl-NL"));
}
