using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Oversteek.Web.Onderdelen;

/// <summary>One field that two people changed. Sleutel is the name of the field in the model.</summary>
public sealed record Samenvoegveld(string Sleutel, string Label, string? Mijn, string? Ander);

/// <summary>
/// Table of the "intussen gewijzigd" page (REL-7): per field both texts and a choice. Posts Naam[Sleutel] = mijn or ander;
/// nothing is chosen beforehand, so that nobody overwrites by pressing on.
/// </summary>
[HtmlTargetElement("os-samenvoegen", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SamenvoegenTagHelper : TagHelper
{
    public string Naam { get; set; } = "Keuze";

    public required IEnumerable<Samenvoegveld> Velden { get; set; }

    /// <summary>Who saved in the meantime: "K. de Wit om 14:02".</summary>
    public required string Door { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Wordt("div", "os-tablewrap");
        output.Attributes.SetAttribute("tabindex", "0");
        output.Attributes.SetAttribute("role", "region");
        output.Attributes.SetAttribute("aria-label", "Verschillen");
        var kop = Opmaak.Element("thead").Bevat(Opmaak.Element("tr").Bevat(
            new[] { "Veld", "Uw tekst", $"Opgeslagen door {Door}" }.Select(tekst => Opmaak.Element("th").Met("scope", "col").Tekst(tekst))));
        output.Content.SetHtmlContent(Opmaak.Element("table", "os-table os-table--kaart os-table--tekst").Bevat(
            Opmaak.Element("caption", "os-vh").Tekst("Verschillen per veld"), kop, Opmaak.Element("tbody").Bevat(Velden.Select(Rij))));
    }

    private TagBuilder Rij(Samenvoegveld veld) => Opmaak.Element("tr").Bevat(
        Opmaak.Element("th").Met("scope", "row").Tekst(veld.Label),
        Cel(veld, "mijn", "Uw tekst", veld.Mijn, "Neem mijn tekst"),
        Cel(veld, "ander", "Opgeslagen", veld.Ander, "Houd deze tekst"));

    private TagBuilder Cel(Samenvoegveld veld, string waarde, string kolom, string? tekst, string keuze)
    {
        var naam = $"{Naam}[{veld.Sleutel}]";
        var id = Veldstaat.IdVan($"{naam}-{waarde}");
        return Opmaak.Element("td").Met("data-l", kolom).Bevat(Opmaak.Element("div").Bevat(
            Opmaak.Element("div", "os-voorgelezen").Tekst(string.IsNullOrEmpty(tekst) ? "(leeg)" : tekst),
            Opmaak.Element("div", "os-choice").Bevat(
                Opmaak.Invoer("radio", naam, waarde).Met("id", id),
                Opmaak.Element("label").Met("for", id).Tekst(keuze).Bevat(Opmaak.Verborgen($" bij {veld.Label}")))));
    }
}
