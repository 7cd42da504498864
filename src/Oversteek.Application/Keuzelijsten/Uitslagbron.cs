using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Lotingen;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Application.Wachtlijsten;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Lotingen;
using Oversteek.Domain.Wachtlijsten;

namespace Oversteek.Application.Keuzelijsten;

/// <summary>Why a class higher on the list gave no place; null when it was not looked at or is the placement.</summary>
public sealed record Uitslagregel(Keuzenaam Klas, int Rang, bool IsPlaats, Uitlegregel? Reden);

/// <summary>One waiting list of the child.</summary>
/// <param name="Plaats">1 is the next; open offers stand in front.</param>
public sealed record Wachtstand(Keuzenaam Klas, int Plaats, int Lengte, DateOnly? Aanbod, int Versie);

/// <summary>What the family may know from the minute of publication (D-62, D-76).</summary>
public sealed record Uitslagbeeld(LotingId Loting, string Kenmerk, long? Lotnummer, Lotnummersoort Nummers, IReadOnlyList<Uitslagregel> Regels);

/// <param name="Uitslag">Null until the publication, and when the child was not in the draw.</param>
/// <param name="Verlaten">Waiting lists and offers that the family gave up.</param>
/// <param name="Plaats">Class where a place is kept for the child now: by the draw, from the waiting list, or by the decision.</param>
public sealed record Volgbeeld(
    Aanmelding? Aanmelding, Uitslagbeeld? Uitslag, Keuzenaam? Plaats, int? Rang, bool Gepubliceerd, IReadOnlyList<Wachtstand> Wachtlijst,
    IReadOnlyList<Keuzenaam> Verlaten)
{
    public bool IsToegelaten => Aanmelding is not null && Aanmeldingstaten.Geplaatst.Contains(Aanmelding.Status);

    /// <summary>The draw is over and was not about this child, which waits nowhere: too late, or no application.</summary>
    public bool IsBuitenLoting => Gepubliceerd && Uitslag is null && Plaats is null && Wachtlijst.Count == 0;

    public IReadOnlyList<Wachtstand> Aanbiedingen => [.. Wachtlijst.Where(w => w.Aanbod is not null)];

    /// <summary>Lists on which the child only waits, without anything to answer.</summary>
    public IReadOnlyList<Wachtstand> Wachtend => [.. Wachtlijst.Where(w => w.Aanbod is null)];
}

/// <summary>
/// Result, waiting lists and offers of one child, for its parents and its po school. Nothing of the draw is read before it is published, so
/// that no page can give a hint (D-76).
/// </summary>
public sealed class Uitslagbron(Keuzetoegang toegang, Systeemtoegang systeem)
{
    public async Task<Volgbeeld?> GeefAsync(LeerlingId leerling, CancellationToken ct) => await toegang.MagLezenAsync(leerling, ct)
        ? await systeem.VoerUitAsync(Systeemgrond.Loting, db => LeesAsync(db, leerling, ct)) : null;

    private static async Task<Volgbeeld> LeesAsync(OversteekDb db, LeerlingId leerling, CancellationToken ct)
    {
        var aanmeldingen = await db.Aanmeldingen.AsNoTracking().Include(a => a.Voorkeuren.OrderBy(v => v.Rang))
            .Where(a => a.LeerlingId == leerling).ToListAsync(ct);
        var aanmelding = aanmeldingen.Find(a => !Aanmeldingstaten.Beeindigd.Contains(a.Status)) ?? aanmeldingen.MaxBy(a => a.Aanmelddatum);
        var uitslag = await db.Lotingsuitslagen.AsNoTracking().Where(u => u.LeerlingId == leerling)
            .Where(u => db.Lotingen.Any(l => l.Id == u.LotingId && l.Status == Lotingstatus.Gepubliceerd)).SingleOrDefaultAsync(ct);
        var gepubliceerd = uitslag is not null || await IsGepubliceerdAsync(db, leerling, ct);
        var rijen = await db.LopendeWachtlijst().AsNoTracking().Where(w => w.LeerlingId == leerling
            && (w.Status == Wachtlijststatus.Wacht || w.Status == Wachtlijststatus.Aangeboden || w.Status == Wachtlijststatus.Bedankt)).ToListAsync(ct);
        var verlaten = rijen.Where(r => r.Status == Wachtlijststatus.Bedankt).Select(r => r.BrugklasId).ToList();
        var plaats = Plaats(aanmelding);
        List<BrugklasId> klassen = [.. (aanmelding?.Voorkeuren ?? []).Select(v => v.BrugklasId), .. rijen.Select(r => r.BrugklasId)];
        var namen = await NamenAsync(db, plaats is { } p ? [.. klassen, p] : klassen, ct);
        var rang = aanmelding?.Voorkeuren.FirstOrDefault(v => v.BrugklasId == plaats)?.Rang;
        var beeld = uitslag is null ? null : Beeld(uitslag, aanmelding, plaats, namen);
        return new Volgbeeld(aanmelding, beeld, plaats is { } klas ? namen.GetValueOrDefault(klas) : null, rang, gepubliceerd,
            await WachtstandenAsync(db, rijen.FindAll(r => r.Status != Wachtlijststatus.Bedankt), namen, ct),
            [.. verlaten.Where(namen.ContainsKey).Select(v => namen[v])]);
    }

