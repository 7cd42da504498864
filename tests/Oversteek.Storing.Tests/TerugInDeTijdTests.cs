using System.Diagnostics;
using System.Globalization;
using System.Text;
using Oversteek.Storing.Tests.Hulp;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;

namespace Oversteek.Storing.Tests;

/// <summary>PostgreSQL back to a moment, with the settings and commands of docs/beheer/reservekopie.md (REL-20).</summary>
public sealed class TerugInDeTijdTests
{
    [Fact, Regel("REL-20", "REL-21")]
    public async Task De_server_komt_terug_op_het_moment_en_zonder_journaal_begint_hij_niet()
    {
        Assert.SkipWhen(Postgrescluster.Programmas is null && Environment.GetEnvironmentVariable("CI") != "true", "PostgreSQL ontbreekt.");
        var blad = await File.ReadAllTextAsync(Path.Combine(Goedkeuring.Wortel(), "docs/beheer/reservekopie.md"), TestContext.Current.CancellationToken);
        var (bewaren, terug) = (Blok(blad, "conf", 0), Blok(blad, "conf", 1));
        var basis = blad.Split('\n').Where(r => r.StartsWith("pg_basebackup", StringComparison.Ordinal) || r.StartsWith("pg_verifybackup", StringComparison.Ordinal)).ToList();
        basis.Count.ShouldBe(2);
        var map = Directory.CreateTempSubdirectory("oversteek-tijd-").FullName;
        var poort = Dienst.VrijePoort().ToString(CultureInfo.InvariantCulture);
        await EigenAsync(map);

        var uit = await DraaiAsync(map, $$"""
            set -e
            export PATH={{Postgrescluster.Programmas}}:$PATH PGHOST={{map}} PGPORT={{poort}} PGUSER=postgres LC_ALL=C.UTF-8
            cd {{map}}; umask 077; mkdir wal
            trap 'pg_ctl -D gegevens -m immediate stop >/dev/null 2>&1 || true' EXIT
            start() { pg_ctl -D gegevens -w -t 30 -l verslag -o "-p {{poort}} -k {{map}} -c listen_addresses=" start >/dev/null; }
            initdb -D gegevens --username=postgres --auth=trust --encoding=UTF8 >/dev/null
            cat >>gegevens/postgresql.conf <<'EINDE'
            {{Hier(bewaren, map)}}
            EINDE
            start
            psql -qc 'create table t (n int)' -c 'insert into t values (1)'
            {{Hier(string.Join('\n', basis), map)}}
            psql -qc 'insert into t values (2)'
            moment=$(psql -Atc 'select clock_timestamp()')
            sleep 0.3
            psql -qc 'insert into t values (3)' -c 'select pg_switch_wal()' >/dev/null
            pg_ctl -D gegevens -m fast -w stop >/dev/null
            terug() {
              rm -rf gegevens; cp -a basis gegevens; touch gegevens/recovery.signal
              cat >>gegevens/postgresql.conf <<EINDE
            {{Hier(terug, map).Replace("MOMENT", "$moment", StringComparison.Ordinal)}}
            EINDE
            }
            terug; start
            for i in 1 2 3 4 5 6 7 8 9 10; do [ "$(psql -Atc 'select pg_is_in_recovery()')" = f ] && break; sleep 0.3; done
            echo "rijen: $(psql -Atc 'select string_agg(n::text, chr(44) order by n) from t')"
            pg_ctl -D gegevens -m immediate -w stop >/dev/null
            rm wal/*; terug; : >verslag
            if start 2>/dev/null; then sleep 1; fi
            grep -o 'recovery ended before configured recovery target was reached' verslag || true
            """);

        uit.ShouldContain("rijen: 1,2\n");
        uit.ShouldContain("recovery ended before configured recovery target was reached");
        Directory.Delete(map, recursive: true);
    }

    private static string Hier(string tekst, string map) => tekst.Replace("/var/lib", map, StringComparison.Ordinal);

    private static string Blok(string blad, string soort, int nummer) => blad.Split("```" + soort + "\n")[nummer + 1].Split("```")[0].TrimEnd();

    private static async Task EigenAsync(string map)
    {
        if (!Environment.IsPrivilegedProcess)
            return;
        using var proces = Process.Start("chown", ["postgres", map]);
        await proces.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>PostgreSQL refuses to run as root.</summary>
    private static async Task<string> DraaiAsync(string map, string script)
    {
        var start = Environment.IsPrivilegedProcess ? new ProcessStartInfo("runuser", ["-u", "postgres", "--", "bash", "-s"]) : new ProcessStartInfo("bash", ["-s"]);
        (start.RedirectStandardInput, start.RedirectStandardOutput, start.RedirectStandardError, start.WorkingDirectory) = (true, true, true, map);
        using var proces = Process.Start(start)!;
        var (uit, fout) = (proces.StandardOutput.ReadToEndAsync(), proces.StandardError.ReadToEndAsync());
        await proces.StandardInput.WriteAsync(new StringBuilder(script));
        proces.StandardInput.Close();
        await proces.WaitForExitAsync(TestContext.Current.CancellationToken);
        proces.ExitCode.ShouldBe(0, await fout + await uit);
        return await uit;
    }
}
