using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Voortgangen;

/// <summary>How many first choices the schools of a board have (B-11): numbers only, of children of any primary school.</summary>
public sealed class Keuzebron(Systeemtoegang systeem)
{
    public Task<Dictionary<OrganisatieId, int>> EersteKeuzesAsync(OrganisatieId bestuur, Schooljaar jaar, CancellationToken ct) =>
        systeem.VoerUitAsync(Systeemgrond.Voortgang, async db =>
        {
            var scholen = await db.Organisaties.Where(o => o.BestuurId == bestuur).Select(o => o.Id).ToListAsync(ct);
            return await db.EersteKeuzesBijAsync(scholen, jaar, ct);
        });
}

/// <summary>
/// First choices per school, of applications that still count. Each question begins at the schools that it is about: with rows of the whole country
/// as its begin every page of a region would pay for all other regions (B-76).
/// </summary>
public static class Keuzetelling
{
    /// <summary>Of the children of these primary schools.</summary>
    public static Task<Dictionary<OrganisatieId, int>> EersteKeuzesVanAsync(
        this OversteekDb db, IReadOnlyCollection<OrganisatieId> basisscholen, Schooljaar jaar, CancellationToken ct) =>
        (from voortgang in db.Voortgangen
         where basisscholen.Contains(voortgang.SchoolId) && voortgang.Schooljaar == jaar
         join aanmelding in db.Aanmeldingen on voortgang.LeerlingId equals aanmelding.LeerlingId
         where aanmelding.Schooljaar == jaar && aanmelding.Status != Aanmeldingstatus.Vervallen
         join voorkeur in db.Voorkeuren on aanmelding.Id equals voorkeur.AanmeldingId
         where voorkeur.Rang == 1
         select voorkeur.SchoolId).TelAsync(ct);

    /// <summary>At these vo schools.</summary>
    public static Task<Dictionary<OrganisatieId, int>> EersteKeuzesBijAsync(
        this OversteekDb db, IReadOnlyCollection<OrganisatieId> scholen, Schooljaar jaar, CancellationToken ct) =>
        (from beheer in db.Brugklasbeheren
         where scholen.Contains(beheer.OrganisatieId) && beheer.Schooljaar == jaar
         join klas in db.Brugklassen on beheer.Id equals klas.BeheerId
         join voorkeur in db.Voorkeuren on klas.Id equals voorkeur.BrugklasId
         where voorkeur.Rang == 1
         join aanmelding in db.Aanmeldingen on voorkeur.AanmeldingId equals aanmelding.Id
         where aanmelding.Schooljaar == jaar && aanmelding.Status != Aanmeldingstatus.Vervallen
         select voorkeur.SchoolId).TelAsync(ct);

    /// <summary>Accepted places per school.</summary>
    public static Task<Dictionary<OrganisatieId, int>> PlaatsenAsync(
        this OversteekDb db, IReadOnlyCollection<OrganisatieId> scholen, Schooljaar jaar, CancellationToken ct) =>
        (from beheer in db.Brugklasbeheren
         where scholen.Contains(beheer.OrganisatieId) && beheer.Schooljaar == jaar
         join klas in db.Brugklassen on beheer.Id equals klas.BeheerId
         where klas.Aangenomen
         group klas by klas.OrganisatieId into perSchool
         select new { perSchool.Key, Aantal = perSchool.Sum(k => k.OorspronkelijkeCapaciteit) }).ToDictionaryAsync(g => g.Key, g => g.Aantal, ct);

    private static Task<Dictionary<OrganisatieId, int>> TelAsync(this IQueryable<OrganisatieId> scholen, CancellationToken ct) =>
        scholen.GroupBy(s => s).Select(g => new { g.Key, Aantal = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Aantal, ct);
}
