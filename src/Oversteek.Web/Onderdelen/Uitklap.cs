using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Oversteek.Web.Onderdelen;

/// <summary>One line that opens: what it is, its state and a few words; the rest is folded. Works without script.</summary>
[HtmlTargetElement("os-uitklap")]
public sealed class UitklapTagHelper : TagHelper
{
    public string Titel { get; set; } = "";

    public string? Status { get; set; }

    public Signaal Soort { get; set; }

    /// <summary>What stands behind the title without opening.</summary>
    public string? Kort { get; set; }

    public bool Open { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inhoud = await output.GetChildContentAsync();
        output.Wordt("details", "os-uitklap");
        if (Open)
            output.Attributes.SetAttribute("open", "");
        output.Content.SetHtmlContent(Opmaak.Element("summary").Bevat(
            Opmaak.Element("bdi", "os-uitklap__titel").Tekst(Titel),
            Status is null ? null : Opmaak.Badge(Status, Soort),
            Kort is null ? null : Opmaak.Element("span", "os-uitklap__kort").Tekst(Kort)));
        output.Content.AppendHtml(Opmaak.Element("div", "os-stack").Bevat(inhoud));
    }
}
