using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Oversteek.Web.Onderdelen;

/// <summary>One row of an ordered list; Waarde is what the form sends back.</summary>
public sealed record Voorkeurregel(string Waarde, string Naam, string? Toelichting = null, string? Status = null, Signaal Soort = Signaal.Geen);

/// <summary>Words for who does not read Dutch; {school} is the name of the row.</summary>
public sealed record Voorkeurteksten(string Leeg, string Hoger, string Lager, string Weg);

/// <summary>
/// Ordered list in a form. Sends the values in order under one name; without script the arrows are submit buttons
/// omhoog, omlaag and verwijder with the index of the row (see Volgorde).
/// </summary>
[HtmlTargetElement("os-voorkeurslijst", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class VoorkeurslijstTagHelper : TagHelper
{
    public ModelExpression? For { get; set; }

    public string? Naam { get; set; }

    public required IReadOnlyList<Voorkeurregel> Regels { get; set; }

    public bool Verwijderbaar { get; set; }

    public Voorkeurteksten Teksten { get; set; } =
        new("De lijst is nog leeg.", "Zet {school} hoger", "Zet {school} lager", "Haal {school} van de lijst");

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var staat = Veldstaat.Lees(ViewContext, For, Naam, waarde: "");
        output.Wordt("div", staat.Fout is null ? "os-voorkeur" : "os-voorkeur os-field--fout");
        output.Attributes.SetAttribute("id", staat.Id);
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Content.SetHtmlContent(staat.FoutRegel(ViewContext) ?? HtmlString.Empty);
        if (Regels.Count == 0)
            output.Content.AppendHtml(Opmaak.Element("p").Tekst(Teksten.Leeg));
        output.Content.AppendHtml(Opmaak.Element("ol", "os-pref").Met("data-pref", aanwezig: true)
            .Bevat(Regels.Select((regel, plaats) => Rij(staat.Naam, regel, plaats))));
        output.Content.AppendHtml(Opmaak.Element("p", "os-vh").Met("role", "status").Met("data-pref-status", aanwezig: true));
    }

    private TagBuilder Rij(string naam, Voorkeurregel regel, int plaats) => Rij(naam, plaats).Bevat(
        Opmaak.Element("span", "os-pref__nr").Tekst($"{plaats + 1}"),
        Opmaak.Element("div").Bevat(
            Opmaak.Element("strong").Bevat(Opmaak.Element("bdi").Met("lang", "nl").Tekst(regel.Naam)),
            regel.Status is null ? null : Opmaak.Element("span").Tekst(" ").Bevat(Opmaak.Badge(regel.Status, regel.Soort)),
            regel.Toelichting is null ? null : Opmaak.Element("p").Tekst(regel.Toelichting)),
        Opmaak.Element("div", "os-pref__btns").Bevat(
            Knop("omhoog", plaats, "arrow-up", Zin(Teksten.Hoger, regel), plaats == 0),
            Knop("omlaag", plaats, "arrow-down", Zin(Teksten.Lager, regel), plaats == Regels.Count - 1),
            Verwijderbaar ? Knop("verwijder", plaats, "trash", Zin(Teksten.Weg, regel), dicht: false) : null),
        Opmaak.Invoer("hidden", naam, regel.Waarde));

    private static TagBuilder Rij(string naam, int plaats) =>
        Opmaak.Element("li").Met("id", $"{TagBuilder.CreateSanitizedId(naam, "_")}-{plaats}").Met("tabindex", "-1");

    private static string Zin(string tekst, Voorkeurregel regel) => tekst.Replace("{school}", regel.Naam, StringComparison.Ordinal);

    private TagBuilder Knop(string naam, int plaats, string icoon, string label, bool dicht) =>
        Opmaak.Element("button", "os-btn os-btn--2").Met("type", "submit").Met("name", naam).Met("value", $"{plaats}")
            .Met("aria-label", label).Met("disabled", dicht).Bevat(Icoon.Maak(ViewContext, icoon));
}

/// <summary>Which arrow was pressed without script; bind as a property or parameter of the page.</summary>
public sealed record Volgorde(int? Omhoog, int? Omlaag, int? Verwijder)
{
    public bool IsGevraagd => Omhoog is not null || Omlaag is not null || Verwijder is not null;

    /// <summary>The list in the new order; an index outside the list changes nothing.</summary>
    public IReadOnlyList<T> Toepassen<T>(IReadOnlyList<T> lijst)
    {
        var nieuw = lijst.ToList();
        if (Omhoog is { } op && op > 0 && op < nieuw.Count)
            (nieuw[op - 1], nieuw[op]) = (nieuw[op], nieuw[op - 1]);
        if (Omlaag is { } neer && neer >= 0 && neer < nieuw.Count - 1)
            (nieuw[neer + 1], nieuw[neer]) = (nieuw[neer], nieuw[neer + 1]);
        if (Verwijder is { } weg && weg >= 0 && weg < nieuw.Count)
            nieuw.RemoveAt(weg);
        return nieuw;
    }
}
