using Microsoft.AspNetCore.Mvc;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Ouderportaal;

/// <summary>"Ik ben er nog": the request itself is what keeps the visit open.</summary>
[OuderVereist]
public sealed class BlijvenModel : Portaalpagina
{
    public override string Titelsleutel => "alg.tijd_kop";

    public IActionResult OnGet() => NotFound();

    public IActionResult OnPost() => new NoContentResult();
}
