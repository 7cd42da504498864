using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Post;
using Oversteek.Testhulp.Web;

namespace Oversteek.Web.Tests.Gebruikers;

/// <summary>Keeps what would have been mailed.</summary>
internal sealed class Brievenbus : IPostbode
{
    private readonly ConcurrentQueue<Postbericht> ontvangen = new();

    public IReadOnlyList<Postbericht> Ontvangen => [.. ontvangen];

    public Task VerstuurAsync(Postbericht bericht, CancellationToken ct)
    {
        ontvangen.Enqueue(bericht);
        return Task.CompletedTask;
    }

    /// <summary>Lets the outbox leave.</summary>
    public static async Task VerzendAsync(Proefserver server)
    {
        await using var scope = server.Diensten.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<BerichtenVersturen>().ExecuteAsync(TestContext.Current.CancellationToken);
    }
}
