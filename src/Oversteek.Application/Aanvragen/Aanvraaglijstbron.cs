using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Aanvragen;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Aanvragen;

/// <summary>A pupil for whom something is to be asked, or was: the request when there is one, and what it still misses.</summary>
public sealed record Aanvraagrij(LeerlingId Leerling, string Naam, Aanvraagsoort Soort, Aanvraag? Aanvraag, IReadOnlyList<Weigering> Mist, DateOnly Vanaf);

/// <summary>How many requests of a region stand where: numbers, of no school and no child.</summary>
public sealed record Aanvraagtelling(Aanvraagsoort Soort, Aanvraagstatus Status, int Aantal, int TeLaat);

/// <summary>Lists of many: the pupils of a vo school with advice vso, pro or lwoo, and the numbers of a region.</summary>
public sealed class Aanvraaglijstbron(OversteekDb db, Aanvraagbron bron, Systeemtoegang systeem)
{
    public async Task<IReadOnlyList<Aanvraagrij>> VanSchoolAsync(Schooljaar jaar, Handeling handeling, CancellationToken ct)
    {
        var (school, beeindigd) = (handeling.Namens, Aanmeldingstaten.Beeindigd);
        var aangemeld = await db.Aanmeldingen.AsNoTracking().Where(a => a.OrganisatieId == school && a.Schooljaar == jaar && !beeindigd.Contains(a.Status))
            .Select(a => a.LeerlingId).ToListAsync(ct);
        // What still runs from an earlier year stands here too (D-59).
        var rijen = await db.Aanvragen.AsNoTracking().Where(a => a.SchoolId == school && (a.Schooljaar == jaar || a.Lopend != null)).ToListAsync(ct);
        var aanvragen = rijen.Where(a => a.Schooljaar <= jaar).GroupBy(a => a.LeerlingId).ToDictionary(
            g => g.Key, g => g.OrderByDescending(a => a.Lopend is not null).ThenByDescending(a => a.IngediendOp).ThenByDescending(a => a.BezwaarTot).First());
        // The advice alone says who is asked for; only of those the report is read, once.
        var adviezen = await db.Okrs.Where(o => aangemeld.Contains(o.LeerlingId)).Select(o => new { o.LeerlingId, o.Advies })
            .ToDictionaryAsync(o => o.LeerlingId, o => o.Advies, ct);
        var gezocht = aangemeld.Union(aanvragen.Keys).Select(l => (Leerling: l, Soort: aanvragen.GetValueOrDefault(l)?.Soort
            ?? (adviezen.TryGetValue(l, out var advies) ? Aanvraagvragen.Past(advies) : null))).Where(l => l.Soort is not null).ToList();
        var standen = await bron.StandenAsync(gezocht.ConvertAll(l => l.Leerling), handeling, ct);
        return [.. gezocht.Where(l => standen.ContainsKey(l.Leerling))
            .Select(l => Rij(standen[l.Leerling], l.Soort!.Value, aanvragen.GetValueOrDefault(l.Leerling), handeling))];
    }

    public Task<IReadOnlyList<Aanvraagtelling>> TelAsync(OrganisatieId regio, Schooljaar jaar, CancellationToken ct) =>
        systeem.VoerUitAsync<IReadOnlyList<Aanvraagtelling>>(Systeemgrond.Aanvraag, async ruim => [.. (await ruim.Aanvragen
            .Where(a => a.Schooljaar == jaar && ruim.Organisaties.Any(o => o.Id == a.SchoolId && o.RegioId == regio))
            .GroupBy(a => new { a.Soort, a.Status }).Select(g => new { g.Key, Aantal = g.Count(), TeLaat = g.Count(a => a.TeLaat) }).ToListAsync(ct))
            .Select(g => new Aanvraagtelling(g.Key.Soort, g.Key.Status, g.Aantal, g.TeLaat)).OrderBy(t => t.Soort).ThenBy(t => t.Status)]);

    private static Aanvraagrij Rij(Aanvraagstand stand, Aanvraagsoort soort, Aanvraag? aanvraag, Handeling handeling)
    {
        var (leerling, proef) = (stand.Leerling, aanvraag);
        if (proef is null or { IsAfgelopen: true, Inhoud.Besluit: null })
        {
            proef = new Aanvraag(leerling.Id, handeling.Namens, leerling.OrganisatieId, leerling.Schooljaar, soort);
            proef.SlaOp(AanvraagOpslaan.UitDossier(stand, soort, handeling.Vandaag), handeling);
        }
        var mist = proef.IsBewerkbaar ? Aanvraagcontrole.Beletsels(proef, stand, handeling.Vandaag) : [];
        return new Aanvraagrij(leerling.Id, leerling.Personalia.Lijstnaam, soort, aanvraag, mist, stand.Vanaf);
    }
}
