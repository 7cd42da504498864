using Oversteek.Application.Persistence;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Waarneming;

/// <summary>
/// While the database does not answer nobody waits for it: who comes gets the page at once, and who was waiting gets it when the silence is noticed.
/// A full disk and the like are told the same way (REL-5, REL-6).
/// </summary>
internal sealed partial class Storingswacht(RequestDelegate next, Databasetoestand toestand, IStoringskenner kenner, ILogger<Storingswacht> log)
{
    private long laatst;

    public Task InvokeAsync(HttpContext context)
    {
        if (Gezondheidspaden.Is(context))
            return next(context);
        return toestand.Antwoordt ? BewaakAsync(context) : Noodpagina.SchrijfAsync(context, Storingsoort.Onbereikbaar);
    }

    private async Task BewaakAsync(HttpContext context)
    {
        var (bezoeker, breuk) = (context.RequestAborted, toestand.Breuk);
        using var samen = CancellationTokenSource.CreateLinkedTokenSource(bezoeker, breuk);
        context.RequestAborted = samen.Token;
        try
        {
            await next(context);
        }
        catch (Exception fout) when (!context.Response.HasStarted && !bezoeker.IsCancellationRequested
            && Storingen.Van(fout, breuk.IsCancellationRequested, kenner) is { } soort)
        {
            Meld(context, soort, fout);
            await Noodpagina.SchrijfAsync(context, soort);
        }
        finally
        {
            context.RequestAborted = bezoeker;
        }
    }

    /// <summary>One line in ten seconds: a full disk is not helped by a log that grows (B-71).</summary>
    private void Meld(HttpContext context, Storingsoort soort, Exception fout)
    {
        var nu = Environment.TickCount64;
        var vorige = Interlocked.Read(ref laatst);
        if (nu - vorige >= 10_000 && Interlocked.CompareExchange(ref laatst, nu, vorige) == vorige)
            Storing(soort, Kalefout.Soort(fout.GetBaseException()), Foutverslag.Kenmerk(context));
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Storing {Soort}: {Fout}, eerste verzoek {Kenmerk}. Van de volgende tien seconden staat er geen regel.")]
    private partial void Storing(Storingsoort soort, string fout, string kenmerk);
}

/// <summary>Around everything: also when the page with the error cannot be made, the user sees words.</summary>
internal sealed class Vangnet(RequestDelegate next, IStoringskenner kenner)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (Exception fout) when (!context.Response.HasStarted && fout is not OperationCanceledException)
        {
            // What it was stands in the log under the number on the page (Foutverslag).
            await Noodpagina.SchrijfAsync(context, Storingen.Van(fout, gebroken: false, kenner) ?? Storingsoort.Fout);
        }
    }
}

/// <summary>Asked by machines, and also when nothing else works.</summary>
internal static class Gezondheidspaden
{
    public const string Oud = "/gezond";
    public const string Leeft = "/health/live";
    public const string Klaar = "/health/ready";

    public static bool Is(HttpContext context) => context.Request.Path.Value is Oud or Leeft or Klaar;
}
