using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Oversteek.Web.Onderdelen;

/// <summary>Body of a confirm page: what will happen (content), then one button that does it and a way back.</summary>
[HtmlTargetElement("os-bevestig")]
public sealed class BevestigTagHelper(IHtmlGenerator generator) : TagHelper
{
    public required string Titel { get; set; }

    /// <summary>The verb on the button: "Aanmelding terugtrekken".</summary>
    public required string Doen { get; set; }

    /// <summary>Address to go back to without doing anything.</summary>
    public required string Terug { get; set; }

    public string TerugTekst { get; set; } = "Nee, terug";

    public string? Actie { get; set; }

    public bool Gevaar { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inhoud = await output.GetChildContentAsync();
        var request = ViewContext.HttpContext.Request;
        ViewContext.ViewData["Titel"] ??= Titel;
        output.Wordt("form", "os-stack os-bevestig");
        output.Attributes.SetAttribute("method", "post");
        output.Attributes.SetAttribute("action", Actie ?? request.PathBase + request.Path + request.QueryString);
        output.Attributes.SetAttribute("novalidate", "");
        output.Content.SetHtmlContent(Opmaak.Element("h1").Tekst(Titel));
        output.Content.AppendHtml(inhoud);
        output.Content.AppendHtml(Opmaak.Element("div", "os-actions").Bevat(
            Opmaak.Element("button", Gevaar ? "os-btn os-btn--gevaar" : "os-btn").Met("type", "submit").Tekst(Doen),
            Opmaak.Element("a", "os-btn os-btn--3").Met("href", Terug).Tekst(TerugTekst)));
        output.Content.AppendHtml(generator.GenerateAntiforgery(ViewContext));
    }
}
