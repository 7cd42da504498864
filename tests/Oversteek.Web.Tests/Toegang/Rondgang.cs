using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Helpdesk;
using Oversteek.Domain.Procedures;
using Oversteek.Testhulp.Databases;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Toegang;

/// <summary>Every page of the program once, as a role that may open it and with an object of its own; the tabs of an open dossier and the groups of settings as well.</summary>
internal sealed class Rondgang(Proefserver server)
{
    private static readonly string[] Tabbladen = ["1", "2", "3", "4", "5"];

    private readonly Dictionary<Rol, Webklant> klanten = [];

    public static async Task ElkePaginaAsync(Databasesoort soort, Func<Webklant, string, Task> werk, Action<Proefserver>? vooraf = null)
    {
        await using var server = new Proefserver { Soort = soort };
        await server.InitializeAsync();
        vooraf?.Invoke(server);
        await new Rondgang(server).LoopAsync(werk);
    }

    private async Task LoopAsync(Func<Webklant, string, Task> werk)
    {
        var wereld = await Matrixwereld.MaakAsync(server);
        await StelVraagAsync(wereld.Organisatie(Rol.Helpdeskrol));
        // The pupil of that world has a definitive dossier: its tabs are closed.
        var kind = await server.LeerlingAsync(server.Regio.PoSchool);
        var tabs = Tabbladen.Select(nummer => (Rol.PoGebruiker, $"/leerlingen/{kind.Waarde}/okr/{nummer}"));
        var groepen = Enum.GetValues<Instellinggroep>().Select(groep => $"/procedure/regels/{groep}")
            .Concat(Instellingen.Alle.OfType<Lijstinstelling>().Select(lijst => $"/procedure/lijst/{lijst.Sleutel}")).Select(url => (Rol.Regiocoordinator, url));
        foreach (var (rol, url) in Verwachting.Alle().Select(v => Adres(v, wereld)).OfType<(Rol, string)>().Concat(tabs).Concat(groepen))
            await werk(await KlantAsync(rol, wereld.Organisatie(rol)), url);
    }

    private Task StelVraagAsync(OrganisatieId helpdesk) => server.Systeem(async db =>
    {
        var handeling = server.Handeling(server.Regio.PoSchool) with { Wie = new AccountId(Guid.NewGuid()) };
        db.Add(Hulpvraag.Stel(Hulponderwerp.Anders, "Waar vind ik de knop?", helpdesk, handeling).Waarde);
        await db.SaveChangesAsync();
    });

    private static (Rol, string)? Adres(Verwachting verwachting, Matrixwereld wereld)
    {
        foreach (var rol in Verwachting.AlleRollen.Where(r => verwachting.Rollen.Contains(r) && !verwachting.Nooit.Contains(r)))
            return (verwachting.HeeftVoorwerp ? wereld.Adres(verwachting.Route, rol, Relatie.Eigen) : verwachting.Route) is { } url ? (rol, url) : null;
        return null;
    }

    private async Task<Webklant> KlantAsync(Rol rol, OrganisatieId organisatie) =>
        klanten.TryGetValue(rol, out var klant) ? klant : klanten[rol] = await server.LogInAsync(rol, organisatie);
}
