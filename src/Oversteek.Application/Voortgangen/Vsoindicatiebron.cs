using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Organisaties;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Domain.Procedures;

namespace Oversteek.Application.Voortgangen;

/// <param name="Type">As the school chose it; null as long as it has not.</param>
/// <param name="Niveau">The advice that holds now; null without one.</param>
public sealed record Vsoindicatie(OrganisatieId School, string? Type, string? Niveau);

/// <summary>
/// OKR-11: which pupils of its schools a board or region may expect in the vso, long before an OKR is definitive. The pupil is not named and what
/// the school wrote in its own words stays where it is.
/// </summary>
public sealed class Vsoindicatiebron(OversteekDb db, Systeemtoegang systeem)
{
    private static readonly string Tabblad = Okrvelden.Voor(new Procedureregels()).Van(Okrvragen.TypeVso).Nummer;

    /// <param name="lezer">The board or the region: it sees its own schools and no others.</param>
    public async Task<IReadOnlyList<Vsoindicatie>> LeesAsync(OrganisatieId lezer, Schooljaar jaar, CancellationToken ct)
    {
        var scholen = await db.Organisaties.Where(o => o.Soort == Organisatiesoort.PoSchool && (o.RegioId == lezer || o.BestuurId == lezer))
            .Select(o => o.Id).ToListAsync(ct);
        return scholen.Count == 0 ? [] : await systeem.VoerUitAsync(Systeemgrond.Voortgang, ruim => LeesAsync(ruim, scholen, jaar, ct));
    }

    private static async Task<IReadOnlyList<Vsoindicatie>> LeesAsync(OversteekDb db, List<OrganisatieId> scholen, Schooljaar jaar, CancellationToken ct)
    {
        var okrs = await (
            from leerling in db.Leerlingen.AsNoTracking()
            where scholen.Contains(leerling.OrganisatieId) && leerling.Schooljaar == jaar && leerling.AlternatieveStatus == null
            join okr in db.Okrs.AsNoTracking() on leerling.Id equals okr.LeerlingId
            where okr.Advies.Uitstroom == Uitstroom.GespecialiseerdOnderwijs
            select new { leerling.Id, School = leerling.OrganisatieId, Advies = okr.Advies.Definitief ?? okr.Advies.Voorlopig }).ToListAsync(ct);
        var typen = new Dictionary<LeerlingId, string?>();
        foreach (var portie in okrs.Select(o => o.Id).Chunk(Opslag.Portie))
        {
            foreach (var tab in await db.OkrOnderdelen.AsNoTracking().Where(o => o.Nummer == Tabblad && portie.Contains(o.LeerlingId)).ToListAsync(ct))
                typen[tab.LeerlingId] = tab.Inhoud[Okrvragen.TypeVso.Sleutel];
        }
        return [.. okrs.Select(o => new Vsoindicatie(o.School, typen.GetValueOrDefault(o.Id), o.Advies))];
    }
}
