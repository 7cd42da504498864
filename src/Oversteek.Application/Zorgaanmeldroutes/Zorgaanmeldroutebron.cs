using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Procedures;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Organisaties;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Domain.Procedures;
using Oversteek.Domain.Zorgaanmeldroutes;

namespace Oversteek.Application.Zorgaanmeldroutes;

/// <summary>A pupil for whom the samenwerkingsverband was asked along.</summary>
public sealed record Zorgrij(LeerlingId Leerling, string Naam, string? Groep, Zorgaanmeldroute Route);

/// <summary>Reads what the rules need to know, and the routes themselves.</summary>
public sealed class Zorgaanmeldroutebron(OversteekDb db)
{
    /// <summary>The newest of a pupil; with a stamp so that a form knows whether it is that of now.</summary>
    public Task<Zorgaanmeldroute?> LaatsteAsync(LeerlingId leerling, OrganisatieId school, CancellationToken ct) =>
        db.Zorgaanmeldroutes.Where(z => z.LeerlingId == leerling && z.SchoolId == school).OrderByDescending(z => z.Lopend != null)
            .ThenByDescending(z => z.IngediendOp != null).ThenByDescending(z => z.IngediendOp).FirstOrDefaultAsync(ct);

    public static string Stempel(Zorgaanmeldroute? route) => route is null ? "nieuw" : $"{route.Id:N}.{route.Versie}";

    /// <summary>What lies with this samenwerkingsverband, and nothing else; the oldest first.</summary>
    public async Task<IReadOnlyList<Zorgaanmeldroute>> BijSwvAsync(OrganisatieId swv, CancellationToken ct) =>
        [.. (await db.Zorgaanmeldroutes.AsNoTracking().Where(z => z.SwvId == swv && z.Status == Zorgaanmeldroutestatus.Ingediend).ToListAsync(ct))
            .OrderBy(z => z.IngediendOp)];

    /// <summary>One of them, to look at; null when it does not lie there.</summary>
    public Task<Zorgaanmeldroute?> VanSwvAsync(LeerlingId leerling, OrganisatieId swv, CancellationToken ct) =>
        VanSwvAsync(db.Zorgaanmeldroutes.AsNoTracking(), leerling, swv, ct);

    internal static Task<Zorgaanmeldroute?> VanSwvAsync(
        IQueryable<Zorgaanmeldroute> rijen, LeerlingId leerling, OrganisatieId swv, CancellationToken ct) =>
        rijen.SingleOrDefaultAsync(z => z.LeerlingId == leerling && z.SwvId == swv && z.Status == Zorgaanmeldroutestatus.Ingediend, ct);

    public async Task<IReadOnlyList<Zorgstuk>> StukkenAsync(Guid route, CancellationToken ct)
    {
        // Without the bytes, so the name is opened by itself.
        var rijen = await db.Set<Zorgaanmeldroutebestand>().Where(b => b.ZorgaanmeldrouteId == route)
            .Select(b => new { b.Id, b.Type, Naam = EF.Property<byte[]>(b, Versleutelingsmodel.Kolom(nameof(Zorgaanmeldroutebestand.Naam))) }).ToListAsync(ct);
        return [.. rijen.Select(b => new Zorgstuk(
                b.Id, b.Type, Versleutelingsmodel.Open<Zorgaanmeldroutebestand>(db, b.Id, nameof(Zorgaanmeldroutebestand.Naam), b.Naam)))
            .OrderBy(b => b.Naam, Naamvorm.Volgorde)];
    }

    /// <summary>D-49: per region and year.</summary>
    public async Task<bool> IsAanAsync(OrganisatieId school, Schooljaar jaar, CancellationToken ct) =>
        (await db.ProcedureVanSchoolAsync(school, jaar, ct))?.Regels.Zorgaanmeldroute == true;

    /// <summary>Null when the pupil is not of this school.</summary>
    public async Task<Zorgstand?> StandAsync(LeerlingId id, Handeling handeling, CancellationToken ct)
    {
        var school = handeling.Namens;
        if (await db.Leerlingen.AsNoTracking().Include(l => l.Ouders).SingleOrDefaultAsync(l => l.Id == id && l.OrganisatieId == school, ct) is not { } leerling
            || await db.Okrs.AsNoTracking().Include(o => o.Onderdelen).SingleOrDefaultAsync(o => o.LeerlingId == id, ct) is not { } okr)
            return null;
        var regels = (await db.ProcedureVanSchoolAsync(school, leerling.Schooljaar, ct))?.Regels ?? new Procedureregels();
        var delen = Okrvelden.Voor(regels).Open(okr.Advies).Where(t => t is { HeeftLeerling: false, HeeftBijlagen: false })
            .Select(t => Dossierdeel.Van(okr, t)).OfType<Dossierdeel>().ToList();
        var gestopt = regels.AlternatieveStatussen.FirstOrDefault(s => s.Code == leerling.AlternatieveStatus)?.StoptZorgaanmeldroute == true;
        return new Zorgstand(leerling, okr, regels.Zorgaanmeldroute, gestopt, delen, await BijlagenAsync(id, ct));
    }

    /// <summary>The samenwerkingsverbanden of the region of this school; one without a region works for all.</summary>
    public async Task<IReadOnlyList<Organisatie>> SwvsAsync(OrganisatieId school, CancellationToken ct)
    {
        var regio = await db.Organisaties.Where(o => o.Id == school).Select(o => o.RegioId).SingleOrDefaultAsync(ct);
        var swvs = await db.Organisaties.AsNoTracking()
            .Where(o => o.Soort == Organisatiesoort.Samenwerkingsverband && (o.RegioId == null || o.RegioId == regio)).ToListAsync(ct);
        return [.. swvs.OrderBy(o => o.Naam, Naamvorm.Volgorde)];
    }

    /// <summary>Of every pupil of the school the newest.</summary>
    public async Task<IReadOnlyList<Zorgrij>> VanSchoolAsync(OrganisatieId school, Schooljaar jaar, CancellationToken ct)
    {
        var routes = await db.Zorgaanmeldroutes.AsNoTracking().Where(z => z.SchoolId == school && z.Schooljaar == jaar).ToListAsync(ct);
        var ids = routes.Select(z => z.LeerlingId).Distinct().ToList();
        var kinderen = await db.Leerlingen.AsNoTracking().Where(l => ids.Contains(l.Id)).ToDictionaryAsync(l => l.Id, ct);
        return [.. routes.Where(z => kinderen.ContainsKey(z.LeerlingId)).GroupBy(z => z.LeerlingId)
            .Select(g => g.OrderByDescending(z => z.Lopend is not null).ThenByDescending(z => z.IngediendOp).First())
            .Select(z => new Zorgrij(z.LeerlingId, kinderen[z.LeerlingId].Personalia.Lijstnaam, kinderen[z.LeerlingId].Groep, z))];
    }

    /// <summary>What can go along: judged, and no proof of priority. Whether it is released for vo does not matter: the parents say it here.</summary>
    private async Task<IReadOnlyList<Bijlage>> BijlagenAsync(LeerlingId id, CancellationToken ct) => [.. (await db.Bijlagen.AsNoTracking()
        .Where(b => b.LeerlingId == id && b.Toestand == Bijlagetoestand.InOrde && b.Type != Bijlagetypen.Voorrangsbewijs).ToListAsync(ct))
        .OrderBy(b => b.Bestandsnaam, Naamvorm.Volgorde)];
}
