using System.Diagnostics;
using System.Diagnostics.Metrics;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Oversteek.Web.Waarneming;

/// <summary>
/// Measurements and spans for who collects them (B-77). Spans are our own and not those of the framework, which carry the address of the page and of
/// the visitor; of the framework's measurements only those that know a page by its pattern.
/// </summary>
internal static class Telemetrie
{
    public const string Naam = "Oversteek";

    public static ActivitySource Sporen { get; } = new(Naam);

    public static IServiceCollection AddTelemetrie(this IServiceCollection services, Oversteekopties opties)
    {
        services.AddSingleton<Bedrijfsmeters>();
        if (opties.Otlp.Length == 0 && opties.MeetPoort == 0)
            return services;
        services.AddOpenTelemetry().ConfigureResource(r => r.AddService(Naam, serviceVersion: Programmaversie.Tekst, autoGenerateServiceInstanceId: false))
            .WithMetrics(m => Meet(m, opties))
            .WithTracing(t => Volg(t, opties));
        if (opties.MeetPoort > 0)
            services.AddHostedService<Meetserver>();
        return services;
    }

    private static void Meet(MeterProviderBuilder meters, Oversteekopties opties)
    {
        meters.AddMeter(Naam, "Microsoft.AspNetCore.Hosting", "System.Runtime").AddInstrumentation(d => d.GetRequiredService<Bedrijfsmeters>());
        if (opties.Otlp.Length > 0)
            meters.AddOtlpExporter(o => Naar(o, opties, "v1/metrics"));
        if (opties.MeetPoort > 0)
            meters.AddPrometheusExporter();
    }

    private static void Naar(OtlpExporterOptions verzender, Oversteekopties opties, string pad) =>
        (verzender.Protocol, verzender.Endpoint) = (OtlpExportProtocol.HttpProtobuf, new Uri(new Uri(opties.Otlp.TrimEnd('/') + "/"), pad));

    private static void Volg(TracerProviderBuilder sporen, Oversteekopties opties)
    {
        // No parent from outside decides whether we see it.
        sporen.AddSource(Naam).SetSampler(new AlwaysOnSampler());
        if (opties.Otlp.Length > 0)
            sporen.AddOtlpExporter(o => Naar(o, opties, "v1/traces"));
    }
}

/// <summary>What the operator's page shows, as numbers over time.</summary>
internal sealed class Bedrijfsmeters : IDisposable
{
    private readonly Meter meter = new(Telemetrie.Naam);

    public Bedrijfsmeters(Bedrijfsmeting meting, Databasetoestand toestand, TimeProvider klok)
    {
        Maak("oversteek.database.bereikbaar", () => toestand.Antwoordt ? 1 : 0);
        Maak("oversteek.post.wachtend", () => meting.Laatste?.Post.Wacht);
        Maak("oversteek.post.vastgelopen", () => meting.Laatste?.Post.Vastgelopen);
        Maak("oversteek.post.oudste", () => (klok.GetUtcNow() - meting.Laatste?.Post.Oudste)?.TotalSeconds ?? (meting.Laatste is null ? null : 0), "s");
        Maak("oversteek.bestanden.wachtend", () => meting.Laatste?.Bestanden.Wachtend);
        Maak("oversteek.schijf.vrij", () => meting.Laatste?.VrijProcent / 100.0, "1");
        Maak("oversteek.reservekopie.leeftijd", () => (klok.GetUtcNow() - meting.Laatste?.Kopie?.Op)?.TotalSeconds, "s");
        Maak("oversteek.klok.verschil", () => meting.Laatste?.Klokverschil.TotalSeconds, "s");
        meter.CreateObservableGauge("oversteek.alarm", () => Enum.GetValues<Alarm>()
            .Select(a => new Measurement<int>(meting.Alarmen.Contains(a) ? 1 : 0, new KeyValuePair<string, object?>("soort", a.ToString()))));
    }

    public void Dispose() => meter.Dispose();

    private void Maak(string naam, Func<double?> waarde, string? eenheid = null) =>
        meter.CreateObservableGauge(naam, () => waarde() is { } getal ? [new Measurement<double>(getal)] : Array.Empty<Measurement<double>>(), eenheid);
}
