using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Nieuwsberichten;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Nieuwsberichten;

/// <summary>What the own region or the platform wrote, also what nobody reads yet.</summary>
[Vereist(Recht.NieuwsSchrijven)]
public sealed class BeheerModel(OversteekDb db, Toegangscontext toegang) : PageModel
{
    public IReadOnlyList<Nieuwsbericht> Berichten { get; private set; } = [];

    public bool IsPlatform => toegang.Rol == Rol.Platformbeheerder;

    public static string Lezers(Nieuwslezers voor) =>
        string.Join(", ", Enum.GetValues<Nieuwslezers>().Where(l => l != Nieuwslezers.Niemand && voor.HasFlag(l)).Select(l => Woorden.Van(l)));

    public async Task OnGetAsync(CancellationToken ct)
    {
        var wie = toegang.Organisatie;
        Berichten = [.. (await db.Nieuwsberichten.AsNoTracking().Where(n => n.OrganisatieId == wie).ToListAsync(ct))
            .OrderByDescending(n => n.GepubliceerdOp is null).ThenByDescending(n => n.GepubliceerdOp)];
    }
}
