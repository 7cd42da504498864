using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Overstapdossiers;
using Oversteek.Application.Persistence;
using Oversteek.Application.Procedures;
using Oversteek.Domain.Bouwstenen;
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

/// <summary>Reads what the rules need to know, and the applications themselves.</summary>
public sealed class Zibbron(OversteekDb db, Okrveldenbron velden)
{
    /// <summary>The newest application of a pupil; with a stamp so that a form knows whether it is that of now.</summary>
    public Task<ZibAanmelding?> LaatsteAsync(LeerlingId leerling, CancellationToken ct) =>
        db.ZibAanmeldingen.Where(z => z.LeerlingId == leerling).OrderByDescending(z => z.Lopend != null)
            .ThenByDescending(z => z.IngediendOp != null).ThenByDescending(z => z.IngediendOp).FirstOrDefaultAsync(ct);

    public static string Stempel(ZibAanmelding? aanmelding) => aanmelding is null ? "nieuw" : $"{aanmelding.Id:N}.{aanmelding.Versie}";

    /// <summary>Null when the pupil is not of this school.</summary>
    public async Task<Zibstand?> StandAsync(LeerlingId id, ZibAanmelding? aanmelding, Handeling handeling, CancellationToken ct)
    {
        var school = handeling.Namens;
        var eigen = db.Leerlingen.AsNoTracking().Include(l => l.Ouders).Where(l => l.Id == id && l.OrganisatieId == school);
        if (await eigen.SingleOrDefaultAsync(ct) is not { } leerling)
            return null;
        var regels = (await velden.ProcedureAsync(id, ct))?.Regels ?? new Procedureregels();
        var contact = await ContactAsync(school, handeling.Op, ct);
        var nummer = aanmelding?.Id;
        return new Zibstand(
            leerling, contact.Keuze?.Zelftoetsing ?? Zelftoetsing.Geen, contact.IsGebruiker,
            await HeeftAkkoordAsync(school, leerling.Schooljaar, ct), await db.Set<Zibbestand>().AnyAsync(b => b.Id == nummer, ct),
            await IqDatumAsync(id, ct), regels.Instrumentregels)
        { Gestopt = regels.AlternatieveStatussen.FirstOrDefault(s => s.Code == leerling.AlternatieveStatus)?.StoptOnderzoek == true };
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
    internal async Task<Zibinhoud> UitDossierAsync(Leerling leerling, DateOnly vandaag, CancellationToken ct)
    {
        var okr = await db.Okrs.AsNoTracking().Include(o => o.Onderdelen).SingleAsync(o => o.LeerlingId == leerling.Id, ct);
        var namen = leerling.Schoolloopbaan.Select(r => Zibvragen.Rij(r.Schooljaar, r.Groep, r.School())).ToList();
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
    private async Task<DateOnly?> IqDatumAsync(LeerlingId leerling, CancellationToken ct)
    {
        var okr = await db.Okrs.AsNoTracking().Include(o => o.Onderdelen).SingleAsync(o => o.LeerlingId == leerling, ct);
        var antwoorden = new Okrantwoorden(okr);
        return Okrvragen.IqTotaal.Van(antwoorden) is null ? null : Okrvragen.IqDatum.Van(antwoorden);
    }
}
