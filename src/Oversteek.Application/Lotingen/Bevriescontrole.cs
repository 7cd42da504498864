using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Aanmeldingen;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Adviesformulieren;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Brugklassen;
using Oversteek.Domain.Keuzelijsten;
using Oversteek.Domain.Lotingen;
using Oversteek.Domain.Organisaties;
using Oversteek.Domain.Procedures;

namespace Oversteek.Application.Lotingen;

/// <summary>
/// The checklist before the freeze, per school and kind (D-65, B-43, B-55). Counts and names of schools, no children: the region does not see
/// them. The context must see wide.
/// </summary>
internal sealed class Bevriescontrole(OversteekDb db, Domain.Lotingen.Loting loting, Procedure procedure)
{
    private Dictionary<OrganisatieId, string> scholen = [];

    public async Task<IReadOnlyList<Bevriesbevinding>> GeefAsync(CancellationToken ct)
    {
        scholen = await db.Organisaties.Where(o => o.RegioId == loting.OrganisatieId).ToDictionaryAsync(o => o.Id, o => o.Naam, ct);
        List<Bevriesbevinding> gevonden =
            [.. await KlassenAsync(ct), .. await LijstenAsync(ct), .. await ScholenAsync(ct), .. await LeerlingenAsync(ct), .. await OudersAsync(ct)];
        var periode = procedure.Mijlpaal(Mijlpalen.Aanmeldperiode);
        // With a reason in the commitment itself it has been said in public already.
        if (loting.VastgelegdOp is { } op && periode.IsBegonnen(op) && loting.Plan?.Laat is null)
            gevonden.Add(new Bevriesbevinding(Bevriessoort.GeheimNaBeginPeriode, null, "", 1, $"{op:O}"));
        return [.. gevonden.OrderByDescending(b => b.Blokkeert).ThenBy(b => b.Soort).ThenBy(b => b.Naam, Naamvorm.Volgorde)];
    }

    private IQueryable<Aanmelding> Ronde1 => db.Aanmeldingen.AsNoTracking()
        .Where(a => a.Schooljaar == loting.Schooljaar && a.Ronde == 1 && !a.VsoProcedure
            && db.Organisaties.Any(o => o.Id == a.OrganisatieId && o.RegioId == loting.OrganisatieId));

    /// <summary>ISK-06: who does not draw in this region keeps nobody from freezing.</summary>
    private IQueryable<Aanmelding> Lotend =>
        procedure.Regels.LotingIsk ? Ronde1 : Ronde1.Where(a => !db.Iskleerlingen().Any(l => l == a.LeerlingId));

    private async Task<IEnumerable<Bevriesbevinding>> KlassenAsync(CancellationToken ct)
    {
        var gekozen = await db.Voorkeuren.Where(v => Lotend.Any(a => a.Id == v.AanmeldingId && a.Lijststatus == Voorkeurslijststatus.Definitief
            && Aanmeldingstaten.Loot.Contains(a.Status)))
            .Select(v => new { v.BrugklasId, v.SchoolId }).Distinct().ToListAsync(ct);
        var klassen = await db.Brugklassen.AsNoTracking().Where(k => db.Organisaties.Any(o => o.Id == k.OrganisatieId && o.RegioId == loting.OrganisatieId))
            .ToDictionaryAsync(k => k.Id, ct);
        var perKlas = gekozen.Select(g => (g.SchoolId, g.BrugklasId, Klas: klassen.GetValueOrDefault(g.BrugklasId))).ToList();
        return Groepeer(Bevriessoort.KlasNietGeaccepteerd, perKlas.Where(k => k.Klas is not { Aangenomen: true })
            .Select(k => (k.SchoolId, k.BrugklasId.Waarde)))
            .Concat(Groepeer(Bevriessoort.KlasZonderPlaatsen, perKlas.Where(k => k.Klas is { Aangenomen: true, OorspronkelijkeCapaciteit: 0 })
                .Select(k => (k.SchoolId, k.BrugklasId.Waarde))));
    }

    private async Task<IEnumerable<Bevriesbevinding>> LijstenAsync(CancellationToken ct)
    {
        var nieuw = await Lotend.Where(a => a.Status == Aanmeldingstatus.Nieuw).Select(a => new { a.OrganisatieId, a.Id }).ToListAsync(ct);
        return Groepeer(Bevriessoort.LijstNietDefinitief, nieuw.Select(a => (a.OrganisatieId, a.Id.Waarde)));
    }

