using Oversteek.Application.Bijlagen.Poort;
using Oversteek.Application.Bijlagen.Scannen;
using Oversteek.Application.Versleuteling;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Bijlagen;

/// <summary>A file that passed gate and scanner, or that waits for the scanner.</summary>
public sealed record Gekeurdbestand(string Naam, string Mediatype, ReadOnlyMemory<byte> Inhoud, Bijlagetoestand Toestand);

/// <summary>B-17, SEC-51: judges a file that somebody chose. Before any transaction: a slow scanner holds nobody else up.</summary>
public sealed class BijlageKeuren(IVirusscanner scanner)
{
    public async Task<Result<Gekeurdbestand>> ExecuteAsync(string naam, ReadOnlyMemory<byte> inhoud, CancellationToken ct)
    {
        var oordeel = await Bestandspoort.BeoordeelAsync(naam, inhoud, Bijlagebron.Upload, ct);
        if (oordeel.Bezwaar is { } bezwaar)
            return bezwaar;
        return await scanner.ScanAsync(Geheugen.Lees(oordeel.Inhoud), geduldig: false, ct) switch
        {
            Scanuitslag.Besmet => BijlageWeigeringen.Besmet,
            Scanuitslag.Schoon => new Gekeurdbestand(oordeel.Naam, oordeel.Mediatype, oordeel.Inhoud, oordeel.Toestand),
            _ => new Gekeurdbestand(oordeel.Naam, oordeel.Mediatype, oordeel.Inhoud, Bijlagetoestand.WachtOpControle),
        };
    }
}
