using System.Globalization;
using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Post;
using Oversteek.Domain.Procedures;

namespace Oversteek.Web.Pages.Procedures;

/// <summary>A mail in words.</summary>
public static class Sjabloonwoorden
{
    /// <summary>As people know it: by the subject that the platform gives it.</summary>
    public static string Naam(Sjablooninstelling sjabloon) => Mailsjablooncontrole.Zoek(sjabloon.Bericht, sjabloon.Taal) is { } soort
        ? $"E-mail ‘{Berichtteksten.Standaard(soort, Berichtteksten.Nederlands).Onderwerp}’ ({Taal(sjabloon.Taal)})"
        : sjabloon.Sleutel;

    public static string Taal(string taal) => CultureInfo.GetCultureInfo(taal).NativeName;

    public static string Standaard(Berichtsoort soort, string taal)
    {
        var (onderwerp, tekst) = Berichtteksten.Standaard(soort, taal);
        return Sjablooninstelling.Schrijf(onderwerp, tekst);
    }
}
