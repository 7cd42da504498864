using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Gebruikers;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Gebruikers;

public sealed record Sessieregel(Guid Id, string Apparaat, DateTimeOffset Begonnen, DateTimeOffset Gezien, bool Deze);

/// <summary>Where this user is logged in, and ending one or all of them (SEC-20).</summary>
[Vereist(Recht.EigenAccountBeheren)]
public sealed class AccountSessiesModel(OversteekDb db, Sessies sessies, TimeProvider klok) : PageModel
{
    private Sessie Deze => HttpContext.Sessie()!;

    public IReadOnlyList<Sessieregel> Regels { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var (wie, deze, sinds) = (Deze.AccountId, Deze.Id, klok.GetUtcNow().AddMinutes(-30));
        var rijen = await db.Sessies.AsNoTracking().Where(s => s.AccountId == wie && s.BeeindigdOp == null && s.LaatstGezienOp > sinds).OrderByDescending(s => s.LaatstGezienOp).ToListAsync(ct);
        Regels = [.. rijen.Select(s => new Sessieregel(s.Id, Apparaat.Naam(s.Apparaat), s.BegonnenOp, s.LaatstGezienOp, s.Id == deze))];
    }

    public async Task<IActionResult> OnPostBeeindigAsync(Guid id, CancellationToken ct)
    {
        var wie = Deze.AccountId;
        if (!await db.Sessies.AnyAsync(s => s.Id == id && s.AccountId == wie, ct))
            return NotFound();
        await sessies.BeeindigAsync(id, wie, ct);
        return this.NaarMetMelding("/account/sessies", "Op dat apparaat bent u uitgelogd.");
    }

    public async Task<IActionResult> OnPostAlleAsync(CancellationToken ct)
    {
        await sessies.BeeindigAlleAsync(Deze.AccountId, Deze.Id, ct);
        return this.NaarMetMelding("/account/sessies", "Op alle andere apparaten bent u uitgelogd.");
    }
}

/// <summary>A user agent in words that somebody recognises.</summary>
public static class Apparaat
{
    public static string Naam(string? agent) => $"{Eerste(agent, ("Edg/", "Edge"), ("Firefox", "Firefox"), ("Chrome", "Chrome"), ("Safari", "Safari"))} op {Eerste(agent, ("Windows", "Windows"), ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Mac OS", "Mac"), ("CrOS", "Chromebook"), ("Linux", "Linux"))}";

    private static string Eerste(string? agent, params (string Merk, string Naam)[] namen)
    {
        foreach (var (merk, naam) in namen)
        {
            if (agent?.Contains(merk, StringComparison.Ordinal) == true)
                return naam;
        }
        return "onbekend";
    }
}
