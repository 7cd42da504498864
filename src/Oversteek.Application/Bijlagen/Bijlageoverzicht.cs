using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Overstapdossiers;

namespace Oversteek.Application.Bijlagen;

/// <summary>One document of one pupil; without a document the line says that there is none, or that one is missing.</summary>
/// <param name="LetOp">What somebody should look at (D-16, BIJ-04, BIJ-06).</param>
public sealed record Bijlagerij(LeerlingId Leerling, Personalia Personalia, string? Groep, Okrstatus Okr, Bijlage? Bijlage, Weigering? LetOp)
{
    /// <summary>Why it cannot be released, or taken back.</summary>
    public Weigering? Beletsel(bool vrij) => Bijlage?.Beletsel(vrij) ?? (vrij ? Rem : null);

    /// <summary>BIJ-05, BIJ-09: whoever releases it states that the parents agree.</summary>
    public bool VraagtToestemming(bool vrij) => vrij && Bijlage is { } b && Bijlagetypen.VraagtToestemming(b.Type);

    /// <summary>Why another feature keeps it from the vo school.</summary>
    public Weigering? Rem { get; init; }
}

/// <summary>All documents of all pupils of a school (LLN-05).</summary>
public sealed class Bijlageoverzicht(OversteekDb db, Vrijgaveremmen remmen)
{
    public async Task<IReadOnlyList<Bijlagerij>> VanSchoolAsync(OrganisatieId school, Schooljaar jaar, DateOnly vandaag, CancellationToken ct)
    {
        var eigen = db.Leerlingen.AsNoTracking().Where(l => l.OrganisatieId == school && l.Schooljaar == jaar);
        var leerlingen = await eigen.Select(l => new { l.Id, l.Personalia, l.Groep, l.AlternatieveStatus }).ToListAsync(ct);
        var okrs = await eigen.Join(db.Okrs.AsNoTracking(), l => l.Id, o => o.LeerlingId, (_, o) => new { o.LeerlingId, o.Status, o.Advies })
            .ToDictionaryAsync(o => o.LeerlingId, ct);
        var bijlagen = (await eigen.Join(db.Bijlagen.AsNoTracking(), l => l.Id, b => b.LeerlingId, (_, b) => b).ToListAsync(ct)).ToLookup(b => b.LeerlingId);
        var rijen = new List<Bijlagerij>();
        foreach (var l in leerlingen)
        {
            var okr = okrs.GetValueOrDefault(l.Id);
            var leeg = new Bijlagerij(l.Id, l.Personalia, l.Groep, okr?.Status ?? Okrstatus.Concept, null, null);
            if (okr is not null && l.AlternatieveStatus is null && Bijlagetwijfel.MistOpp(okr.Advies, bijlagen[l.Id]))
                rijen.Add(leeg with { LetOp = BijlageWeigeringen.OppOntbreekt });
            else if (!bijlagen[l.Id].Any())
                rijen.Add(leeg);
            foreach (var b in bijlagen[l.Id].OrderBy(b => b.ToegevoegdOp))
            {
                var rem = b.Vrijgegeven || !Bijlagetypen.IsOnderzoek(b.Type) ? null : await remmen.BezwaarAsync(l.Id, b.Type, b.ToegevoegdOp, ct);
                rijen.Add(leeg with { Bijlage = b, LetOp = Bijlagetwijfel.Van(b.Type, b.Bestandsnaam, vandaag), Rem = rem });
            }
        }
        return rijen;
    }
}
