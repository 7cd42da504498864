using Microsoft.Extensions.Options;

namespace Oversteek.Web.Waarneming;

/// <summary>
/// Between "stop" and closing the door (REL-18): the program says that it is not ready and goes on answering, so that whoever spreads the requests
/// sends the next one elsewhere.
/// </summary>
internal sealed class Afsluiting(IOptions<Oversteekopties> opties, IHostApplicationLifetime leven) : IHostedLifecycleService
{
    public bool IsBegonnen => leven.ApplicationStopping.IsCancellationRequested || begonnen;

    private volatile bool begonnen;

    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        begonnen = true;
        await Task.Delay(TimeSpan.FromSeconds(opties.Value.AfsluitSeconden), cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
