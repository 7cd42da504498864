using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Domain.Toegang;

namespace Oversteek.Application.Voortgangen;

/// <summary>Keeps what board and region see in step with the dossier, in the same commit.</summary>
internal sealed class Voortgangsbijwerker : IOpslaggevolg
{
    public Opslagfase Fase => Opslagfase.Wijzigingen;

    public async Task WerkAsync(Opslag opslag, CancellationToken ct)
    {
        var leerlingen = opslag.Posten<Leerling>();
        foreach (var post in leerlingen.Where(e => e.State == EntityState.Added))
            opslag.Db.Add(new Voortgang(post.Entity.Id, post.Entity.OrganisatieId, post.Entity.Schooljaar));
        List<(LeerlingId Leerling, Action<Voortgang> Werk)> stappen =
        [
            .. leerlingen.Where(e => e.State == EntityState.Modified && e.Property(l => l.AlternatieveStatus).IsModified)
                .Select(e => (e.Entity.Id, (Action<Voortgang>)(v => v.WerkAlternatief(e.Entity.AlternatieveStatus is not null)))),
            .. opslag.Posten<Okr>().Where(e => e.State == EntityState.Added || (e.State == EntityState.Modified && e.Property(o => o.Status).IsModified))
                .Select(e => (e.Entity.LeerlingId, (Action<Voortgang>)(v => v.Werk(e.Entity.Status)))),
            .. opslag.Posten<Aanmelding>().Where(e => e.State == EntityState.Added || (e.State == EntityState.Modified && e.Property(a => a.Status).IsModified))
                .Select(e => (e.Entity.LeerlingId, (Action<Voortgang>)(v => v.Werk(e.Entity.Status)))),
        ];
        var standen = await StandenAsync(opslag, stappen.Select(s => s.Leerling), ct);
        foreach (var (leerling, werk) in stappen)
        {
            if (standen.TryGetValue(leerling, out var stand))
                werk(stand);
        }
    }

    private static async Task<Dictionary<LeerlingId, Voortgang>> StandenAsync(Opslag opslag, IEnumerable<LeerlingId> leerlingen, CancellationToken ct)
    {
        var standen = opslag.Posten<Voortgang>().ToDictionary(e => e.Entity.LeerlingId, e => e.Entity);
        foreach (var portie in leerlingen.Distinct().Where(l => !standen.ContainsKey(l)).Chunk(Opslag.Portie).ToList())
        {
            foreach (var stand in await opslag.Db.Voortgangen.Where(v => portie.Contains(v.LeerlingId)).ToListAsync(ct))
                standen.Add(stand.LeerlingId, stand);
        }
        return standen;
    }
}
