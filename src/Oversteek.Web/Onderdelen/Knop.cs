using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Oversteek.Web.Onderdelen;

public enum Knopsoort
{
    Eerste,
    Tweede,
    Derde,
    Gevaar,
}

/// <summary>A button, or with href a link that looks like one. Other attributes (name, value, formaction, hx-*) pass through.</summary>
[HtmlTargetElement("os-knop")]
public sealed class KnopTagHelper : TagHelper
{
    public Knopsoort Soort { get; set; }

    public string? Icoon { get; set; }

    public bool Klein { get; set; }

    /// <summary>Why the button cannot be used now; the button is disabled and the reason is shown beside it.</summary>
    public string? Dicht { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var link = output.Attributes.ContainsName("href") && Dicht is null;
        output.Wordt(link ? "a" : "button", Klassen());
        if (!link && !output.Attributes.ContainsName("type"))
            output.Attributes.SetAttribute("type", "submit");
        output.PreContent.AppendHtml(Onderdelen.Icoon.Misschien(ViewContext, Icoon) ?? Microsoft.AspNetCore.Html.HtmlString.Empty);
        if (Dicht is not null)
            Sluit(output, context.UniqueId);
    }

    private void Sluit(TagHelperOutput output, string uniek)
    {
        var id = $"dicht-{uniek}";
        output.Attributes.RemoveAll("href");
        output.Attributes.SetAttribute("disabled", "");
        output.Attributes.SetAttribute("aria-describedby", id);
        output.PostElement.AppendHtml(Opmaak.Element("span", "os-dicht").Met("id", id)
            .Bevat(Onderdelen.Icoon.Maak(ViewContext, "lock"), Opmaak.Element("span").Tekst(Dicht)));
    }

    private string Klassen()
    {
        var soort = Soort switch
        {
            Knopsoort.Eerste => "os-btn",
            Knopsoort.Tweede => "os-btn os-btn--2",
            Knopsoort.Derde => "os-btn os-btn--3",
            Knopsoort.Gevaar => "os-btn os-btn--gevaar",
            _ => throw new InvalidOperationException($"Onbekende knopsoort {Soort}"),
        };
        return Klein ? soort + " os-btn--sm" : soort;
    }
}
