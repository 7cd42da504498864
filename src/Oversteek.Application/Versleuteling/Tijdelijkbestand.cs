using System.Security.Cryptography;
using Oversteek.Application.Bouwstenen;

namespace Oversteek.Application.Versleuteling;

/// <summary>
/// Bytes that wait for a moment, encrypted from the first one with a key that exists in memory only (B-14). On Unix the file loses its name at
/// once, so that nothing can be found afterwards, not even after a crash. Read it by one reader at a time.
/// </summary>
public sealed class Tijdelijkbestand : IDisposable
{
    private readonly byte[] sleutel = RandomNumberGenerator.GetBytes(Sleutel.Lengte);
    private readonly FileStream bestand;

    public static string Map => Path.GetTempPath();

    public Tijdelijkbestand()
    {
        var pad = Path.Combine(Map, $"oversteek-{Guid.NewGuid():N}");
        bestand = Eigenaarsbestand.Open(pad, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Delete, FileOptions.DeleteOnClose);
        if (!OperatingSystem.IsWindows())
            File.Delete(pad);
    }

    /// <summary>Bytes of content.</summary>
    public long Lengte { get; private set; }

    public async Task SchrijfAsync(Stream bron, CancellationToken ct)
    {
        await using var schrijver = new Bestandsschrijver(bestand, kop: [], [.. sleutel]);
        await bron.CopyToAsync(schrijver, Bestandsindeling.Blok, ct);
        await schrijver.VoltooiAsync(ct);
        Lengte = schrijver.Geschreven;
    }

    /// <summary>From the beginning.</summary>
    public Stream OpenLezen()
    {
        bestand.Position = 0;
        return new Bestandslezer(bestand, [.. sleutel]);
    }

    public void Dispose()
    {
        CryptographicOperations.ZeroMemory(sleutel);
        bestand.Dispose();
    }
}
