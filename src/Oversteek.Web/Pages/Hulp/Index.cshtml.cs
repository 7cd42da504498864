using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Gebruikers;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Hulp;

/// <summary>The steps of the process for the role that is logged in, in the order in which they come.</summary>
[Vereist(Recht.BerichtenLezen)]
public sealed class IndexModel(Toegangscontext toegang) : PageModel
{
    private static readonly Stap[] Po =
    [
        new("Leerlingen inlezen", "Maak in uw leerlingadministratie OSO-bestanden en lees ze in. Een tweede bestand vult de leerling aan; wat u zelf invulde, blijft staan.", "/oso/importeren"),
        new("Okr invullen", "Open de leerling en loop de tabbladen langs. Bij elk tabblad staat wat nog ontbreekt. Leg per ouder vast of hij e-mail wil.", "/leerlingen"),
        new("Okr definitief maken", "Kies bij de leerling 'Controleren en definitief maken'. De pagina noemt elk punt dat nog open staat.", "/leerlingen"),
        new("Adviesformulier uitreiken", "Druk het formulier met de unieke code af. Daarmee melden ouders aan bij een vo-school.", "/adviesformulieren"),
    ];

    private static readonly Stap[] Vo =
    [
        new("Brugklassen opgeven", "Vul per klas de adviezen en de plaatsen in en verstuur de opgave naar de regio.", "/brugklassen"),
        new("Aanmelding invoeren", "Neem de code van het adviesformulier en de geboortedatum over, vul de voorkeurslijst in en maak die definitief.", "/aanmeldingen/nieuw"),
        new("Besluiten nemen", "Open de aanmelding en kies toelaten of afwijzen. Kan iets nog niet, dan staat erbij waarom en vanaf wanneer wel.", "/aanmeldingen"),
        new("OSO-bestand maken", "Maak voor elke toegelaten leerling het OSO-bestand voor uw leerlingadministratie.", "/toegelaten"),
    ];

    private static readonly Stap[] Regio =
    [
        new("Kalender nakijken", "Zet de datums van het schooljaar goed voordat de scholen beginnen.", "/procedure"),
        new("Brugklassen accepteren", "Kijk de opgave van elke school na en accepteer haar, of zet haar terug met een reden.", "/regio/brugklassen"),
        new("Loten", "Leg het geheim vast voordat de aanmeldperiode begint. Bevries, trek, controleer en publiceer op de lotingsdag.", "/regio/loting"),
        new("E-mail nakijken", "In de mailbox staat wat verstuurd is en wat is vastgelopen.", "/post"),
    ];

    public IReadOnlyList<Stap> Stappen => toegang.Rol switch
    {
        Rol.PoGebruiker or Rol.PoBeheerder => Po,
        Rol.VoGebruiker or Rol.VoBeheerder => Vo,
        Rol.Regiocoordinator => Regio,
        _ => [],
    };

    public sealed record Stap(string Titel, string Tekst, string Url);
}
