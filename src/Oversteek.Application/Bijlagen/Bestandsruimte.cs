using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Bijlagen;

/// <summary>The disks that files go to. A part stays free, so that what people type can still be saved when files no longer fit (SEC-52).</summary>
public sealed class Schijfruimte(IReadOnlyList<string> mappen, int reserveProcent)
{
    private const long Minimum = 4 * 1024 * 1024;

    /// <summary>The fullest disk: how much of it is free, in percents.</summary>
    public int VrijProcent => mappen.Select(Vrij).DefaultIfEmpty(100).Min();

    public bool IsVol => VrijProcent < reserveProcent;

    /// <summary>So little that the next commit may not fit.</summary>
    public bool IsOp => mappen.Any(m => new DriveInfo(m).AvailableFreeSpace < Minimum);

    private static int Vrij(string map)
    {
        var schijf = new DriveInfo(map);
        return schijf.TotalSize == 0 ? 100 : (int)(schijf.AvailableFreeSpace * 100.0 / schijf.TotalSize);
    }
}

/// <summary>B-20: whether files still fit, for every way in.</summary>
public sealed class Bestandsruimte(OversteekDb db, Schijfruimte schijf, IEnumerable<IRuimtebeslag> anderen)
{
    public async Task<Weigering?> BezwaarAsync(OrganisatieId school, long erbij, CancellationToken ct) =>
        schijf.IsVol ? BijlageWeigeringen.SchijfVol : await OverAsync(school, ct) < erbij ? BijlageWeigeringen.SchoolVol : null;

    /// <summary>One more with this pupil: its dossier has bounds of its own, beside those of the school.</summary>
    /// <param name="vervangt">Goes when the new one comes.</param>
    internal async Task<Weigering?> BezwaarAsync(LeerlingId dossier, OrganisatieId school, long erbij, Bijlage? vervangt, CancellationToken ct)
    {
        var weg = vervangt?.Id;
        var bestaand = await db.Bijlagen.Where(b => b.LeerlingId == dossier && b.Id != weg).Select(b => b.Grootte).ToListAsync(ct);
        return bestaand.Count >= Bijlagegrenzen.Aantal || bestaand.Sum() + erbij > Bijlagegrenzen.Dossier
            ? BijlageWeigeringen.DossierVol : await BezwaarAsync(school, erbij - (vervangt?.Grootte ?? 0), ct);
    }

    /// <summary>Bytes that this school may still add.</summary>
    public async Task<long> OverAsync(OrganisatieId school, CancellationToken ct)
    {
        var over = Bijlagegrenzen.School - await db.Bijlagen.Where(b => db.Leerlingen.Any(l => l.Id == b.LeerlingId && l.OrganisatieId == school))
            .SumAsync(b => b.Grootte, ct);
        foreach (var ander in anderen)
            over -= await ander.GrootteAsync(db, school, ct);
        return over;
    }
}
