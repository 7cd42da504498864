using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Oversteek.Web.Tests.Kanarie;

/// <summary>Keeps every line of the log, down to the finest level.</summary>
internal sealed class Meelezer : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> regels = new();

    public IReadOnlyCollection<string> Regels => regels;

    public static void Registreer(IServiceCollection services, Meelezer lezer)
    {
        services.AddSingleton<ILoggerProvider>(lezer);
        services.PostConfigure<LoggerFilterOptions>(opties =>
        {
            opties.Rules.Clear();
            opties.MinLevel = LogLevel.Debug;
        });
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        regels.Enqueue(state.ToString() ?? "");
        return null;
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        regels.Enqueue($"{eventId.Name} {formatter(state, exception)} {exception}");

    public void Dispose()
    {
        // Nothing is held open.
    }
}
