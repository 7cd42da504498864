using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Oversteek.Web.Onderdelen;

/// <summary>A message on the page. Give rol="status" when it tells the result of what the user just did.</summary>
[HtmlTargetElement("os-melding")]
public sealed class MeldingTagHelper : TagHelper
{
    public Signaal Soort { get; set; } = Signaal.Info;

    public string? Titel { get; set; }

    public string? Rol { get; set; }

    public string? Icoon { get; set; }

    /// <summary>Level of the heading of the title; 2 unless the message stands inside a panel.</summary>
    public int Niveau { get; set; } = 2;

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inhoud = await output.GetChildContentAsync();
        output.Wordt("div", $"os-alert os-alert--{(Soort == Signaal.Geen ? Signaal.Info : Soort).Css()}");
        if (Rol is not null)
            output.Attributes.SetAttribute("role", Rol);
        var kop = Titel is null ? null : Opmaak.Element($"h{Niveau}", "os-alert__titel").Tekst(Titel);
        output.Content.SetHtmlContent(Onderdelen.Icoon.Maak(ViewContext, Icoon ?? Soort.Icoon()));
        output.Content.AppendHtml(Opmaak.Element("div").Bevat(kop, inhoud));
    }
}
