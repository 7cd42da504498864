using System.Runtime.ExceptionServices;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Bijlagen.Poort;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Application.Versleuteling;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;

namespace Oversteek.Application.Bijlagen.Scannen;

/// <summary>Judges the files that wait, oldest first. Without a scanner, because the operator took it away, the gate judges alone.</summary>
public sealed class BijlagenScannen(Systeemtoegang systeem, IVirusscanner scanner, Scanpogingen pogingen, Bijlagekluis kluis, TimeProvider klok)
{
    private const int PerRonde = 50;

    /// <returns>How many were judged.</returns>
    public async Task<int> ExecuteAsync(CancellationToken ct)
    {
        var wachtend = await systeem.VoerUitAsync(Systeemgrond.Bijlagecontrole, db => db.Bijlagen
            .Where(b => b.Toestand == Bijlagetoestand.WachtOpControle).OrderBy(b => b.ToegevoegdOp).Select(b => b.Id).ToListAsync(ct));
        var (gedaan, mislukt) = (0, (ExceptionDispatchInfo?)null);
        // One save per file: who removes it at this moment is first.
        foreach (var id in pogingen.AanDeBeurt(wachtend, klok.GetUtcNow()).Take(PerRonde))
        {
            var uitslag = Scanuitslag.Onbeslist;
            try
            {
                uitslag = await BeoordeelAsync(id, ct);
            }
            catch (Exception fout) when (!ct.IsCancellationRequested)
            {
                // The others first; then the operator hears of it.
                mislukt ??= ExceptionDispatchInfo.Capture(fout);
            }
            pogingen.Onthoud(id, uitslag, klok.GetUtcNow());
            if (uitslag == Scanuitslag.GeenOordeel)
                break;
            gedaan += uitslag == Scanuitslag.Onbeslist ? 0 : 1;
        }
        mislukt?.Throw();
        return gedaan;
    }

    /// <summary>Without an answer the others wait as well; a file about which the scanner stumbles holds nobody up.</summary>
    private Task<Scanuitslag> BeoordeelAsync(BijlageId id, CancellationToken ct) => systeem.VoerUitAsync(Systeemgrond.Bijlagecontrole, async db =>
    {
        if (await db.Bijlagen.SingleOrDefaultAsync(b => b.Id == id, ct) is not { } bijlage)
            return Scanuitslag.Schoon;
        var inhoud = await LeesAsync(db, id, ct);
        var uitslag = inhoud is null ? Scanuitslag.Schoon : await scanner.ScanAsync(new MemoryStream(inhoud, writable: false), geduldig: true, ct);
        if (uitslag is Scanuitslag.GeenOordeel or Scanuitslag.Onbeslist)
            return uitslag;
        var school = await db.Leerlingen.Where(l => l.Id == bijlage.LeerlingId).Select(l => l.OrganisatieId).SingleAsync(ct);
        bijlage.Controleer(await ToestandAsync(bijlage, inhoud, uitslag, ct), new Handeling(null, Rol.Platform, school, klok.GetUtcNow(), Guid.NewGuid()));
        await db.BewaarAsync(Result.Gelukt, BijlageWeigeringen.Onbekend, ct);
        return uitslag;
    });

    private static async Task<Bijlagetoestand> ToestandAsync(Bijlage bijlage, byte[]? inhoud, Scanuitslag uitslag, CancellationToken ct)
    {
        if (inhoud is null)
            return Bijlagetoestand.Beschadigd;
        return uitslag == Scanuitslag.Besmet
            ? Bijlagetoestand.Besmet : (await Bestandspoort.BeoordeelAsync(bijlage.Bestandsnaam, inhoud, bijlage.Bron, ct)).Toestand;
    }

    /// <summary>Null when the bytes are not what was once written.</summary>
    private async Task<byte[]?> LeesAsync(OversteekDb db, BijlageId id, CancellationToken ct)
    {
        try
        {
            return await db.Bijlageinhouden.AsNoTracking().SingleOrDefaultAsync(b => b.BijlageId == id, ct) is { } rij ? await kluis.OpenAsync(rij, ct) : null;
        }
        catch (VersleutelingFout fout) when (!fout.SleutelOntbreekt)
        {
            return null;
        }
    }
}
