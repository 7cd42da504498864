using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Oversteek.Storing.Tests.Hulp;
using Oversteek.Testhulp;

namespace Oversteek.Storing.Tests;

/// <summary>What the program tells of itself: enough for an operator, nothing of anybody (B-77, SEC-62).</summary>
public sealed partial class WaarnemenTests
{
    private const string Kanarie = "zqkanarie";

    [Fact, Regel("B-77", "SEC-62", "B-15")]
    public async Task Elk_verzoek_is_een_regel_JSON_en_metingen_en_sporen_dragen_geen_adres()
    {
        using var verzamelaar = new Verzamelaar();
        var poort = Dienst.VrijePoort();
        await using var dienst = await Dienst.MaakAsync(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Oversteek__MeetPoort"] = $"{poort}",
            ["Oversteek__Otlp"] = verzamelaar.Adres,
            ["OTEL_BSP_SCHEDULE_DELAY"] = "200",
            ["OTEL_METRIC_EXPORT_INTERVAL"] = "500",
        });
        await dienst.StartAsync();

        await dienst.Klant.GetAsync(new Uri($"/inloggen?terug=%2F{Kanarie}", UriKind.Relative));
        await dienst.Klant.GetAsync(new Uri($"/{Kanarie}", UriKind.Relative));
        await dienst.Klant.GetAsync(new Uri($"/inloggen/instellen/{Guid.NewGuid()}/{new string('a', 64)}", UriKind.Relative));
        using var los = new HttpClient();
        var metingen = await los.GetStringAsync(new Uri($"http://127.0.0.1:{poort}/metrics"));
        await Dienst.TotAsync(() => Task.FromResult(verzamelaar.Paden.Contains("/v1/traces") && verzamelaar.Paden.Contains("/v1/metrics")), () => "niets verzameld");

        metingen.ShouldContain("oversteek_alarm{");
        Voorbeelden().Where(naam => !metingen.Contains(naam + "{", StringComparison.Ordinal)).ShouldBe(["oversteek_reservekopie_leeftijd_seconds"], "here is no copy");
        (await los.GetAsync(new Uri($"http://127.0.0.1:{poort}/inloggen"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await dienst.GezondAsync("/metrics")).Status.ShouldNotBe(HttpStatusCode.OK);
        var regels = dienst.Logboek.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        regels.ShouldAllBe(r => JsonDocument.Parse(r, default) != null);
        regels.Count(r => r.Contains("GET /inloggen 200", StringComparison.Ordinal)).ShouldBe(1);
        regels.ShouldContain(r => r.Contains("GET /inloggen/instellen/{account:guid}", StringComparison.Ordinal));
        foreach (var tekst in new[] { dienst.Logboek, metingen, verzamelaar.Alles })
        {
            tekst.ShouldNotContain(Kanarie);
            tekst.ShouldNotContain("203.0.113");
            tekst.ShouldNotContain(new string('a', 64));
        }
    }

    [Fact, Regel("REL-32", "B-77")]
    public async Task Leeft_en_klaar_zijn_een_woord_en_zonder_sleutels_is_hij_niet_klaar()
    {
        await using var dienst = await Dienst.MaakAsync([]);
        await dienst.StartAsync();
        (await dienst.GezondAsync("/health/live")).ShouldBe((HttpStatusCode.OK, "Healthy"));
        (await dienst.GezondAsync("/health/ready")).ShouldBe((HttpStatusCode.OK, "Healthy"));

        File.Move(Path.Combine(dienst.Map, "sleutels/sleutelring.json"), Path.Combine(dienst.Map, "opzij"));
        (await dienst.GezondAsync("/health/ready")).ShouldBe((HttpStatusCode.ServiceUnavailable, "Unhealthy"));
        (await dienst.GezondAsync("/health/live")).Status.ShouldBe(HttpStatusCode.OK);

        File.Move(Path.Combine(dienst.Map, "opzij"), Path.Combine(dienst.Map, "sleutels/sleutelring.json"));
        (await dienst.GezondAsync("/health/ready")).Status.ShouldBe(HttpStatusCode.OK);
    }

    /// <summary>What the samples of deploy/waarnemen ask for.</summary>
    private static IEnumerable<string> Voorbeelden() => new[] { "dashboard.json", "alarmregels.yml" }
        .SelectMany(bestand => Meting().Matches(File.ReadAllText(Path.Combine(Goedkeuring.Wortel(), "deploy/waarnemen", bestand)))).Select(m => m.Value).Distinct(StringComparer.Ordinal);

    [GeneratedRegex("(oversteek|http_server|dotnet)_[a-z_]+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Meting();

    /// <summary>Takes what a collector would take.</summary>
    private sealed class Verzamelaar : IDisposable
    {
        private readonly HttpListener luisteraar = new();
        private readonly ConcurrentQueue<(string Pad, string Inhoud)> alles = new();

        public Verzamelaar()
        {
            Adres = $"http://127.0.0.1:{Dienst.VrijePoort()}";
            luisteraar.Prefixes.Add(Adres + "/");
            luisteraar.Start();
            _ = NeemAsync();
        }

        public string Adres { get; }

        public IEnumerable<string> Paden => alles.Select(a => a.Pad);

        public string Alles => string.Concat(alles.Select(a => a.Inhoud));

        public void Dispose() => luisteraar.Close();

        private async Task NeemAsync()
        {
            while (luisteraar.IsListening)
            {
                try
                {
                    var verzoek = await luisteraar.GetContextAsync();
                    using var lezer = new StreamReader(verzoek.Request.InputStream, Encoding.Latin1);
                    alles.Enqueue((verzoek.Request.Url!.AbsolutePath, await lezer.ReadToEndAsync()));
                    verzoek.Response.Close();
                }
                catch (Exception fout) when (fout is HttpListenerException or ObjectDisposedException)
                {
                    return;
                }
            }
        }
    }
}
