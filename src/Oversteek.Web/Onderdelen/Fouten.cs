using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Oversteek.Web.Onderdelen;

/// <summary>Summary of all errors above the form, with a link to each field; the same words as at the field.</summary>
[HtmlTargetElement("os-fouten", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FoutenTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var fouten = ViewContext.ModelState.Where(veld => veld.Value is { Errors.Count: > 0 })
            .OrderBy(veld => Plaats(veld.Key))
            .SelectMany(veld => veld.Value!.Errors.Take(veld.Key.Length == 0 ? int.MaxValue : 1).Select(fout => (veld.Key, fout.ErrorMessage)))
            .ToList();
        if (fouten.Count == 0)
        {
            output.SuppressOutput();
            return;
        }
        output.Wordt("div", "os-alert os-alert--fout");
        output.Attributes.SetAttribute("id", "fouten");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("data-focus", "");
        var kop = fouten.Count == 1 ? "Er is 1 fout op deze pagina" : $"Er zijn {fouten.Count} fouten op deze pagina";
        output.Content.SetHtmlContent(Icoon.Maak(ViewContext, "alert-circle"));
        output.Content.AppendHtml(Opmaak.Element("div").Bevat(
            Opmaak.Element("h2").Tekst(kop), Opmaak.Element("ul").Bevat(fouten.Select(fout => Regel(fout.Key, fout.ErrorMessage)))));
    }

    // The order of the posted fields is the order on the page.
    private int Plaats(string veld)
    {
        var request = ViewContext.HttpContext.Request;
        var plaats = request.HasFormContentType ? request.Form.Keys.ToList().IndexOf(veld) : -1;
        return plaats < 0 ? int.MaxValue : plaats;
    }

    private static TagBuilder Regel(string veld, string tekst) => Opmaak.Element("li").Bevat(veld.Length == 0
        ? Opmaak.Element("span").Tekst(tekst)
        : Opmaak.Element("a").Met("href", $"#{Veldstaat.IdVan(veld)}").Tekst(tekst));
}
