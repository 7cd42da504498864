using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Domain.Toegang;

namespace Oversteek.Application.Toegang;

/// <summary>One thing that <see cref="Inzagerechtregels"/> says about one event.</summary>
internal sealed record Toegangsstap(Gebeurtenis Gebeurtenis, Inzagewijziging Wijziging);

/// <summary>
/// The access rows that one save touches, on the same connection and transaction, with the right to do only that. They are read once,
/// for all children together: a publication moves thousands.
/// </summary>
internal sealed class Toegangsboek(Opslag opslag) : IAsyncDisposable
{
    private readonly List<OkrDefinitiefGemaakt> definitief = [.. opslag.Gebeurtenissen.OfType<OkrDefinitiefGemaakt>()];
    private readonly Dictionary<(LeerlingId, HouderId, Inzagegrond), List<Inzagerecht>> rijen = [];
    private readonly Dictionary<LeerlingId, List<Inzagerecht>> vanOuders = [];
    private readonly Dictionary<LeerlingId, OrganisatieId> eigenaren = [];
    private Dictionary<OrganisatieId, (OrganisatieId? Bestuur, OrganisatieId? Regio)> scholen = [];
    private OversteekDb? zusje;

    public IReadOnlyList<Toegangsstap> Stappen { get; } =
        [.. opslag.Gebeurtenissen.SelectMany(g => Inzagerechtregels.Voor(g).Select(w => new Toegangsstap(g, w)))];

    public bool IsLeeg => Stappen.Count + definitief.Count == 0;

    /// <summary>Null when the school has no board or region.</summary>
    public OrganisatieId? Ontvanger(Toegangsstap stap)
    {
        if (stap.Wijziging.Organisatie is { } genoemd)
            return genoemd;
        var school = scholen.GetValueOrDefault(eigenaren[stap.Wijziging.Leerling]);
        return stap.Wijziging.Grond switch
        {
            Inzagegrond.Bestuur => school.Bestuur,
            Inzagegrond.Regio => school.Regio,
            _ => throw new InvalidOperationException($"Grond {stap.Wijziging.Grond} noemt geen organisatie."),
        };
    }

    /// <summary>Also what an earlier event of this save added.</summary>
    public List<Inzagerecht> Lopend(Toegangsstap stap, OrganisatieId organisatie)
    {
        var op = stap.Gebeurtenis.Handeling.Op;
        var plek = (stap.Wijziging.Leerling, HouderId.Van(organisatie), stap.Wijziging.Grond);
        return rijen.TryGetValue(plek, out var eigen) ? eigen.FindAll(i => i.Tot is null || i.Tot > op) : [];
    }

    /// <summary>Of the parents that the step is about.</summary>
    public List<Inzagerecht> LopendVanOuders(Toegangsstap stap)
    {
        var (op, ouder) = (stap.Gebeurtenis.Handeling.Op, stap.Wijziging.Ouder!);
        return vanOuders.TryGetValue(stap.Wijziging.Leerling, out var alle)
            ? alle.FindAll(i => (i.Tot is null || i.Tot > op) && (ouder.OuderId is null || i.OuderId == ouder.OuderId)) : [];
    }

    public void GeefOuder(Toegangsstap stap, HouderId houder, Guid ouder, DateTimeOffset? tot) => Geef(
        Inzagerecht.VanOuder(
            stap.Wijziging.Leerling, eigenaren[stap.Wijziging.Leerling], houder, ouder,
            stap.Wijziging.Reikwijdte == Inzagereikwijdte.OuderMetDossier, stap.Gebeurtenis.Handeling.Op, tot),
        stap.Gebeurtenis);

    public void Geef(Toegangsstap stap, OrganisatieId organisatie) => Geef(
        new Inzagerecht(
            stap.Wijziging.Leerling, eigenaren[stap.Wijziging.Leerling], organisatie,
            stap.Wijziging.Grond, stap.Wijziging.Reikwijdte!.Value, stap.Gebeurtenis.Handeling.Op, stap.Wijziging.Tot),
        stap.Gebeurtenis);

    public void Beeindig(Inzagerecht recht, Gebeurtenis oorzaak)
    {
        recht.Beeindig(oorzaak.Handeling.Op);
        opslag.Meld(new InzagerechtBeeindigd(recht.LeerlingId, recht.HouderId, recht.Houdersoort, recht.Grond, oorzaak.Handeling.Met(null)));
    }

