using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Npgsql;

namespace Oversteek.Testhulp.Databases;

/// <summary>
/// A real PostgreSQL for one test run: a new cluster in a folder of its own, on a free port, with a random password. It stops with the
/// process of the tests, also when that is killed: a shell waits for the end of its standard input and stops the server by its own id.
/// </summary>
public sealed class Postgrescluster
{
    private static readonly Lazy<Task<Postgrescluster>> Enige = new(StartAsync);

    private readonly string map;
    private readonly string wachtwoord;
    private readonly int poort;
    private readonly Process schil;

    private Postgrescluster(string map, string wachtwoord, int poort, Process schil) => (this.map, this.wachtwoord, this.poort, this.schil) = (map, wachtwoord, poort, schil);

    /// <summary>Folder with initdb and postgres, or null.</summary>
    public static string? Programmas { get; } = Zoek();

    public string Gegevensmap => Path.Combine(map, "gegevens");

    public static Task<Postgrescluster> GeefAsync() => Enige.Value;

    public string Verbinding(string database, string rol = "postgres", int pool = 20) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = poort,
        Database = database,
        Username = rol,
        Password = wachtwoord,
        MaxPoolSize = pool,
        Timeout = 60,
        CommandTimeout = 120,
        ConnectionIdleLifetime = 30,
    }.ToString();

    public async Task VoerUitAsync(string database, string sql, string rol = "postgres")
    {
        await using var bron = NpgsqlDataSource.Create(Verbinding(database, rol, pool: 1));
        await using var opdracht = bron.CreateCommand(sql);
        await opdracht.ExecuteNonQueryAsync();
    }

    /// <summary>Runs pg_dump and the like.</summary>
    public async Task<string> ProgrammaAsync(string naam, params string[] argumenten)
    {
        var start = new ProcessStartInfo(Path.Combine(Programmas!, naam)) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add("--host=127.0.0.1");
        start.ArgumentList.Add($"--port={poort}");
        start.ArgumentList.Add("--username=postgres");
        Array.ForEach(argumenten, start.ArgumentList.Add);
        start.Environment["PGPASSWORD"] = wachtwoord;
        return await UitvoerAsync(start);
    }

    private static async Task<Postgrescluster> StartAsync()
    {
        if (Programmas is null)
            throw new InvalidOperationException("PostgreSQL is niet geïnstalleerd (pakket postgresql).");
        var map = Directory.CreateTempSubdirectory("oversteek-pg-").FullName;
        var wachtwoord = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        await File.WriteAllTextAsync(Path.Combine(map, "wachtwoord"), wachtwoord);
        if (Environment.IsPrivilegedProcess)
            await UitvoerAsync(new ProcessStartInfo("chown", ["-R", "postgres", map]) { RedirectStandardOutput = true, RedirectStandardError = true });
        await UitvoerAsync(Opdracht(map,
            $"umask 077; {Programmas}/initdb -D gegevens --username=postgres --pwfile=wachtwoord --auth=scram-sha-256 --encoding=UTF8 --locale=C.UTF-8 --data-checksums"));
        var poort = VrijePoort();
        var schil = Process.Start(Opdracht(map,
            $"{Programmas}/postgres -D gegevens -p {poort} -k '' -c listen_addresses=127.0.0.1 -c max_connections=150 >verslag 2>&1 & pg=$!; read -r _; kill -INT $pg; wait $pg; rm -rf {map}/gegevens"))!;
        var cluster = new Postgrescluster(map, wachtwoord, poort, schil);
        Proefmap.BijEinde(cluster.Stop);
        await cluster.WachtAsync();
        await cluster.MaakRollenAsync();
        return cluster;
    }

    private async Task WachtAsync()
    {
        for (var poging = 0; ; poging++)
        {
            try
            {
                await using var bron = NpgsqlDataSource.Create(Verbinding("postgres", pool: 1));
                await using var vraag = bron.CreateCommand("show data_directory");
                var antwoord = (string?)await vraag.ExecuteScalarAsync();
                // Another server may have taken the port; nothing is written before this holds.
                if (antwoord != Gegevensmap)
                    throw new InvalidOperationException($"Op poort {poort} antwoordt een andere server ({antwoord}).");
                return;
            }
            catch (NpgsqlException) when (poging < 300 && !schil.HasExited)
            {
                await Task.Delay(200);
            }
        }
    }

    private Task MaakRollenAsync() => VoerUitAsync("postgres",
        $"""
        CREATE ROLE oversteek_eigenaar LOGIN NOSUPERUSER NOBYPASSRLS PASSWORD '{wachtwoord}';
        CREATE ROLE oversteek_app LOGIN NOSUPERUSER NOBYPASSRLS PASSWORD '{wachtwoord}';
        CREATE ROLE oversteek_reserve LOGIN NOSUPERUSER BYPASSRLS PASSWORD '{wachtwoord}';
        ALTER ROLE oversteek_reserve SET default_transaction_read_only = on;
        GRANT pg_read_all_data TO oversteek_reserve;
        """);

    private void Stop()
    {
        schil.StandardInput.Close();
        schil.WaitForExit(10_000);
    }

    private static ProcessStartInfo Opdracht(string map, string script)
    {
        var start = new ProcessStartInfo(Environment.IsPrivilegedProcess ? "runuser" : "sh")
        {
            WorkingDirectory = map,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // PostgreSQL refuses to run as root.
        if (Environment.IsPrivilegedProcess)
            Array.ForEach(["-u", "postgres", "--", "sh"], start.ArgumentList.Add);
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add(script);
        return start;
    }

    private static async Task<string> UitvoerAsync(ProcessStartInfo start)
    {
        using var proces = Process.Start(start)!;
        var fout = proces.StandardError.ReadToEndAsync();
        var uit = await proces.StandardOutput.ReadToEndAsync();
        await proces.WaitForExitAsync();
        return proces.ExitCode == 0 ? uit : throw new InvalidOperationException($"{start.FileName} is mislukt: {await fout}");
    }

    private static int VrijePoort()
    {
        using var luisteraar = new TcpListener(IPAddress.Loopback, 0);
        luisteraar.Start();
        return ((IPEndPoint)luisteraar.LocalEndpoint).Port;
    }

    private static string? Zoek()
    {
        if (Environment.GetEnvironmentVariable("OVERSTEEK_PGBIN") is { Length: > 0 } gegeven && File.Exists(Path.Combine(gegeven, "initdb")))
            return gegeven;
        const string Debian = "/usr/lib/postgresql";
        return Directory.Exists(Debian)
            ? Directory.GetDirectories(Debian).Order(StringComparer.Ordinal).Select(d => Path.Combine(d, "bin")).LastOrDefault(d => File.Exists(Path.Combine(d, "initdb")))
            : null;
    }
}
