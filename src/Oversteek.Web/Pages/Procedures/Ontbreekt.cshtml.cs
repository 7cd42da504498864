using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Procedures;

/// <summary>A year for which the region has no calendar and rules: a past one, or the coming one before it is set up.</summary>
[Vereist(Recht.ProcedureBeheren)]
public sealed class OntbreektModel(Werkjaar werkjaar) : PageModel
{
    public Schooljaar Jaar => werkjaar.Gekozen;
}
