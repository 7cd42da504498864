using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Web.Antwoorden;

public static class Weigeringen
{
    /// <summary>The page again with the refusals at their fields; what the user typed stays.</summary>
    /// <param name="voorvoegsel">Name of the bound input model, so that a refusal's field finds its input.</param>
    public static PageResult MetWeigeringen(this PageModel page, IReadOnlyList<Weigering> weigeringen, string voorvoegsel = "Invoer")
    {
        foreach (var weigering in weigeringen)
            page.ModelState.AddModelError(weigering.Veld is null ? "" : $"{voorvoegsel}.{weigering.Veld}", weigering.Tekst);
        return page.MetFouten();
    }
}
