using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Oversteek.Web.Onderdelen;

[HtmlTargetElement("os-kruimelpad")]
public sealed class KruimelpadTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inhoud = await output.GetChildContentAsync();
        output.Wordt("nav", "os-crumbs");
        output.Attributes.SetAttribute("aria-label", "Kruimelpad");
        output.Content.SetHtmlContent(Opmaak.Element("ol").Bevat(inhoud));
    }
}

/// <summary>One step of the path; the last one has no href.</summary>
[HtmlTargetElement("os-kruimel", ParentTag = "os-kruimelpad")]
public sealed class KruimelTagHelper : TagHelper
{
    public string? Href { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inhoud = await output.GetChildContentAsync();
        output.Wordt("li");
        if (Href is null)
            output.Attributes.SetAttribute("aria-current", "page");
        output.Content.SetHtmlContent(Href is null ? inhoud : Opmaak.Element("a").Met("href", Href).Bevat(inhoud));
    }
}
