using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Playwright;

namespace Oversteek.E2E.Tests.Proces;

/// <summary>The product as somebody starts it: a process of its own with a small demo region in a fresh folder, and a browser beside it.</summary>
public sealed class Demoserver : IAsyncLifetime
{
    private static readonly TimeSpan Starttijd = TimeSpan.FromMinutes(2);
    private readonly StringBuilder uitvoer = new();
    private Process? proces;
    private IPlaywright? playwright;

    public string Map { get; } = Directory.CreateTempSubdirectory("oversteek-e2e-").FullName;

    public Uri Adres { get; } = new(string.Create(CultureInfo.InvariantCulture, $"http://localhost:{VrijePoort()}"));

    public IBrowser Browser { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var gestart = StartAsync();
        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Paden.Chromium, Args = ["--no-sandbox"] });
        await gestart;
    }

    public async ValueTask DisposeAsync()
    {
        if (Browser is not null)
            await Browser.DisposeAsync();
        playwright?.Dispose();
        if (proces is { HasExited: false })
        {
            proces.Kill(entireProcessTree: true);
            await proces.WaitForExitAsync();
        }
        proces?.Dispose();
        Directory.Delete(Map, recursive: true);
    }

    internal Task<Bezoeker> BezoekerAsync(bool script = true) => Bezoeker.OpenAsync(this, script);

    private async Task StartAsync()
    {
        var klaar = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var deel in new[] { Paden.Programma, "demo", "--map", Map, "--poort", Adres.Port.ToString(CultureInfo.InvariantCulture), "--leerlingen", "12" })
            start.ArgumentList.Add(deel);
        // Styles and scripts of a program that was built but not published are found in this environment only.
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        proces = new Process { StartInfo = start, EnableRaisingEvents = true };
        proces.Exited += (_, _) => klaar.TrySetException(new InvalidOperationException($"De demo stopte: {uitvoer}"));
        proces.OutputDataReceived += (_, regel) => Lees(regel.Data, klaar);
        proces.ErrorDataReceived += (_, regel) => Lees(regel.Data, klaar);
        proces.Start();
        proces.BeginOutputReadLine();
        proces.BeginErrorReadLine();
        await klaar.Task.WaitAsync(Starttijd);
    }

    private void Lees(string? regel, TaskCompletionSource klaar)
    {
        lock (uitvoer)
            uitvoer.AppendLine(regel);
        if (regel?.StartsWith("Oversteek demo:", StringComparison.Ordinal) == true)
            klaar.TrySetResult();
    }

    private static int VrijePoort()
    {
        using var luisteraar = new TcpListener(IPAddress.Loopback, 0);
        luisteraar.Start();
        return ((IPEndPoint)luisteraar.LocalEndpoint).Port;
    }
}
