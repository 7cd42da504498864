using System.Diagnostics;
using System.Net;
using Oversteek.Storing.Tests.Hulp;
using Oversteek.Testhulp;

namespace Oversteek.Storing.Tests;

/// <summary>The disk of the database is full to the last byte (B-71, REL-5).</summary>
public sealed class SchijfTests
{
    [Fact, Regel("REL-5", "B-71", "REL-32")]
    public async Task Een_volle_schijf_zegt_wat_er_is_en_na_ruimte_maken_gaat_alles_door_zonder_herstart()
    {
        var map = Directory.CreateTempSubdirectory("oversteek-schijf-").FullName;
        Assert.SkipUnless(Environment.IsPrivilegedProcess && await LuktAsync("mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", map), "Een kleine schijf maken mag hier niet.");
        try
        {
            await using var dienst = await Dienst.MaakAsync([], map);
            await dienst.StartAsync();
            (await dienst.LogInAsync()).Status.ShouldBe(HttpStatusCode.BadRequest);

            Vul(Path.Combine(map, "vol"));
            var bezoek = await dienst.LogInAsync();
            // The log of SQLite may have some room left from before; it does not last.
            for (var poging = 0; poging < 400 && bezoek.Status != HttpStatusCode.ServiceUnavailable; poging++)
                bezoek = await dienst.LogInAsync();

            bezoek.Status.ShouldBe(HttpStatusCode.ServiceUnavailable, bezoek.ToString());
            bezoek.Tekst.ShouldContain("Er kan nu niets worden opgeslagen");
            (await dienst.GezondAsync("/health/ready")).ShouldBe((HttpStatusCode.ServiceUnavailable, "Unhealthy"));
            (await dienst.GezondAsync("/health/live")).Status.ShouldBe(HttpStatusCode.OK);
            (await dienst.GezondAsync("/inloggen")).Status.ShouldBe(HttpStatusCode.OK, "what only reads goes on");
            var grootte = dienst.Logboek.Length;
            for (var poging = 0; poging < 50; poging++)
                await dienst.LogInAsync();
            (dienst.Logboek.Length - grootte).ShouldBeLessThan(100 * 500, "one line per request and one per ten seconds");

            File.Delete(Path.Combine(map, "vol"));
            (await dienst.GezondAsync("/health/ready")).Status.ShouldBe(HttpStatusCode.OK);
            (await dienst.LogInAsync()).Status.ShouldNotBe(HttpStatusCode.ServiceUnavailable);
            await dienst.GegevensKloppenAsync();
        }
        finally
        {
            await LuktAsync("umount", "-l", map);
            Directory.Delete(map);
        }
    }

    private static void Vul(string bestand)
    {
        using var vol = File.OpenHandle(bestand, FileMode.Create, FileAccess.Write);
        var (plek, blok) = (0L, new byte[64 * 1024]);
        while (blok.Length > 0)
        {
            try
            {
                RandomAccess.Write(vol, blok, plek);
                plek += blok.Length;
            }
            catch (IOException)
            {
                blok = new byte[blok.Length / 2];
            }
        }
    }

    private static async Task<bool> LuktAsync(string programma, params string[] argumenten)
    {
        using var proces = Process.Start(new ProcessStartInfo(programma, argumenten) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        await proces.WaitForExitAsync();
        return proces.ExitCode == 0;
    }
}
