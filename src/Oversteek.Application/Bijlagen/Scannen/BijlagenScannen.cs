using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Bijlagen.Poort;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;

namespace Oversteek.Application.Bijlagen.Scannen;

/// <summary>Judges the files that wait, oldest first. Without a scanner, because the operator took it away, the gate judges alone.</summary>
public sealed class BijlagenScannen(Systeemtoegang systeem, IVirusscanner scanner, Bijlagekluis kluis, TimeProvider klok)
{
    private const int PerRonde = 50;

    /// <returns>How many were judged.</returns>
    public async Task<int> ExecuteAsync(CancellationToken ct)
    {
        var wachtend = await systeem.VoerUitAsync(Systeemgrond.Bijlagecontrole, db => db.Bijlagen
            .Where(b => b.Toestand == Bijlagetoestand.WachtOpControle).OrderBy(b => b.ToegevoegdOp).Select(b => b.Id).Take(PerRonde).ToListAsync(ct));
        var gedaan = 0;
        // One save per file: who removes it at this moment is first.
        foreach (var id in wachtend)
        {
            var uitslag = await BeoordeelAsync(id, ct);
            if (uitslag == Scanuitslag.GeenOordeel)
                break;
            gedaan += uitslag == Scanuitslag.Onbeslist ? 0 : 1;
        }
        return gedaan;
    }

    /// <summary>Without an answer the others wait as well; a file about which the scanner stumbles holds nobody up.</summary>
    private Task<Scanuitslag> BeoordeelAsync(BijlageId id, CancellationToken ct) => systeem.VoerUitAsync(Systeemgrond.Bijlagecontrole, async db =>
    {
        if (await db.Bijlagen.SingleOrDefaultAsync(b => b.Id == id, ct) is not { } bijlage
            || await db.Bijlageinhouden.AsNoTracking().SingleOrDefaultAsync(b => b.BijlageId == id, ct) is not { } rij)
            return Scanuitslag.Schoon;
        var inhoud = await kluis.OpenAsync(rij, ct);
        var uitslag = await scanner.ScanAsync(new MemoryStream(inhoud, writable: false), geduldig: true, ct);
        if (uitslag is Scanuitslag.GeenOordeel or Scanuitslag.Onbeslist)
            return uitslag;
        var school = await db.Leerlingen.Where(l => l.Id == bijlage.LeerlingId).Select(l => l.OrganisatieId).SingleAsync(ct);
        var handeling = new Handeling(null, Rol.Platform, school, klok.GetUtcNow(), Guid.NewGuid());
        var toestand = uitslag == Scanuitslag.Besmet ? Bijlagetoestand.Besmet : Bestandspoort.Beoordeel(bijlage.Bestandsnaam, inhoud, bijlage.Bron).Toestand;
        bijlage.Controleer(toestand, handeling);
        await db.BewaarAsync(Result.Gelukt, BijlageWeigeringen.Onbekend, ct);
        return uitslag;
    });
}
