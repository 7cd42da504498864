using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Oversteek.Web.Onderdelen;

/// <summary>One entry of the left menu. Groep puts a heading above the entries that share it.</summary>
public sealed record Navigatiepunt(string Tekst, string Url, string Icoon, int Aantal = 0, string? Groep = null);

/// <summary>Says which entries this user sees (at most eight per role, in the order of the process).</summary>
public interface INavigatiebron
{
    ValueTask<IReadOnlyList<Navigatiepunt>> GeefAsync(HttpContext context, CancellationToken ct);
}

internal sealed class LegeNavigatie : INavigatiebron
{
    public ValueTask<IReadOnlyList<Navigatiepunt>> GeefAsync(HttpContext context, CancellationToken ct) => new([]);
}

/// <summary>The left menu; the entry with the longest address that this page starts with is the current one.</summary>
[HtmlTargetElement("os-nav", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class NavTagHelper(INavigatiebron bron) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var punten = await bron.GeefAsync(ViewContext.HttpContext, ViewContext.HttpContext.RequestAborted);
        if (punten.Count == 0)
        {
            output.SuppressOutput();
            return;
        }
        output.Wordt("nav", "os-side");
        output.Attributes.SetAttribute("aria-label", "Hoofdmenu");
        var actief = Actief(punten);
        foreach (var groep in punten.GroupBy(punt => punt.Groep, StringComparer.Ordinal))
        {
            if (groep.Key is not null)
                output.Content.AppendHtml(Opmaak.Element("h2").Tekst(groep.Key));
            output.Content.AppendHtml(Opmaak.Element("ul").Bevat(groep.Select(punt => Regel(punt, punt == actief))));
        }
    }

    private Navigatiepunt? Actief(IReadOnlyList<Navigatiepunt> punten)
    {
        var request = ViewContext.HttpContext.Request;
        var pad = request.PathBase.Add(request.Path);
        return punten.Where(punt => pad.StartsWithSegments(new PathString(punt.Url.Split('?')[0].TrimEnd('/')), StringComparison.OrdinalIgnoreCase))
            .MaxBy(punt => punt.Url.Length);
    }

    private TagBuilder Regel(Navigatiepunt punt, bool actief) => Opmaak.Element("li").Bevat(
        Opmaak.Element("a").Met("href", punt.Url).Met("aria-current", actief ? "page" : null)
            .Bevat(Icoon.Maak(ViewContext, punt.Icoon)).Tekst(punt.Tekst)
            .Bevat(punt.Aantal > 0 ? Opmaak.Element("span", "os-count").Tekst($"{punt.Aantal}").Bevat(Opmaak.Verborgen(" nieuw")) : null));
}
