using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Domain.Toegang;

namespace Oversteek.Application.Persistence;

/// <summary>Writes what <see cref="Inzagerechtregels"/> says, on the same connection and transaction, with the right to do only that.</summary>
internal static class Inzagerechtopslag
{
    public static async Task VerwerkAsync(OversteekDb db, IReadOnlyList<Gebeurtenis> gebeurtenissen, CancellationToken ct)
    {
        var wijzigingen = gebeurtenissen.SelectMany(g => Inzagerechtregels.Voor(g).Select(w => (Gebeurtenis: g, Wijziging: w))).ToList();
        var definitief = gebeurtenissen.OfType<OkrDefinitiefGemaakt>().ToList();
        if (wijzigingen.Count == 0 && definitief.Count == 0)
            return;
        await using var opslag = Zusje(db);
        await db.ZetSysteemgrensAsync(true, ct);
        foreach (var (gebeurtenis, wijziging) in wijzigingen)
            await VerwerkAsync(db, opslag, gebeurtenis, wijziging, ct);
        foreach (var gebeurtenis in definitief)
            await HerstelAsync(opslag, gebeurtenis, ct);
        await opslag.BewaarInzagerechtenAsync(ct);
        await db.ZetSysteemgrensAsync(false, ct);
    }

    private static async Task VerwerkAsync(OversteekDb db, OversteekDb opslag, Gebeurtenis gebeurtenis, Inzagewijziging wijziging, CancellationToken ct)
    {
        var op = gebeurtenis.Handeling.Op;
        var eigenaar = await EigenaarAsync(db, opslag, wijziging.Leerling, ct);
        if ((wijziging.Organisatie ?? await BovenAsync(opslag, eigenaar, wijziging.Grond, ct)) is not { } organisatie)
            return;
        var lopend = await opslag.Inzagerechten.Where(i => i.LeerlingId == wijziging.Leerling && i.OrganisatieId == organisatie && i.Grond == wijziging.Grond && (i.Tot == null || i.Tot > op)).ToListAsync(ct);
        if (wijziging.AlleenBestaand && lopend.Count == 0)
            return;
        if (wijziging.Reikwijdte is { } reikwijdte && lopend.Exists(i => i.Reikwijdte == reikwijdte))
            return;
        lopend.ForEach(i => i.Beeindig(op));
        if (wijziging.Reikwijdte is { } nieuw)
            opslag.Add(new Inzagerecht(wijziging.Leerling, eigenaar, organisatie, wijziging.Grond, nieuw, op));
    }

    /// <summary>AVT-03: definitive again, the school that handles the application sees the dossier again.</summary>
    private static async Task HerstelAsync(OversteekDb opslag, OkrDefinitiefGemaakt gebeurtenis, CancellationToken ct)
    {
        var op = gebeurtenis.Handeling.Op;
        var beperkt = await opslag.Inzagerechten
            .Where(i => i.LeerlingId == gebeurtenis.Kind && i.Reikwijdte == Inzagereikwijdte.Aanmelding && (i.Tot == null || i.Tot > op))
            .Where(i => i.Grond == Inzagegrond.EersteVoorkeur || i.Grond == Inzagegrond.Doorgeschoven)
            .Where(i => opslag.Aanmeldingen.Any(a => a.LeerlingId == i.LeerlingId && a.OrganisatieId == i.OrganisatieId && a.Status != Aanmeldingstatus.Nieuw && a.Status != Aanmeldingstatus.Vervallen))
            .ToListAsync(ct);
        foreach (var recht in beperkt)
        {
            recht.Beeindig(op);
            opslag.Add(new Inzagerecht(recht.LeerlingId, recht.EigenaarId, recht.OrganisatieId, recht.Grond, Inzagereikwijdte.Dossier, op));
        }
    }

    private static async Task<OrganisatieId> EigenaarAsync(OversteekDb db, OversteekDb opslag, LeerlingId leerling, CancellationToken ct) =>
        db.ChangeTracker.Entries<Leerling>().FirstOrDefault(e => e.Entity.Id == leerling)?.Entity.OrganisatieId
        ?? await opslag.Leerlingen.Where(l => l.Id == leerling).Select(l => l.OrganisatieId).SingleAsync(ct);

    private static async Task<OrganisatieId?> BovenAsync(OversteekDb opslag, OrganisatieId school, Inzagegrond grond, CancellationToken ct)
    {
        var organisatie = await opslag.Organisaties.AsNoTracking().SingleOrDefaultAsync(o => o.Id == school, ct);
        return grond switch
        {
            Inzagegrond.Bestuur => organisatie?.BestuurId,
            Inzagegrond.Regio => organisatie?.RegioId,
            _ => throw new InvalidOperationException($"Grond {grond} noemt geen organisatie."),
        };
    }

    private static OversteekDb Zusje(OversteekDb db)
    {
        var toegang = new Toegangscontext();
        toegang.GebruikSysteem(Systeemgrond.Inzagerechten, db.Toegang.Organisatie);
        var zusje = new OversteekDb(db.Opties, toegang, db.Diensten);
        zusje.Database.SetDbConnection(db.Database.GetDbConnection());
        zusje.Database.UseTransaction(db.Database.CurrentTransaction!.GetDbTransaction());
        return zusje;
    }
}
