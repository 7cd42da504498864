namespace Oversteek.Demo.Momenten;

/// <summary>
/// While another state is put in place nobody works in the old one: what began there would end in the new. Requests share the lock; the change waits for
/// those that run and holds the new ones for a moment.
/// </summary>
internal sealed class Demosluis : IDisposable
{
    private const int Plaatsen = 64;

    private readonly SemaphoreSlim plaatsen = new(Plaatsen, Plaatsen);

    public void Dispose() => plaatsen.Dispose();

    public async Task<IDisposable> GaBinnenAsync(CancellationToken ct)
    {
        await plaatsen.WaitAsync(ct);
        return new Plaats(plaatsen, 1);
    }

    /// <summary>Only one asks for it at a time: the journey.</summary>
    public async Task<IDisposable> SluitAsync(CancellationToken ct)
    {
        var genomen = 0;
        try
        {
            for (; genomen < Plaatsen; genomen++)
                await plaatsen.WaitAsync(ct);
            return new Plaats(plaatsen, Plaatsen);
        }
        catch (OperationCanceledException)
        {
            if (genomen > 0)
                plaatsen.Release(genomen);
            throw;
        }
    }

    private sealed class Plaats(SemaphoreSlim plaatsen, int aantal) : IDisposable
    {
        private int over = aantal;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref over, 0) is > 0 and var terug)
                plaatsen.Release(terug);
        }
    }
}

/// <summary>Puts the lock around every request, except the one that asks for another moment: it waits for the change itself.</summary>
internal sealed class Demosluisfilter(Demosluis sluis) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (context, verder) =>
        {
            if (HttpMethods.IsPost(context.Request.Method) && context.Request.Path == "/demo" && context.Request.Query["handler"] == "Moment")
            {
                await verder(context);
                return;
            }
            using var plaats = await sluis.GaBinnenAsync(context.RequestAborted);
            await verder(context);
        });
        next(app);
    };
}
