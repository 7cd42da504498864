using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Gebruikers;
using Oversteek.Application.Toegang;
using Oversteek.Demo.Momenten;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Onderdelen;

namespace Oversteek.Demo.Pages.Demo;

/// <summary>Who is who, and the clock. Open to everybody in the demo; outside it this page does not exist.</summary>
[AllowAnonymous]
public sealed class IndexModel(IServiceProvider diensten) : PageModel
{
    // Who goes to a state that is ready never sees that there is something to wait for.
    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(8);

    private readonly Demotijd? tijd = diensten.GetService<Demotijd>();

    [BindProperty]
    public string? Moment { get; set; }

    /// <summary>The page from which somebody went to another moment.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Terug { get; set; }

    /// <summary>Somebody waits here until the journey is over.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Wacht { get; set; }

    public IReadOnlyList<Accountregel> Accounts { get; private set; } = [];

    internal IReadOnlyList<Ouderpost> Ouderpost { get; private set; } = [];

    public string Nu => Nederland.Tijd(tijd!.Nu).ToString("dddd d MMMM yyyy, H:mm", CultureInfo.GetCultureInfo("nl-NL"));

    /// <summary>The clock alone only goes on: before this day, what was done here would not exist yet.</summary>
    public IReadOnlyList<Keuzeoptie> Later => Keuzeopties.Van(tijd!.Later, m => m.Sleutel, m => m.Naam);

    /// <summary>False in a folder of an earlier version, which has no states.</summary>
    public bool HeeftMomenten => Reis.Mogelijk;

    internal Reisstand? Stand => Wacht ? Reis.Stand : null;

    private Demoreis Reis => diensten.GetRequiredService<Demoreis>();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (tijd is null)
            return NotFound();
        if (Stand is { Klaar: true } klaar)
            return Aangekomen(klaar.Doel);
        // Works without scripts; the page says it and has a link that does the same.
        if (Stand is { Mislukt: false })
            Response.Headers.Append("Refresh", "3");
        await LaadAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (tijd is null)
            return NotFound();
        if (tijd.Later.FirstOrDefault(m => m.Sleutel == Moment) is not { } gekozen)
        {
            ModelState.AddModelError(nameof(Moment), "Kies een moment dat later is dan nu.");
            await LaadAsync(ct);
            return this.MetFouten();
        }
        await tijd.ZetAsync(gekozen.Moment, ct);
        return this.NaarMetMelding("/demo", $"De klok staat op {gekozen.Naam}.");
    }

    /// <summary>To the state of another moment; the first time it is made, and who asked waits for it on this page.</summary>
    public async Task<IActionResult> OnPostMomentAsync(CancellationToken ct)
    {
        if (tijd is null)
            return NotFound();
        if (Demojaar.Zoek(Moment) is { } doel && HeeftMomenten)
            return await Reis.GaAsync(doel, Geduld) ? Aangekomen(doel) : RedirectToPage(new { Wacht = true, Terug });
        ModelState.AddModelError(nameof(Moment), HeeftMomenten ? "Kies een moment uit de lijst." : "Deze demo heeft geen momenten. Start haar met --opnieuw.");
        await LaadAsync(ct);
        return this.MetFouten();
    }

    private LocalRedirectResult Aangekomen(Demomoment moment) => this.NaarMetMelding(Url.IsLocalUrl(Terug) ? Terug : "/demo", $"U bent op {moment.Naam}.");

    /// <summary>A code works once; whoever logs in twice need not wait for the next.</summary>
    public async Task<IActionResult> OnPostCodesAsync(CancellationToken ct)
    {
        if (tijd is null)
            return NotFound();
        await tijd.ZetAsync(tijd.Nu + Demotijd.Codeduur, ct);
        return Redirect("/demo");
    }

    /// <summary>Somebody who wants to walk the portal: the next parent of the first school gets a code.</summary>
    public async Task<IActionResult> OnPostOuderAsync(CancellationToken ct)
    {
        if (tijd is null)
            return NotFound();
        return this.NaarMetMelding("/demo#ouders", await Demoouders.NodigUitAsync(diensten, ct) ?? "Alle ouders van deze school zijn al uitgenodigd.");
    }

    private async Task LaadAsync(CancellationToken ct)
    {
        Ouderpost = await Demoouders.PostAsync(diensten, ct);
        await using var scope = diensten.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Toegangscontext>().GebruikSysteem(Systeemgrond.Demo);
        var db = scope.ServiceProvider.GetRequiredService<Application.Persistence.OversteekDb>();
        var factor = scope.ServiceProvider.GetRequiredService<Tweedefactor>();
        List<Accountregel> regels = [];
        foreach (var demo in Demoaccounts.Alle)
        {
            if (await db.Users.SingleOrDefaultAsync(u => u.Email == demo.Email, ct) is not { } account)
                continue;
            var school = await db.Functies.Where(f => f.AccountId == new AccountId(account.Id)).Join(db.Organisaties, f => f.OrganisatieId, o => o.Id, (_, o) => o.Naam).FirstOrDefaultAsync(ct);
            regels.Add(new Accountregel(demo.Naam, demo.Uitleg, school ?? "", demo.Email, demo.Wachtwoord, await factor.HuidigeCodeAsync(account) ?? ""));
        }
        Accounts = regels;
    }

    public sealed record Accountregel(string Naam, string Uitleg, string Organisatie, string Email, string Wachtwoord, string Code);
}
