using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Oversteek.Web.Onderdelen;

/// <summary>What there is to do, each with a status in words.</summary>
[HtmlTargetElement("os-taken")]
public sealed class TakenTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Wordt("ul", "os-tasks");
}

/// <summary>One task. Without href it cannot be started yet; the hint then says why.</summary>
[HtmlTargetElement("os-taak", ParentTag = "os-taken", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TaakTagHelper : TagHelper
{
    public required string Titel { get; set; }

    public string? Href { get; set; }

    public string? Hint { get; set; }

    public string? Status { get; set; }

    public Signaal Soort { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Wordt("li");
        var titel = Opmaak.Element(Href is null ? "span" : "a").Met("href", Href).Tekst(Titel);
        output.Content.SetHtmlContent(Opmaak.Element("div").Bevat(titel, Hint is null ? null : Opmaak.Element("p").Tekst(Hint)));
        if (Status is not null)
            output.Content.AppendHtml(Opmaak.Badge(Status, Soort));
    }
}
