using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using Oversteek.Application.Toegang;

namespace Oversteek.Web.Ontvangst;

/// <summary>No page reads a form with files by itself: it gets the reader that encrypts.</summary>
internal sealed class Ontvangstwacht(RequestDelegate next, Ontvangstbeurt beurten)
{
    private const long Gewoon = 1024 * 1024;

    public async Task InvokeAsync(HttpContext context, Toegangscontext toegang)
    {
        // The second try of a request that lost a deadlock: what was received is still there.
        if (!IsMetBestanden(context.Request) || context.Features.Get<IFormFeature>() is Versleuteldformulier)
        {
            await next(context);
            return;
        }
        var beurt = await beurten.NeemAsync(toegang.Account ?? default, context.RequestAborted);
        context.Response.RegisterForDispose(beurt);
        if (!beurt.IsAcquired)
        {
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return;
        }
        var grens = context.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize ?? Gewoon;
        var formulier = new Versleuteldformulier(context.Request, grens);
        context.Response.RegisterForDispose(formulier);
        context.Features.Set<IFormFeature>(formulier);
        await next(context);
    }

    private static bool IsMetBestanden(HttpRequest verzoek) =>
        verzoek.ContentType?.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase) == true;
}
