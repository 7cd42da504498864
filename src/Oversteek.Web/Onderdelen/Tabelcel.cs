using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Oversteek.Web.Onderdelen;

/// <summary>Inside os-tabel: counts the cells of a row.</summary>
[HtmlTargetElement("tr")]
public sealed class TabelrijTagHelper : TagHelper
{
    public override void Init(TagHelperContext context)
    {
        if (Tabelstaat.Van(context) is { } staat)
            staat.Cel = 0;
    }
}

/// <summary>Inside os-tabel: gives a cell the label of its column (for the card view) and the alignment.</summary>
[HtmlTargetElement("td", ParentTag = "tr")]
[HtmlTargetElement("th", ParentTag = "tr")]
public sealed class TabelcelTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Tabelstaat.Van(context) is not { } staat)
            return;
        var kolom = staat.Kolommen.ElementAtOrDefault(staat.Cel);
        staat.Cel += output.Attributes["colspan"]?.Value is { } breed && int.TryParse(breed.ToString(), out var aantal) ? aantal : 1;
        if (output.TagName == "th" && !output.Attributes.ContainsName("scope"))
            output.Attributes.SetAttribute("scope", "row");
        if (kolom is null)
            return;
        if (output.TagName == "td" && staat.Kaart && kolom.Label.Length > 0)
            output.Attributes.SetAttribute("data-l", kolom.Label);
        if (kolom.Getal)
            output.Wordt(output.TagName!, "num");
    }
}
