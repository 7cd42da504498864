using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Domain.Toegang;

namespace Oversteek.Application.Persistence;

/// <summary>
/// Writes what <see cref="Inzagerechtregels"/> says, on the same connection and transaction, with the right to do only that. First access
/// that is new, because the policies of the other tables ask for it; ends and changes of reach only after the changes themselves, or the
/// school that sends a dossier back would lose sight of it before it had.
/// </summary>
internal sealed class Inzagerechtopslag
{
    private readonly OversteekDb db;
    private readonly List<(Gebeurtenis Gebeurtenis, Inzagewijziging Wijziging)> wijzigingen;
    private readonly List<OkrDefinitiefGemaakt> definitief;
    private readonly List<Gebeurtenis> gevolgen = [];

    public Inzagerechtopslag(OversteekDb db, IReadOnlyList<Gebeurtenis> gebeurtenissen)
    {
        this.db = db;
        wijzigingen = [.. gebeurtenissen.SelectMany(g => Inzagerechtregels.Voor(g).Select(w => (g, w)))];
        definitief = [.. gebeurtenissen.OfType<OkrDefinitiefGemaakt>()];
    }

    /// <summary>Access given and ended, for the log (SEC-60).</summary>
    public IReadOnlyList<Gebeurtenis> Gevolgen => gevolgen;

    public Task GeefAsync(CancellationToken ct) => wijzigingen.Exists(w => !w.Wijziging.IsEinde) ? MetSysteemAsync(GeefAsync, ct) : Task.CompletedTask;

    public Task WerkBijAsync(CancellationToken ct) => wijzigingen.Count + definitief.Count > 0 ? MetSysteemAsync(WerkBijAsync, ct) : Task.CompletedTask;

    private async Task GeefAsync(OversteekDb opslag, CancellationToken ct)
    {
        foreach (var stap in wijzigingen.Where(w => !w.Wijziging.IsEinde).ToList())
        {
            var eigenaar = await EigenaarAsync(opslag, stap.Wijziging.Leerling, ct);
            if (await OntvangerAsync(opslag, eigenaar, stap.Wijziging, ct) is { } organisatie)
            {
                if ((await LopendAsync(opslag, stap, organisatie, ct)).Count > 0)
                    continue;
                if (!stap.Wijziging.AlleenBestaand)
                    Geef(opslag, Recht(stap, eigenaar, organisatie), stap.Gebeurtenis);
            }
            wijzigingen.Remove(stap);
        }
    }

    private async Task WerkBijAsync(OversteekDb opslag, CancellationToken ct)
    {
        foreach (var stap in wijzigingen)
        {
            var (gebeurtenis, wijziging) = stap;
            var eigenaar = await EigenaarAsync(opslag, wijziging.Leerling, ct);
            if (await OntvangerAsync(opslag, eigenaar, wijziging, ct) is not { } organisatie)
                continue;
            var lopend = await LopendAsync(opslag, stap, organisatie, ct);
            if (wijziging.Reikwijdte is { } reikwijdte && lopend.Exists(i => i.Reikwijdte == reikwijdte))
                continue;
            lopend.ForEach(i => Beeindig(i, gebeurtenis));
            if (!wijziging.IsEinde)
                Geef(opslag, Recht(stap, eigenaar, organisatie), gebeurtenis);
        }
        foreach (var gebeurtenis in definitief)
            await HerstelAsync(opslag, gebeurtenis, ct);
    }

    private async Task MetSysteemAsync(Func<OversteekDb, CancellationToken, Task> werk, CancellationToken ct)
    {
        await using var opslag = Zusje();
        await db.ZetSysteemgrensAsync(true, ct);
        try
        {
            await werk(opslag, ct);
            await opslag.BewaarInzagerechtenAsync(ct);
        }
        catch (Exception) when (db.Database.CurrentTransaction is { } transactie)
        {
            // Whoever catches this must not go on with the policies open; the caller has nothing to commit.
            await transactie.RollbackAsync(CancellationToken.None);
            throw;
        }
        await db.ZetSysteemgrensAsync(false, ct);
    }

    private void Geef(OversteekDb opslag, Inzagerecht recht, Gebeurtenis oorzaak)
    {
        opslag.Add(recht);
        gevolgen.Add(new InzagerechtGegeven(recht.LeerlingId, recht.HouderId, recht.Houdersoort, recht.Grond, recht.Reikwijdte, oorzaak.Handeling.Met(null)));
    }

