using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Oversteek.Web.Onderdelen;

/// <summary>A framed part of the page with its own heading.</summary>
[HtmlTargetElement("os-paneel")]
public sealed class PaneelTagHelper : TagHelper
{
    public string? Titel { get; set; }

    public int Niveau { get; set; } = 2;

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inhoud = await output.GetChildContentAsync();
        output.Wordt(Titel is null ? "div" : "section", "os-panel os-stack");
        if (Titel is null)
        {
            output.Content.SetHtmlContent(inhoud);
            return;
        }
        var id = output.Attributes["id"]?.Value is { } eigen ? $"{eigen}-kop" : Volgende();
        output.Attributes.SetAttribute("aria-labelledby", id);
        output.Content.SetHtmlContent(Opmaak.Element($"h{Niveau}").Met("id", id).Tekst(Titel));
        output.Content.AppendHtml(inhoud);
    }

    // Counted per page: the id that a tag helper gets is the same each time around a loop.
    private string Volgende()
    {
        var nummer = (ViewContext.HttpContext.Items[typeof(PaneelTagHelper)] as int? ?? 0) + 1;
        ViewContext.HttpContext.Items[typeof(PaneelTagHelper)] = nummer;
        return string.Create(CultureInfo.InvariantCulture, $"paneel-{nummer}");
    }
}
