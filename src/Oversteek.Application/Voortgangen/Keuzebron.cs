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
        systeem.VoerUitAsync(Systeemgrond.Voortgang, db => db.Voorkeuren.Where(v => db.Organisaties.Any(o => o.Id == v.SchoolId && o.BestuurId == bestuur))
            .EersteKeuzesAsync(db, jaar, ct));
}

public static class Keuzetelling
{
    /// <summary>First choices per school, of applications that still count.</summary>
    public static Task<Dictionary<OrganisatieId, int>> EersteKeuzesAsync(
        this IQueryable<Voorkeur> voorkeuren, OversteekDb db, Schooljaar jaar, CancellationToken ct) =>
        voorkeuren.Where(v => v.Rang == 1 && db.Aanmeldingen.Any(a => a.Id == v.AanmeldingId && a.Schooljaar == jaar && a.Status != Aanmeldingstatus.Vervallen))
            .GroupBy(v => v.SchoolId).Select(g => new { g.Key, Aantal = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Aantal, ct);
}
