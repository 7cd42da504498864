using System.Globalization;
using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Post;
using Oversteek.Domain.Procedures;

namespace Oversteek.Web.Pages.Procedures;

/// <summary>A mail in words, and filled in with made-up values.</summary>
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

    /// <summary>Made-up values at the places that this mail has; what somebody typed beside them stays as it is.</summary>
    public static string MetVoorbeelden(Berichtsoort soort, string tekst)
    {
        var kent = Berichtteksten.Plekken(Berichtteksten.Van(soort, Berichtteksten.Nederlands).Tekst);
        return Berichtteksten.Vul(tekst, plek => kent.Contains(plek) ? Woorden.Van("mailplek", plek) : $"{{{plek}}}");
    }
}
