using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Oversteek.Web.Onderdelen;

/// <summary>Progress of a job in the queue (REL-25), in words and as a bar; also a share in an overview.</summary>
[HtmlTargetElement("os-voortgang", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class VoortgangTagHelper : TagHelper
{
    public required string Label { get; set; }

    public required int Klaar { get; set; }

    public required int Totaal { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Wordt("div", "os-voortgang");
        output.Content.SetHtmlContent(Opmaak.Element("p").Tekst($"{Label}: {Klaar} van {Totaal}"));
        output.Content.AppendHtml(Opmaak.Element("progress").Met("value", $"{Klaar}").Met("max", $"{Math.Max(1, Totaal)}").Met("aria-label", Label));
    }
}
