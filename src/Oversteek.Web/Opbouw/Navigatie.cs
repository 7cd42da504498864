using Oversteek.Application.Toegang;
using Oversteek.Domain.Gebruikers;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Onderdelen;

namespace Oversteek.Web.Opbouw;

/// <summary>Left menu per role, in the order of the process; a page that is not there or not allowed has no entry.</summary>
public sealed class Navigatie(Toegangscontext toegang, Paden paden) : INavigatiebron
{
    private sealed record Punt(string Tekst, string Url, string Icoon, string Recht);

    private static readonly Punt Berichten = new("Berichten", "/", "messages", Recht.BerichtenLezen);
    private static readonly Punt Gegevens = new("Gegevens", "/gegevens", "school", Recht.BerichtenLezen);
    private static readonly Punt Accounts = new("Accounts", "/beheer/accounts", "users", Recht.AccountsBeheren);
    private static readonly Punt Post = new("Mailbox", "/post", "mail", Recht.PostInzien);

    private static readonly Punt[] Po =
    [
        Berichten,
        new("Leerlingen", "/leerlingen", "users", Recht.LeerlingenZien),
        new("Adviesformulier", "/adviesformulieren", "file-text", Recht.AdviesformulierUitreiken),
        new("Aanmeldstatus", "/aanmeldstatus", "list-check", Recht.AanmeldstatusZien),
        new("OSO importeren", "/oso/importeren", "upload", Recht.OsoImporteren),
        Gegevens,
    ];

    private static readonly Punt[] Vo =
    [
        Berichten,
        new("Brugklassen beheren", "/brugklassen", "table", Recht.BrugklassenBeheren),
        new("Nieuwe aanmelding", "/aanmeldingen/nieuw", "plus", Recht.AanmeldingenVerwerken),
        new("Aanmeldingen verwerken", "/aanmeldingen", "list-check", Recht.AanmeldingenVerwerken),
        new("Wachtlijst", "/wachtlijst", "list-check", Recht.AanmeldingenVerwerken),
        new("Toegelaten leerlingen", "/toegelaten", "circle-check", Recht.AanmeldingenVerwerken),
        new("Dossier opvragen", "/oso/opvragen", "download", Recht.OsoOpvragen),
        new("Koppelsleutels", "/beheer/koppelsleutels", "lock", Recht.KoppelingenBeheren),
        Gegevens,
    ];

    private static readonly Punt[] Regio =
    [
        Berichten with { Tekst = "Dashboard", Icoon = "chart-bar" },
        new("Voortgang", "/voortgang", "chart-bar", Recht.VoortgangZien),
        new("Brugklasbeheer scholen", "/regio/brugklassen", "table", Recht.BrugklassenAccepteren),
        new("Loting en matching", "/regio/loting", "list-check", Recht.LotingUitvoeren),
        new("Kalender en regels", "/procedure", "calendar", Recht.ProcedureBeheren),
        Post,
    ];

    private static readonly Punt[] Overig =
    [
        Berichten,
        new("Voortgang", "/voortgang", "chart-bar", Recht.VoortgangZien),
        Accounts,
        new("Meekijken", "/meekijken", "eye", Recht.Meekijken),
        Post,
        Gegevens,
    ];

    public ValueTask<IReadOnlyList<Navigatiepunt>> GeefAsync(HttpContext context, CancellationToken ct)
    {
        if (toegang.Rol is not { } rol)
            return new([]);
        return new([.. Van(rol).Where(p => Rechtentabel.Heeft(rol, p.Recht) && paden.Bestaat(p.Url)).Select(p => new Navigatiepunt(p.Tekst, p.Url, p.Icoon))]);
    }

    private static Punt[] Van(Rol rol) => rol switch
    {
        Rol.PoGebruiker or Rol.PoBeheerder => Po,
        Rol.VoGebruiker or Rol.VoBeheerder => Vo,
        Rol.Regiocoordinator => Regio,
        Rol.Bestuurscontactpersoon or Rol.Beheerdersrol or Rol.Monitorrol or Rol.Helpdeskrol or Rol.Onderzoeksbureau or Rol.IskTestloket or Rol.Samenwerkingsverband
            or Rol.Platformbeheerder => Overig,
        Rol.Platform => [],
        _ => throw new ArgumentOutOfRangeException(nameof(rol), rol, "Onbekende rol."),
    };
}
