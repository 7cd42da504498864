using System.Collections;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Oversteek.Web.Onderdelen;

/// <summary>A group of radio buttons, or of checkboxes when the model property is a list. Without opties: ja/nee or the values of the enum.</summary>
[HtmlTargetElement("os-keuze", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class KeuzeTagHelper : TagHelper
{
    public ModelExpression? For { get; set; }

    public string? Naam { get; set; }

    public string? Waarde { get; set; }

    public string? Label { get; set; }

    public string? Hint { get; set; }

    public bool? Optioneel { get; set; }

    public IEnumerable<Keuzeoptie>? Opties { get; set; }

    /// <summary>Default: checkboxes when the property is a collection.</summary>
    public bool? Meervoudig { get; set; }

    /// <summary>Options side by side.</summary>
    public bool Rij { get; set; }

    /// <summary>The legend is a heading of the page.</summary>
    public bool Kop { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var staat = Veldstaat.Lees(ViewContext, For, Naam, Waarde);
        output.Wordt("fieldset", staat.Fout is null ? "os-group" : "os-group os-field--fout");
        if (staat.BeschrevenDoor(Hint) is { } beschreven)
            output.Attributes.SetAttribute("aria-describedby", beschreven);
        output.Content.SetHtmlContent(Legende(staat));
        foreach (var deel in new[] { staat.HintRegel(Hint), staat.FoutRegel(ViewContext) })
        {
            if (deel is not null)
                output.Content.AppendHtml(deel);
        }
        output.Content.AppendHtml(Lijst(staat));
    }

    private TagBuilder Legende(Veldstaat staat)
    {
        var tekst = Label ?? For?.Metadata.GetDisplayName() ?? staat.Naam;
        var inhoud = Kop ? (IHtmlContent)Opmaak.Element("h1").Tekst(tekst) : Opmaak.Element("span").Tekst(tekst);
        return Opmaak.Element("legend").Bevat(inhoud,
            Optioneel ?? !Veldstaat.IsVerplicht(For) ? Opmaak.Element("span", "os-field__opt").Tekst(" (niet verplicht)") : null);
    }

    private TagBuilder Lijst(Veldstaat staat)
    {
        var lijst = Opmaak.Element("div", Rij ? "os-choices os-choice--rij" : "os-choices");
        var nummer = 0;
        foreach (var optie in Opties ?? StandaardOpties())
        {
            // The first option carries the plain id, so that the link in the error summary finds it.
            lijst.Bevat(Regel(staat, optie, nummer == 0 ? staat.Id : $"{staat.Id}-{nummer}"));
            nummer++;
        }
        return lijst;
    }

    private TagBuilder Regel(Veldstaat staat, Keuzeoptie optie, string id)
    {
        var onder = optie.Dicht ?? optie.Hint;
        var invoer = Opmaak.Invoer(IsMeervoudig() ? "checkbox" : "radio", staat.Naam, optie.Waarde).Met("id", id)
            .Met("checked", staat.Ingevuld.Contains(optie.Waarde, StringComparer.OrdinalIgnoreCase))
            .Met("disabled", optie.Dicht is not null)
            .Met("aria-describedby", onder is null ? null : $"{id}-uitleg")
            .Met("aria-invalid", staat.Fout is null ? null : "true");
        var uitleg = onder is null ? null : Opmaak.Element("span", "os-field__hint").Met("id", $"{id}-uitleg")
            .Bevat(optie.Dicht is null ? null : Icoon.Maak(ViewContext, "lock"), Opmaak.Element("span").Tekst(onder));
        return Opmaak.Element("div", "os-choice").Bevat(invoer,
            Opmaak.Element("div").Bevat(Opmaak.Element("label").Met("for", id).Tekst(optie.Tekst), uitleg));
    }

    private bool IsMeervoudig() =>
        Meervoudig ?? (For is { Metadata.ModelType: var type } && type != typeof(string) && typeof(IEnumerable).IsAssignableFrom(type));

    private IReadOnlyList<Keuzeoptie> StandaardOpties()
    {
        var type = For?.Metadata.ElementMetadata?.UnderlyingOrModelType ?? For?.Metadata.UnderlyingOrModelType;
        if (type == typeof(bool))
            return Keuzeopties.JaNee;
        return type is { IsEnum: true } ? Keuzeopties.Van(type) : throw new InvalidOperationException("os-keuze heeft 'opties' nodig.");
    }
}
