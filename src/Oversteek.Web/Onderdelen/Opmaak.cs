using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Oversteek.Web.Onderdelen;

/// <summary>Builds markup from elements, so that text is always encoded by the writer and never by hand.</summary>
internal static class Opmaak
{
    public static TagBuilder Element(string naam, string? klasse = null) => new TagBuilder(naam).Met("class", klasse);

    public static TagBuilder Met(this TagBuilder element, string attribuut, string? waarde)
    {
        if (waarde is not null)
            element.Attributes[attribuut] = waarde;
        return element;
    }

    public static TagBuilder Met(this TagBuilder element, string attribuut, bool aanwezig) => element.Met(attribuut, aanwezig ? "" : null);

    public static TagBuilder Tekst(this TagBuilder element, string? tekst)
    {
        element.InnerHtml.Append(tekst ?? "");
        return element;
    }

    public static TagBuilder Bevat(this TagBuilder element, params IEnumerable<IHtmlContent?> inhoud)
    {
        foreach (var deel in inhoud)
        {
            if (deel is not null)
                element.InnerHtml.AppendHtml(deel);
        }
        return element;
    }

    public static TagBuilder Invoer(string soort, string naam, string? waarde)
    {
        var element = Element("input").Met("type", soort).Met("name", naam).Met("value", waarde);
        element.TagRenderMode = TagRenderMode.SelfClosing;
        return element;
    }

    public static IHtmlContent Verborgen(string tekst) => Element("span", "os-vh").Tekst(tekst);

    public static IHtmlContent Badge(string tekst, Signaal soort) =>
        Element("span", soort == Signaal.Geen ? "os-badge" : $"os-badge os-badge--{soort.Css()}").Tekst(tekst);

    /// <summary>Turns the custom element into a real one and keeps the classes that the page gave.</summary>
    public static TagHelperOutput Wordt(this TagHelperOutput output, string naam, string? klasse = null)
    {
        output.TagName = naam;
        output.TagMode = TagMode.StartTagAndEndTag;
        if (klasse is null)
            return output;
        var eigen = output.Attributes.TryGetAttribute("class", out var gegeven) ? $" {gegeven.Value}" : "";
        output.Attributes.SetAttribute("class", klasse + eigen);
        return output;
    }
}
