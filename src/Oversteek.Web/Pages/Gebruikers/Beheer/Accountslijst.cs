using Oversteek.Application.Gebruikers;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Web.Lijsten;
using Oversteek.Web.Links;
using Oversteek.Web.Onderdelen;

namespace Oversteek.Web.Pages.Gebruikers.Beheer;

/// <param name="Eigen">Of the user who looks: nobody helps or ends himself.</param>
public sealed record Accountregel(Guid FunctieId, string Naam, string Email, Rol Rol, string Organisatie, bool Ingesteld, bool Eigen);

/// <summary>A row per function that is held.</summary>
public static class Accountslijst
{
    private const string Actief = "actief";
    private const string Wacht = "wacht";

    public static Lijst<Accountregel> Lijst { get; } = new("accounts", "Wie werkt voor welke organisatie", "functies",
    [
        new("naam", "Naam", r => r.Naam),
        new("email", "E-mailadres", r => r.Email),
        new("rol", "Rol", r => r.Rol.Naam()),
        new("organisatie", "Organisatie", r => r.Organisatie),
        new("status", "Status", r => r.Ingesteld ? new Lijstcel("actief", Signaal: Signaal.Goed) : new Lijstcel("nog niet ingesteld", Signaal: Signaal.LetOp)),
        new("hulp", "Hulp", r => r.Eigen ? new Lijstcel(null) : new Lijstcel("Hulp bij inloggen", Beheerlinks.Hulp(r.FunctieId), Verborgen: $"voor {r.Naam}")) { Export = false },
        new("eind", "Beëindigen", r => r.Eigen ? new Lijstcel(null) : new Lijstcel("Beëindigen", Beheerlinks.Beeindigen(r.FunctieId), Verborgen: $"van de functie van {r.Naam}")) { Export = false },
    ])
    {
        Filters =
        [
            Lijstfilter<Accountregel>.Van("organisatie", "Organisatie", "Alle organisaties", r => r.Organisatie),
            Lijstfilter<Accountregel>.Van("rol", "Rol", "Alle rollen", r => r.Rol.Naam()),
            Lijstfilter<Accountregel>.Vast("status", "Status", "Alle", [new(Actief, "actief"), new(Wacht, "nog niet ingesteld")], (r, status) => r.Ingesteld == (status == Actief)),
        ],
        Zoekt = (r, tekst) => Naamvorm.Bevat(r.Naam, tekst) || Naamvorm.Bevat(r.Email, tekst),
        Zoeklabel = "Naam of e-mailadres",
        Kinderen = false,
        Leeg = "Er werkt nog niemand voor deze organisatie.",
    };
}
