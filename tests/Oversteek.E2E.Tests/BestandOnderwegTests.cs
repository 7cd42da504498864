using System.Net;
using System.Text;
using Microsoft.Data.Sqlite;
using Oversteek.E2E.Tests.Proces;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Web;

namespace Oversteek.E2E.Tests;

/// <summary>B-14: the program falls away while a file of a child arrives. Nothing of it can be read on disk, then or after the next start.</summary>
public sealed class BestandOnderwegTests : IDisposable
{
    private const string Leerkracht = "Karin Hofstra";
    private const long Binnen = 1_000_000;

    private readonly string map = Directory.CreateTempSubdirectory("oversteek-breuk-").FullName;
    private readonly int poort = Demoserver.VrijePoort();

    private string Tijdelijk => Path.Combine(map, "tijdelijk");

    public void Dispose() => Directory.Delete(map, recursive: true);

    [Fact, Regel("B-14", "SEC-53", "REL-13")]
    public Task Van_een_halve_bijlage_blijft_niets_over() => BreekAsync(
        async klant => (await OkrAsync(klant)).Formulier("#toevoegen").Zet("Invoer.Type", "PORTFOLIO"), "Invoer.Bestand", "kanarie.txt",
        () => Encoding.UTF8.GetBytes(Schijfkanarie.Regel), "De bijlage is toegevoegd");

    [Fact, Regel("B-14", "SEC-53", "REL-13")]
    public Task Van_een_half_OSO_bestand_blijft_niets_over() => BreekAsync(
        async klant => (await klant.GetAsync("/oso/importeren")).Formulier("main form"), "Invoer.Bestanden", "kanarie.xml",
        () => File.ReadAllBytes(Path.Combine(map, "oso/99AA/99AA-00005.xml")), "kanarie.xml");

    private async Task BreekAsync(Func<Webklant, Task<Formulier>> formulier, string veld, string naam, Func<byte[]> heel, string gelukt)
    {
        await Werkplek.KopieerDemoAsync(map);
        var voor = await RijenAsync();
        await using (var demo = await Demoproces.StartAsync(map, poort))
        {
            using var half = new Halfbestand();
            var klant = await LogInAsync();
            var bezig = klant.VerstuurAsync(Met((await formulier(klant)).Verzoek(), half, veld, naam));
            await half.Halverwege;
            while (Schijfkanarie.Open(demo.Programma, Tijdelijk).Sum(b => (long)b.Length) < Binnen)
            {
                bezig.IsCompleted.ShouldBeFalse("the other half has not been sent");
                await Task.Delay(50, TestContext.Current.CancellationToken);
            }

            Schijfkanarie.Open(demo.Programma, Tijdelijk).Count(Schijfkanarie.IsLeesbaar).ShouldBe(0, "what already arrived");
            await demo.ValWegAsync();

            half.Verder();
            await Should.ThrowAsync<Exception>(() => bezig);
        }
        NietsOver();

        await using var opnieuw = await Demoproces.StartAsync(map, poort);
        (await RijenAsync()).ShouldBe(voor);
        var weer = await LogInAsync();
        var pagina = await (await formulier(weer)).MetBestand(veld, naam, heel(), "text/plain").VerstuurAsync();
        pagina.Tekst.ShouldContain(gelukt, customMessage: "the second try does not stumble over the first");
        (await RijenAsync()).ShouldNotBe(voor);
        NietsOver();
    }

    private void NietsOver()
    {
        Schijfkanarie.In(map).ShouldBeEmpty();
        Directory.EnumerateFiles(Tijdelijk, "oversteek-*").ShouldBeEmpty();
    }

    /// <summary>How many files there are, arrived and waiting.</summary>
    private async Task<string> RijenAsync()
    {
        await using var database = new SqliteConnection($"Data Source={Path.Combine(map, "oversteek.db")};Mode=ReadOnly;Pooling=False");
        await database.OpenAsync(TestContext.Current.CancellationToken);
        await using var vraag = database.CreateCommand();
        vraag.CommandText = """
            select (select count(*) from bijlage) || ' ' || (select count(*) from bijlageinhoud)
                || ' ' || (select count(*) from wachtgroep) || ' ' || (select count(*) from wachtbestand)
            """;
        return (string)(await vraag.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    /// <summary>Password from the page where the demo shows its people, the code from the page that asks for it.</summary>
    private async Task<Webklant> LogInAsync()
    {
        var lijn = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false });
        (lijn.BaseAddress, lijn.Timeout) = (new Uri($"http://localhost:{poort}"), Timeout.InfiniteTimeSpan);
        var klant = new Webklant(lijn);
        // A code works once: the second time the clock is moved.
        var demo = await (await klant.GetAsync("/demo")).Formulier("#codes").VerstuurAsync();
        var rij = demo.Document.QuerySelectorAll("tbody tr").Single(r => r.QuerySelector("th")?.TextContent == Leerkracht);
        var cellen = rij.QuerySelectorAll("td").Select(c => c.TextContent.Trim()).ToList();
        var inloggen = (await klant.GetAsync("/inloggen")).Formulier().Zet("Invoer.Email", cellen[1]).Zet("Invoer.Wachtwoord", cellen[2]);
        var tweede = await inloggen.VerstuurAsync();
        var code = tweede.Document.QuerySelectorAll("main .os-alert strong")[^1].TextContent;
        var binnen = await tweede.Formulier("main form:not([action])").Zet("Invoer.Code", code).VerstuurAsync();
        binnen.Status.ShouldBe(HttpStatusCode.OK);
        binnen.Pad.ShouldBe("/");
        return klant;
    }

    /// <summary>The first pupil to whose dossier a file can be added.</summary>
    private static async Task<Pagina> OkrAsync(Webklant klant)
    {
        var leerlingen = (await klant.GetAsync("/leerlingen")).Document.QuerySelectorAll("tbody th a").Select(a => a.GetAttribute("href")!.Split('/')[2]);
        foreach (var leerling in leerlingen)
        {
            var tab = await klant.GetAsync($"/leerlingen/{leerling}/okr/6");
            if (tab.Document.QuerySelector("#toevoegen") is not null)
                return tab;
        }
        throw new InvalidOperationException("Geen leerling met een open okr.");
    }

    private static HttpRequestMessage Met(HttpRequestMessage verzoek, HttpContent inhoud, string veld, string naam)
    {
        ((MultipartFormDataContent)verzoek.Content!).Add(inhoud, veld, naam);
        return verzoek;
    }

    /// <summary>Of which half has left until the test says so.</summary>
    private sealed class Halfbestand : HttpContent
    {
        private const int Keren = 60_000;
        private readonly TaskCompletionSource halverwege = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource verder = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Halverwege => halverwege.Task;

        public void Verder() => verder.TrySetResult();

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Schijfkanarie.Regel, Keren)));
            await stream.WriteAsync(bytes.AsMemory(0, bytes.Length / 2));
            await stream.FlushAsync();
            halverwege.SetResult();
            await verder.Task;
            await stream.WriteAsync(bytes.AsMemory(bytes.Length / 2));
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
