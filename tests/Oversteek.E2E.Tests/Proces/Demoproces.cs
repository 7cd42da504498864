using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Oversteek.E2E.Tests.Proces;

/// <summary>
/// The product as somebody starts it: a process of its own. It ends with the tests, also when those are killed: a shell waits for the end of its
/// standard input and stops the program by its own id. A start that gets nowhere is stopped too.
/// </summary>
internal sealed class Demoproces : IAsyncDisposable
{
    /// <summary>Pupils of the shared region.</summary>
    internal const int Klein = 12;

    private const string Klaar = "Oversteek demo:";

    // A background command of a shell reads from nothing unless it is told otherwise.
    private const string Bewaker = "exec 3<&0; \"$@\" </dev/null & p=$!; (read -r _ <&3; kill $p) & w=$!; wait $p; c=$?; kill $w 2>/dev/null; exit $c";

    private static readonly TimeSpan Uitloop = TimeSpan.FromSeconds(20);

    private readonly StringBuilder uitvoer = new();
    private readonly TaskCompletionSource<bool> gereed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Process proces;

    private Demoproces(ProcessStartInfo start)
    {
        proces = new Process { StartInfo = start, EnableRaisingEvents = true };
        proces.Exited += (_, _) => gereed.TrySetResult(false);
        proces.OutputDataReceived += (_, regel) => Lees(regel.Data);
        proces.ErrorDataReceived += (_, regel) => Lees(regel.Data);
    }

    /// <summary>All that it said so far.</summary>
    public string Uitvoer
    {
        get
        {
            lock (uitvoer)
                return uitvoer.ToString();
        }
    }

    /// <summary>The program itself: the first that the shell started.</summary>
    public int Programma => int.Parse(File.ReadAllText($"/proc/{proces.Id}/task/{proces.Id}/children").Split(' ')[0], CultureInfo.InvariantCulture);

    public static Task<Demoproces> StartAsync(string map, int poort, int leerlingen = Klein, params string[] meer) => StartAsync(TimeSpan.FromMinutes(2), map,
        ["dotnet", Paden.Programma, "demo", "--map", map, "--poort", poort.ToString(CultureInfo.InvariantCulture),
        "--leerlingen", leerlingen.ToString(CultureInfo.InvariantCulture), .. meer]);

    /// <param name="stilte">So long without a line and without work done is a start that hangs; a slow machine still does something.</param>
    /// <param name="map">Its folder; what it keeps for a moment stands in there as well.</param>
    /// <param name="opdracht">Program and arguments.</param>
    internal static async Task<Demoproces> StartAsync(TimeSpan stilte, string map, params string[] opdracht)
    {
        var start = new ProcessStartInfo("sh", ["-c", Bewaker, "sh", .. opdracht]);
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.Environment["TMPDIR"] = Directory.CreateDirectory(Path.Combine(map, "tijdelijk")).FullName;
        var demo = new Demoproces(start);
        try
        {
            demo.proces.Start();
            demo.proces.BeginOutputReadLine();
            demo.proces.BeginErrorReadLine();
            await demo.WachtAsync(stilte);
            return demo;
        }
        catch
        {
            await demo.DisposeAsync();
            throw;
        }
    }

    /// <summary>As when the power fails: the program gets no moment to clean up.</summary>
    public async Task ValWegAsync()
    {
        using var programma = Process.GetProcessById(Programma);
        programma.Kill();
        await proces.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        proces.StandardInput.Close();
        using var geduld = new CancellationTokenSource(Uitloop);
        try
        {
            await proces.WaitForExitAsync(geduld.Token);
        }
        catch (OperationCanceledException)
        {
            proces.Kill(entireProcessTree: true);
            await proces.WaitForExitAsync();
        }
        proces.Dispose();
    }

    private async Task WachtAsync(TimeSpan stilte)
    {
        for (var vorige = -1L; ;)
        {
            if (await Task.WhenAny(gereed.Task, Task.Delay(stilte)) == gereed.Task)
            {
                if (await gereed.Task)
                    return;
                // Its last words may still be under way.
                await proces.WaitForExitAsync();
                throw new InvalidOperationException($"De demo stopte: {uitvoer}");
            }
            var nu = Vordering();
            if (nu == vorige)
                throw new TimeoutException($"De demo komt niet op gang: {uitvoer}");
            vorige = nu;
        }
    }

    /// <summary>What it said and how long it worked, in one number that grows as long as there is progress.</summary>
    private long Vordering()
    {
        lock (uitvoer)
            return uitvoer.Length + Werktijd.Van(proces.Id);
    }

    private void Lees(string? regel)
    {
        lock (uitvoer)
            uitvoer.AppendLine(regel);
        if (regel?.StartsWith(Klaar, StringComparison.Ordinal) == true)
            gereed.TrySetResult(true);
    }
}