    private static BrugklasId? Plaats(Aanmelding? aanmelding)
    {
        if (aanmelding is null || Aanmeldingstaten.Beeindigd.Contains(aanmelding.Status))
            return null;
        return Aanmeldingstaten.Geplaatst.Contains(aanmelding.Status) ? aanmelding.Besluit?.Brugklas ?? aanmelding.Plaatsing : aanmelding.Plaatsing;
    }

    private static async Task<bool> IsGepubliceerdAsync(OversteekDb db, LeerlingId leerling, CancellationToken ct) => await db.Leerlingen.AnyAsync(
        l => l.Id == leerling && db.Organisaties.Any(o => o.Id == l.OrganisatieId
            && db.Lotingen.Any(t => t.OrganisatieId == o.RegioId && t.Schooljaar == l.Schooljaar && t.Status == Lotingstatus.Gepubliceerd)), ct);

    private static Uitslagbeeld Beeld(Lotingsuitslag uitslag, Aanmelding? aanmelding, BrugklasId? plaats, IReadOnlyDictionary<BrugklasId, Keuzenaam> namen)
    {
        var uitleg = Json.Lees<Lotingsuitleg>(uitslag.Uitleg);
        var redenen = uitleg.Redenen.Where(r => r.Eenheid is not null)
            .DistinctBy(r => r.Eenheid).ToDictionary(r => Guid.Parse(r.Eenheid!));
        var regels = (aanmelding?.Voorkeuren ?? []).Where(v => namen.ContainsKey(v.BrugklasId)).Select(v => new Uitslagregel(
            namen[v.BrugklasId], v.Rang, v.BrugklasId == plaats, redenen.GetValueOrDefault(v.BrugklasId.Waarde)));
        return new Uitslagbeeld(uitslag.LotingId, uitslag.Kenmerk, uitslag.Lotnummer, uitleg.Nummersoort(), [.. regels]);
    }

    private static async Task<IReadOnlyList<Wachtstand>> WachtstandenAsync(
        OversteekDb db, List<Wachtlijstplaats> rijen, IReadOnlyDictionary<BrugklasId, Keuzenaam> namen, CancellationToken ct)
    {
        var standen = new List<Wachtstand>();
        foreach (var rij in rijen.Where(r => namen.ContainsKey(r.BrugklasId)).OrderBy(r => r.Rang ?? int.MaxValue))
        {
            var klas = await db.Brugklassen.AsNoTracking().SingleAsync(k => k.Id == rij.BrugklasId, ct);
            var boek = await db.KlassenboekAsync(klas, ct);
            List<Wachtlijstplaats> volgorde = [.. boek.Wachtlijst.Where(w => w.Status == Wachtlijststatus.Aangeboden), .. boek.Wachtenden];
            standen.Add(new Wachtstand(namen[rij.BrugklasId], volgorde.FindIndex(w => w.LeerlingId == rij.LeerlingId) + 1, volgorde.Count,
                rij.Status == Wachtlijststatus.Aangeboden ? rij.Uiterlijk : null, rij.Versie));
        }
        return standen;
    }

    private static async Task<IReadOnlyDictionary<BrugklasId, Keuzenaam>> NamenAsync(OversteekDb db, List<BrugklasId> ids, CancellationToken ct) =>
        await db.Brugklassen.AsNoTracking().Where(k => ids.Contains(k.Id))
            .Join(db.Organisaties, k => k.OrganisatieId, o => o.Id, (k, o) => new Keuzenaam(k.Id, o.Naam, k.Naam)).ToDictionaryAsync(k => k.Brugklas, ct);
}
