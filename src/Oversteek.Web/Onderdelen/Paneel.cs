using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Oversteek.Web.Onderdelen;

/// <summary>A framed part of the page with its own heading.</summary>
[HtmlTargetElement("os-paneel")]
public sealed class PaneelTagHelper : TagHelper
{
    public string? Titel { get; set; }

    public int Niveau { get; set; } = 2;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inhoud = await output.GetChildContentAsync();
        output.Wordt(Titel is null ? "div" : "section", "os-panel os-stack");
        if (Titel is null)
        {
            output.Content.SetHtmlContent(inhoud);
            return;
        }
        var id = output.Attributes["id"]?.Value is { } eigen ? $"{eigen}-kop" : $"paneel-{context.UniqueId}";
        output.Attributes.SetAttribute("aria-labelledby", id);
        output.Content.SetHtmlContent(Opmaak.Element($"h{Niveau}").Met("id", id).Tekst(Titel));
        output.Content.AppendHtml(inhoud);
    }
}
