using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Bijlagen.Scannen;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bijlagen;

namespace Oversteek.Application.Bijlagen;

/// <param name="Oudste">Since when the first of the waiting files waits.</param>
/// <param name="Bytes">Of all files together.</param>
public sealed record Bestandentelling(int Wachtend, DateTimeOffset? Oudste, int Besmet, int Aantal, long Bytes);

/// <summary>What the operator sees of the files: how many and how they are, not whose.</summary>
public sealed class Bestandenstand(Systeemtoegang systeem, IVirusscanner scanner, Schijfruimte schijf)
{
    public Scannerstand Scanner => scanner.Stand;

    public Schijfruimte Schijf => schijf;

    public Task<Bestandentelling> TelAsync(CancellationToken ct) => systeem.VoerUitAsync(Systeemgrond.Bijlagecontrole, async db => new Bestandentelling(
        await db.Bijlagen.CountAsync(b => b.Toestand == Bijlagetoestand.WachtOpControle, ct),
        await db.Bijlagen.Where(b => b.Toestand == Bijlagetoestand.WachtOpControle).OrderBy(b => b.ToegevoegdOp)
            .Select(b => (DateTimeOffset?)b.ToegevoegdOp).FirstOrDefaultAsync(ct),
        await db.Bijlagen.CountAsync(b => b.Toestand == Bijlagetoestand.Besmet, ct),
        await db.Bijlagen.CountAsync(ct),
        await db.Bijlagen.SumAsync(b => b.Grootte, ct)));
}
