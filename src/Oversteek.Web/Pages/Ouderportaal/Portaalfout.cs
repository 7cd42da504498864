using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Ouderportaal;

/// <summary>An error in the portal, in its layout and in the language of the parent: what happened, what to do, and nothing about the cause (SEC-55).</summary>
public sealed class Portaalfout : Portaalpagina
{
    private static readonly int[] Eigen = [StatusCodes.Status403Forbidden, StatusCodes.Status404NotFound, StatusCodes.Status413PayloadTooLarge, StatusCodes.Status429TooManyRequests];

    private Portaalfout(PageContext context, int status, string pad, string kenmerk)
    {
        (PageContext, Status, Kenmerk) = (context, status, kenmerk);
        Hier = HttpMethods.IsGet(Request.Method) ? Portaalpad.Veilig(pad) : Ouderpoort.Binnenkomst;
    }

    public int Status { get; }

    public string Kenmerk { get; }

    public override string Hier { get; }

    /// <summary>Then nothing is asked of the database or of the keys: they may be what is broken.</summary>
    public override bool IsStuk => Status >= StatusCodes.Status500InternalServerError;

    public override string Titelsleutel => $"stuk.{(IsStuk ? StatusCodes.Status500InternalServerError : Eigen.Contains(Status) ? Status : StatusCodes.Status400BadRequest)}";

    /// <summary>Null when the address that failed is none of the portal.</summary>
    public static async Task<Portaalfout?> MaakAsync(PageContext context, int status, string? pad, string kenmerk)
    {
        if (pad is null || !new PathString(pad).StartsWithSegments(Ouderpoort.Binnenkomst, StringComparison.OrdinalIgnoreCase))
            return null;
        var fout = new Portaalfout(context, status, pad, kenmerk);
        if (!fout.IsStuk)
            await HerkenAsync(context.HttpContext);
        return fout;
    }

    /// <summary>An address without a page asked nobody who is there; the language and the forms are those of the visit.</summary>
    private static async Task HerkenAsync(HttpContext context)
    {
        var uit = await context.AuthenticateAsync(Ouderpoort.Schema);
        context.User = uit.Principal ?? new System.Security.Claims.ClaimsPrincipal(new System.Security.Claims.ClaimsIdentity());
    }
}
