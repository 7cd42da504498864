using Oversteek.Application.Post;

namespace Oversteek.Demo;

/// <summary>The demo sends nothing; its mails can be read on the page /post.</summary>
public sealed class Demopostbode : IPostbode
{
    public Task VerstuurAsync(Postbericht bericht, CancellationToken ct) => Task.CompletedTask;
}
