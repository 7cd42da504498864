using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Oversteek.Web.Beveiliging;

/// <summary>
/// The one way to every log, whatever the settings say (B-15, SEC-62). The framework writes addresses of requests, targets of redirects and
/// scopes with paths below "warning", and addresses hold ids, search words and one-time links; its errors hold messages with values of people.
/// </summary>
internal sealed class Logpoort(ILoggerFactory logs) : ILoggerFactory
{
    private const string Eigen = "Oversteek.";

    /// <summary>Says that the program began and where it listens.</summary>
    private const string Levensloop = "Microsoft.Hosting.Lifetime";

    /// <summary>These put addresses, SQL or whole exceptions in the text itself; what goes wrong there comes out in <see cref="Foutverslag"/>.</summary>
    private static readonly string[] Dicht =
        ["Microsoft.AspNetCore.Hosting.Diagnostics", "Microsoft.AspNetCore.Diagnostics", "Microsoft.EntityFrameworkCore", "Npgsql"];

    public ILogger CreateLogger(string categoryName) => new Poortlogger(logs.CreateLogger(categoryName), Vanaf(categoryName));

    public void AddProvider(ILoggerProvider provider) => logs.AddProvider(provider);

    public void Dispose() => logs.Dispose();

    private static LogLevel Vanaf(string categorie) => categorie switch
    {
        Levensloop => LogLevel.Information,
        _ when categorie.StartsWith(Eigen, StringComparison.Ordinal) => LogLevel.Information,
        _ when Dicht.Any(d => categorie.StartsWith(d, StringComparison.Ordinal)) => LogLevel.None,
        _ => LogLevel.Warning,
    };

    private sealed class Poortlogger(ILogger log, LogLevel vanaf) : ILogger
    {
        /// <summary>The scope of a request holds its path.</summary>
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= vanaf && log.IsEnabled(logLevel);

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
                log.Log(logLevel, eventId, state, exception is null ? null : new Kalefout(exception), formatter);
        }
    }
}

internal static class Logpoortopbouw
{
    public static IServiceCollection AddLogpoort(this IServiceCollection services) => services
        .Replace(ServiceDescriptor.Singleton<ILoggerFactory>(d => new Logpoort(new LoggerFactory(
            d.GetServices<ILoggerProvider>(), d.GetRequiredService<IOptionsMonitor<LoggerFilterOptions>>(), d.GetService<IOptions<LoggerFactoryOptions>>()))))
        .AddExceptionHandler<Foutverslag>();
}