    /// <summary>AVT-03: definitive again, the school that handles the application sees the dossier again.</summary>
    public async Task HerstelAsync(CancellationToken ct)
    {
        var bron = zusje!;
        var oorzaken = definitief.DistinctBy(g => g.Kind).ToDictionary(g => g.Kind);
        foreach (var portie in oorzaken.Keys.Chunk(Opslag.Portie))
        {
            var beperkt = await bron.Inzagerechten.Where(i => portie.Contains(i.LeerlingId) && i.Reikwijdte == Inzagereikwijdte.Aanmelding)
                .Where(i => i.Grond == Inzagegrond.EersteVoorkeur || i.Grond == Inzagegrond.Doorgeschoven).ToListAsync(ct);
            var behandelaars = (await bron.Aanmeldingen.Where(a => portie.Contains(a.LeerlingId))
                .Where(a => a.Status != Aanmeldingstatus.Nieuw && a.Status != Aanmeldingstatus.Vervallen)
                .Select(a => new { a.LeerlingId, a.OrganisatieId }).ToListAsync(ct)).ConvertAll(a => (a.LeerlingId, (OrganisatieId?)a.OrganisatieId)).ToHashSet();
            foreach (var recht in beperkt.Where(i => behandelaars.Contains((i.LeerlingId, i.Organisatie))))
            {
                if (recht.Tot is null || recht.Tot > oorzaken[recht.LeerlingId].Handeling.Op)
                    Verruim(recht, oorzaken[recht.LeerlingId]);
            }
        }
    }

    /// <summary>Runs the work with the policies open and writes the rows.</summary>
    public async Task MetSysteemAsync(Func<Toegangsboek, CancellationToken, Task> werk, CancellationToken ct)
    {
        await opslag.Db.ZetSysteemgrensAsync(true, ct);
        try
        {
            if (zusje is null)
                await VulAsync(zusje = opslag.Db.Zusje(Systeemgrond.Inzagerechten), ct);
            await werk(this, ct);
            await zusje.BewaarInzagerechtenAsync(ct);
        }
        catch (Exception) when (opslag.Db.Database.CurrentTransaction is { } transactie)
        {
            // Whoever catches this must not go on with the policies open; the caller has nothing to commit.
            await transactie.RollbackAsync(CancellationToken.None);
            throw;
        }
        await opslag.Db.ZetSysteemgrensAsync(false, ct);
    }

    public async ValueTask DisposeAsync()
    {
        if (zusje is not null)
            await zusje.DisposeAsync();
    }

    private void Verruim(Inzagerecht recht, Gebeurtenis oorzaak)
    {
        Beeindig(recht, oorzaak);
        Geef(new Inzagerecht(recht.LeerlingId, recht.EigenaarId, recht.Organisatie!.Value, recht.Grond, Inzagereikwijdte.Dossier, oorzaak.Handeling.Op), oorzaak);
    }

    private void Geef(Inzagerecht recht, Gebeurtenis oorzaak)
    {
        zusje!.Add(recht);
        Onthoud(recht);
        opslag.Meld(new InzagerechtGegeven(recht.LeerlingId, recht.HouderId, recht.Houdersoort, recht.Grond, recht.Reikwijdte, oorzaak.Handeling.Met(null)));
    }

    private void Onthoud(Inzagerecht recht)
    {
        var plek = (recht.LeerlingId, recht.HouderId, recht.Grond);
        if (!rijen.TryGetValue(plek, out var eigen))
            rijen[plek] = eigen = [];
        eigen.Add(recht);
        if (recht.Grond != Inzagegrond.Ouder)
            return;
        if (!vanOuders.TryGetValue(recht.LeerlingId, out var ouders))
            vanOuders[recht.LeerlingId] = ouders = [];
        ouders.Add(recht);
    }

    private async Task VulAsync(OversteekDb bron, CancellationToken ct)
    {
        foreach (var post in opslag.Posten<Leerling>())
            eigenaren[post.Entity.Id] = post.Entity.OrganisatieId;
        var vanaf = Stappen.Select(s => s.Gebeurtenis.Handeling.Op).DefaultIfEmpty().Min();
        foreach (var portie in Stappen.Select(s => s.Wijziging.Leerling).Distinct().Chunk(Opslag.Portie))
        {
            if (portie.Any(l => !eigenaren.ContainsKey(l)))
            {
                foreach (var leerling in await bron.Leerlingen.Where(l => portie.Contains(l.Id)).Select(l => new { l.Id, l.OrganisatieId }).ToListAsync(ct))
                    eigenaren[leerling.Id] = leerling.OrganisatieId;
            }
            (await bron.Inzagerechten.Where(i => portie.Contains(i.LeerlingId) && (i.Tot == null || i.Tot > vanaf)).ToListAsync(ct)).ForEach(Onthoud);
        }
        var ids = Stappen.Where(s => s.Wijziging is { Organisatie: null, Ouder: null }).Select(s => eigenaren[s.Wijziging.Leerling]).Distinct().ToList();
        if (ids.Count > 0)
            scholen = await bron.Organisaties.Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => (o.BestuurId, o.RegioId), ct);
    }
}
