using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Procedures;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Brugklassen;
using Oversteek.Domain.Lotingen;
using Oversteek.Domain.Organisaties;
using Oversteek.Domain.Procedures;
using Oversteek.Domain.Wachtlijsten;

namespace Oversteek.Application.Wachtlijsten;

/// <summary>Books of classes, with what this unit of work changed and has not saved. The context must see wide.</summary>
internal static class Wachtlijstgang
{
    /// <summary>Rows that count: of a published draw or of who came late, and not of a child that goes elsewhere (D-25).</summary>
    public static IQueryable<Wachtlijstplaats> LopendeWachtlijst(this OversteekDb db) => db.Wachtlijstplaatsen
        .Where(w => w.UitslagId == null || db.Lotingsuitslagen
            .Any(u => u.Id == w.UitslagId && db.Lotingen.Any(l => l.Id == u.LotingId && l.Status == Lotingstatus.Gepubliceerd)))
        .Where(w => !db.Leerlingen.Any(l => l.Id == w.LeerlingId && l.AlternatieveStatus != null));

    public static async Task<Klassenboek> KlassenboekAsync(this OversteekDb db, Brugklas klas, CancellationToken ct)
    {
        var aanmeldingen = await db.Aanmeldingen.Include(a => a.Voorkeuren)
            .Where(a => !Aanmeldingstaten.Beeindigd.Contains(a.Status))
            .Where(a => a.Plaatsing == klas.Id || (a.OrganisatieId == klas.OrganisatieId
                && db.Voorkeuren.Any(v => v.AanmeldingId == a.Id && v.BrugklasId == klas.Id)))
            .ToListAsync(ct);
        var wachtlijst = await db.LopendeWachtlijst().Where(w => w.BrugklasId == klas.Id).ToListAsync(ct);
        var wacht = wachtlijst.FindAll(w => w.Status == Wachtlijststatus.Wacht).ConvertAll(w => w.LeerlingId);
        return new Klassenboek(
            klas.Id, klas.OrganisatieId, klas.ActueleCapaciteit,
            aanmeldingen.Union(db.Aanmeldingen.Local.Where(a => a.Plaatsing == klas.Id)).ToList(),
            wachtlijst.Union(db.Wachtlijstplaatsen.Local.Where(w => w.BrugklasId == klas.Id && db.Entry(w).State == EntityState.Added)).ToList())
        {
            Verhinderd = wacht.Count == 0 ? new HashSet<LeerlingId>() : await db.VerhinderdAsync(wacht, ct),
            Hardheid = wacht.Count == 0 ? new HashSet<LeerlingId>() : await db.VoorgelatenAsync(klas.Id, ct),
        };
    }

    /// <summary>Still on the list and without an offer.</summary>
    public static Task<bool> WachtAsync(this OversteekDb db, LeerlingId kind, BrugklasId klas, CancellationToken ct) =>
        db.LopendeWachtlijst().AnyAsync(w => w.LeerlingId == kind && w.BrugklasId == klas && w.Status == Wachtlijststatus.Wacht, ct);

    // Also what was confirmed in this unit of work and is not saved yet.
    private static async Task<HashSet<LeerlingId>> VoorgelatenAsync(this OversteekDb db, BrugklasId klas, CancellationToken ct)
    {
        var alle = await db.Set<Hardheid>().Where(h => h.BrugklasId == klas).ToListAsync(ct);
        return [.. alle.Where(h => h.Status == Hardheidstatus.Toegestaan).Select(h => h.LeerlingId)];
    }

    // As they are in this unit of work: a state that was changed and not saved counts.
    private static async Task<HashSet<LeerlingId>> VerhinderdAsync(this OversteekDb db, List<LeerlingId> wachtend, CancellationToken ct)
    {
        var lopend = await db.Aanmeldingen.Where(a => wachtend.Contains(a.LeerlingId) && !Aanmeldingstaten.Beeindigd.Contains(a.Status)
            && !Aanmeldingstaten.KanPlaatsAannemen.Contains(a.Status)).ToListAsync(ct);
        return [.. lopend.Where(a => !a.Kan(Aanmeldingactie.PlaatsAannemen)).Select(a => a.LeerlingId)];
    }

