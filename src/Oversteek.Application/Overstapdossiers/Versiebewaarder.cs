using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Procedures;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Domain.Procedures;

namespace Oversteek.Application.Overstapdossiers;

/// <summary>REL-28: whichever way an OKR becomes definitive, its frozen copy is written in the same save and its hash in the log.</summary>
internal sealed class Versiebewaarder : IOpslaggevolg
{
    public Opslagfase Fase => Opslagfase.Wijzigingen;

    public async Task WerkAsync(Opslag opslag, CancellationToken ct)
    {
        var gebeurd = opslag.Gebeurtenissen.OfType<OkrDefinitiefGemaakt>().ToLookup(g => g.Kind);
        if (gebeurd.Count == 0)
            return;
        var okrs = opslag.Posten<Okr>().Where(p => gebeurd.Contains(p.Entity.LeerlingId)).ToList();
        foreach (var post in okrs.Where(p => p.State != EntityState.Added))
            await post.Collection(o => o.Onderdelen).LoadAsync(ct);
        var kinderen = await KinderenAsync(opslag, [.. okrs.Select(p => p.Entity.LeerlingId)], ct);
        foreach (var okr in okrs.Select(p => p.Entity).Where(o => kinderen.Leerlingen.ContainsKey(o.LeerlingId)))
            Bewaar(opslag, okr, kinderen, gebeurd[okr.LeerlingId].Last().Handeling);
    }

    private static void Bewaar(Opslag opslag, Okr okr, Kinderen kinderen, Handeling handeling)
    {
        var leerling = kinderen.Leerlingen[okr.LeerlingId];
        var inhoud = OkrVersieinhoud.Van(leerling, okr, kinderen.Velden[(leerling.OrganisatieId, leerling.Schooljaar)], kinderen.Bijlagen[leerling.Id]);
        var versie = new OkrVersie(leerling.Id, kinderen.Nummers.GetValueOrDefault(leerling.Id) + 1, inhoud.Schrijf(), handeling.Op);
        // The values of this save were closed before; this row comes later and closes its own.
        var (kolom, waarde) = Versleutelingsmodel.Versleutel(opslag.Db, versie, nameof(OkrVersie.Inhoud), versie.Inhoud);
        opslag.Db.Add(versie).Property(kolom).CurrentValue = waarde;
        opslag.Meld(new OkrVersieBewaard(leerling.Id, versie.Nummer, versie.Hash, handeling.Met(null)));
    }

    private static async Task<Kinderen> KinderenAsync(Opslag opslag, IReadOnlyList<LeerlingId> ids, CancellationToken ct)
    {
        var db = opslag.Db;
        // Pupils that come in by this save are in the context only.
        var leerlingen = opslag.Posten<Leerling>().Select(p => p.Entity).Where(l => ids.Contains(l.Id)).ToDictionary(l => l.Id);
        foreach (var portie in ids.Where(i => !leerlingen.ContainsKey(i)).Chunk(Opslag.Portie).ToList())
        {
            foreach (var leerling in await db.Leerlingen.AsNoTracking().Include(l => l.Ouders).Where(l => portie.Contains(l.Id)).ToListAsync(ct))
                leerlingen.Add(leerling.Id, leerling);
        }
        foreach (var post in opslag.Posten<Leerling>().Where(p => ids.Contains(p.Entity.Id) && p.State != EntityState.Added))
            await post.Collection(l => l.Ouders).LoadAsync(ct);
        var velden = new Dictionary<(OrganisatieId, Schooljaar), Okrvelden>();
        foreach (var (school, jaar) in leerlingen.Values.Select(l => (l.OrganisatieId, l.Schooljaar)).Distinct().ToList())
            velden[(school, jaar)] = Okrvelden.Voor((await db.ProcedureVanSchoolAsync(school, jaar, ct))?.Regels ?? new Procedureregels());
        var nummers = await db.OkrVersies.Where(v => ids.Contains(v.LeerlingId)).GroupBy(v => v.LeerlingId)
            .Select(g => new { g.Key, Hoogste = g.Max(v => v.Nummer) }).ToDictionaryAsync(g => g.Key, g => g.Hoogste, ct);
        var bijlagen = (await db.Bijlagen.AsNoTracking().Where(b => ids.Contains(b.LeerlingId)).ToListAsync(ct)).ToLookup(b => b.LeerlingId);
        return new Kinderen(leerlingen, velden, nummers, bijlagen);
    }

    private sealed record Kinderen(
        Dictionary<LeerlingId, Leerling> Leerlingen, Dictionary<(OrganisatieId, Schooljaar), Okrvelden> Velden, Dictionary<LeerlingId, int> Nummers,
        ILookup<LeerlingId, Domain.Bijlagen.Bijlage> Bijlagen);
}
