using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Persistence;
using Oversteek.Testhulp;
using Oversteek.Demo;
using Oversteek.Web.Opbouw;

namespace Oversteek.Web.Tests.Toegang;

/// <summary>Bytes as an attacker sends them, to the real server on a real socket: one answer, the right one, and the line is closed (SEC-38).</summary>
[Regel("SEC-38", "SEC-36", "SEC-37")]
public sealed class RuweVerzoekenTests : IAsyncLifetime
{
    private const string Host = "Host: localhost\r\n";
    private const string Sluit = "Connection: close\r\n\r\n";
    private const string Post = "POST /inloggen HTTP/1.1\r\n";
    private const string Brokken = "Transfer-Encoding: chunked\r\n\r\n";
    private readonly string map = Directory.CreateTempSubdirectory("oversteek-ruw-").FullName;
    private WebApplication? app;

    public static TheoryData<string, string, int[]> Verzoeken => new()
    {
        { "losse LF in brokuitbreiding", Post + Host + Brokken + "5;ext\nfoo\r\nhello\r\n0\r\n\r\n", [400] },
        { "losse LF in broklengte", Post + Host + Brokken + "5\nhello\r\n0\r\n\r\n", [400] },
        { "lengte en brokken", Post + Host + "Content-Length: 5\r\n" + Brokken + "0\r\n\r\nGET /smokkel HTTP/1.1\r\n" + Host + "\r\n", [200, 302, 400, 403, 404] },
        { "twee lengten", Post + Host + "Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello!", [400] },
        { "twee hosts", "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", [400] },
        { "geen host", "GET / HTTP/1.1\r\n\r\n", [400] },
        { "vreemde host", "GET / HTTP/1.1\r\nHost: kwaad.example\r\n" + Sluit, [400] },
        { "puntpunt", "GET /a/%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\n" + Host + Sluit, [302, 400, 404] },
        { "schuine streep", "GET /a/..%2f..%2fetc HTTP/1.1\r\n" + Host + Sluit, [302, 400, 404] },
        { "nul in pad", "GET /a%00b HTTP/1.1\r\n" + Host + Sluit, [400] },
        { "geen utf-8 in pad", "GET /%ff%fe HTTP/1.1\r\n" + Host + Sluit, [302, 400, 404] },
        { "kop van 40 kB", "GET / HTTP/1.1\r\n" + Host + "X: " + new string('a', 40_000) + "\r\n\r\n", [431] },
        { "200 koppen", "GET / HTTP/1.1\r\n" + Host + string.Concat(Enumerable.Range(0, 200).Select(i => $"X{i}: a\r\n")) + "\r\n", [431] },
        { "TRACE", "TRACE / HTTP/1.1\r\n" + Host + Sluit, [404, 405] },
        { "DELETE", "DELETE / HTTP/1.1\r\n" + Host + Sluit, [404, 405] },
        { "gevouwen kop", "GET / HTTP/1.1\r\n" + Host + "X: a\r\n b\r\n" + Sluit, [400] },
        { "spatie voor dubbele punt", "GET / HTTP/1.1\r\n" + Host + "X : a\r\n" + Sluit, [400] },
        { "lang adres", "GET /" + new string('a', 6_000) + " HTTP/1.1\r\n" + Host + Sluit, [414] },
        { "te groot formulier", Post + Host + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 2000000\r\n" + Sluit, [400, 413] },
    };

    public async ValueTask InitializeAsync()
    {
        app = Demoopbouw.Begin([$"--Oversteek:Sqlite={map}/proef.db", $"--Oversteek:Sleutels={map}/sleutels", "--Oversteek:Adres=https://localhost", "--urls=http://127.0.0.1:0"])
            .Build().MetPaden();
        await using (var scope = app.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<OversteekDb>().Database.EnsureCreatedAsync();
        await app.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await app!.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(map, recursive: true);
    }

    [Theory]
    [MemberData(nameof(Verzoeken))]
    public async Task Een_misvormd_verzoek_krijgt_een_antwoord_en_niet_meer(string wat, string bytes, int[] verwacht)
    {
        var antwoord = await StuurAsync(bytes);

        verwacht.ShouldContain(Status(antwoord), $"{wat}: {antwoord[..Math.Min(200, antwoord.Length)]}");
        antwoord.Split("HTTP/1.1 ").Length.ShouldBe(2, wat);
        antwoord.ShouldNotContain("Server: ");
    }

    [Fact]
    public async Task Een_gewoon_verzoek_werkt_en_een_vreemde_afzender_in_een_kop_telt_niet()
    {
        var antwoord = await StuurAsync("GET /inloggen HTTP/1.1\r\n" + Host + "X-Forwarded-Host: kwaad.example\r\nX-Forwarded-Proto: gopher\r\n" + Sluit);

        Status(antwoord).ShouldBe(200);
        antwoord.ShouldNotContain("kwaad.example");
    }

    private static int Status(string antwoord) => antwoord.StartsWith("HTTP/1.1 ", StringComparison.Ordinal) ? int.Parse(antwoord.AsSpan(9, 3), System.Globalization.CultureInfo.InvariantCulture) : 0;

    private async Task<string> StuurAsync(string bytes)
    {
        var adres = new Uri(app!.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        using var lijn = new TcpClient();
        await lijn.ConnectAsync(adres.Host, adres.Port);
        var stroom = lijn.GetStream();
        var uit = new StringBuilder();
        var buffer = new byte[8192];
        using var klaar = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        try
        {
            await stroom.WriteAsync(Encoding.Latin1.GetBytes(bytes), klaar.Token);
            for (int aantal; (aantal = await stroom.ReadAsync(buffer, klaar.Token)) > 0;)
                uit.Append(Encoding.Latin1.GetString(buffer, 0, aantal));
        }
        catch (Exception fout) when (fout is IOException or OperationCanceledException)
        {
            // The server hung up in the middle, or kept the line open: what came is judged.
        }
        return uit.ToString();
    }
}
