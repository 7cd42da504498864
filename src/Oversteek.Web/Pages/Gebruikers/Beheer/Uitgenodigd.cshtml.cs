using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Gebruikers;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Gebruikers.Beheer;

/// <param name="Naam">Null until the person answered: who invites cannot tell a known address from an unknown one (B-01).</param>
public sealed record Aanbodregel(Guid Id, string? Naam, string Email, string Rol, string Organisatie, DateTimeOffset Op, string Stand, bool MagBevestigen);

/// <summary>Who was invited and did not answer yet, and what somebody from outside wants to give here (B-03).</summary>
[Vereist(Recht.AccountsBeheren)]
[VerstVereist]
public sealed class UitgenodigdModel(OversteekDb db, Toegangscontext toegang, FunctieaanbodBevestigen besluiten, Handelingbron handeling) : PageModel
{
    public IReadOnlyList<Aanbodregel> Regels { get; private set; } = [];

    public Task OnGetAsync(CancellationToken ct) => VulAsync(ct);

    public async Task<IActionResult> OnPostAsync([FromForm] Guid aanbod, [FromForm] bool akkoord, CancellationToken ct)
    {
        await VulAsync(ct);
        return this.Antwoord(
            await besluiten.ExecuteAsync(new Aanbodbesluit(aanbod, akkoord), handeling.Maak(), ct), "/beheer/accounts/uitgenodigd",
            akkoord ? "U hebt de functie bevestigd." : "De uitnodiging is ingetrokken.");
    }

    private async Task VulAsync(CancellationToken ct)
    {
        var wie = handeling.Maak();
        var rijen = await Beheerbereik.Organisaties(db, toegang).AsNoTracking()
            .Join(db.Functieaanboden.Open(wie.Op), o => o.Id, a => a.OrganisatieId, (o, a) => new { Aanbod = a, Organisatie = o.Naam }).ToListAsync(ct);
        var ids = rijen.ConvertAll(r => r.Aanbod.AccountId.Waarde);
        var accounts = await db.Users.AsNoTracking().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, ct);
        Regels = [.. rijen.Where(r => accounts.ContainsKey(r.Aanbod.AccountId.Waarde)).OrderBy(r => r.Aanbod.Op)
            .Select(r => Regel(r.Aanbod, r.Organisatie, accounts[r.Aanbod.AccountId.Waarde], wie.Wie))];
    }

    private Aanbodregel Regel(Functieaanbod aanbod, string organisatie, Account account, Domain.Bouwstenen.AccountId? wie) => new(
        aanbod.Id, aanbod.AangenomenOp is null ? null : account.Naam, account.Email ?? "", aanbod.Rol.Naam(), organisatie, aanbod.Op, Stand(aanbod),
        aanbod.OrganisatieId == toegang.Organisatie && aanbod.MagBevestigen(wie));

    private static string Stand(Functieaanbod aanbod) => (aanbod.AangenomenOp, aanbod is { VraagtBevestiging: true, BevestigdOp: null }) switch
    {
        (null, false) => "wacht op antwoord",
        (null, true) => "wacht op antwoord en op bevestiging door de organisatie",
        (_, true) => "aangenomen, wacht op bevestiging door de organisatie",
        (_, false) => "aangenomen",
    };
}
