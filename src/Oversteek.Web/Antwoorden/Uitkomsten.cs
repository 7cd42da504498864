using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Brugklassen;
using Oversteek.Domain.Procedures;

namespace Oversteek.Web.Antwoorden;

/// <summary>What a use case said, as an answer: done, refused (400), changed in between (409) or not yours (404).</summary>
public static class Uitkomsten
{
    private static readonly HashSet<string> Conflicten = [AanmeldingWeigeringen.Gewijzigd.Code, BrugklasWeigeringen.Gewijzigd.Code, ProcedureWeigeringen.Gewijzigd.Code];

    public static bool IsConflict(this IReadOnlyList<Weigering> weigeringen) => weigeringen.Any(w => Conflicten.Contains(w.Code));

    /// <summary>The page again; 409 when somebody else was first, so that tests, logs and scripts can tell it apart.</summary>
    public static PageResult MetUitkomst(this PageModel page, IReadOnlyList<Weigering> weigeringen)
    {
        var pagina = page.MetWeigeringen(weigeringen);
        if (weigeringen.IsConflict())
            pagina.StatusCode = StatusCodes.Status409Conflict;
        return pagina;
    }
}
