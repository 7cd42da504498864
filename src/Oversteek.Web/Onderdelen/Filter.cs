using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Oversteek.Web.Onderdelen;

/// <summary>An active filter that one click removes. Without waarde all values of the field go.</summary>
public sealed record Filterkenmerk(string Label, string Naam, string? Waarde = null);

/// <summary>
/// Filter bar. A GET form whose state is in the address; a search on name or number is methode="post" (SEC-35).
/// </summary>
[HtmlTargetElement("os-filter")]
public sealed class FilterTagHelper(IHtmlGenerator generator) : TagHelper
{
    public required string Label { get; set; }

    public string Methode { get; set; } = "get";

    public string? Actie { get; set; }

    public string Knop { get; set; } = "Filter";

    public IEnumerable<Filterkenmerk>? Kenmerken { get; set; }

    /// <summary>Selector of the part of the page that is replaced without a full load (htmx); works without script too.</summary>
    public string? Doel { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inhoud = await output.GetChildContentAsync();
        var request = ViewContext.HttpContext.Request;
        var adres = Actie ?? request.PathBase + request.Path;
        var post = string.Equals(Methode, "post", StringComparison.OrdinalIgnoreCase);
        var formulier = Opmaak.Element("form", "os-filter os-compact").Met("method", post ? "post" : "get").Met("action", adres)
            .Met("role", "search").Met("aria-label", Label).Met("novalidate", aanwezig: true);
        if (Doel is not null)
            formulier.Met(post ? "hx-post" : "hx-get", adres).Met("hx-target", Doel).Met("hx-select", Doel).Met("hx-swap", "outerHTML")
                .Met("hx-push-url", post ? null : "true").Met("hx-trigger", post ? "submit" : "submit, change");
        var knop = Opmaak.Element("button", "os-btn os-btn--2").Met("type", "submit").Bevat(Icoon.Maak(ViewContext, "search")).Tekst(Knop);
        output.Wordt("div", "os-filterblok");
        output.Content.SetHtmlContent(formulier.Bevat(inhoud, post ? null : Sortering(request), knop, post ? generator.GenerateAntiforgery(ViewContext) : null));
        if (Kenmerken?.ToList() is { Count: > 0 } kenmerken)
            output.Content.AppendHtml(Lijst(request, kenmerken));
    }

    // Filtering keeps the order that the user chose.
    private static TagBuilder? Sortering(HttpRequest request) =>
        request.Query["sorteer"].ToString() is { Length: > 0 } sorteer ? Opmaak.Invoer("hidden", "sorteer", sorteer) : null;

    private TagBuilder Lijst(HttpRequest request, List<Filterkenmerk> kenmerken)
    {
        var regels = kenmerken.Select(kenmerk => (IHtmlContent)Opmaak.Element("li").Bevat(
            Opmaak.Element("a", "os-chip").Met("href", Adres.Zonder(request, kenmerk.Naam, kenmerk.Waarde))
                .Bevat(Opmaak.Verborgen("Verwijder filter ")).Tekst(kenmerk.Label).Bevat(Icoon.Maak(ViewContext, "x"))));
        var alles = Opmaak.Element("li").Bevat(Opmaak.Element("a").Met("href", request.PathBase + request.Path).Tekst("Wis alle filters"));
        return Opmaak.Element("ul", "os-chips").Met("aria-label", "Actieve filters").Bevat(regels).Bevat(alles);
    }
}
