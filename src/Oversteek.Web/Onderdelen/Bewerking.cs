using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Oversteek.Web.Onderdelen;

/// <summary>Hidden operation id of a creating form, kept when the page comes back with errors (REL-9).</summary>
[HtmlTargetElement("os-bewerking", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class BewerkingTagHelper : TagHelper
{
    public string Naam { get; set; } = "Bewerking";

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var request = ViewContext.HttpContext.Request;
        var eerder = request.HasFormContentType && Guid.TryParse(request.Form[Naam], out var id) ? id : Guid.NewGuid();
        output.TagName = null;
        output.Content.SetHtmlContent(Opmaak.Invoer("hidden", Naam, eerder.ToString()));
    }
}
