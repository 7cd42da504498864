using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Oversteek.Web.Onderdelen;

/// <summary>An icon from the sprite. It stands beside words and is hidden from screen readers.</summary>
[HtmlTargetElement("os-icoon", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class IcoonTagHelper : TagHelper
{
    public required string Naam { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Icoon.Maak(ViewContext, Naam));
    }
}

internal static class Icoon
{
    public static IHtmlContent Maak(ViewContext view, string naam)
    {
        var bron = $"{view.HttpContext.Request.PathBase}/icons.svg#{naam}";
        return Opmaak.Element("svg", "os-icon").Met("aria-hidden", "true").Met("focusable", "false")
            .Bevat(Opmaak.Element("use").Met("href", bron));
    }

    public static IHtmlContent? Misschien(ViewContext view, string? naam) => naam is null ? null : Maak(view, naam);
}
