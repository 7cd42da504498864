using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Overstapdossiers;
using Oversteek.Application.Persistence;
using Oversteek.Application.Procedures;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Formulieren;
using Oversteek.Domain.Isk;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Organisaties;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Domain.Procedures;

namespace Oversteek.Application.Isk;

/// <summary>A pupil of whom the ISK was thought: the application when there is one, and what it still misses.</summary>
public sealed record Iskrij(Leerling Leerling, IskTestaanmelding? Aanmelding, IReadOnlyList<Weigering> Mist, DateOnly Uiterlijk);

/// <summary>Reads what the rules need to know, and the applications themselves.</summary>
public sealed class Iskbron(OversteekDb db, Okrveldenbron velden)
{
    /// <summary>The newest application of a pupil; with a stamp so that a form knows whether it is that of now.</summary>
    public Task<IskTestaanmelding?> LaatsteAsync(LeerlingId leerling, CancellationToken ct) =>
        db.IskTestaanmeldingen.Where(i => i.LeerlingId == leerling).OrderByDescending(i => i.Lopend != null)
            .ThenByDescending(i => i.IngediendOp != null).ThenByDescending(i => i.IngediendOp).FirstOrDefaultAsync(ct);

    public static string Stempel(IskTestaanmelding? aanmelding) => aanmelding is null ? "nieuw" : $"{aanmelding.Id:N}.{aanmelding.Versie}";

    /// <summary>What lies with this desk, and nothing else.</summary>
    public async Task<IReadOnlyList<IskTestaanmelding>> BijLoketAsync(OrganisatieId loket, CancellationToken ct)
    {
        var rijen = await db.IskTestaanmeldingen.AsNoTracking().Where(i => i.LoketId == loket && i.Lopend != null).ToListAsync(ct);
        return [.. rijen.Where(i => i.IsBijLoket).OrderBy(i => i.Afspraak is null).ThenBy(i => i.Afspraak?.Dag).ThenBy(i => i.Afspraak?.Tijd)
            .ThenBy(i => i.IngediendOp)];
    }

    /// <summary>One of them, to look at; null when it does not lie with this desk.</summary>
    public Task<IskTestaanmelding?> VanLoketAsync(LeerlingId leerling, OrganisatieId loket, CancellationToken ct) =>
        VanLoketAsync(db.IskTestaanmeldingen.AsNoTracking(), leerling, loket, ct);

    internal static async Task<IskTestaanmelding?> VanLoketAsync(
        IQueryable<IskTestaanmelding> rijen, LeerlingId leerling, OrganisatieId loket, CancellationToken ct) =>
        await rijen.SingleOrDefaultAsync(i => i.LeerlingId == leerling && i.LoketId == loket && i.Lopend != null, ct) is { IsBijLoket: true } gevonden
            ? gevonden : null;

    /// <summary>Null when the pupil is not of this school.</summary>
    public async Task<Iskstand?> StandAsync(LeerlingId id, Handeling handeling, CancellationToken ct)
    {
        var school = handeling.Namens;
        var eigen = db.Leerlingen.AsNoTracking().Include(l => l.Ouders).Where(l => l.Id == id && l.OrganisatieId == school);
        if (await eigen.SingleOrDefaultAsync(ct) is not { } leerling)
            return null;
        var regels = (await velden.ProcedureAsync(id, ct))?.Regels ?? new Procedureregels();
        return new Iskstand(leerling, await UiterlijkAsync(school, leerling.Schooljaar, ct), IsGestopt(leerling, regels));
    }

    /// <summary>The last day to ask for the test (ISK-01): later is late, and still possible.</summary>
    public async Task<DateOnly> UiterlijkAsync(OrganisatieId school, Schooljaar jaar, CancellationToken ct) =>
        (await db.ProcedureVanSchoolAsync(school, jaar, ct))?.Mijlpaal(Mijlpalen.IskTest).Tot ?? new DateOnly(jaar.Beginjaar, 11, 30);

