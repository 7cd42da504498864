using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Procedures;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Aanvragen;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Criteria;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Organisaties;
using Oversteek.Domain.Procedures;

namespace Oversteek.Application.Aanvragen;

/// <summary>Reads what the rules need to know, and the requests themselves.</summary>
public sealed class Aanvraagbron(OversteekDb db)
{
    /// <summary>The newest request of a pupil; with a stamp so that a form knows whether it is that of now.</summary>
    public async Task<Aanvraag?> LaatsteAsync(LeerlingId leerling, OrganisatieId school, CancellationToken ct) =>
        await db.Aanvragen.Where(a => a.LeerlingId == leerling && a.SchoolId == school).OrderByDescending(a => a.Lopend != null)
            .ThenByDescending(a => a.IngediendOp != null).ThenByDescending(a => a.IngediendOp)
            .ThenByDescending(a => a.BezwaarTot != null).FirstOrDefaultAsync(ct);

    public static string Stempel(Aanvraag? aanvraag) => aanvraag is null ? "nieuw" : $"{aanvraag.Id:N}.{aanvraag.Versie}";

    /// <summary>What lies with this committee, and nothing else.</summary>
    public async Task<IReadOnlyList<Aanvraag>> BijSwvAsync(OrganisatieId swv, CancellationToken ct)
    {
        var rijen = await db.Aanvragen.AsNoTracking().Where(a => a.SwvId == swv && a.Lopend != null).ToListAsync(ct);
        return [.. rijen.Where(a => a.IsBijSwv).OrderBy(a => a.IngediendOp)];
    }

    /// <summary>One of them, to look at; null when it does not lie with this committee.</summary>
    public Task<Aanvraag?> VanSwvAsync(LeerlingId leerling, OrganisatieId swv, CancellationToken ct) =>
        VanSwvAsync(db.Aanvragen.AsNoTracking(), leerling, swv, ct);

    internal static async Task<Aanvraag?> VanSwvAsync(IQueryable<Aanvraag> rijen, LeerlingId leerling, OrganisatieId swv, CancellationToken ct) =>
        await rijen.SingleOrDefaultAsync(a => a.LeerlingId == leerling && a.SwvId == swv && a.Lopend != null, ct) is { IsBijSwv: true } gevonden
            ? gevonden : null;

    public async Task<IReadOnlyList<Aanvraagstuk>> StukkenAsync(Guid aanvraag, CancellationToken ct)
    {
        // Without the bytes, so the name is opened by itself.
        var rijen = await db.Set<Aanvraagbestand>().Where(b => b.AanvraagId == aanvraag)
            .Select(b => new { b.Id, b.Soort, b.Grootte, Naam = EF.Property<byte[]>(b, Versleutelingsmodel.Kolom(nameof(Aanvraagbestand.Naam))) })
            .ToListAsync(ct);
        return [.. rijen.Select(b => new Aanvraagstuk(
                b.Id, b.Soort, Versleutelingsmodel.Open<Aanvraagbestand>(db, b.Id, nameof(Aanvraagbestand.Naam), b.Naam), b.Grootte))
            .OrderBy(b => b.Soort).ThenBy(b => b.Naam, Naamvorm.Volgorde)];
    }

    /// <summary>The rules of the year of this request, by the po school as everywhere; for all who look at it or judge it.</summary>
    public async Task<Instrumentregels> RegelsAsync(Aanvraag aanvraag, CancellationToken ct) =>
        ((await db.ProcedureVanSchoolAsync(aanvraag.PoSchoolId, aanvraag.Schooljaar, ct))?.Regels ?? new Procedureregels()).Instrumentregels;

    /// <summary>Null when the pupil does not apply at this school or its dossier is not open to it.</summary>
    public async Task<Aanvraagstand?> StandAsync(LeerlingId id, Handeling handeling, CancellationToken ct) =>
        (await StandenAsync([id], handeling, ct)).GetValueOrDefault(id);