    private async Task<IEnumerable<Bevriesbevinding>> ScholenAsync(CancellationToken ct)
    {
        var vo = await db.Organisaties.Where(o => o.RegioId == loting.OrganisatieId && o.Soort == Organisatiesoort.VoSchool
            && o.Schoolsoort != Schoolsoort.Vso3).Select(o => o.Id).ToListAsync(ct);
        var beheren = await db.Brugklasbeheren.AsNoTracking().Where(b => b.Schooljaar == loting.Schooljaar)
            .ToDictionaryAsync(b => b.OrganisatieId, b => b.Status, ct);
        return vo.Select(id => (Id: id, Status: beheren.GetValueOrDefault(id)))
            .Where(s => s.Status is not (Brugklasbeheerstatus.Geaccepteerd or Brugklasbeheerstatus.Afgesloten))
            .Select(s => new Bevriesbevinding(Bevriessoort.SchoolNietGeaccepteerd, s.Id, scholen[s.Id], 1, $"{s.Status}"));
    }

    private async Task<IEnumerable<Bevriesbevinding>> LeerlingenAsync(CancellationToken ct)
    {
        var lopend = Ronde1.Where(a => !Aanmeldingstaten.Beeindigd.Contains(a.Status));
        var van = db.Leerlingen.AsNoTracking().Where(l => l.Schooljaar == loting.Schooljaar
            && db.Organisaties.Any(o => o.Id == l.OrganisatieId && o.RegioId == loting.OrganisatieId));
        var zonder = await van.Where(l => l.AlternatieveStatus == null && db.UniekeCodes.Any(c => c.LeerlingId == l.Id && c.Status == UniekeCodestatus.Vrij))
            .Select(l => new { l.OrganisatieId, l.Id }).ToListAsync(ct);
        var strijdig = await van.Where(l => l.AlternatieveStatus != null && lopend.Any(a => a.LeerlingId == l.Id)).Select(l => new { l.OrganisatieId, l.Id })
            .ToListAsync(ct);
        var namen = await db.Leerlingen.AsNoTracking().Where(l => lopend.Any(a => a.LeerlingId == l.Id && a.Lijststatus == Voorkeurslijststatus.Definitief))
            .Select(l => new { l.OrganisatieId, l.Id, l.Personalia }).ToListAsync(ct);
        var dubbel = namen.GroupBy(l => (l.Personalia.Lijstnaam.ToUpperInvariant(), l.Personalia.Geboortedatum)).Where(g => g.Count() > 1).SelectMany(g => g);
        return Groepeer(Bevriessoort.CodeZonderAanmelding, zonder.Select(l => (l.OrganisatieId, l.Id.Waarde)))
            .Concat(Groepeer(Bevriessoort.StatusNaastAanmelding, strijdig.Select(l => (l.OrganisatieId, l.Id.Waarde))))
            .Concat(Groepeer(Bevriessoort.DubbeleLeerling, dubbel.Select(l => (l.OrganisatieId, l.Id.Waarde))));
    }

    /// <summary>What parents sent or said and no school answered (D-65), at the school that handles the application.</summary>
    private async Task<IEnumerable<Bevriesbevinding>> OudersAsync(CancellationToken ct)
    {
        var lopend = Lotend.Where(a => !Aanmeldingstaten.Beeindigd.Contains(a.Status));
        var claims = await lopend.Where(a => db.Keuzelijsten.Any(k => k.LeerlingId == a.LeerlingId && k.Status == Keuzelijststatus.Verstuurd
            && (k.Claim == Claimstatus.Gesteld || k.Claim == Claimstatus.BewijsGezien))).Select(a => new { a.OrganisatieId, a.Id }).ToListAsync(ct);
        var bezwaren = await lopend.Where(a => db.Ouderbezwaren.Any(b => b.LeerlingId == a.LeerlingId && b.Status == Ouderbezwaarstatus.Open))
            .Select(a => new { a.OrganisatieId, a.Id }).ToListAsync(ct);
        return Groepeer(Bevriessoort.VoorrangNietBeoordeeld, claims.Select(a => (a.OrganisatieId, a.Id.Waarde)))
            .Concat(Groepeer(Bevriessoort.BezwaarVanOuder, bezwaren.Select(a => (a.OrganisatieId, a.Id.Waarde))));
    }

    private IEnumerable<Bevriesbevinding> Groepeer(Bevriessoort soort, IEnumerable<(OrganisatieId School, Guid Wat)> regels) => regels.GroupBy(r => r.School)
        .Select(g => new Bevriesbevinding(soort, g.Key, scholen.GetValueOrDefault(g.Key, ""), g.Count(), Afdruk(g.Select(r => r.Wat))));

    private static string Afdruk(IEnumerable<Guid> wat) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(',', wat.Order()))))[..16];
}

/// <summary>The checklist for the page; read wide, because lists and pupils of all schools are counted.</summary>
public sealed class Bevrieslijst(Systeemtoegang systeem)
{
    public Task<IReadOnlyList<Bevriesbevinding>> GeefAsync(Domain.Lotingen.Loting loting, Procedure procedure, CancellationToken ct) =>
        systeem.VoerUitAsync(Systeemgrond.Loting, db => new Bevriescontrole(db, loting, procedure).GeefAsync(ct));
}
