using System.Globalization;
using Oversteek.Application.Bouwstenen;
using Oversteek.Domain.Procedures;
using Oversteek.Web.Onderdelen;

namespace Oversteek.Web.Pages.Post;

/// <param name="Versie">Of the words; a mail that was sent holds it too.</param>
public sealed record Emailtekst(string Aan, string Onderwerp, IReadOnlyList<string> Alineas, string Taal, string Versie);

/// <summary>The words of the automatic mails as they can be read before anything is sent: a place to fill in stands between [ ].</summary>
public static class Emailteksten
{
    /// <summary>Mails to schools are in Dutch, whatever is chosen.</summary>
    public static IReadOnlyList<Keuzeoptie> Talen { get; } =
        [.. Berichtteksten.Oudertalen.Select(t => new Keuzeoptie(t, CultureInfo.GetCultureInfo(t).NativeName))];

    public static string Kies(string? taal) => Berichtteksten.Oudertalen.FirstOrDefault(t => t == taal, Berichtteksten.Nederlands);

    public static string Aan(Ontvanger ontvanger) => ontvanger switch
    {
        Ontvanger.Ouders => "Aan ouders",
        Ontvanger.Basisschool => "Aan de basisschool",
        Ontvanger.School => "Aan de vo-school",
        Ontvanger.Regio => "Aan de regio",
        _ => throw new ArgumentOutOfRangeException(nameof(ontvanger), ontvanger, "Een ontvanger die niet in een overzicht staat."),
    };

    /// <param name="eigen">The words of the region.</param>
    public static IReadOnlyList<Emailtekst> Van(Ontvanger ontvanger, string taal, IReadOnlyList<Mailsjabloon> eigen) =>
    [
        .. Modules.Alle.Berichten.Where(b => b.Ontvanger == ontvanger).OrderBy(b => b.Sleutel, StringComparer.Ordinal).Select(b => Tekst(b, taal, eigen)),
    ];

    private static Emailtekst Tekst(Berichtsoort soort, string taal, IReadOnlyList<Mailsjabloon> eigen)
    {
        var tekst = Berichtteksten.Van(soort, taal, eigen);
        var alineas = Open(tekst.Tekst).Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
        return new Emailtekst(Aan(soort.Ontvanger), Open(tekst.Onderwerp), alineas, tekst.Taal, tekst.Versie);
    }

    private static string Open(string tekst) => Berichtteksten.Vul(tekst, plek => $"[{plek}]");
}
