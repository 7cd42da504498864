using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Oversteek.Web.Onderdelen;

public enum Stapstatus
{
    Straks,
    Nu,
    Klaar,
}

/// <summary>Steps of a process with their state, for parents and for wizards.</summary>
[HtmlTargetElement("os-stappen")]
public sealed class StappenTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Wordt("ol", "os-steps");
}

[HtmlTargetElement("os-stap", ParentTag = "os-stappen")]
public sealed class StapTagHelper : TagHelper
{
    public required string Titel { get; set; }

    public string? Href { get; set; }

    public Stapstatus Status { get; set; }

    public int Niveau { get; set; } = 2;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inhoud = await output.GetChildContentAsync();
        output.Wordt("li");
        if (Status == Stapstatus.Klaar)
            output.Attributes.SetAttribute("data-status", "klaar");
        if (Status == Stapstatus.Nu)
            output.Attributes.SetAttribute("aria-current", "step");
        var woord = Status switch
        {
            Stapstatus.Klaar => " (klaar)",
            Stapstatus.Nu => " (nu)",
            Stapstatus.Straks => " (straks)",
            _ => throw new InvalidOperationException($"Onbekende stapstatus {Status}"),
        };
        var titel = Opmaak.Element(Href is null ? "span" : "a").Met("href", Href).Tekst(Titel);
        output.Content.SetHtmlContent(Opmaak.Element($"h{Niveau}", "os-h3").Bevat(titel, Opmaak.Verborgen(woord)));
        if (!inhoud.IsEmptyOrWhiteSpace)
            output.Content.AppendHtml(Opmaak.Element("div", "os-stack").Bevat(inhoud));
    }
}
