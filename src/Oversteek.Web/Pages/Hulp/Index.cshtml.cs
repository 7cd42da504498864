using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Toegang;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Bouwstenen;

namespace Oversteek.Web.Pages.Hulp;

/// <summary>The steps of the process for the role that is logged in, as the features say them, in the order in which they come.</summary>
[Vereist(Recht.BerichtenLezen)]
public sealed class IndexModel(Toegangscontext toegang, Paginaadressen adressen) : PageModel
{
    public IReadOnlyList<Stap> Stappen
    {
        get
        {
            var groep = Doelgroepen.Van(toegang.Rol);
            return [.. Paginacatalogus.Alle.Hulp.Where(s => s.Voor == groep).Select(s => new Stap(s.Titel, s.Tekst, adressen.Van(s.Naar)))];
        }
    }

    public sealed record Stap(string Titel, string Tekst, string Url);
}
