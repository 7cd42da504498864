using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;

namespace Oversteek.Application.Bijlagen.Scannen;

/// <summary>
/// Asks clamd with INSTREAM: pieces with their length, and one word back. Only a clear OK is clean; silence, an error or half an answer is no
/// judgement, because clamd says OK too about what it did not look at when a limit is set wrongly.
/// </summary>
public sealed class Clamscanner(Scanadres adres, TimeProvider klok) : IVirusscanner
{
    private const int Stuk = 64 * 1024;
    private const int Langst = 4096;
    private static readonly TimeSpan Ongeduldig = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Geduldig = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Pauze = TimeSpan.FromSeconds(30);

    private volatile Scannerstand stand = new(Aan: true, null, null, null);
    private long gevraagd;

    public Scannerstand Stand => stand;

    public async Task<Scanuitslag> ScanAsync(Stream inhoud, bool geduldig, CancellationToken ct)
    {
        if (!geduldig && stand.Storing is not null && klok.GetUtcNow().UtcTicks - Interlocked.Read(ref gevraagd) < Pauze.Ticks)
            return Scanuitslag.GeenOordeel;
        Interlocked.Exchange(ref gevraagd, klok.GetUtcNow().UtcTicks);
        using var grens = CancellationTokenSource.CreateLinkedTokenSource(ct);
        grens.CancelAfter(geduldig ? Geduldig : Ongeduldig);
        try
        {
            return Oordeel(await VraagAsync(inhoud, grens.Token));
        }
        catch (Exception fout) when (fout is SocketException or IOException || (fout is OperationCanceledException && !ct.IsCancellationRequested))
        {
            return Zwijgt(fout is SocketException { SocketErrorCode: var code } ? code.ToString() : "geen antwoord");
        }
    }

    private async Task<string> VraagAsync(Stream inhoud, CancellationToken ct)
    {
        using var socket = adres.Socket is null
            ? new Socket(SocketType.Stream, ProtocolType.Tcp)
            : new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await socket.ConnectAsync(adres.Eindpunt, ct);
        await using var lijn = new NetworkStream(socket);
        try
        {
            await StuurAsync(inhoud, lijn, ct);
            return await AntwoordAsync(lijn, ct);
        }
        catch (IOException)
        {
            // It was there, and hung up on this file: what is too large, or what it stumbles over.
            return "";
        }
    }

    private static async Task StuurAsync(Stream inhoud, NetworkStream lijn, CancellationToken ct)
    {
        await lijn.WriteAsync("zINSTREAM\0"u8.ToArray(), ct);
        var stuk = new byte[sizeof(int) + Stuk];
        while (await inhoud.ReadAtLeastAsync(stuk.AsMemory(sizeof(int)), Stuk, throwOnEndOfStream: false, ct) is > 0 and var aantal)
        {
            BinaryPrimitives.WriteInt32BigEndian(stuk, aantal);
            await lijn.WriteAsync(stuk.AsMemory(0, sizeof(int) + aantal), ct);
        }
        await lijn.WriteAsync(new byte[sizeof(int)], ct);
    }

    private static async Task<string> AntwoordAsync(NetworkStream lijn, CancellationToken ct)
    {
        var antwoord = new byte[Langst];
        var lengte = await lijn.ReadAtLeastAsync(antwoord, antwoord.Length, throwOnEndOfStream: false, ct);
        return Encoding.UTF8.GetString(antwoord, 0, lengte).TrimEnd('\0', '\n', ' ');
    }

    private Scanuitslag Oordeel(string antwoord)
    {
        var schoon = antwoord == "stream: OK";
        if (!schoon && !antwoord.EndsWith(" FOUND", StringComparison.Ordinal))
            return Struikelt(antwoord);
        stand = new Scannerstand(Aan: true, klok.GetUtcNow(), null, null, stand.Onbeslist);
        return schoon ? Scanuitslag.Schoon : Scanuitslag.Besmet;
    }

    /// <summary>About this file only: the scanner was there, so the next one is asked as always.</summary>
    private Scanuitslag Struikelt(string antwoord)
    {
        stand = stand with { Onbeslist = antwoord.Length == 0 ? "geen antwoord" : antwoord };
        return Scanuitslag.Onbeslist;
    }

    private Scanuitslag Zwijgt(string waarom)
    {
        stand = stand with { Storing = waarom, StoringSinds = stand.StoringSinds ?? klok.GetUtcNow() };
        return Scanuitslag.GeenOordeel;
    }
}
