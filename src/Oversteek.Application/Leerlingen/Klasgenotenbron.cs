using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Leerlingen;

namespace Oversteek.Application.Leerlingen;

/// <param name="HeeftOuder">There is a parent 1 whose pages can be opened.</param>
public sealed record Klasgenoot(LeerlingId Id, string Naam, bool HeeftOuder);

/// <summary>Who stands before and after a pupil in the list of the class.</summary>
public sealed class Klasgenotenbron(OversteekDb db)
{
    public async Task<(Klasgenoot? Vorige, Klasgenoot? Volgende)> BurenAsync(Leerling leerling, CancellationToken ct)
    {
        var (school, jaar, groep) = (leerling.OrganisatieId, leerling.Schooljaar, leerling.Groep);
        var genoten = db.Leerlingen.AsNoTracking().Where(l => l.OrganisatieId == school && l.Schooljaar == jaar && l.Groep == groep);
        var klas = (await genoten.Where(l => l.AlternatieveStatus == null || l.Id == leerling.Id)
            .Select(l => new { l.Id, l.Personalia, Ouder = l.Ouders.Any() }).ToListAsync(ct))
            .OrderBy(l => l.Personalia.Lijstnaam, Naamvorm.Volgorde).Select(l => new Klasgenoot(l.Id, l.Personalia.Lijstnaam, l.Ouder)).ToList();
        var plaats = klas.FindIndex(k => k.Id == leerling.Id);
        return (klas.ElementAtOrDefault(plaats - 1), klas.ElementAtOrDefault(plaats + 1));
    }
}
