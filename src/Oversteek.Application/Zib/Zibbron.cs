using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Procedures;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Criteria;
using Oversteek.Domain.Formulieren;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Organisaties;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Domain.Procedures;
using Oversteek.Domain.Zib;

namespace Oversteek.Application.Zib;

/// <summary>A user of the school who can be its contact.</summary>
public sealed record Schoolgebruiker(AccountId Id, string Naam);

/// <summary>What the rules need to know of a pupil, and the report it comes from.</summary>
internal sealed record Zibdossier(Okr Okr, Zibstand Stand);

/// <summary>Reads what the rules need to know, and the applications themselves.</summary>
public sealed class Zibbron(OversteekDb db)
{
    /// <summary>The newest application of a pupil; with a stamp so that a form knows whether it is that of now.</summary>
    public Task<ZibAanmelding?> LaatsteAsync(LeerlingId leerling, CancellationToken ct) =>
        db.ZibAanmeldingen.Where(z => z.LeerlingId == leerling).OrderByDescending(z => z.Lopend != null)
            .ThenByDescending(z => z.IngediendOp != null).ThenByDescending(z => z.IngediendOp).FirstOrDefaultAsync(ct);

    /// <summary>D-22: the newest of which the parents had the result. What they share of it outlives a next application.</summary>
    public Task<ZibAanmelding?> MetUitslagAsync(LeerlingId leerling, CancellationToken ct) =>
        db.ZibAanmeldingen.Where(z => z.LeerlingId == leerling && z.UitslagVerzondenOp != null).OrderByDescending(z => z.UitslagVerzondenOp)
            .FirstOrDefaultAsync(ct);

    public static string Stempel(ZibAanmelding? aanmelding) => aanmelding is null ? "nieuw" : $"{aanmelding.Id:N}.{aanmelding.Versie}";

    /// <summary>What lies with this bureau, and nothing else.</summary>
    public async Task<IReadOnlyList<ZibAanmelding>> BijBureauAsync(OrganisatieId bureau, CancellationToken ct)
    {
        var rijen = await db.ZibAanmeldingen.AsNoTracking().Where(z => z.BureauId == bureau && z.Lopend != null).ToListAsync(ct);
        return [.. rijen.Where(z => z.IsBijBureau).OrderBy(z => z.Afspraak is null).ThenBy(z => z.Afspraak?.Dag)
            .ThenBy(z => z.Afspraak?.Tijd).ThenBy(z => z.IngediendOp)];
    }

    /// <summary>One of them, to look at; null when it does not lie with this bureau.</summary>
    public Task<ZibAanmelding?> VanBureauAsync(LeerlingId leerling, OrganisatieId bureau, CancellationToken ct) =>
        VanBureauAsync(db.ZibAanmeldingen.AsNoTracking(), leerling, bureau, ct);

    internal static async Task<ZibAanmelding?> VanBureauAsync(
        IQueryable<ZibAanmelding> rijen, LeerlingId leerling, OrganisatieId bureau, CancellationToken ct) =>
        await rijen.SingleOrDefaultAsync(z => z.LeerlingId == leerling && z.BureauId == bureau && z.Lopend != null, ct) is { IsBijBureau: true } gevonden
            ? gevonden : null;

    /// <summary>How old a test may be, in the region of the school that applied.</summary>
    public async Task<Instrumentregels> RegelsAsync(ZibAanmelding aanmelding, CancellationToken ct) =>
        ((await db.ProcedureVanSchoolAsync(aanmelding.SchoolId, aanmelding.Schooljaar, ct))?.Regels ?? new Procedureregels()).Instrumentregels;

    /// <summary>Null when the pupil is not of this school.</summary>
    public async Task<Zibstand?> StandAsync(LeerlingId id, Handeling handeling, CancellationToken ct) =>
        (await StandenAsync([id], handeling, ct)).GetValueOrDefault(id)?.Stand;

    /// <summary>Of many at once, with the same few questions; who is not of this school is left out.</summary>
    internal async Task<IReadOnlyDictionary<LeerlingId, Zibdossier>> StandenAsync(
        IReadOnlyCollection<LeerlingId> ids, Handeling handeling, CancellationToken ct)
    {
        var school = handeling.Namens;
        var leerlingen = await db.Leerlingen.AsNoTracking().Include(l => l.Ouders).Where(l => ids.Contains(l.Id) && l.OrganisatieId == school).ToListAsync(ct);
        var okrs = await db.Okrs.AsNoTracking().Include(o => o.Onderdelen).Where(o => ids.Contains(o.LeerlingId)).ToDictionaryAsync(o => o.LeerlingId, ct);
        var contact = await ContactAsync(school, handeling.Op, ct);
        var getekend = await db.Set<Zibbestand>().Where(b => ids.Contains(b.LeerlingId)
            && db.ZibAanmeldingen.Any(z => z.Id == b.Id && z.Lopend != null)).Select(b => b.LeerlingId).ToListAsync(ct);
        Dictionary<LeerlingId, Zibdossier> uit = [];
        foreach (var jaar in leerlingen.GroupBy(l => l.Schooljaar))
        {
            var regels = (await db.ProcedureVanSchoolAsync(school, jaar.Key, ct))?.Regels ?? new Procedureregels();
            var akkoord = await HeeftAkkoordAsync(school, jaar.Key, ct);
            foreach (var leerling in jaar)
            {
                var okr = okrs[leerling.Id];
                uit[leerling.Id] = new(okr, new Zibstand(
                    leerling, contact.Keuze?.Zelftoetsing ?? Zelftoetsing.Geen, contact.IsGebruiker, akkoord, getekend.Contains(leerling.Id),
                    IqDatum(okr), regels.Instrumentregels)
                { Gestopt = regels.AlternatieveStatussen.FirstOrDefault(s => s.Code == leerling.AlternatieveStatus)?.StoptOnderzoek == true });
            }
        }
        return uit;
    }

