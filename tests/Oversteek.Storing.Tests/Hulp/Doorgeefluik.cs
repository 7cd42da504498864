using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Oversteek.Storing.Tests.Hulp;

/// <summary>A line to the database that a test can hold still or cut.</summary>
internal sealed class Doorgeefluik : IDisposable
{
    private readonly ConcurrentDictionary<TcpClient, bool> open = new();
    private readonly int naar;
    private TcpListener luisteraar;
    private volatile bool stil;

    public Doorgeefluik(int naar)
    {
        this.naar = naar;
        luisteraar = new TcpListener(IPAddress.Loopback, 0);
        luisteraar.Start();
        Poort = ((IPEndPoint)luisteraar.LocalEndpoint).Port;
        _ = NeemAanAsync(luisteraar);
    }

    public int Poort { get; }

    /// <summary>Takes connections and bytes, and passes none on: a server that is frozen.</summary>
    public void Bevries() => stil = true;

    public void Ontdooi() => stil = false;

    /// <summary>Nobody listens any more, and who was talking is cut off: a server that is gone.</summary>
    public void Knip()
    {
        luisteraar.Stop();
        foreach (var lijn in open.Keys)
            lijn.Close();
    }

    public void Herstel()
    {
        luisteraar = new TcpListener(IPAddress.Loopback, Poort);
        luisteraar.Start();
        _ = NeemAanAsync(luisteraar);
    }

    public void Dispose() => Knip();

    private async Task NeemAanAsync(TcpListener hier)
    {
        while (true)
        {
            try
            {
                _ = VerbindAsync(await hier.AcceptTcpClientAsync());
            }
            catch (Exception fout) when (fout is SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task VerbindAsync(TcpClient van)
    {
        using var doel = new TcpClient();
        using (van)
        {
            try
            {
                open[van] = open[doel] = true;
                await doel.ConnectAsync(IPAddress.Loopback, naar);
                await Task.WhenAny(KopieerAsync(van, doel), KopieerAsync(doel, van));
            }
            catch (Exception fout) when (fout is SocketException or IOException or ObjectDisposedException or InvalidOperationException)
            {
                // Cut.
            }
            open.TryRemove(van, out _);
            open.TryRemove(doel, out _);
        }
    }

    private async Task KopieerAsync(TcpClient van, TcpClient doel)
    {
        try
        {
            var bytes = new byte[16 * 1024];
            while (await van.GetStream().ReadAsync(bytes) is > 0 and var aantal)
            {
                while (stil)
                    await Task.Delay(20);
                await doel.GetStream().WriteAsync(bytes.AsMemory(0, aantal));
            }
        }
        catch (Exception fout) when (fout is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // The other side is gone.
        }
    }
}
