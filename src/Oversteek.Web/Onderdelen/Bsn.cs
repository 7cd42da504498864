using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Oversteek.Web.Onderdelen;

/// <summary>
/// A BSN with only the last four digits. Toon posts to an address that writes the event and answers with the page
/// in which open is true (PRIV-3). The whole number is in the markup only then.
/// </summary>
[HtmlTargetElement("os-bsn", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class BsnTagHelper(IHtmlGenerator generator) : TagHelper
{
    public string? Waarde { get; set; }

    /// <summary>What kind of number it is, for who hears the page; an onderwijsnummer is named on the screen too.</summary>
    public string Naam { get; set; } = "BSN";

    public string? ToonActie { get; set; }

    public bool Open { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public static string Gemaskeerd(string bsn) => bsn.Length < 4 ? "•••••••••" : $"•••••{bsn[^4..]}";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Wordt("span", "os-bsn");
        if (string.IsNullOrEmpty(Waarde))
        {
            output.Content.SetContent("onbekend");
            return;
        }
        if (Naam != "BSN")
            output.PreContent.SetContent($"{Naam} ");
        output.Content.SetHtmlContent(Open
            ? Opmaak.Element("span").Met("data-vervaag", aanwezig: true).Tekst(Waarde)
            : Opmaak.Element("span").Bevat(Opmaak.Element("span").Met("aria-hidden", "true").Tekst(Gemaskeerd(Waarde)),
                Opmaak.Verborgen($"{Naam} eindigt op {Gemaskeerd(Waarde)[5..]}")));
        if (!Open && ToonActie is not null)
            output.Content.AppendHtml(Formulier(ToonActie));
    }

    private TagBuilder Formulier(string actie) => Opmaak.Element("form", "os-inline").Met("method", "post").Met("action", actie).Bevat(
        Opmaak.Element("button", "os-btn os-btn--3 os-btn--sm").Met("type", "submit").Bevat(Icoon.Maak(ViewContext, "eye")).Tekst("Toon")
            .Bevat(Opmaak.Verborgen($" het {Naam}")),
        generator.GenerateAntiforgery(ViewContext));
}
