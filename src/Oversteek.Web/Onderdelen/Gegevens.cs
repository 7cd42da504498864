using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Oversteek.Web.Onderdelen;

/// <summary>A list of label and value (dl).</summary>
[HtmlTargetElement("os-gegevens")]
public sealed class GegevensTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Wordt("dl", "os-dl");
}

/// <summary>One label and value; empty shows a dash. With wijzig a link to change it.</summary>
[HtmlTargetElement("os-gegeven", ParentTag = "os-gegevens")]
public sealed class GegevenTagHelper : TagHelper
{
    public required string Label { get; set; }

    /// <summary>Address of the page that changes this value.</summary>
    public string? Wijzig { get; set; }

    /// <summary>Where the value comes from, such as "uit OSO, 12 januari".</summary>
    public string? Bron { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inhoud = await output.GetChildContentAsync();
        output.TagName = null;
        var waarde = Opmaak.Element("dd");
        if (inhoud.IsEmptyOrWhiteSpace)
            waarde.Bevat(Opmaak.Element("span").Met("aria-hidden", "true").Tekst("—"), Opmaak.Verborgen("niet ingevuld"));
        else
            waarde.Bevat(inhoud);
        if (Bron is not null)
            waarde.Bevat(Opmaak.Element("span", "os-bron").Tekst(Bron));
        if (Wijzig is not null)
            waarde.Bevat(Opmaak.Element("a", "os-wijzig").Met("href", Wijzig).Tekst("Wijzig").Bevat(Opmaak.Verborgen($" {Label}")));
        output.Content.SetHtmlContent(Opmaak.Element("dt").Tekst(Label));
        output.Content.AppendHtml(waarde);
    }
}