    /// <summary>A place that came free goes to the next who waits, in the same save (D-44).</summary>
    public static async Task VulWachtlijstenAsync(this OversteekDb db, IEnumerable<BrugklasId> klassen, Handeling handeling, CancellationToken ct)
    {
        var ids = klassen.Distinct().ToList();
        var gevraagd = await db.LopendeWachtlijst().Where(w => ids.Contains(w.BrugklasId) && w.Status == Wachtlijststatus.Wacht).Select(w => w.BrugklasId)
            .Distinct().ToListAsync(ct);
        foreach (var beheer in await db.Brugklasbeheren.Include(b => b.Klassen).Where(b => b.Klassen.Any(k => gevraagd.Contains(k.Id))).ToListAsync(ct))
        {
            var procedure = await db.ProcedureVanSchoolAsync(beheer.OrganisatieId, beheer.Schooljaar, ct);
            var regels = procedure?.Regels ?? new Procedureregels();
            if (handeling.Vandaag > beheer.Schooljaar.Einde || !await db.IsVerdeeldAsync(beheer, procedure, ct))
                continue;
            foreach (var klas in beheer.Klassen.Where(k => gevraagd.Contains(k.Id)))
            {
                if ((await db.KlassenboekAsync(klas, ct)).Bied(regels.UiterlijkeReactie(handeling.Vandaag), handeling) is > 0 and var aantal)
                    beheer.MeldAanbod(klas.Id, aantal, handeling);
            }
        }
    }

    public static Task<bool> IsGepubliceerdAsync(this OversteekDb db, OrganisatieId regio, Schooljaar jaar, CancellationToken ct) =>
        db.Lotingen.AnyAsync(l => l.OrganisatieId == regio && l.Schooljaar == jaar && l.Status == Lotingstatus.Gepubliceerd, ct);

    /// <summary>D-67: a place is free when the draw has given its places; a school that does not draw need not wait for that (AAN-05, ISK-06).</summary>
    private static async Task<bool> IsVerdeeldAsync(this OversteekDb db, Brugklasbeheer beheer, Procedure? procedure, CancellationToken ct)
    {
        if (procedure is null || await db.IsGepubliceerdAsync(procedure.OrganisatieId, beheer.Schooljaar, ct))
            return true;
        var soort = await db.Organisaties.Where(o => o.Id == beheer.OrganisatieId).Select(o => o.Schoolsoort).SingleAsync(ct);
        return soort == Schoolsoort.Vso3 || (soort == Schoolsoort.Isk && !procedure.Regels.LotingIsk);
    }

    /// <summary>The place of an admission is free again.</summary>
    public static async Task GeefTerugAsync(this OversteekDb db, Aanmelding aanmelding, Handeling handeling, CancellationToken ct)
    {
        if (!Aanmeldingstaten.Geplaatst.Contains(aanmelding.Status) || aanmelding.Besluit?.Brugklas is not { } klas
            || await db.Brugklasbeheren.Include(b => b.Klassen)
                .SingleOrDefaultAsync(b => b.OrganisatieId == aanmelding.OrganisatieId && b.Schooljaar == aanmelding.Schooljaar, ct) is not { } beheer)
            return;
        var nu = beheer.Klassen.First(k => k.Id == klas).ActueleCapaciteit;
        beheer.WijzigActueleCapaciteit(klas, nu + 1, handeling);
    }

    /// <summary>Classes for which something may have changed when this application moves.</summary>
    public static IReadOnlyList<BrugklasId> GeraakteKlassen(this Aanmelding aanmelding) =>
        [.. aanmelding.Voorkeuren.Select(v => v.BrugklasId), .. aanmelding.Plaatsing is { } plaats ? [plaats]
            : Array.Empty<BrugklasId>(), .. aanmelding.Besluit?.Brugklas is { } klas ? [klas] : Array.Empty<BrugklasId>()];
}
