using System.Diagnostics;
using Npgsql;
using Oversteek.Application.Reservekopieen;

namespace Oversteek.Data.Postgres;

/// <summary>
/// A copy by PostgreSQL's own pg_dump, and back by pg_restore. The role that copies passes the row policies; a role that does not would copy a
/// part, so pg_dump refuses it.
/// </summary>
public static class Postgreskopie
{
    private const string Merk = "Oversteek: een reservekopie wordt teruggezet";

    public static async Task SchrijfAsync(string verbinding, Stream doel, CancellationToken ct)
    {
        using var proces = Start("pg_dump", verbinding, "--format=custom", "--compress=0", "--schema=public", "--lock-wait-timeout=10s");
        proces.StandardInput.Close();
        var fout = proces.StandardError.ReadToEndAsync(ct);
        await proces.StandardOutput.BaseStream.CopyToAsync(doel, ct);
        await EindAsync(proces, fout, "pg_dump", ct);
    }

    /// <summary>Into an empty database, in one transaction. Until <see cref="RondAfAsync"/> no program starts on it.</summary>
    public static async Task ZetTerugAsync(string verbinding, Stream bron, CancellationToken ct)
    {
        using var proces = Start(
            "pg_restore", verbinding, "--dbname=" + Naam(verbinding), "--single-transaction", "--exit-on-error", "--no-owner", "--schema=public");
        var fout = proces.StandardError.ReadToEndAsync(ct);
        try
        {
            await bron.CopyToAsync(proces.StandardInput.BaseStream, ct);
        }
        catch (IOException) when (proces.HasExited)
        {
            // It stopped reading; why, it says itself.
        }
        finally
        {
            proces.StandardInput.Close();
        }
        await EindAsync(proces, fout, "pg_restore", ct);
    }

    /// <summary>Refuses a database with tables of anybody; what a broken-off attempt of ours left goes first.</summary>
    public static async Task BeginAsync(string verbinding, CancellationToken ct)
    {
        await using var bron = NpgsqlDataSource.Create(verbinding);
        if (await VraagAsync<string?>(bron, "select obj_description('public'::regnamespace)", ct) == Merk)
            await WisAsync(verbinding, ct);
        if (await VraagAsync<long>(bron, "select count(*) from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')", ct) > 0)
        {
            throw new Kopiefout($"De database {Naam(verbinding)} is niet leeg. Maak een nieuwe lege database en noem die bij Oversteek__PostgresEigenaar; "
                + "de oude blijft dan staan.");
        }
        await VoerUitAsync(bron, $"COMMENT ON SCHEMA public IS '{Merk}'", ct);
    }

    public static async Task RondAfAsync(string verbinding, CancellationToken ct)
    {
        await using var bron = NpgsqlDataSource.Create(verbinding);
        await VoerUitAsync(bron, "COMMENT ON SCHEMA public IS NULL", ct);
    }

    /// <summary>Only where <see cref="BeginAsync"/> made sure that all there is came from us.</summary>
    public static async Task WisAsync(string verbinding, CancellationToken ct)
    {
        await using var bron = NpgsqlDataSource.Create(verbinding);
        await VoerUitAsync(bron,
            """
            DO $$ DECLARE t record; BEGIN
              FOR t IN SELECT oid::regclass AS naam FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') LOOP
                EXECUTE 'DROP TABLE IF EXISTS ' || t.naam || ' CASCADE';
              END LOOP;
              FOR t IN SELECT oid::regprocedure AS naam FROM pg_proc WHERE pronamespace = 'public'::regnamespace LOOP
                EXECUTE 'DROP FUNCTION IF EXISTS ' || t.naam || ' CASCADE';
              END LOOP;
            END $$;
            COMMENT ON SCHEMA public IS NULL
            """, ct);
        NpgsqlConnection.ClearAllPools();
    }

    public static string Naam(string verbinding) => new NpgsqlConnectionStringBuilder(verbinding).Database ?? "";

    /// <summary>A database that is being filled is none to start on.</summary>
    internal static bool IsBezig(string? bij) => bij == Merk;

    private static Process Start(string programma, string verbinding, params string[] argumenten)
    {
        try
        {
            return Process.Start(Opzet(programma, new NpgsqlConnectionStringBuilder(verbinding), argumenten)) ?? throw new Kopiefout($"{programma} start niet.");
        }
        catch (System.ComponentModel.Win32Exception fout)
        {
            throw new Kopiefout($"{programma} is er niet. Installeer postgresql-client, van dezelfde versie als de server of nieuwer.", fout);
        }
    }

    /// <summary>The connection by environment and not by argument: anybody on the machine reads arguments.</summary>
    private static ProcessStartInfo Opzet(string programma, NpgsqlConnectionStringBuilder waar, string[] argumenten)
    {
        var start = new ProcessStartInfo(programma, argumenten)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (naam, waarde) in new[]
        {
            ("PGHOST", waar.Host), ("PGPORT", waar.Port.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("PGDATABASE", waar.Database),
            ("PGUSER", waar.Username), ("PGPASSWORD", waar.Password), ("PGSSLMODE", Tls(waar.SslMode)), ("PGSSLROOTCERT", waar.RootCertificate),
        })
        {
            if (waarde is { Length: > 0 })
                start.Environment[naam] = waarde;
        }
        return start;
    }

    private static string? Tls(SslMode wijze) => wijze switch
    {
        SslMode.VerifyFull => "verify-full",
        SslMode.VerifyCA => "verify-ca",
        SslMode.Require => "require",
        _ => null,
    };

    private static async Task EindAsync(Process proces, Task<string> fout, string programma, CancellationToken ct)
    {
        // Not read by anybody, but a full pipe would hold the program up.
        if (programma == "pg_restore")
            await proces.StandardOutput.ReadToEndAsync(ct);
        await proces.WaitForExitAsync(ct);
        if (proces.ExitCode != 0)
            throw new Kopiefout($"{programma} is mislukt: {(await fout).Split('\n')[0]}");
    }

    private static async Task<T?> VraagAsync<T>(NpgsqlDataSource bron, string sql, CancellationToken ct)
    {
        await using var vraag = bron.CreateCommand(sql);
        return await vraag.ExecuteScalarAsync(ct) is T waarde ? waarde : default;
    }

    private static async Task VoerUitAsync(NpgsqlDataSource bron, string sql, CancellationToken ct)
    {
        await using var opdracht = bron.CreateCommand(sql);
        await opdracht.ExecuteNonQueryAsync(ct);
    }
}
