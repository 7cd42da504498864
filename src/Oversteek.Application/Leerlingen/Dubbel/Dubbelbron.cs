using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Logboek;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Uitwisseling;

namespace Oversteek.Application.Leerlingen.Dubbel;

/// <summary>A pupil of the same school and year that may be the same child.</summary>
public sealed record Dubbelganger(LeerlingId Id, string Naam, DateOnly Geboortedatum, string? Groep, string? Leerlingcode);

/// <summary>Who may be the same child as a pupil, and which records went up in it.</summary>
public sealed class Dubbelbron(OversteekDb db)
{
    /// <summary>Null when the pupil is not there or not of this school.</summary>
    public async Task<string?> NaamAsync(LeerlingId id, Handeling handeling, CancellationToken ct) =>
        (await db.Leerlingen.AsNoTracking().Where(l => l.Id == id && l.OrganisatieId == handeling.Namens).Select(l => l.Personalia)
            .SingleOrDefaultAsync(ct))?.Lijstnaam;

    public async Task<IReadOnlyList<Dubbelganger>> ZoekAsync(LeerlingId id, Handeling handeling, CancellationToken ct)
    {
        if (await db.Leerlingen.AsNoTracking().SingleOrDefaultAsync(l => l.Id == id && l.OrganisatieId == handeling.Namens, ct) is not { } leerling)
            return [];
        var anderen = await db.Leerlingen.AsNoTracking()
            .Where(l => l.OrganisatieId == leerling.OrganisatieId && l.Schooljaar == leerling.Schooljaar && l.Id != id).ToListAsync(ct);
        return [.. anderen.Where(l => Lijken(l, leerling)).OrderBy(l => l.Personalia.Lijstnaam, Naamvorm.Volgorde)
            .Select(l => new Dubbelganger(l.Id, l.Personalia.Lijstnaam, l.Personalia.Geboortedatum, l.Groep, l.Leerlingcode))];
    }

    /// <summary>The log of a record that went up in this one is read with that of this one.</summary>
    public async Task<IReadOnlyList<LeerlingId>> OpgegaanAsync(LeerlingId id, CancellationToken ct)
    {
        List<LeerlingId> alle = [id];
        for (var i = 0; i < alle.Count; i++)
        {
            var huidig = alle[i];
            var regels = await db.Logboek.AsNoTracking().Where(r => r.LeerlingId == huidig && r.Soort == nameof(LeerlingSamengevoegd)).ToListAsync(ct);
            alle.AddRange(regels.Select(Logboeklezer.Lees).OfType<LeerlingSamengevoegd>().Select(g => g.Verdwenen).Where(v => !alle.Contains(v)));
        }
        return alle;
    }

    /// <summary>One thing in common is enough to be asked about; nobody is merged by a machine.</summary>
    internal static bool Lijken(Leerling een, Leerling ander)
    {
        var vergelijking = Leerlingvergelijking.Van(een, Leerlinggegevens.Van(ander));
        return new[] { vergelijking.Nummer, vergelijking.Code, vergelijking.Naam, vergelijking.Geboortedatum }.Contains(Overeenkomst.Gelijk);
    }
}