    /// <summary>The desks of the region of this school; a desk without a region works for all.</summary>
    public async Task<IReadOnlyList<Organisatie>> LokettenAsync(OrganisatieId school, CancellationToken ct)
    {
        var regio = await db.Organisaties.Where(o => o.Id == school).Select(o => o.RegioId).SingleOrDefaultAsync(ct);
        var loketten = await db.Organisaties.AsNoTracking()
            .Where(o => o.Soort == Organisatiesoort.IskTestloket && (o.RegioId == null || o.RegioId == regio)).ToListAsync(ct);
        return [.. loketten.OrderBy(o => o.Naam, Naamvorm.Volgorde)];
    }

    /// <summary>Who goes to the ISK by tab 4, or was asked a test for.</summary>
    public async Task<IReadOnlyList<Iskrij>> VanSchoolAsync(Schooljaar jaar, Handeling handeling, CancellationToken ct)
    {
        var school = handeling.Namens;
        // What still runs from an earlier year stands here too (D-59).
        var aanmeldingen = (await db.IskTestaanmeldingen.AsNoTracking().Where(i => i.SchoolId == school && (i.Schooljaar == jaar || i.Lopend != null))
            .ToListAsync(ct)).Where(i => i.Schooljaar <= jaar).GroupBy(i => i.LeerlingId)
            .ToDictionary(g => g.Key, g => g.OrderByDescending(i => i.Lopend is not null).ThenByDescending(i => i.IngediendOp).First());
        var ids = aanmeldingen.Keys.ToList();
        var leerlingen = await db.Leerlingen.AsNoTracking().Include(l => l.Ouders)
            .Where(l => l.OrganisatieId == school && (l.Schooljaar == jaar || ids.Contains(l.Id))).ToListAsync(ct);
        var uitstroom = await UitstroomAsync(school, jaar, ct);
        var jaren = new Dictionary<Schooljaar, (DateOnly Uiterlijk, Procedureregels Regels)>();
        foreach (var schooljaar in leerlingen.Select(l => l.Schooljaar).Distinct())
            jaren[schooljaar] = (await UiterlijkAsync(school, schooljaar, ct),
                (await db.ProcedureVanSchoolAsync(school, schooljaar, ct))?.Regels ?? new Procedureregels());
        return [.. leerlingen.Where(l => uitstroom.Contains(l.Id) || aanmeldingen.ContainsKey(l.Id))
            .Select(l => Rij(l, aanmeldingen.GetValueOrDefault(l.Id), jaren[l.Schooljaar].Uiterlijk, jaren[l.Schooljaar].Regels, handeling))];
    }

    private static Iskrij Rij(Leerling leerling, IskTestaanmelding? aanmelding, DateOnly uiterlijk, Procedureregels regels, Handeling handeling)
    {
        var mist = aanmelding?.Status == IskTestaanmeldingstatus.Concept
            ? Iskcontrole.Beletsels(aanmelding, new Iskstand(leerling, uiterlijk, IsGestopt(leerling, regels)), handeling.Vandaag) : [];
        return new Iskrij(leerling, aanmelding, mist, uiterlijk);
    }

    /// <summary>What the dossier has already, so that nobody types it again (ISK-05).</summary>
    internal async Task<Iskinhoud> UitDossierAsync(LeerlingId leerling, CancellationToken ct)
    {
        var okr = await db.Okrs.AsNoTracking().Include(o => o.Onderdelen).SingleAsync(o => o.LeerlingId == leerling, ct);
        var antwoorden = new Okrantwoorden(okr);
        return Iskinhoud.Van(Invulling.Leeg.Met(Iskvragen.InNederlandSinds.Sleutel, antwoorden[Okrvragen.InNederlandSinds.Sleutel])
            .Met(Iskvragen.Contact.Sleutel, Okrvragen.Contactpersoon.Van(antwoorden)));
    }

    private async Task<HashSet<LeerlingId>> UitstroomAsync(OrganisatieId school, Schooljaar jaar, CancellationToken ct) =>
        [.. (await db.Okrs.AsNoTracking().Where(o => db.Leerlingen.Any(l => l.Id == o.LeerlingId && l.OrganisatieId == school && l.Schooljaar == jaar))
            .ToListAsync(ct)).Where(o => o.Advies.Uitstroom == Uitstroom.Isk).Select(o => o.LeerlingId)];

    private static bool IsGestopt(Leerling leerling, Procedureregels regels) =>
        regels.AlternatieveStatussen.FirstOrDefault(s => s.Code == leerling.AlternatieveStatus)?.StoptOnderzoek == true;
}
