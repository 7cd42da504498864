using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Oversteek.Web.Onderdelen;

/// <summary>Columns of the table that is being written; cells read their label and alignment from it.</summary>
internal sealed class Tabelstaat
{
    public List<Kolom> Kolommen { get; } = [];

    public int Cel { get; set; }

    public bool Kaart { get; init; }

    public static Tabelstaat? Van(TagHelperContext context) =>
        context.Items.TryGetValue(typeof(Tabelstaat), out var staat) ? staat as Tabelstaat : null;
}

internal sealed record Kolom(string Label, IHtmlContent Kop, bool Getal);

/// <summary>A table with a caption, sortable columns and rows that become cards on a phone. Takes os-kolom and then tbody.</summary>
[HtmlTargetElement("os-tabel")]
public sealed class TabelTagHelper : TagHelper
{
    public required string Bijschrift { get; set; }

    public bool BijschriftZichtbaar { get; set; }

    /// <summary>Rows become cards on a narrow screen.</summary>
    public bool Kaart { get; set; } = true;

    /// <summary>Column and direction when the address names none: "naam" or "-naam".</summary>
    public string? Standaard { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    internal const string StandaardSleutel = "os-tabel-standaard";

    public override void Init(TagHelperContext context)
    {
        context.Items[typeof(Tabelstaat)] = new Tabelstaat { Kaart = Kaart };
        context.Items[StandaardSleutel] = Standaard ?? "";
    }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inhoud = await output.GetChildContentAsync();
        var kolommen = Tabelstaat.Van(context)!.Kolommen;
        output.Wordt("div", "os-tablewrap");
        output.Attributes.SetAttribute("tabindex", "0");
        output.Attributes.SetAttribute("role", "region");
        output.Attributes.SetAttribute("aria-label", Bijschrift);
        var kop = Opmaak.Element("thead").Bevat(Opmaak.Element("tr").Bevat(kolommen.Select(kolom => kolom.Kop)));
        output.Content.SetHtmlContent(Opmaak.Element("table", Kaart ? "os-table os-table--kaart" : "os-table").Bevat(
            Opmaak.Element("caption", BijschriftZichtbaar ? null : "os-vh").Tekst(Bijschrift), kolommen.Count == 0 ? null : kop, inhoud));
    }
}
