using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Oversteek.Web.Onderdelen;

/// <summary>The input element for each kind of field.</summary>
internal static class Veldinvoer
{
    public static TagBuilder Maak(Veldstaat staat, Veldsoort soort, string? waarde) => soort switch
    {
        Veldsoort.Auto or Veldsoort.Tekst => Opmaak.Invoer("text", staat.Naam, waarde),
        // A textarea swallows one leading line break.
        Veldsoort.Meerregelig => Opmaak.Element("textarea").Met("rows", "5").Tekst(waarde?.StartsWith('\n') == true ? "\n" + waarde : waarde),
        Veldsoort.Getal => Opmaak.Invoer("text", staat.Naam, waarde).Met("inputmode", "numeric"),
        Veldsoort.Decimaal => Opmaak.Invoer("text", staat.Naam, waarde).Met("inputmode", "decimal"),
        Veldsoort.Datum => Opmaak.Invoer("date", staat.Naam, IsoDatum(waarde)),
        Veldsoort.Datumtekst => Opmaak.Invoer("text", staat.Naam, DatumTekst(waarde)).Met("autocomplete", "off"),
        Veldsoort.Tijd => Opmaak.Invoer("time", staat.Naam, waarde),
        Veldsoort.DatumTijd => Opmaak.Invoer("datetime-local", staat.Naam, waarde),
        Veldsoort.Email => Opmaak.Invoer("email", staat.Naam, waarde).Met("autocomplete", "email").Met("spellcheck", "false"),
        Veldsoort.Telefoon => Opmaak.Invoer("tel", staat.Naam, waarde).Met("autocomplete", "tel"),
        // A password is never sent back to the browser.
        Veldsoort.Wachtwoord => Opmaak.Invoer("password", staat.Naam, waarde: null).Met("autocomplete", "current-password"),
        Veldsoort.Eenmaligecode => Opmaak.Invoer("text", staat.Naam, waarde: null).Met("inputmode", "numeric").Met("autocomplete", "one-time-code"),
        Veldsoort.Zoek => Opmaak.Invoer("search", staat.Naam, waarde).Met("autocomplete", "off"),
        _ => throw new ArgumentOutOfRangeException(nameof(soort), soort, message: null),
    };

    public static TagBuilder Select(Veldstaat staat, IEnumerable<Keuzeoptie> opties, string? leeg)
    {
        var select = Opmaak.Element("select");
        if (leeg is not null)
            select.Bevat(Opmaak.Element("option").Met("value", "").Tekst(leeg));
        foreach (var optie in opties)
        {
            var tekst = optie.Dicht is null ? optie.Tekst : $"{optie.Tekst} ({optie.Dicht})";
            select.Bevat(Opmaak.Element("option").Met("value", optie.Waarde)
                .Met("selected", staat.Ingevuld.Contains(optie.Waarde, StringComparer.Ordinal))
                .Met("disabled", optie.Dicht is not null).Tekst(tekst));
        }
        return select;
    }

    private static string? IsoDatum(string? waarde) =>
        DateOnly.TryParse(waarde, CultureInfo.CurrentCulture, out var datum) ? datum.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : waarde;

    private static string? DatumTekst(string? waarde) =>
        DateOnly.TryParseExact(waarde, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var datum)
            ? datum.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture)
            : waarde;
}
