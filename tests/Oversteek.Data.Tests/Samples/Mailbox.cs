using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Post;
using Oversteek.Application.Toegang;
using Oversteek.Testhulp;

namespace Oversteek.Data.Tests.Samples;

internal sealed record Received(string Van, string[] Aan, string Ruw, bool Tls, int Verbinding);

/// <summary>The SMTP server of tests/postbus in a process of its own; stops when its standard input closes.</summary>
internal sealed class Mailbox : IAsyncDisposable
{
    private readonly Process process;
    private readonly ConcurrentQueue<Received> received = new();

    private Mailbox(Process process, int port) => (this.process, Port) = (process, port);

    public int Port { get; }

    public IReadOnlyCollection<Received> Mails => received;

    public static async Task<Mailbox> StartAsync(params string[] options)
    {
        var folder = Path.Combine(Goedkeuring.Wortel(), "tests", "postbus");
        Assert.SkipUnless(Directory.Exists(Path.Combine(folder, "node_modules")) || Environment.GetEnvironmentVariable("CI") == "true", "tests/postbus is niet geïnstalleerd (npm ci).");
        var start = new ProcessStartInfo("node") { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true };
        start.ArgumentList.Add("postbus.mjs");
        Array.ForEach(options, start.ArgumentList.Add);
        var process = Process.Start(start)!;
        var first = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("De postbus is niet gestart.");
        var mailbox = new Mailbox(process, JsonDocument.Parse(first).RootElement.GetProperty("poort").GetInt32());
        _ = mailbox.ReadAsync();
        return mailbox;
    }

    public async Task WaitForAsync(int count)
    {
        for (var i = 0; i < 100 && received.Count < count; i++)
            await Task.Delay(50);
    }

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private async Task ReadAsync()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        while (await process.StandardOutput.ReadLineAsync() is { } line)
            received.Enqueue(JsonSerializer.Deserialize<Received>(line, options)!);
    }
}

/// <summary>Remembers what it got and answers what a test says; sends nothing.</summary>
internal sealed class FakePostman(Func<int, PostbodeFout?>? answer = null) : IPostbode
{
    private readonly ConcurrentQueue<Postbericht> sent = new();
    private int tries;

    public IReadOnlyCollection<Postbericht> Sent => sent;

    public int Tries => tries;

    public Task VerstuurAsync(Postbericht bericht, CancellationToken ct)
    {
        if (answer?.Invoke(Interlocked.Increment(ref tries)) is { } error)
            throw error;
        sent.Enqueue(bericht);
        return Task.CompletedTask;
    }
}

internal static class Outbox
{
    public static readonly Postopties Options = new("https://oversteek.example", "post@oversteek.example");

    public static async Task<Verzendverslag> SendAsync(this Region region, IPostbode postman)
    {
        await using var scope = region.Database.Diensten.CreateAsyncScope();
        var system = scope.ServiceProvider.GetRequiredService<Systeemtoegang>();
        return await new BerichtenVersturen(system, postman, Options, region.Database.Klok).ExecuteAsync(TestContext.Current.CancellationToken);
    }
}