    private void Beeindig(Inzagerecht recht, Gebeurtenis oorzaak)
    {
        recht.Beeindig(oorzaak.Handeling.Op);
        gevolgen.Add(new InzagerechtBeeindigd(recht.LeerlingId, recht.HouderId, recht.Houdersoort, recht.Grond, oorzaak.Handeling.Met(null)));
    }

    private static Inzagerecht Recht((Gebeurtenis Gebeurtenis, Inzagewijziging Wijziging) stap, OrganisatieId eigenaar, OrganisatieId organisatie) =>
        new(stap.Wijziging.Leerling, eigenaar, organisatie, stap.Wijziging.Grond, stap.Wijziging.Reikwijdte!.Value, stap.Gebeurtenis.Handeling.Op);

    private static async Task<List<Inzagerecht>> LopendAsync(
        OversteekDb opslag, (Gebeurtenis Gebeurtenis, Inzagewijziging Wijziging) stap, OrganisatieId organisatie, CancellationToken ct)
    {
        var (op, leerling, grond, houder) = (stap.Gebeurtenis.Handeling.Op, stap.Wijziging.Leerling, stap.Wijziging.Grond, HouderId.Van(organisatie));
        await opslag.Inzagerechten.Where(i => i.LeerlingId == leerling && i.HouderId == houder && i.Grond == grond && (i.Tot == null || i.Tot > op)).LoadAsync(ct);
        // Also what an earlier event of this save added.
        return [.. opslag.Inzagerechten.Local.Where(i => i.LeerlingId == leerling && i.HouderId == houder && i.Grond == grond && (i.Tot == null || i.Tot > op))];
    }

    /// <summary>AVT-03: definitive again, the school that handles the application sees the dossier again.</summary>
    private async Task HerstelAsync(OversteekDb opslag, OkrDefinitiefGemaakt gebeurtenis, CancellationToken ct)
    {
        var op = gebeurtenis.Handeling.Op;
        var beperkt = await opslag.Inzagerechten
            .Where(i => i.LeerlingId == gebeurtenis.Kind && i.Reikwijdte == Inzagereikwijdte.Aanmelding && (i.Tot == null || i.Tot > op))
            .Where(i => i.Grond == Inzagegrond.EersteVoorkeur || i.Grond == Inzagegrond.Doorgeschoven)
            .ToListAsync(ct);
        var scholen = await opslag.Aanmeldingen
            .Where(a => a.LeerlingId == gebeurtenis.Kind && a.Status != Aanmeldingstatus.Nieuw && a.Status != Aanmeldingstatus.Vervallen)
            .Select(a => a.OrganisatieId).ToListAsync(ct);
        foreach (var recht in beperkt.Where(r => r.Organisatie is { } school && scholen.Contains(school)))
        {
            Beeindig(recht, gebeurtenis);
            Geef(opslag, new Inzagerecht(recht.LeerlingId, recht.EigenaarId, recht.Organisatie!.Value, recht.Grond, Inzagereikwijdte.Dossier, op), gebeurtenis);
        }
    }

    private async Task<OrganisatieId> EigenaarAsync(OversteekDb opslag, LeerlingId leerling, CancellationToken ct) =>
        db.ChangeTracker.Entries<Leerling>().FirstOrDefault(e => e.Entity.Id == leerling)?.Entity.OrganisatieId
        ?? await opslag.Leerlingen.Where(l => l.Id == leerling).Select(l => l.OrganisatieId).SingleAsync(ct);

    private static async Task<OrganisatieId?> OntvangerAsync(OversteekDb opslag, OrganisatieId school, Inzagewijziging wijziging, CancellationToken ct)
    {
        if (wijziging.Organisatie is { } genoemd)
            return genoemd;
        var organisatie = await opslag.Organisaties.FindAsync([school], ct);
        return wijziging.Grond switch
        {
            Inzagegrond.Bestuur => organisatie?.BestuurId,
            Inzagegrond.Regio => organisatie?.RegioId,
            _ => throw new InvalidOperationException($"Grond {wijziging.Grond} noemt geen organisatie."),
        };
    }

    private OversteekDb Zusje()
    {
        var toegang = new Toegangscontext();
        toegang.GebruikSysteem(Systeemgrond.Inzagerechten, db.Toegang.Organisatie);
        var zusje = new OversteekDb(db.Opties, toegang, db.Diensten);
        zusje.Database.SetDbConnection(db.Database.GetDbConnection());
        zusje.Database.UseTransaction(db.Database.CurrentTransaction!.GetDbTransaction());
        return zusje;
    }
}