    /// <summary>Of many at once, with the same few questions; who is not of this school is left out.</summary>
    internal async Task<IReadOnlyDictionary<LeerlingId, Aanvraagstand>> StandenAsync(
        IReadOnlyCollection<LeerlingId> leerlingen, Handeling handeling, CancellationToken ct)
    {
        var (school, beeindigd) = (handeling.Namens, Aanmeldingstaten.Beeindigd);
        var ids = await db.Aanmeldingen.Where(a => leerlingen.Contains(a.LeerlingId) && a.OrganisatieId == school && !beeindigd.Contains(a.Status))
            .Select(a => a.LeerlingId).ToListAsync(ct);
        var kinderen = await db.Leerlingen.AsNoTracking().Include(l => l.Ouders).Where(l => ids.Contains(l.Id)).ToListAsync(ct);
        var okrs = await db.Okrs.AsNoTracking().Include(o => o.Onderdelen).Where(o => ids.Contains(o.LeerlingId)).ToDictionaryAsync(o => o.LeerlingId, ct);
        var bijlagen = (await Vrij(ids).Select(b => new { b.LeerlingId, b.Type }).ToListAsync(ct)).ToLookup(b => b.LeerlingId, b => b.Type);
        var rapporten = await MetRapport(ids, school).ToListAsync(ct);
        var procedures = await ProceduresAsync(kinderen, ct);
        var vso3 = await Vso3Async(school, ct);
        return kinderen.Where(l => okrs.ContainsKey(l.Id)).ToDictionary(l => l.Id, l =>
        {
            var procedure = procedures.GetValueOrDefault((l.OrganisatieId, l.Schooljaar));
            var regels = procedure?.Regels ?? new Procedureregels();
            var rapport = bijlagen[l.Id].Any(Bijlagetypen.IsOnderzoek) || rapporten.Contains(l.Id);
            return new Aanvraagstand(l, okrs[l.Id], Vanaf(procedure, l.Schooljaar, vso3), l.Schooljaar.Einde, regels.Instrumentregels, rapport)
            {
                Gestopt = regels.AlternatieveStatussen.FirstOrDefault(s => s.Code == l.AlternatieveStatus)?.StoptAlles == true,
                ViaLoket = regels.AanvragenViaLoket,
                Bijlagen = [.. bijlagen[l.Id].Select(b => Bijlagetypen.Alle.GetValueOrDefault(b, b))],
            };
        });
    }

    /// <summary>TLV-02: what of the dossier goes along: released, judged, and no proof of priority.</summary>
    internal Task<List<Bijlage>> VrijAsync(LeerlingId leerling, CancellationToken ct) => Vrij([leerling]).ToListAsync(ct);

    /// <summary>The committees of the region of this school; one without a region works for all.</summary>
    public async Task<IReadOnlyList<Organisatie>> SwvsAsync(OrganisatieId school, CancellationToken ct)
    {
        var regio = await db.Organisaties.Where(o => o.Id == school).Select(o => o.RegioId).SingleOrDefaultAsync(ct);
        var swvs = await db.Organisaties.AsNoTracking()
            .Where(o => o.Soort == Organisatiesoort.Samenwerkingsverband && (o.RegioId == null || o.RegioId == regio)).ToListAsync(ct);
        return [.. swvs.OrderBy(o => o.Naam, Naamvorm.Volgorde)];
    }

    private IQueryable<Bijlage> Vrij(IReadOnlyCollection<LeerlingId> leerlingen) => db.Bijlagen.AsNoTracking().Where(b => leerlingen.Contains(b.LeerlingId))
        .Where(b => b.Vrijgegeven && b.Toestand == Bijlagetoestand.InOrde && b.Type != Bijlagetypen.Voorrangsbewijs);

    private IQueryable<LeerlingId> MetRapport(IReadOnlyCollection<LeerlingId> leerlingen, OrganisatieId school) => db.Set<Aanvraagbestand>()
        .Where(b => leerlingen.Contains(b.LeerlingId) && b.SchoolId == school && b.Soort == Aanvraagbestandsoort.Rapport
            && db.Aanvragen.Any(a => a.Id == b.AanvraagId && a.Lopend != null)).Select(b => b.LeerlingId).Distinct();

    /// <summary>By the po school of the pupil, as the questions of the OKR are.</summary>
    private async Task<Dictionary<(OrganisatieId School, Schooljaar Jaar), Procedure>> ProceduresAsync(IReadOnlyList<Leerling> kinderen, CancellationToken ct)
    {
        Dictionary<(OrganisatieId, Schooljaar), Procedure> uit = [];
        foreach (var sleutel in kinderen.Select(l => (l.OrganisatieId, l.Schooljaar)).Distinct())
        {
            if (await db.ProcedureVanSchoolAsync(sleutel.OrganisatieId, sleutel.Schooljaar, ct) is { } procedure)
                uit[sleutel] = procedure;
        }
        return uit;
    }

    private Task<Organisatie?> Vso3Async(OrganisatieId school, CancellationToken ct) =>
        db.Organisaties.AsNoTracking().SingleOrDefaultAsync(o => o.Id == school && o.Schoolsoort == Schoolsoort.Vso3, ct);

    /// <summary>TLV-01: from April; a vso-3 school after its own period, whose last day belongs to it (D-02).</summary>
    private static DateOnly Vanaf(Procedure? procedure, Schooljaar jaar, Organisatie? vso3) => vso3 is not null && procedure is not null
        ? procedure.Vso3periode(vso3.Brin).Tot.AddDays(1)
        : procedure?.Mijlpalen.FirstOrDefault(m => m.Sleutel == Mijlpalen.TlvAanvraag)?.Van ?? Mijlpalen.TlvVanaf(jaar);
}
