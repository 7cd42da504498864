using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Uitwisseling;
using Oversteek.Application.Uitwisseling.Inlezen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Uitwisseling;

/// <summary>Imports as a po school and looks at what is stored.</summary>
internal static class Importproef
{
    public static Task<Result<IReadOnlyList<Dossieruitslag>>> ImporteerAsync(this Proefserver server, Osobestand bestand, OrganisatieId? school = null, params (string Sleutel, Naamkeuze Keuze)[] keuzes)
    {
        var namens = school ?? server.Regio.PoSchool;
        return server.InScopeAsync(
            sp => sp.GetRequiredService<OsoImporteren>().ExecuteAsync(new OsoImport(bestand, keuzes.ToDictionary(k => k.Sleutel, k => k.Keuze)), server.Handeling(namens), CancellationToken.None),
            toegang => toegang.Gebruik(namens, null, Rol.PoGebruiker));
    }

    public static async Task<Dossieruitslag> EenAsync(this Proefserver server, Osobestand bestand, OrganisatieId? school = null, Naamkeuze? keuze = null)
    {
        var uitslag = await server.ImporteerAsync(bestand, school, keuze is { } k ? [("0", k)] : []);
        uitslag.IsGelukt.ShouldBeTrue(string.Join(" ", uitslag.Weigeringen.Select(w => w.Zin())));
        return uitslag.Waarde.ShouldHaveSingleItem();
    }

    public static Task<Leerling> LeerlingVanAsync(this Proefserver server, Dossieruitslag uitslag) =>
        server.Systeem(db => db.Leerlingen.Include(l => l.Ouders).SingleAsync(l => l.Id == uitslag.Leerling!.Value));

    public static Task<Okr> OkrVanAsync(this Proefserver server, Dossieruitslag uitslag) =>
        server.Systeem(db => db.Okrs.Include(o => o.Onderdelen).SingleAsync(o => o.LeerlingId == uitslag.Leerling!.Value));

    public static string? Veld(this Okr okr, string tabblad, string sleutel) => okr.Onderdelen.SingleOrDefault(o => o.Nummer == tabblad)?.Inhoud[sleutel];

    public static Task<(int Leerlingen, int Okrs, int Bijlagen, int Log)> StandAsync(this Proefserver server) => server.Systeem(async db =>
        (await db.Leerlingen.CountAsync(), await db.Okrs.CountAsync(), await db.Bijlagen.CountAsync(), await db.Logboek.CountAsync()));
}
