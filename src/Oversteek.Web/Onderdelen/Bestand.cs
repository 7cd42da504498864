using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Oversteek.Web.Onderdelen;

/// <summary>A file that is already there, with what the checks say about it ("wordt gecontroleerd", "veilig", "geweigerd: virus").</summary>
public sealed record Bestandregel(string Naam, long Grootte, string Status, Signaal Soort = Signaal.Geen, string? Href = null, string? VerwijderHref = null);

/// <summary>Native file input and the list of files that were uploaded. The form needs enctype="multipart/form-data".</summary>
[HtmlTargetElement("os-bestand", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class BestandTagHelper : TagHelper
{
    public ModelExpression? For { get; set; }

    public string? Naam { get; set; }

    public string? Label { get; set; }

    public string? Hint { get; set; }

    public bool? Optioneel { get; set; }

    public bool Meervoudig { get; set; }

    /// <summary>File types such as ".pdf,.jpg".</summary>
    public string? Accept { get; set; }

    /// <summary>How many may come at once; the browser says so before anything is sent.</summary>
    public int? Meeste { get; set; }

    /// <summary>Megabytes that may come at once; a choice that is larger is not sent, and stays.</summary>
    public int? Megabytes { get; set; }

    public IEnumerable<Bestandregel>? Bestanden { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        // A file never comes back in the form, so there is no value to show.
        var staat = Veldstaat.Lees(ViewContext, For, Naam, waarde: "");
        var hint = Hint ?? For?.Metadata.Description;
        var invoer = Opmaak.Invoer("file", staat.Naam, waarde: null).Met("id", staat.Id).Met("class", "os-input os-input--bestand")
            .Met("accept", Accept).Met("multiple", Meervoudig).Met("aria-describedby", staat.BeschrevenDoor(hint))
            .Met("data-meeste", Meeste?.ToString(CultureInfo.InvariantCulture)).Met("data-megabytes", Megabytes?.ToString(CultureInfo.InvariantCulture))
            .Met("aria-invalid", staat.Fout is null ? null : "true");
        output.Wordt("div", staat.Fout is null ? "os-field" : "os-field os-field--fout");
        var optioneel = Optioneel ?? !Veldstaat.IsVerplicht(For);
        var label = Opmaak.Element("label", "os-field__label").Met("for", staat.Id).Tekst(Label ?? For?.Metadata.GetDisplayName() ?? staat.Naam)
            .Bevat(optioneel ? Opmaak.Element("span", "os-field__opt").Tekst(" (niet verplicht)") : null);
        var grens = Meeste is null && Megabytes is null ? null
            : Opmaak.Element("p", "os-field__error").Met("role", "alert").Met("data-grens", true).Met("hidden", true);
        foreach (var deel in new[] { label, staat.HintRegel(hint), staat.FoutRegel(ViewContext), grens, invoer, Lijst() })
        {
            if (deel is not null)
                output.Content.AppendHtml(deel);
        }
    }

    private TagBuilder? Lijst() => Bestanden?.ToList() is { Count: > 0 } bestanden
        ? Opmaak.Element("ul", "os-tasks").Met("aria-label", "Bestanden").Bevat(bestanden.Select(Regel))
        : null;

    private static TagBuilder Regel(Bestandregel bestand) => Opmaak.Element("li").Bevat(
        Opmaak.Element("div").Bevat(
            Opmaak.Element(bestand.Href is null ? "span" : "a").Met("href", bestand.Href).Bevat(Opmaak.Element("bdi").Tekst(bestand.Naam)),
            Opmaak.Element("p").Tekst(Maat(bestand.Grootte)),
            bestand.VerwijderHref is null ? null : Opmaak.Element("a").Met("href", bestand.VerwijderHref).Tekst("Verwijder").Bevat(Opmaak.Verborgen($" {bestand.Naam}"))),
        Opmaak.Badge(bestand.Status, bestand.Soort));

    private static string Maat(long bytes) => bytes < 1024 * 1024
        ? $"{Math.Max(1, bytes / 1024)} kB"
        : string.Create(CultureInfo.GetCultureInfo("nl-NL"), $"{bytes / 1048576.0:0.0} MB");
}
