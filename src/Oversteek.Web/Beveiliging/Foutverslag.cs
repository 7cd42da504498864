using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;

namespace Oversteek.Web.Beveiliging;

/// <summary>Writes what went wrong under the number that the user sees. The page stands there as a pattern, never as the address that was asked for.</summary>
internal sealed partial class Foutverslag(ILogger<Foutverslag> log) : IExceptionHandler
{
    public static string Kenmerk(HttpContext context) => Activity.Current?.TraceId.ToHexString()[..12] ?? context.TraceIdentifier;

    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var pagina = (httpContext.Features.Get<IExceptionHandlerFeature>()?.Endpoint as RouteEndpoint)?.RoutePattern.RawText;
        Mislukt(Kenmerk(httpContext), pagina ?? "(geen pagina)", exception);
        return ValueTask.FromResult(false);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Fout {Kenmerk} op pagina {Pagina}.")]
    private partial void Mislukt(string kenmerk, string pagina, Exception fout);
}
