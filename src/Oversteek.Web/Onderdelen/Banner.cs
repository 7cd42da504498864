using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Oversteek.Web.Onderdelen;

public enum Bannersoort
{
    /// <summary>Demo data and a clock that can be moved.</summary>
    Demo,

    /// <summary>A helpdesk worker looks along, read-only (SEC-11).</summary>
    Meekijken,

    /// <summary>The children in it do not exist (PRIV-17).</summary>
    Proef,

    /// <summary>The state was restored from a back-up (REL-22).</summary>
    Hersteld,
}

/// <summary>A strip above the page about the whole session.</summary>
[HtmlTargetElement("os-banner")]
public sealed class BannerTagHelper : TagHelper
{
    public Bannersoort Soort { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var (naam, klasse, icoon) = Soort switch
        {
            Bannersoort.Demo => ("Demo", "demo", "info-circle"),
            Bannersoort.Meekijken => ("Meekijken", "meekijken", "eye"),
            Bannersoort.Proef => ("Proef", "proef", "info-circle"),
            Bannersoort.Hersteld => ("Hersteld uit back-up", "hersteld", "history"),
            _ => throw new InvalidOperationException($"Onbekende bannersoort {Soort}"),
        };
        var inhoud = await output.GetChildContentAsync();
        output.Wordt("div", $"os-banner os-banner--{klasse}");
        output.Attributes.SetAttribute("role", "region");
        output.Attributes.SetAttribute("aria-label", naam);
        output.Content.SetHtmlContent(Icoon.Maak(ViewContext, icoon));
        output.Content.AppendHtml(Opmaak.Element("strong").Tekst(naam));
        output.Content.AppendHtml(Opmaak.Element("div").Bevat(inhoud));
    }
}
