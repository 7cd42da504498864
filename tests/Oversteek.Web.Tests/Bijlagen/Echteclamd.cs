using System.Diagnostics;
using System.Net.Sockets;
using System.Text;

namespace Oversteek.Web.Tests.Bijlagen;

/// <summary>
/// The daemon itself, on a socket in a folder of its own, with the lines of the manual and one signature that only this test knows. It stops by
/// its own id, also when the run is killed: a shell waits for the end of its standard input. It ends by itself when the daemon does.
/// </summary>
internal sealed class Echteclamd : IAsyncDisposable
{
    public const string Virus = "Oversteek-proefvirus-3f9c";
    private const string Handleiding = "docs/beheer/bestanden.md";

    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(60);

    private readonly string map = Directory.CreateTempSubdirectory("oversteek-clamd-").FullName;
    private Process? schil;

    /// <summary>Null when the package clamav-daemon is not there.</summary>
    public static string? Programma { get; } = new[] { "/usr/sbin/clamd", "/usr/local/sbin/clamd" }.FirstOrDefault(File.Exists);

    public string Socket => Path.Combine(map, "clamd.sock");

    public async Task StartAsync(params string[] extra)
    {
        Directory.CreateDirectory(Path.Combine(map, "db"));
        await File.WriteAllTextAsync(Path.Combine(map, "db", "proef.ndb"), $"Oversteek.Proef:0:*:{Convert.ToHexStringLower(Encoding.ASCII.GetBytes(Virus))}\n");
        string[] eigen = [$"LocalSocket {Socket}", $"DatabaseDirectory {map}/db", $"TemporaryDirectory {map}", "Foreground yes"];
        await File.WriteAllLinesAsync(Path.Combine(map, "clamd.conf"), [.. eigen, .. Voorschrift().Where(r => !extra.Any(e => e.Split(' ')[0] == r.Split(' ')[0])), .. extra]);
        schil = Process.Start(new ProcessStartInfo("sh", ["-c", $"exec 3<&0; {Programma} -c {map}/clamd.conf >{map}/verslag 2>&1 & id=$!; "
            + "{ read -r _; kill $id; } <&3 2>/dev/null & lezer=$!; wait $id; kill $lezer 2>/dev/null"])
        {
            RedirectStandardInput = true,
        })!;
        using var geduld = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        geduld.CancelAfter(Geduld);
        while (!await AntwoordtAsync(geduld.Token))
        {
            if (schil.HasExited || geduld.IsCancellationRequested)
                throw new InvalidOperationException($"De virusscanner start niet: {await File.ReadAllTextAsync(Path.Combine(map, "verslag"), CancellationToken.None)}");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    public async Task StopAsync()
    {
        if (schil is null)
            return;
        schil.StandardInput.Close();
        using var geduld = new CancellationTokenSource(Geduld);
        try
        {
            await schil.WaitForExitAsync(geduld.Token);
        }
        finally
        {
            if (!schil.HasExited)
                schil.Kill(entireProcessTree: true);
            schil.Dispose();
            schil = null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(map, recursive: true);
    }

    /// <summary>What the manual tells the operator to write in clamd.conf.</summary>
    private static string[] Voorschrift() =>
        [.. File.ReadAllText(Architectuur.Broncode.PathOf(Handleiding)).Split("```")[1].Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    private async Task<bool> AntwoordtAsync(CancellationToken ct)
    {
        if (!File.Exists(Socket))
            return false;
        using var lijn = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await lijn.ConnectAsync(new UnixDomainSocketEndPoint(Socket), ct);
            await lijn.SendAsync("zPING\0"u8.ToArray(), ct);
            var antwoord = new byte[8];
            return await lijn.ReceiveAsync(antwoord, ct) > 0 && antwoord.AsSpan().StartsWith("PONG"u8);
        }
        catch (Exception e) when (e is SocketException or OperationCanceledException)
        {
            return false;
        }
    }
}
