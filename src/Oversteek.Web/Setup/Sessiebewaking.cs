using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Gebruikers;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Web.Setup;

/// <summary>
/// Asks the database at every request whether session, account and functie still stand (SEC-8, SEC-20), and sets for whom this request
/// reads and writes.
/// </summary>
public static class Sessiebewaking
{
    public const string Schema = CookieAuthenticationDefaults.AuthenticationScheme;
    public const string Sessieclaim = "sessie";

    private static readonly TimeSpan Rust = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan Hoogstens = TimeSpan.FromHours(12);

    public static ClaimsPrincipal Persoon(Guid sessie) =>
        new(new ClaimsIdentity([new Claim(Sessieclaim, sessie.ToString())], Schema));

    public static async Task ControleerAsync(CookieValidatePrincipalContext context)
    {
        var diensten = context.HttpContext.RequestServices;
        if (!Guid.TryParse(context.Principal?.FindFirstValue(Sessieclaim), CultureInfo.InvariantCulture, out var id) || await ZoekAsync(diensten, id, context.HttpContext.RequestAborted) is not { } stand)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(Schema);
            return;
        }
        if (stand.Functie is { } functie)
            diensten.GetRequiredService<Toegangscontext>().Gebruik(functie.OrganisatieId, stand.Sessie.AccountId, functie.Rol);
        context.HttpContext.Items[typeof(Sessie)] = stand.Sessie;
    }

    private static async Task<(Sessie Sessie, Functie? Functie)?> ZoekAsync(IServiceProvider diensten, Guid id, CancellationToken ct)
    {
        var db = diensten.GetRequiredService<OversteekDb>();
        var nu = diensten.GetRequiredService<TimeProvider>().GetUtcNow();
        var sessie = await db.Sessies.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, ct);
        if (sessie is null || sessie.BeeindigdOp is not null || sessie.LaatstGezienOp + Rust < nu || sessie.BegonnenOp + Hoogstens < nu)
            return null;
        if (!await db.Users.AnyAsync(a => a.Id == sessie.AccountId.Waarde && a.Actief, ct))
            return null;
        if (sessie.LaatstGezienOp.AddMinutes(1) < nu)
            await db.Sessies.Where(s => s.Id == id).ExecuteUpdateAsync(s => s.SetProperty(x => x.LaatstGezienOp, nu), ct);
        var functie = await db.Functies.AsNoTracking()
            .SingleOrDefaultAsync(f => f.Id == sessie.FunctieId && f.AccountId == sessie.AccountId && f.Van <= nu && (f.Tot == null || f.Tot > nu), ct);
        return (sessie, functie);
    }
}
