using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;

namespace Oversteek.Web.Antwoorden;

/// <summary>
/// The one place where a request is done again: when the database chose it as victim of a deadlock, or when a colleague saved the same row in
/// between and nobody nearer knew what to say. The transaction is gone, so all starts anew in a scope of its own: log-in, rights, reading (REL-11).
/// </summary>
internal sealed class Herkansing(RequestDelegate next, ILogger<Herkansing> logger)
{
    public const int Hoogstens = 3;

    public async Task InvokeAsync(HttpContext context)
    {
        for (var keer = 1; ; keer++)
        {
            try
            {
                await next(context);
                return;
            }
            catch (Exception fout) when (keer <= Hoogstens && !context.Response.HasStarted && (fout.IsHerhaalbaar() || fout is DbUpdateConcurrencyException))
            {
                logger.LogInformation("Verzoek {Keer} keer opnieuw gedaan na {Soort}.", keer, fout.GetType().Name);
                Begin(context);
            }
        }
    }

    private static void Begin(HttpContext context)
    {
        context.Response.Clear();
        context.SetEndpoint(null);
        context.Request.RouteValues.Clear();
        var scope = context.RequestServices.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
        context.Response.RegisterForDisposeAsync(scope);
        context.RequestServices = scope.ServiceProvider;
    }
}
