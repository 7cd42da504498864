using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Oversteek.E2E.Tests.Proces;
using Oversteek.Testhulp;

namespace Oversteek.E2E.Tests.Installatie;

/// <summary>
/// The package on an empty machine: a folder that stands for /opt, /etc and /var, and an ordinary user that owns only the folders that
/// docs/beheer/installatie.md gives it.
/// </summary>
internal sealed class Machine : IDisposable
{
    // A user that exists nowhere has no rights anywhere.
    private const string Gebruiker = "61234";

    private static readonly Lazy<Task<string>> Opt = new(PakUitAsync);

    private readonly string map;
    private readonly string opt;

    private Machine(string map, string opt) => (this.map, this.opt) = (map, opt);

    public string Database => Path.Combine(map, "var/lib/oversteek/oversteek.db");

    public string Sleutels => Path.Combine(map, "var/lib/oversteek-sleutels");

    /// <summary>What the service wrote.</summary>
    public string Logboek => Path.Combine(map, "dienst.log");

    public int Poort { get; } = VrijePoort();

    private string Programma => Path.Combine(opt, "oversteek/oversteek");

    public static async Task<Machine> ZetOpAsync(Func<string, string> instellingen)
    {
        var machine = new Machine(Directory.CreateDirectory(Path.Combine(Proefmap.Pad, $"machine-{Guid.NewGuid():N}")).FullName, await Opt.Value);
        await machine.MaakMappenAsync();
        var env = await File.ReadAllTextAsync(Path.Combine(machine.opt, "oversteek/beheer/oversteek.env"));
        var hier = env
            .Replace("/var/lib", Path.Combine(machine.map, "var/lib"), StringComparison.Ordinal)
            .Replace(":5080", $":{machine.Poort}", StringComparison.Ordinal);
        await File.WriteAllTextAsync(Path.Combine(machine.map, "etc/oversteek/oversteek.env"), instellingen(hier));
        return machine;
    }

    public void Dispose() => Directory.Delete(map, recursive: true);

    /// <summary>The commands of the manual, in its order, as the user of the service.</summary>
    public static IReadOnlyList<string> Handleiding() =>
        [.. File.ReadLines(Path.Combine(Paden.Wortel, "docs/beheer/installatie.md"))
            .Select(r => r.Trim()).Where(r => r.StartsWith("sudo -u oversteek ", StringComparison.Ordinal))];

    public Task<Uitvoer> DoeAsync(string regel) =>
        VoerUitAsync("sh", "-c", regel.Replace("sudo -u oversteek oversteek", $"{AlsGebruiker} {Programma}", StringComparison.Ordinal));

    /// <summary>What the unit of systemd starts; stops with the tests.</summary>
    public Process Start()
    {
        var unit = File.ReadLines(Path.Combine(opt, "oversteek/beheer/oversteek.service"))
            .Single(r => r.StartsWith("ExecStart=", StringComparison.Ordinal));
        var opdracht = unit["ExecStart=".Length..].Replace("/opt/oversteek/oversteek", Programma, StringComparison.Ordinal);
        var bewaker = $"exec 3<&0; \"$@\" </dev/null >{Logboek} 2>&1 & p=$!; (read -r _ <&3; kill $p) & wait $p";
        return Process.Start(Opdracht("sh", "-c", bewaker, "sh", "sh", "-c", $"exec {AlsGebruiker} {opdracht}"))!;
    }

    private static string AlsGebruiker => Environment.IsPrivilegedProcess ? $"setpriv --reuid={Gebruiker} --regid={Gebruiker} --clear-groups --" : "";

    private async Task MaakMappenAsync()
    {
        var eigenaar = Environment.IsPrivilegedProcess ? $"chown -R {Gebruiker}:{Gebruiker} var/lib/*" : ":";
        (await VoerUitAsync("sh", "-c", $"""
            set -e; cd {map}; chmod 0711 .
            mkdir -p etc/oversteek var/lib/oversteek var/lib/oversteek-sleutels
            chmod 0700 var/lib/*; {eigenaar}
            """)).Geslaagd();
    }

    /// <summary>Packs and unpacks once for all tests: nobody writes there afterwards.</summary>
    private static async Task<string> PakUitAsync()
    {
        var map = Path.Combine(Proefmap.Pad, "uitgave");
        (await VoerUitAsync(new ProcessStartInfo("sh", ["-c", $"""
            set -e; pakket=$(bash {Paden.Wortel}/deploy/uitgave/maak.sh {Paden.Wortel} {map}); cd {map}; chmod 0711 .
            sha256sum --quiet -c *.sha256
            mkdir opt; tar -xzf $pakket -C opt
            cd opt/oversteek; sha256sum --quiet -c SHA256SUMS
            """]))).Geslaagd();
        return Path.Combine(map, "opt");
    }

    private Task<Uitvoer> VoerUitAsync(params string[] opdracht) => VoerUitAsync(Opdracht(opdracht));

    private static async Task<Uitvoer> VoerUitAsync(ProcessStartInfo start)
    {
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        using var proces = Process.Start(start)!;
        proces.StandardInput.Close();
        var fout = proces.StandardError.ReadToEndAsync();
        var uit = await proces.StandardOutput.ReadToEndAsync();
        await proces.WaitForExitAsync();
        return new Uitvoer(proces.ExitCode, uit, await fout);
    }

    private ProcessStartInfo Opdracht(params string[] opdracht)
    {
        var start = new ProcessStartInfo(opdracht[0], opdracht[1..]) { WorkingDirectory = "/" };
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.Environment["OVERSTEEK_INSTELLINGEN"] = Path.Combine(map, "etc/oversteek/oversteek.env");
        start.Environment["TMPDIR"] = "/tmp";
        start.Environment.Remove("ASPNETCORE_ENVIRONMENT");
        return start;
    }

    private static int VrijePoort()
    {
        using var luisteraar = new TcpListener(IPAddress.Loopback, 0);
        luisteraar.Start();
        return ((IPEndPoint)luisteraar.LocalEndpoint).Port;
    }
}

internal sealed record Uitvoer(int Code, string Uit, string Fout)
{
    public string Geslaagd() => Code == 0 ? Uit : throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"Code {Code}: {Uit}{Fout}"));
}
