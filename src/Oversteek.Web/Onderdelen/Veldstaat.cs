using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Oversteek.Web.Onderdelen;

/// <summary>Name, id, attempted value and error of one form field, read the same way by every field component.</summary>
internal sealed record Veldstaat(string Naam, string Id, string? Fout, IReadOnlyList<string> Ingevuld)
{
    public string HintId => $"{Id}-hint";

    public string FoutId => $"{Id}-fout";

    public static string IdVan(string naam) => TagBuilder.CreateSanitizedId(naam, "_");

    public static Veldstaat Lees(ViewContext view, ModelExpression? expressie, string? naam, string? waarde)
    {
        var volledig = expressie is null ? naam : view.ViewData.TemplateInfo.GetFullHtmlFieldName(expressie.Name);
        if (string.IsNullOrEmpty(volledig))
            throw new InvalidOperationException("Een veld heeft 'for' of 'naam' nodig.");
        view.ModelState.TryGetValue(volledig, out var staat);
        return new Veldstaat(volledig, IdVan(volledig), EersteFout(staat), staat?.RawValue is { } ruw ? Teksten(ruw) : Teksten(waarde ?? expressie?.Model));
    }

    public static string? EersteFout(ModelStateEntry? staat) => staat?.Errors.FirstOrDefault()?.ErrorMessage;

    public string? BeschrevenDoor(string? hint)
    {
        var ids = string.Join(' ', new[] { hint is null ? null : HintId, Fout is null ? null : FoutId }.Where(id => id is not null));
        return ids.Length == 0 ? null : ids;
    }

    public IHtmlContent? HintRegel(string? hint) =>
        hint is null ? null : Opmaak.Element("p", "os-field__hint").Met("id", HintId).Tekst(hint);

    public IHtmlContent? FoutRegel(ViewContext view) => Fout is null
        ? null
        : Opmaak.Element("p", "os-field__error").Met("id", FoutId)
            .Bevat(Icoon.Maak(view, "alert-circle"), Opmaak.Verborgen("Fout: "), Opmaak.Element("span").Tekst(Fout));

    public static bool IsVerplicht(ModelExpression? expressie) => expressie?.Metadata.IsRequired ?? true;

    private static IReadOnlyList<string> Teksten(object? waarde) => waarde switch
    {
        null => [],
        string tekst => [tekst],
        System.Collections.IEnumerable reeks => [.. reeks.Cast<object?>().Select(Tekst)],
        _ => [Tekst(waarde)],
    };

    private static string Tekst(object? waarde) => waarde switch
    {
        null => "",
        DateOnly datum => datum.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly tijd => tijd.ToString("HH:mm", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture),
        _ => Convert.ToString(waarde, CultureInfo.CurrentCulture) ?? "",
    };
}