    /// <summary>ZIB-04: the choice of the school, and whether its contact still works there.</summary>
    public async Task<(Schoolcontactpersoon? Keuze, bool IsGebruiker)> ContactAsync(OrganisatieId school, DateTimeOffset op, CancellationToken ct)
    {
        var keuze = await db.Schoolcontactpersonen.SingleOrDefaultAsync(s => s.OrganisatieId == school, ct);
        var contact = keuze?.ContactId;
        var geldt = keuze?.BureauId is not null && contact is not null
            && await db.Functies.Geldig(op).AnyAsync(f => f.AccountId == contact && f.OrganisatieId == school, ct);
        return (keuze, geldt);
    }

    public async Task<IReadOnlyList<Schoolgebruiker>> GebruikersAsync(OrganisatieId school, DateTimeOffset op, CancellationToken ct)
    {
        var ids = (await db.Functies.AsNoTracking().Geldig(op).Where(f => f.OrganisatieId == school).Select(f => f.AccountId).ToListAsync(ct))
            .ConvertAll(a => a.Waarde);
        return [.. (await db.Users.AsNoTracking().Where(a => ids.Contains(a.Id) && a.Actief).Select(a => new { a.Id, a.Naam }).ToListAsync(ct))
            .Select(a => new Schoolgebruiker(new AccountId(a.Id), a.Naam)).OrderBy(a => a.Naam, Naamvorm.Volgorde)];
    }

    /// <summary>The bureaus of the region of this school; a bureau without a region works for all.</summary>
    public async Task<IReadOnlyList<Organisatie>> BureausAsync(OrganisatieId school, CancellationToken ct)
    {
        var regio = await db.Organisaties.Where(o => o.Id == school).Select(o => o.RegioId).SingleOrDefaultAsync(ct);
        var bureaus = await db.Organisaties.AsNoTracking().Where(o => o.Soort == Organisatiesoort.Onderzoeksbureau && (o.RegioId == null || o.RegioId == regio)).ToListAsync(ct);
        return [.. bureaus.OrderBy(o => o.Naam, Naamvorm.Volgorde)];
    }

    /// <summary>The last day of the period (ZIB-08): later is late, and still possible.</summary>
    public async Task<DateOnly> UiterlijkAsync(OrganisatieId school, Schooljaar jaar, CancellationToken ct) =>
        (await db.ProcedureVanSchoolAsync(school, jaar, ct))?.Mijlpaal(Mijlpalen.ZibUitslag).Tot ?? new DateOnly(jaar.Beginjaar, 12, 31);

    /// <summary>What the dossier has already, so that nobody types it again (ZIB-02).</summary>
    internal static Zibinhoud UitDossier(Leerling leerling, Okr okr, DateOnly vandaag)
    {
        var namen = leerling.Schoolloopbaan.Select(Zibvragen.Rij).ToList();
        var toetsen = new Okrantwoorden(okr).Toetsen.Select(t => Zichtbaar(Toetskolommen.Rij(t))).ToList();
        var voorstellen = Okrcriteria.Van(okr, leerling, new([]), vandaag).Voorstellen.Where(v => Zibvragen.Formulier.Kent(v.Sleutel));
        var invulling = voorstellen.Aggregate(Invulling.Leeg, (i, v) => i.Met(v.Sleutel, v.Waarde));
        var antwoorden = new Okrantwoorden(okr);
        foreach (var vraag in Zibvragen.Dles.Select(d => d.Vraag.Sleutel).Append(Zibvragen.Dl.Sleutel))
            invulling = antwoorden[vraag] is { } waarde ? invulling.Met(vraag, waarde) : invulling;
        return Zibinhoud.Van(invulling.Met(Zibvragen.Contact.Sleutel, Okrvragen.Contactpersoon.Van(antwoorden))
            .MetRijen(Zibvragen.Loopbaan.Sleutel, namen).MetRijen(Zibvragen.Toetsen.Sleutel, toetsen));
    }

    private static Invulling Zichtbaar(Invulling toets)
    {
        var kolommen = Zibvragen.Toetsen.Kolommen.Select(k => k.Sleutel).ToHashSet(StringComparer.Ordinal);
        return new Invulling { Velden = toets.Velden.Where(v => kolommen.Contains(v.Key)).ToDictionary(v => v.Key, v => v.Value, StringComparer.Ordinal) };
    }

    private Task<bool> HeeftAkkoordAsync(OrganisatieId school, Schooljaar jaar, CancellationToken ct) => db.Regioakkoorden.AnyAsync(
        r => r.SchoolId == school && r.Schooljaar == jaar && r.AkkoordOp != null
            && db.Organisaties.Any(o => o.Id == school && o.RegioId == r.OrganisatieId), ct);

    /// <summary>A score without a date is no valid test.</summary>
    private static DateOnly? IqDatum(Okr okr)
    {
        var antwoorden = new Okrantwoorden(okr);
        return Okrvragen.IqTotaal.Van(antwoorden) is null ? null : Okrvragen.IqDatum.Van(antwoorden);
    }
}
