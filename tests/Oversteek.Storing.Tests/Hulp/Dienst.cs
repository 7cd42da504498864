using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Oversteek.Testhulp;

namespace Oversteek.Storing.Tests.Hulp;

/// <summary>The program of production in a process of its own, with a folder of its own.</summary>
internal sealed partial class Dienst : IAsyncDisposable
{
    /// <summary>Keys and tables of SQLite, made once and copied.</summary>
    private static readonly Lazy<Task<string>> Voorbeeld = new(MaakVoorbeeldAsync);

    private static readonly TimeSpan Geduld = TimeSpan.FromMinutes(2);

    private readonly Dictionary<string, string> instellingen;
    private readonly string logboek;
    private Process? proces;

    private Dienst(string map, Dictionary<string, string> instellingen)
    {
        this.instellingen = instellingen;
        (Map, logboek) = (map, Path.Combine(map, "dienst.log"));
        Klant = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri($"http://127.0.0.1:{Poort}"), Timeout = TimeSpan.FromMinutes(5) };
        Klant.DefaultRequestHeaders.Host = "overstap.example.nl";
        Klant.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.7");
        Klant.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
    }

    public string Map { get; }

    public int Poort { get; } = VrijePoort();

    public HttpClient Klant { get; }

    public Process Proces => proces!;

    public string Logboek => File.Exists(logboek) ? File.ReadAllText(logboek) : "";

    /// <summary>Keys and tables, ready to start.</summary>
    public static async Task<Dienst> MaakAsync(Dictionary<string, string> anders, string? gegevensmap = null)
    {
        var map = Directory.CreateTempSubdirectory("oversteek-storing-").FullName;
        var gegevens = gegevensmap ?? Directory.CreateDirectory(Path.Combine(map, "gegevens")).FullName;
        var dienst = new Dienst(map, Instellingen(map, gegevens));
        foreach (var (naam, waarde) in anders)
            dienst.instellingen[naam] = waarde;
        if (anders.ContainsKey("Oversteek__Postgres"))
        {
            await dienst.RichtInAsync();
            return dienst;
        }
        var voorbeeld = await Voorbeeld.Value;
        Kopieer(Path.Combine(voorbeeld, "sleutels"), Path.Combine(map, "sleutels"));
        Kopieer(Path.Combine(voorbeeld, "gegevens"), gegevens);
        return dienst;
    }

    public async Task<(int Code, string Tekst)> DoeAsync(params string[] opdracht)
    {
        using var een = Process.Start(Opdracht(opdracht))!;
        var fout = een.StandardError.ReadToEndAsync();
        var uit = await een.StandardOutput.ReadToEndAsync();
        await een.WaitForExitAsync();
        return (een.ExitCode, uit + await fout);
    }

    /// <summary>For a test that breaks it off.</summary>
    public Process Begin(params string[] opdracht)
    {
        var een = Process.Start(Opdracht(opdracht))!;
        een.BeginOutputReadLine();
        een.BeginErrorReadLine();
        return een;
    }

    public async Task StartAsync()
    {
        var start = Opdracht("serve");
        start.Environment["ASPNETCORE_URLS"] = Klant.BaseAddress!.ToString();
        proces = Process.Start(start)!;
        var bestand = new StreamWriter(logboek, append: true) { AutoFlush = true };
        proces.OutputDataReceived += (_, regel) => Schrijf(bestand, regel.Data);
        proces.ErrorDataReceived += (_, regel) => Schrijf(bestand, regel.Data);
        proces.BeginOutputReadLine();
        proces.BeginErrorReadLine();
        await TotAsync(async () => (await GezondAsync("/health/ready")).Status == HttpStatusCode.OK, () => $"niet gestart: {Logboek}");
    }

    public async Task StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", Proces.Id.ToString(CultureInfo.InvariantCulture)]);
        await Proces.WaitForExitAsync();
        Proces.Dispose();
        proces = null;
    }

    /// <summary>Whether it stands ready; a door that is shut counts as no.</summary>
    public async Task<(HttpStatusCode Status, string Woord)> GezondAsync(string pad)
    {
        try
        {
            using var antwoord = await Klant.GetAsync(new Uri(pad, UriKind.Relative));
            return (antwoord.StatusCode, await antwoord.Content.ReadAsStringAsync());
        }
        catch (HttpRequestException)
        {
            return (0, "");
        }
    }

    /// <summary>Somebody tries to log in: the form first, then a count in the database.</summary>
    public async Task<Bezoek> LogInAsync()
    {
        var klok = Stopwatch.StartNew();
        using var formulier = await Klant.GetAsync(new Uri("/inloggen", UriKind.Relative));
        var tekst = await formulier.Content.ReadAsStringAsync();
        if (!formulier.IsSuccessStatusCode)
            return new Bezoek(formulier.StatusCode, tekst, klok.Elapsed);
        klok.Restart();
        using var bericht = new HttpRequestMessage(HttpMethod.Post, new Uri("/inloggen", UriKind.Relative))
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["Email"] = "niemand@example.nl",
                ["Wachtwoord"] = "een heel lang wachtwoord",
                ["__RequestVerificationToken"] = Bewijs().Match(tekst).Groups["waarde"].Value,
            }),
        };
        bericht.Headers.Add("Cookie", string.Join("; ", formulier.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0])));
        using var antwoord = await Klant.SendAsync(bericht);
        return new Bezoek(antwoord.StatusCode, await antwoord.Content.ReadAsStringAsync(), klok.Elapsed);
    }

    /// <summary>Waits for what must come; a slow machine costs no test.</summary>
    public static async Task TotAsync(Func<Task<bool>> klaar, Func<string> anders)
    {
        var klok = Stopwatch.StartNew();
        while (!await klaar())
        {
            if (klok.Elapsed > Geduld)
                Assert.Fail(anders());
            await Task.Delay(50);
        }
    }

    /// <summary>Nothing of it was lost or left half (REL-13).</summary>
    public async Task GegevensKloppenAsync()
    {
        var uit = await DoeAsync("controle", "gegevens");
        uit.Code.ShouldBe(0, uit.Tekst);
    }

    public async ValueTask DisposeAsync()
    {
        if (proces is { HasExited: false })
        {
            proces.Kill();
            await proces.WaitForExitAsync();
        }
        proces?.Dispose();
        Klant.Dispose();
        Directory.Delete(Map, recursive: true);
    }

    public static int VrijePoort()
    {
        using var luisteraar = new TcpListener(IPAddress.Loopback, 0);
        luisteraar.Start();
        return ((IPEndPoint)luisteraar.LocalEndpoint).Port;
    }

    private static async Task<string> MaakVoorbeeldAsync()
    {
        var map = Directory.CreateDirectory(Path.Combine(Proefmap.Pad, "storing-voorbeeld")).FullName;
        await new Dienst(map, Instellingen(map, Directory.CreateDirectory(Path.Combine(map, "gegevens")).FullName)).RichtInAsync();
        return map;
    }

    private static Dictionary<string, string> Instellingen(string map, string gegevens) => new(StringComparer.Ordinal)
    {
        ["Oversteek__Adres"] = "https://overstap.example.nl",
        ["Oversteek__Sqlite"] = Path.Combine(gegevens, "oversteek.db"),
        ["Oversteek__Sleutels"] = Path.Combine(map, "sleutels"),
        ["Oversteek__Proxys__0"] = "127.0.0.1",
        ["Oversteek__SchijfreserveProcent"] = "0",
        ["Oversteek__AfsluitSeconden"] = "0",
    };

    private static void Kopieer(string van, string naar)
    {
        Directory.CreateDirectory(naar);
        // A folder with keys that others can read is refused.
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(naar, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        foreach (var bestand in Directory.GetFiles(van))
            File.Copy(bestand, Path.Combine(naar, Path.GetFileName(bestand)));
    }

    private async Task RichtInAsync()
    {
        (await DoeAsync("sleutels", "maak")).Code.ShouldBe(0);
        var migreer = await DoeAsync("migreer");
        migreer.Code.ShouldBe(0, migreer.Tekst);
    }

    private static void Schrijf(StreamWriter bestand, string? regel)
    {
        lock (bestand)
            bestand.WriteLine(regel);
    }

    private ProcessStartInfo Opdracht(params string[] opdracht)
    {
        var programma = Path.Combine(Goedkeuring.Wortel(), "artifacts/bin/Oversteek.Web/release/Oversteek.Web.dll");
        var start = new ProcessStartInfo("dotnet", [programma, .. opdracht]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Map };
        foreach (var (naam, waarde) in instellingen)
            start.Environment[naam] = waarde;
        start.Environment.Remove("ASPNETCORE_ENVIRONMENT");
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_TieredPGO"] = "0";
        return start;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"(?<waarde>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Bewijs();
}
