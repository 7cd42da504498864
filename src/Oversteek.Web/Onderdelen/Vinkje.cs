using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Oversteek.Web.Onderdelen;

/// <summary>One checkbox for a bool; posts false when it is off.</summary>
[HtmlTargetElement("os-vinkje", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class VinkjeTagHelper : TagHelper
{
    public ModelExpression? For { get; set; }

    public string? Naam { get; set; }

    public bool Aan { get; set; }

    public string? Label { get; set; }

    public string? Hint { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var staat = Veldstaat.Lees(ViewContext, For, Naam, Aan ? "true" : null);
        var invoer = Opmaak.Invoer("checkbox", staat.Naam, "true").Met("id", staat.Id)
            .Met("checked", staat.Ingevuld.Contains("true", StringComparer.OrdinalIgnoreCase))
            .Met("aria-describedby", staat.BeschrevenDoor(Hint))
            .Met("aria-invalid", staat.Fout is null ? null : "true");
        output.Wordt("div", staat.Fout is null ? "os-field" : "os-field os-field--fout");
        output.Content.SetHtmlContent(Opmaak.Element("div", "os-choice").Bevat(invoer, Opmaak.Element("div").Bevat(
            Opmaak.Element("label").Met("for", staat.Id).Tekst(Label ?? For?.Metadata.GetDisplayName() ?? staat.Naam),
            staat.HintRegel(Hint), staat.FoutRegel(ViewContext))));
        if (For is not null)
            output.Content.AppendHtml(Opmaak.Invoer("hidden", staat.Naam, "false"));
    }
}
