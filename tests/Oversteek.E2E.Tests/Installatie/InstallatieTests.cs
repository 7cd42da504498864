using System.Net;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;

namespace Oversteek.E2E.Tests.Installatie;

/// <summary>Packing takes the whole machine; beside it a demo starts so slowly that its clock runs ahead of its first page.</summary>
[CollectionDefinition(nameof(Inpakken), DisableParallelization = true)]
public sealed class Inpakken;

/// <summary>docs/beheer/installatie.md word by word, with the package that goes to a server, as an ordinary user.</summary>
[Collection(nameof(Inpakken))]
public sealed class InstallatieTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact, Regel("B-69", "B-74", "B-77", "B-15")]
    public async Task De_handleiding_werkt_op_een_lege_machine_met_SQLite()
    {
        using var machine = await Machine.ZetOpAsync(env => env);

        var link = await DoorloopAsync(machine);

        if (!OperatingSystem.IsWindows())
            (File.GetUnixFileMode(machine.Database) & (UnixFileMode.GroupRead | UnixFileMode.OtherRead)).ShouldBe(UnixFileMode.None);
        await BedienAsync(machine, link, async () =>
        {
            var tweede = await machine.DoeAsync("sudo -u oversteek oversteek serve");
            tweede.Code.ShouldBe(1);
            tweede.Fout.ShouldContain("er werkt al een programma");
            (await machine.DoeAsync("sudo -u oversteek oversteek controle")).Geslaagd().ShouldContain("Alles is in orde");
        });
    }

    [Fact, Regel("B-69")]
    public async Task De_handleiding_werkt_op_een_lege_machine_met_PostgreSQL()
    {
        Assert.SkipWhen(Postgrescluster.Programmas is null, "PostgreSQL ontbreekt.");
        var cluster = await Postgrescluster.GeefAsync();
        await cluster.VoerUitAsync("postgres", "CREATE DATABASE oversteek OWNER oversteek_eigenaar ENCODING 'UTF8' TEMPLATE template0");
        var rollen = await File.ReadAllTextAsync(Path.Combine(Goedkeuring.Wortel(), "deploy/postgres/rollen.sql"), Ct);
        await cluster.VoerUitAsync("oversteek", rollen[(rollen.IndexOf("\\connect oversteek", StringComparison.Ordinal) + "\\connect oversteek".Length)..]);
        using var machine = await Machine.ZetOpAsync(env => string.Join('\n', [
            .. env.Split('\n').Where(r => !r.StartsWith("Oversteek__Sqlite", StringComparison.Ordinal)),
            $"Oversteek__Postgres='{cluster.Verbinding("oversteek", "oversteek_app")}'",
            $"Oversteek__PostgresEigenaar='{cluster.Verbinding("oversteek", "oversteek_eigenaar")}'", ""]));

        var link = await DoorloopAsync(machine);

        await BedienAsync(machine, link, () => Task.CompletedTask);
    }

    [Fact, Regel("B-69", "B-12")]
    public async Task Een_verkeerde_instelling_wordt_genoemd_en_niets_begint()
    {
        using var machine = await Machine.ZetOpAsync(env => env
            .Replace("https://", "http://", StringComparison.Ordinal)
            .Replace("Oversteek__Proxys__0=127.0.0.1", "", StringComparison.Ordinal));

        foreach (var opdracht in new[] { "controle", "migreer", "serve", "platform maak --naam A --email a@example.nl" })
        {
            var uit = await machine.DoeAsync("sudo -u oversteek oversteek " + opdracht);

            uit.Code.ShouldBe(1, opdracht);
            (uit.Uit + uit.Fout).ShouldContain("Oversteek:Adres is geen https-adres");
            (uit.Uit + uit.Fout).ShouldContain("Oversteek:Proxys is leeg");
            (uit.Uit + uit.Fout).ShouldNotContain("   at ");
        }
        File.Exists(machine.Database).ShouldBeFalse();
    }

    [Fact, Regel("B-12", "B-69")]
    public async Task Sleutels_en_de_eerste_beheerder_worden_een_keer_gemaakt()
    {
        using var machine = await Machine.ZetOpAsync(env => env);
        var zonder = await machine.DoeAsync("sudo -u oversteek oversteek migreer");
        (zonder.Code, zonder.Fout.Contains("sleutelring ontbreekt", StringComparison.Ordinal)).ShouldBe((1, true), zonder.Fout);
        var link = await DoorloopAsync(machine);
        var ring = Directory.GetFiles(machine.Sleutels, "sleutelring.json").ShouldHaveSingleItem();
        var sleutels = await File.ReadAllBytesAsync(ring, Ct);

        (await machine.DoeAsync("sudo -u oversteek oversteek sleutels maak")).Code.ShouldBe(1);
        var ander = await machine.DoeAsync("sudo -u oversteek oversteek platform maak --naam Ander --email ander@example.nl");
        var opnieuw = await machine.DoeAsync(Machine.Handleiding()[^1]);

        (await File.ReadAllBytesAsync(ring, Ct)).ShouldBe(sleutels);
        ander.Code.ShouldBe(1);
        ander.Fout.ShouldContain("heeft al een beheerder");
        opnieuw.Geslaagd().ShouldNotContain(link);
        (await machine.DoeAsync("sudo -u oversteek oversteek sleutels draai")).Geslaagd().ShouldContain("Sleutel 2");
        (await machine.DoeAsync("sudo -u oversteek oversteek controle")).Geslaagd();
    }

    /// <summary>Every command of the manual; returns the path of the one-time link.</summary>
    private static async Task<string> DoorloopAsync(Machine machine)
    {
        var uit = "";
        foreach (var regel in Machine.Handleiding())
            uit = (await machine.DoeAsync(regel)).Geslaagd();
        return new Uri(uit.Split('\n').Single(r => r.StartsWith("https://overstap.example.nl/", StringComparison.Ordinal)).Trim()).AbsolutePath;
    }

    private static async Task BedienAsync(Machine machine, string link, Func<Task> ondertussen)
    {
        using var dienst = machine.Start();
        try
        {
            using var klant = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{machine.Poort}") };
            klant.DefaultRequestHeaders.Host = "overstap.example.nl";
            klant.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.7");
            klant.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
            (await WachtAsync(klant, dienst)).ShouldBe("Healthy");
            var pagina = await klant.GetAsync(new Uri(link, UriKind.Relative), Ct);
            pagina.StatusCode.ShouldBe(HttpStatusCode.OK);
            (await pagina.Content.ReadAsStringAsync(Ct)).ShouldContain("wachtwoord");
            await klant.GetAsync(new Uri("/inloggen?terug=%2Fzqkanarie", UriKind.Relative), Ct);
            await ondertussen();
        }
        finally
        {
            dienst.StandardInput.Close();
            await dienst.WaitForExitAsync(Ct);
        }
        // B-15: that it listens stands there, what was asked for does not.
        var log = await File.ReadAllTextAsync(machine.Logboek, Ct);
        log.ShouldContain("Now listening on");
        log.ShouldNotContain(link[(link.LastIndexOf('/') + 1)..]);
        log.ShouldNotContain("zqkanarie");
    }

    private static async Task<string> WachtAsync(HttpClient klant, System.Diagnostics.Process dienst)
    {
        while (!dienst.HasExited)
        {
            try
            {
                return await klant.GetStringAsync(new Uri("/gezond", UriKind.Relative), Ct);
            }
            catch (HttpRequestException)
            {
                await Task.Delay(200, Ct);
            }
        }
        throw new InvalidOperationException($"De dienst stopte met code {dienst.ExitCode}.");
    }
}
