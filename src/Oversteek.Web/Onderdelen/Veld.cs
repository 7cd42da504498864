using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Oversteek.Web.Onderdelen;

public enum Veldsoort
{
    /// <summary>Chosen from the model: type and [DataType].</summary>
    Auto,
    Tekst,
    Meerregelig,
    Getal,
    Decimaal,
    Datum,

    /// <summary>A date to type (dd-mm-jjjj), for birthdays.</summary>
    Datumtekst,
    Tijd,
    DatumTijd,
    Email,
    Telefoon,
    Wachtwoord,
    Eenmaligecode,
    Zoek,
}

public enum Veldbreedte
{
    Gewoon,
    Kort,
    Breed,
}

/// <summary>Label, hint, error and input. Attributes that are not listed here go to the input itself.</summary>
[HtmlTargetElement("os-veld", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class VeldTagHelper : TagHelper
{
    public ModelExpression? For { get; set; }

    public string? Naam { get; set; }

    public string? Waarde { get; set; }

    public string? Label { get; set; }

    public string? Hint { get; set; }

    /// <summary>Default: taken from the model (not required).</summary>
    public bool? Optioneel { get; set; }

    /// <summary>In a form that knows what is needed, in the place of "niet verplicht": "verplicht", "nodig voor definitief", or "" for neither (B-37).</summary>
    public string? Merk { get; set; }

    public Veldsoort Soort { get; set; }

    /// <summary>In a table whose head says it: the label is for who does not see the head.</summary>
    public bool LabelVerborgen { get; set; }

    public Veldbreedte Breedte { get; set; }

    /// <summary>Makes it a select.</summary>
    public IEnumerable<Keuzeoptie>? Opties { get; set; }

    /// <summary>Text of the empty option of a select; "" leaves it out.</summary>
    public string? Leeg { get; set; }

    /// <summary>Long select in which staff may type to search.</summary>
    public bool Zoekbaar { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var staat = Veldstaat.Lees(ViewContext, For, Naam, Waarde);
        var invoer = Invoer(staat);
        foreach (var attribuut in output.Attributes.Where(a => a.Name != "class"))
            invoer.Attributes[attribuut.Name] = attribuut.Value?.ToString();
        var eigenKlasse = output.Attributes["class"];
        output.Attributes.Clear();
        if (eigenKlasse is not null)
            output.Attributes.SetAttribute(eigenKlasse);
        output.Wordt("div", Klassen(staat));
        var optioneel = Optioneel ?? !Veldstaat.IsVerplicht(For);
        output.Content.SetHtmlContent(Opmaak.Element("label", LabelVerborgen ? "os-vh" : "os-field__label").Met("for", staat.Id)
            .Tekst(Label ?? For?.Metadata.GetDisplayName() ?? staat.Naam)
            .Bevat(Kenmerk(optioneel)));
        Voeg(output, staat.HintRegel(HintTekst()));
        Voeg(output, staat.FoutRegel(ViewContext));
        output.Content.AppendHtml(invoer);
    }

    private TagBuilder? Kenmerk(bool optioneel) => Merk switch
    {
        null => optioneel ? Opmaak.Element("span", "os-field__opt").Tekst(" (niet verplicht)") : null,
        "" => null,
        _ => Opmaak.Element("span", "os-field__opt os-nodig").Tekst($" ({Merk})"),
    };

    private static void Voeg(TagHelperOutput output, IHtmlContent? deel)
    {
        if (deel is not null)
            output.Content.AppendHtml(deel);
    }

    private string Klassen(Veldstaat staat) => "os-field"
        + (Breedte == Veldbreedte.Breed ? " os-field--breed" : "")
        + (GekozenSoort() == Veldsoort.Zoek ? " os-field--zoek" : "")
        + (staat.Fout is null ? "" : " os-field--fout");

    private string? HintTekst() => string.IsNullOrEmpty(Hint) ? Standaardhint() : Hint;

    private string? Standaardhint() => For?.Metadata.Description
        ?? (GekozenSoort() == Veldsoort.Datumtekst ? "Bijvoorbeeld 04-02-2027" : null);

    private TagBuilder Invoer(Veldstaat staat)
    {
        var waarde = staat.Ingevuld.Count == 0 ? null : staat.Ingevuld[0];
        var element = OptieLijst() is { } opties ? Veldinvoer.Select(staat, opties, LegeOptie()) : Veldinvoer.Maak(staat, GekozenSoort(), waarde);
        element.Met("id", staat.Id).Met("name", staat.Naam)
            .Met("class", Breedte == Veldbreedte.Kort ? "os-input os-input--kort" : "os-input")
            .Met("aria-describedby", staat.BeschrevenDoor(HintTekst()))
            .Met("aria-invalid", staat.Fout is null ? null : "true")
            .Met("data-zoekbaar", Zoekbaar);
        return element;
    }

    private IEnumerable<Keuzeoptie>? OptieLijst() =>
        Opties ?? (For?.Metadata.UnderlyingOrModelType is { IsEnum: true } type ? Keuzeopties.Van(type) : null);

    private string? LegeOptie() => Leeg switch
    {
        "" => null,
        null => For is null ? null : "Maak een keuze",
        _ => Leeg,
    };

    private Veldsoort GekozenSoort()
    {
        if (Soort != Veldsoort.Auto || For is null)
            return Soort == Veldsoort.Auto ? Veldsoort.Tekst : Soort;
        var type = For.Metadata.UnderlyingOrModelType;
        return For.Metadata.DataTypeName switch
        {
            nameof(DataType.MultilineText) => Veldsoort.Meerregelig,
            nameof(DataType.Password) => Veldsoort.Wachtwoord,
            nameof(DataType.EmailAddress) => Veldsoort.Email,
            nameof(DataType.PhoneNumber) => Veldsoort.Telefoon,
            _ when For.Metadata.ValidatorMetadata.OfType<EmailAddressAttribute>().Any() => Veldsoort.Email,
            _ when type == typeof(DateOnly) => Veldsoort.Datum,
            _ when type == typeof(DateTime) => Veldsoort.DatumTijd,
            _ when type == typeof(TimeOnly) => Veldsoort.Tijd,
            _ when type == typeof(int) || type == typeof(long) || type == typeof(short) => Veldsoort.Getal,
            _ when type == typeof(decimal) || type == typeof(double) => Veldsoort.Decimaal,
            _ => Veldsoort.Tekst,
        };
    }
}
