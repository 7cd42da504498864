using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Aanmeldingen;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Uitwisseling;
using Oversteek.Application.Uitwisseling;
using Oversteek.Web.Pages.Aanmeldingen;

namespace Oversteek.Web.Pages.Uitwisseling;

/// <param name="Beletsel">Why there can be no file yet, as far as it is seen without making one.</param>
public sealed record Overdrachtrij(Aanmelding Aanmelding, string Naam, string Klas, Weigering? Beletsel)
{
    public Guid Id => Aanmelding.Id.Waarde;

    public string Nummer => Aanmeldingteksten.Nummer(Aanmelding.Aanmeldnummer);

    public DateTimeOffset? Bestand => Aanmelding.OsobestandOp;
}

/// <summary>The admitted pupils of a school on their way to its own administration (OSO-06).</summary>
public sealed class Overdrachtrijen(OversteekDb db, OsobestandenMaken maken)
{
    public async Task<IReadOnlyList<Overdrachtrij>> LeesAsync(Schooljaar jaar, Handeling handeling, CancellationToken ct)
    {
        var aanmeldingen = await db.Aanmeldingen.AsNoTracking().Where(a => a.OrganisatieId == handeling.Namens && a.Schooljaar == jaar
            && Aanmeldingstaten.Geplaatst.Contains(a.Status)).ToListAsync(ct);
        if (aanmeldingen.Count == 0)
            return [];
        var vroeg = await maken.BeletselAsync(aanmeldingen[0], handeling, ct);
        var kinderen = aanmeldingen.ConvertAll(a => a.LeerlingId);
        var namen = await db.Leerlingen.AsNoTracking().Where(l => kinderen.Contains(l.Id)).ToDictionaryAsync(l => l.Id, l => l.Personalia.Lijstnaam, ct);
        var klassen = await db.Brugklassen.AsNoTracking().Where(k => k.OrganisatieId == handeling.Namens).ToDictionaryAsync(k => k.Id, k => k.Naam, ct);
        var definitief = (await db.Okrs.AsNoTracking().Where(o => kinderen.Contains(o.LeerlingId)).ToListAsync(ct))
            .Where(o => o.Advies.Definitief is not null).Select(o => o.LeerlingId).ToHashSet();
        return [.. aanmeldingen.Where(a => namen.ContainsKey(a.LeerlingId)).Select(a => new Overdrachtrij(
                a, namen[a.LeerlingId], a.Besluit?.Brugklas is { } klas ? klassen.GetValueOrDefault(klas, Toegelatenlijst.Zonder) : Toegelatenlijst.Zonder,
                vroeg ?? (definitief.Contains(a.LeerlingId) ? null : OsoWeigeringen.AdviesNietDefinitief)))
            .OrderBy(r => r.Naam, Naamvorm.Volgorde)];
    }
}
