using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Aanmeldingen;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Organisaties;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Domain.Procedures;

namespace Oversteek.Web.Pages.Aanmeldingen;

/// <summary>What is visible of the dossier; null as long as the list is not definitive or the OKR was sent back (OKR-20, D-24).</summary>
public sealed record Dossiersamenvatting(string? Advies, bool AdviesDefinitief, bool Lwoo, Okrstatus Status, Communicatiekeuze? Ouder1, Communicatiekeuze? Ouder2);

/// <summary>One application as the school that handles it sees it.</summary>
public sealed record Dossierbeeld(Aanmelding Aanmelding, string Naam, DateOnly Geboortedatum, string Basisschool, Dossiersamenvatting? Dossier,
    IReadOnlyList<string> Lijst, Procedureregels Regels, Besluitruimte Ruimte, bool Bevroren,
    bool VsoSchool, string? Plaatsing)
{
    public bool LotingGedaan => Ruimte.Gepubliceerd;

    public static async Task<Dossierbeeld?> LeesAsync(OversteekDb db, AanmeldingId id, OrganisatieId school, DateTimeOffset op, CancellationToken ct)
    {
        if (await db.Aanmeldingen.AsNoTracking().Include(a => a.Voorkeuren.OrderBy(v => v.Rang)).SingleOrDefaultAsync(a => a.Id == id && a.OrganisatieId == school, ct) is not { } aanmelding)
            return null;
        var leerling = await db.Leerlingen.AsNoTracking().Where(l => l.Id == aanmelding.LeerlingId)
            .Select(l => new { l.Personalia, School = db.Organisaties.Where(o => o.Id == l.OrganisatieId).Select(o => o.Naam).Single() }).SingleOrDefaultAsync(ct);
        if (leerling is null)
            return null;
        var procedure = await db.ProcedureVanAsync(aanmelding, ct);
        return new Dossierbeeld(
            aanmelding, leerling.Personalia.Lijstnaam, leerling.Personalia.Geboortedatum, leerling.School, await DossierAsync(db, aanmelding.LeerlingId, ct),
            await Lijstbeeldbron.NamenAsync(db, aanmelding.Voorkeuren, ct), procedure.Regels,
            await Besluitruimte.VanAsync(db, aanmelding, op, ct), await db.IsBevrorenAsync(aanmelding, procedure, op, ct),
            await db.Organisaties.AnyAsync(o => o.Id == school && o.Schoolsoort == Schoolsoort.Vso3, ct),
            await db.Brugklassen.Where(k => k.Id == aanmelding.Plaatsing).Select(k => k.Naam).SingleOrDefaultAsync(ct));
    }

    private static async Task<Dossiersamenvatting?> DossierAsync(OversteekDb db, LeerlingId leerling, CancellationToken ct)
    {
        if (await db.Okrs.AsNoTracking().SingleOrDefaultAsync(o => o.LeerlingId == leerling, ct) is not { } okr)
            return null;
        var keuzes = await db.Ouders.Where(o => o.LeerlingId == leerling).Select(o => new { o.Volgnummer, o.Communicatiekeuze }).ToListAsync(ct);
        return new Dossiersamenvatting(okr.Advies.Geldend?.Naam, okr.Advies.Definitief is not null, okr.Advies.Lwoo, okr.Status, keuzes.Find(k => k.Volgnummer == 1)?.Communicatiekeuze, keuzes.Find(k => k.Volgnummer == 2)?.Communicatiekeuze);
    }
}
