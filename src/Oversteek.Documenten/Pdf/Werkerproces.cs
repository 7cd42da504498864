using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Oversteek.Documenten.Pdf;

/// <summary>One Node process. Not for concurrent use: its owner gives it one request at a time.</summary>
internal sealed class Werkerproces : IAsyncDisposable
{
    private static readonly UTF8Encoding _utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web);

    private readonly Process _proces;
    private readonly Task _stderr;
    private long _laatsteId;

    private Werkerproces(Process proces, StringBuilder foutuitvoer)
    {
        _proces = proces;
        Pid = proces.Id;
        _stderr = LegenAsync(proces.StandardError, foutuitvoer);
    }

    public int Pid { get; }

    public static async Task<Werkerproces> StartAsync(WerkerOpties opties)
    {
        var werkermap = Werkerlocatie.Vind(opties);
        var foutuitvoer = new StringBuilder();
        var werker = new Werkerproces(Start(opties, werkermap), foutuitvoer);
        try
        {
            using var limiet = new CancellationTokenSource(opties.Starttijd);
            await werker.LeesAsync(limiet.Token);
            return werker;
        }
        catch (Exception fout) when (fout is IOException or OperationCanceledException or JsonException)
        {
            await werker.DisposeAsync();
            // Nothing of a document was sent yet: this text holds no personal data.
            throw new DocumentMisluktException(Documentfout.NietGereed(
                "PDF maken kan nog niet: het onderdeel start niet. Controleer of Node.js 20 of nieuwer is geïnstalleerd."), foutuitvoer.ToString(), fout);
        }
    }

    public async Task<Werkerantwoord> VraagAsync(Werkervraag vraag, CancellationToken limiet)
    {
        var id = ++_laatsteId;
        var regel = JsonSerializer.Serialize(vraag with { Id = id }, _json);
        await _proces.StandardInput.WriteLineAsync(regel.AsMemory(), limiet);
        await _proces.StandardInput.FlushAsync(limiet);
        var antwoord = await LeesAsync(limiet);
        return antwoord.Id == id ? antwoord : throw new IOException("Answer to another request.");
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            _proces.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has already ended.
        }

        await _proces.WaitForExitAsync();
        await _stderr;
        _proces.Dispose();
    }

    private async Task<Werkerantwoord> LeesAsync(CancellationToken limiet)
    {
        var regel = await _proces.StandardOutput.ReadLineAsync(limiet) ?? throw new IOException("The worker has ended.");
        return JsonSerializer.Deserialize<Werkerantwoord>(regel, _json)!;
    }

    private static Process Start(WerkerOpties opties, string werkermap)
    {
        var start = Opdracht(opties, werkermap);
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception fout)
        {
            throw new DocumentMisluktException(Documentfout.NietGereed(
                "PDF maken kan nog niet: Node.js is niet gevonden. Installeer Node.js 20 of nieuwer en start het programma opnieuw."), fout.Message, fout);
        }
    }

    private static ProcessStartInfo Opdracht(WerkerOpties opties, string werkermap)
    {
        var start = new ProcessStartInfo(opties.Node)
        {
            WorkingDirectory = werkermap,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = _utf8,
            StandardOutputEncoding = _utf8,
            StandardErrorEncoding = _utf8,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        string[] argumenten = ["werker.mjs", opties.Sjablonenmap, $"{opties.MaxDocumenten}", $"{opties.MaxGeheugenMb}"];
        foreach (var argument in argumenten)
            start.ArgumentList.Add(argument);
        BeperkOmgeving(start);
        return start;
    }

    // The host's environment holds keys and connection strings; the worker needs none of them.
    private static void BeperkOmgeving(ProcessStartInfo start)
    {
        string[] nodig = ["PATH", "SystemRoot", "TEMP", "TMP"];
        foreach (var naam in start.Environment.Keys.Where(n => !nodig.Contains(n, StringComparer.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(naam);
    }

    // Must be read, or the worker blocks on a full pipe. Kept only as far as the start needs it.
    private static async Task LegenAsync(StreamReader stderr, StringBuilder foutuitvoer)
    {
        while (await stderr.ReadLineAsync() is { } regel)
        {
            if (foutuitvoer.Length < 4000)
                foutuitvoer.AppendLine(regel);
        }
    }
}
