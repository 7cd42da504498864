using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Persistence;
using Oversteek.Application.Procedures;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Procedures;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Procedures;

/// <summary>The settings of one group, all at once, because some only go together.</summary>
[Vereist(Recht.ProcedureBeheren)]
[VerstVereist(AlleenSchrijven = true)]
public sealed class GroepModel(OversteekDb db, Toegangscontext toegang, Werkjaar werkjaar, Handelingbron bron, RegelsWijzigen wijzigen)
    : Regelpagina(db, toegang, werkjaar, bron, wijzigen)
{
    [FromRoute]
    public Instellinggroep Groep { get; set; }

    protected override IReadOnlyList<Instelling> Kies() => [.. Instellingen.Alle.Where(i => i.Groep == Groep && i is not Lijstinstelling)];

    protected override string Getypt(Instelling instelling) => Request.Form[$"{Voorvoegsel}.{instelling.Sleutel}"].ToString();
}
