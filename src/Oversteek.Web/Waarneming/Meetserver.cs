using Microsoft.Extensions.Options;
using OpenTelemetry.Metrics;

namespace Oversteek.Web.Waarneming;

/// <summary>
/// The page for Prometheus, on a port of its own of this machine only: nothing of the program itself can be reached there, and this not from outside.
/// </summary>
internal sealed class Meetserver(IServiceProvider diensten, IOptions<Oversteekopties> opties) : IHostedService, IAsyncDisposable
{
    private WebApplication? app;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var bouwer = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        bouwer.WebHost.UseKestrelCore().ConfigureKestrel(k => k.AddServerHeader = false);
        app = bouwer.Build();
        app.Urls.Add($"http://127.0.0.1:{opties.Value.MeetPoort}");
        app.UseOpenTelemetryPrometheusScrapingEndpoint(diensten.GetRequiredService<MeterProvider>(), null, "/metrics", null, null);
        await app.StartAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => app?.StopAsync(cancellationToken) ?? Task.CompletedTask;

    public ValueTask DisposeAsync() => app?.DisposeAsync() ?? ValueTask.CompletedTask;
}
