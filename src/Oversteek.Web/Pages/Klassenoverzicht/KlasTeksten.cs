using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Teksten;

namespace Oversteek.Web.Pages.Klassenoverzicht;

/// <summary>Why something was not done for one pupil of many.</summary>
public static class KlasTeksten
{
    private const string Ingehaald = "Een collega heeft dit intussen gewijzigd. Er is niets van u bewaard; kijk wat er nu staat.";

    public static string Waarom(IReadOnlyList<Weigering> weigeringen) =>
        string.Join(" ", weigeringen.Select(w => w.Soort == Weigeringsoort.Intussen ? Ingehaald : w.Zin()).Distinct(StringComparer.Ordinal));
}
