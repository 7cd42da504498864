using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Gebruikers;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Organisaties;

namespace Oversteek.Web.Beveiliging;

/// <summary>
/// Asks the database at every request whether session, account and functie still stand (SEC-8, SEC-20), and sets for whom this request
/// reads and writes. A session without second factor gets nothing (SEC-14).
/// </summary>
public static class Sessiebewaking
{
    public const string Schema = CookieAuthenticationDefaults.AuthenticationScheme;
    public const string Sessieclaim = "sessie";

    private static readonly TimeSpan Rust = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan Half = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Hoogstens = TimeSpan.FromHours(12);

    public static ClaimsPrincipal Persoon(Guid sessie) =>
        new(new ClaimsIdentity([new Claim(Sessieclaim, sessie.ToString())], Schema));

    /// <summary>The session of this request; null when nobody is logged in.</summary>
    public static Sessie? Sessie(this HttpContext context) => context.Items[typeof(Sessie)] as Sessie;

    public static Task ZetSessieAsync(this HttpContext context, Sessie sessie) => context.SignInAsync(Schema, Persoon(sessie.Id));

    public static async Task ControleerAsync(CookieValidatePrincipalContext context)
    {
        var diensten = context.HttpContext.RequestServices;
        if (!Guid.TryParse(context.Principal?.FindFirstValue(Sessieclaim), CultureInfo.InvariantCulture, out var id) || await ZoekAsync(diensten, id, context.HttpContext.RequestAborted) is not var (sessie, functie))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(Schema);
            return;
        }
        context.HttpContext.Items[typeof(Sessie)] = sessie;
        if (sessie.TweedeFactorOp is not null)
            await ZetToegangAsync(diensten, sessie, functie, context.HttpContext.RequestAborted);
        if (context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            diensten.GetRequiredService<Toegangscontext>().BeginInloggen();
    }

    /// <summary>In one question, for it is asked at every request (B-75).</summary>
    private static async Task<Stand?> ZoekAsync(IServiceProvider diensten, Guid id, CancellationToken ct)
    {
        var db = diensten.GetRequiredService<OversteekDb>();
        var nu = diensten.GetRequiredService<TimeProvider>().GetUtcNow();
        var geldig = db.Functies.Geldig(nu);
        var stand = await (
            from s in db.Sessies.AsNoTracking()
            where s.Id == id && db.Users.Any(a => a.Id == (Guid)(object)s.AccountId && a.Actief)
            from f in geldig.Where(f => f.Id == s.FunctieId && f.AccountId == s.AccountId).DefaultIfEmpty()
            select new Stand(s, f)).SingleOrDefaultAsync(ct);
        if (stand is not var (sessie, _) || sessie.BeeindigdOp is not null || sessie.LaatstGezienOp + Rust < nu || sessie.BegonnenOp + (sessie.TweedeFactorOp is null ? Half : Hoogstens) < nu)
            return null;
        if (sessie.LaatstGezienOp.AddMinutes(1) < nu)
            await db.Sessies.Where(s => s.Id == id).ExecuteUpdateAsync(s => s.SetProperty(x => x.LaatstGezienOp, nu), ct);
        return stand;
    }

    private static async Task ZetToegangAsync(IServiceProvider diensten, Sessie sessie, Functie? functie, CancellationToken ct)
    {
        var db = diensten.GetRequiredService<OversteekDb>();
        var toegang = diensten.GetRequiredService<Toegangscontext>();
        var nu = diensten.GetRequiredService<TimeProvider>().GetUtcNow();
        toegang.Gebruik(sessie.AccountId);
        if (functie is null)
            return;
        if (sessie.MeekijkenBij is { } school && sessie.MeekijkenTot > nu && Rechtentabel.Heeft(functie.Rol, Recht.Meekijken)
            && await db.Organisaties.AsNoTracking().SingleOrDefaultAsync(o => o.Id == school && o.BestuurId == functie.OrganisatieId, ct) is { } bekeken)
            toegang.Gebruik(school, sessie.AccountId, Kijkrol(bekeken.Soort), alleenLezen: true);
        else
            toegang.Gebruik(functie.OrganisatieId, sessie.AccountId, functie.Rol);
    }

    /// <param name="Functie">Null when none was chosen, or it ended.</param>
    private sealed record Stand(Sessie Sessie, Functie? Functie);

    // Sees what a user of the school sees; writing is refused elsewhere (D-05).
    private static Rol Kijkrol(Organisatiesoort soort) => soort == Organisatiesoort.PoSchool ? Rol.PoGebruiker : Rol.VoGebruiker;
}
