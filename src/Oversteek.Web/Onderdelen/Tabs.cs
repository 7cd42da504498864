using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Oversteek.Web.Onderdelen;

/// <summary>Tabs are links to pages of their own.</summary>
[HtmlTargetElement("os-tabs")]
public sealed class TabsTagHelper : TagHelper
{
    public required string Label { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inhoud = await output.GetChildContentAsync();
        output.Wordt("nav");
        output.Attributes.SetAttribute("aria-label", Label);
        output.Content.SetHtmlContent(Opmaak.Element("ul", "os-tabs").Bevat(inhoud));
    }
}

[HtmlTargetElement("os-tab", ParentTag = "os-tabs")]
public sealed class TabTagHelper : TagHelper
{
    public required string Href { get; set; }

    /// <summary>Default: the tab whose path is the path of this page.</summary>
    public bool? Actief { get; set; }

    /// <summary>Word in the badge: klaar, 2 fouten, leeg.</summary>
    public string? Status { get; set; }

    public Signaal Soort { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inhoud = await output.GetChildContentAsync();
        var request = ViewContext.HttpContext.Request;
        var actief = Actief ?? string.Equals(Href.Split('?', '#')[0], request.PathBase + request.Path, StringComparison.OrdinalIgnoreCase);
        output.Wordt("li");
        output.Content.SetHtmlContent(Opmaak.Element("a").Met("href", Href).Met("aria-current", actief ? "page" : null)
            .Bevat(inhoud, string.IsNullOrEmpty(Status) ? null : Opmaak.Element("span").Tekst(" ").Bevat(Opmaak.Badge(Status, Soort))));
    }
}
