using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Gebruikers;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Onderdelen;

namespace Oversteek.Demo.Pages.Demo;

/// <summary>Who is who, and the clock. Open to everybody in the demo; outside it this page does not exist.</summary>
[AllowAnonymous]
public sealed class IndexModel(IServiceProvider diensten) : PageModel
{
    private readonly Demotijd? tijd = diensten.GetService<Demotijd>();

    [BindProperty]
    public string? Moment { get; set; }

    public IReadOnlyList<Accountregel> Accounts { get; private set; } = [];

    public string Nu => Nederland.Tijd(tijd!.Nu).ToString("dddd d MMMM yyyy, H:mm", CultureInfo.GetCultureInfo("nl-NL"));

    public static IReadOnlyList<Keuzeoptie> Momenten { get; } = Keuzeopties.Van(Demotijd.Momenten, m => m.Sleutel, m => m.Naam);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (tijd is null)
            return NotFound();
        await LaadAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (tijd is null)
            return NotFound();
        if (Demotijd.Momenten.FirstOrDefault(m => m.Sleutel == Moment) is not { } gekozen)
        {
            ModelState.AddModelError(nameof(Moment), "Kies een moment.");
            await LaadAsync(ct);
            return this.MetFouten();
        }
        await tijd.ZetAsync(gekozen.Moment, ct);
        return this.NaarMetMelding("/demo", $"De klok staat op {gekozen.Naam}.");
    }

    /// <summary>A code works once; whoever logs in twice need not wait for the next.</summary>
    public async Task<IActionResult> OnPostCodesAsync(CancellationToken ct)
    {
        if (tijd is null)
            return NotFound();
        await tijd.ZetAsync(tijd.Nu + Demotijd.Codeduur, ct);
        return Redirect("/demo");
    }

    private async Task LaadAsync(CancellationToken ct)
    {
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
