using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Oversteek.Web.Onderdelen;

/// <summary>Head of a column. With sorteer it is a link that sorts on the server (?sorteer=naam, ?sorteer=-naam).</summary>
[HtmlTargetElement("os-kolom", ParentTag = "os-tabel", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class KolomTagHelper : TagHelper
{
    public required string Label { get; set; }

    public string? Sorteer { get; set; }

    public bool Getal { get; set; }

    /// <summary>The head is for screen readers only (selection, actions).</summary>
    public bool Verborgen { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.SuppressOutput();
        var gevraagd = ViewContext.HttpContext.Request.Query["sorteer"].ToString();
        var nu = gevraagd.Length > 0 ? gevraagd : (string)context.Items[TabelTagHelper.StandaardSleutel];
        var kop = Opmaak.Element("th", Getal ? "num" : null).Met("scope", "col");
        Tabelstaat.Van(context)!.Kolommen.Add(new Kolom(Verborgen ? "" : Label, Vul(kop, nu), Getal));
    }

    private TagBuilder Vul(TagBuilder kop, string nu)
    {
        if (Verborgen)
            return kop.Bevat(Opmaak.Verborgen(Label));
        if (Sorteer is null)
            return kop.Tekst(Label);
        var (richting, icoon, volgende) = nu == Sorteer ? ("ascending", "sort-ascending", "-" + Sorteer)
            : nu == "-" + Sorteer ? ("descending", "sort-descending", Sorteer)
            : (null, "arrows-sort", Sorteer);
        var link = Opmaak.Element("a").Met("href", Adres.Met(ViewContext.HttpContext.Request, ("sorteer", volgende), ("pagina", null)));
        return kop.Met("aria-sort", richting).Bevat(link.Tekst(Label).Bevat(Icoon.Maak(ViewContext, icoon)));
    }
}
