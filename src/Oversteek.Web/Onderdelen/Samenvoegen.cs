using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Oversteek.Web.Onderdelen;

/// <summary>One field that two people changed, or a person and a file. Sleutel is the name of the field in the model.</summary>
public sealed record Samenvoegveld(string Sleutel, string Label, string? Mijn, string? Ander)
{
    /// <summary>Chosen beforehand: mijn or ander. Only where one of the two is safe.</summary>
    public string? Gekozen { get; init; }
}

/// <summary>Heads of the columns and texts of the choices.</summary>
public sealed record Samenvoegteksten(string Mijn, string Ander, string NeemMijn, string NeemAnder);

/// <summary>
/// Table of the "intussen gewijzigd" page (REL-7): per field both texts and a choice. Posts Naam[Sleutel] = mijn or ander;
/// two people choose themselves, so that nobody overwrites by pressing on.
/// </summary>
[HtmlTargetElement("os-samenvoegen", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SamenvoegenTagHelper : TagHelper
{
    public string Naam { get; set; } = "Keuze";

    public required IEnumerable<Samenvoegveld> Velden { get; set; }

    /// <summary>Who saved in the meantime: "K. de Wit om 14:02".</summary>
    public string? Door { get; set; }

    /// <summary>When it is not about two people.</summary>
    public Samenvoegteksten? Teksten { get; set; }

    private Samenvoegteksten Woorden => Teksten ?? new("Uw tekst", $"Opgeslagen door {Door}", "Neem mijn tekst", "Houd deze tekst");

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Wordt("div", "os-tablewrap");
        output.Attributes.SetAttribute("tabindex", "0");
        output.Attributes.SetAttribute("role", "region");
        output.Attributes.SetAttribute("aria-label", "Verschillen");
        var kop = Opmaak.Element("thead").Bevat(Opmaak.Element("tr").Bevat(
            new[] { "Veld", Woorden.Mijn, Woorden.Ander }.Select(tekst => Opmaak.Element("th").Met("scope", "col").Tekst(tekst))));
        output.Content.SetHtmlContent(Opmaak.Element("table", "os-table os-table--kaart os-table--tekst").Bevat(
            Opmaak.Element("caption", "os-vh").Tekst("Verschillen per veld"), kop, Opmaak.Element("tbody").Bevat(Velden.Select(Rij))));
    }

    private TagBuilder Rij(Samenvoegveld veld) => Opmaak.Element("tr").Bevat(
        Opmaak.Element("th").Met("scope", "row").Tekst(veld.Label),
        Cel(veld, "mijn", Woorden.Mijn, veld.Mijn, Woorden.NeemMijn),
        Cel(veld, "ander", Teksten?.Ander ?? "Opgeslagen", veld.Ander, Woorden.NeemAnder));

    private TagBuilder Cel(Samenvoegveld veld, string waarde, string kolom, string? tekst, string keuze)
    {
        var naam = $"{Naam}[{veld.Sleutel}]";
        var id = Veldstaat.IdVan($"{naam}-{waarde}");
        return Opmaak.Element("td").Met("data-l", kolom).Bevat(Opmaak.Element("div").Bevat(
            Opmaak.Element("div", "os-voorgelezen").Tekst(string.IsNullOrEmpty(tekst) ? "(leeg)" : tekst),
            Opmaak.Element("div", "os-choice").Bevat(
                Opmaak.Invoer("radio", naam, waarde).Met("id", id).Met("checked", veld.Gekozen == waarde),
                Opmaak.Element("label").Met("for", id).Tekst(keuze).Bevat(Opmaak.Verborgen($" bij {veld.Label}")))));
    }
}
