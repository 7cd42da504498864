using System.Security.Cryptography;

namespace Oversteek.Application.Versleuteling;

/// <summary>Encrypts and decrypts bijlagen while they stream; memory use does not depend on their size (SEC-53).</summary>
public sealed class Bestandskluis(Sleutelring ring)
{
    /// <summary>Write the content and then call <see cref="Bestandsschrijver.VoltooiAsync"/>: without it the file counts as cut off.</summary>
    public Bestandsschrijver OpenSchrijven(Stream doel, Guid bijlageId)
    {
        EisId(bijlageId);
        var bestandssleutel = RandomNumberGenerator.GetBytes(Sleutel.Lengte);
        return new Bestandsschrijver(doel, Bestandsindeling.MaakKop(ring, bijlageId, bestandssleutel), bestandssleutel);
    }

    /// <summary>
    /// Every block is checked before its bytes come out. Damage in a later block shows only there: call
    /// <see cref="ControleerAsync"/> first where half a file may not go out. Does not close <paramref name="bron"/>.
    /// </summary>
    public Stream OpenLezen(Stream bron, Guid bijlageId)
    {
        EisId(bijlageId);
        var kop = new byte[Bestandsindeling.Kop];
        var gelezen = bron.ReadAtLeast(kop, kop.Length, throwOnEndOfStream: false);
        return new Bestandslezer(bron, Bestandsindeling.LeesBestandssleutel(ring, bijlageId, kop.AsSpan(0, gelezen)));
    }

    public async Task<long> VersleutelAsync(Stream bron, Stream doel, Guid bijlageId, CancellationToken cancellationToken = default)
    {
        await using var schrijver = OpenSchrijven(doel, bijlageId);
        await bron.CopyToAsync(schrijver, Bestandsindeling.Blok, cancellationToken);
        await schrijver.VoltooiAsync(cancellationToken);
        return schrijver.Geschreven;
    }

    /// <summary>Reads all and returns the length of the content, or throws <see cref="VersleutelingFout"/>.</summary>
    public async Task<long> ControleerAsync(Stream bron, Guid bijlageId, CancellationToken cancellationToken = default)
    {
        await using var lezer = OpenLezen(bron, bijlageId);
        var buffer = new byte[Bestandsindeling.Blok];
        var totaal = 0L;
        while (await lezer.ReadAsync(buffer, cancellationToken) is > 0 and var aantal)
            totaal += aantal;
        return totaal;
    }

    private static void EisId(Guid bijlageId)
    {
        if (bijlageId == Guid.Empty)
            throw new ArgumentException("Een bijlage heeft een id.", nameof(bijlageId));
    }
}
