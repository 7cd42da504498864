using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Oversteek.Web.Tests.Bijlagen;

/// <summary>Speaks INSTREAM as clamd does, on a free port. A content with the word NEPVIRUS is found, over STRUIKEL it hangs up.</summary>
internal sealed class Proefclamd : IAsyncDisposable
{
    public const string Virus = "NEPVIRUS";

    public const string Struikel = "STRUIKEL";

    private readonly CancellationTokenSource einde = new();
    private readonly TcpListener luisteraar = new(IPAddress.Loopback, 0);
    private readonly Task werk;

    public Proefclamd()
    {
        luisteraar.Start();
        Poort = ((IPEndPoint)luisteraar.LocalEndpoint).Port;
        werk = LuisterAsync();
    }

    public int Poort { get; }

    /// <summary>Null: judge. Otherwise this is what it says, whatever it got; empty is hanging up without a word.</summary>
    public string? Vast { get; set; }

    public ConcurrentQueue<byte[]> Gezien { get; } = new();

    public async ValueTask DisposeAsync()
    {
        await einde.CancelAsync();
        luisteraar.Stop();
        await werk;
        einde.Dispose();
    }

    private async Task LuisterAsync()
    {
        try
        {
            while (true)
            {
                using var klant = await luisteraar.AcceptTcpClientAsync(einde.Token);
                await AntwoordAsync(klant.GetStream());
            }
        }
        catch (Exception fout) when (fout is OperationCanceledException or SocketException or IOException)
        {
            // The test is over, or a client hung up.
        }
    }

    private async Task AntwoordAsync(NetworkStream lijn)
    {
        var opdracht = new byte[10];
        await lijn.ReadExactlyAsync(opdracht, einde.Token);
        Encoding.ASCII.GetString(opdracht).ShouldBe("zINSTREAM\0");
        using var inhoud = new MemoryStream();
        var lengte = new byte[4];
        while (true)
        {
            await lijn.ReadExactlyAsync(lengte, einde.Token);
            var stuk = new byte[BinaryPrimitives.ReadInt32BigEndian(lengte)];
            if (stuk.Length == 0)
                break;
            await lijn.ReadExactlyAsync(stuk, einde.Token);
            await inhoud.WriteAsync(stuk, einde.Token);
        }
        Gezien.Enqueue(inhoud.ToArray());
        var antwoord = Vast ?? Oordeel(Encoding.Latin1.GetString(inhoud.ToArray()));
        if (antwoord != "")
            await lijn.WriteAsync(Encoding.ASCII.GetBytes(antwoord + "\0"), einde.Token);
    }

    private static string Oordeel(string inhoud)
    {
        if (inhoud.Contains(Struikel, StringComparison.Ordinal))
            return "";
        return inhoud.Contains(Virus, StringComparison.Ordinal) ? "stream: Proef.Virus FOUND" : "stream: OK";
    }
}
