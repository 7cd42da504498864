using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Gebruikers;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
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

    /// <summary>A region begins with many at once; only those that stood on the page count, each on its own.</summary>
    public async Task<IActionResult> OnPostAlleAsync([FromForm] List<Guid> aanboden, CancellationToken ct)
    {
        await VulAsync(ct);
        var (gezien, aantal) = (Regels.Where(r => r.MagBevestigen && aanboden.Contains(r.Id)).ToList(), 0);
        foreach (var regel in gezien)
        {
            if ((await besluiten.ExecuteAsync(new Aanbodbesluit(regel.Id, true), handeling.Maak(), ct)).IsGelukt)
                aantal++;
        }
        return this.NaarMetMelding("/beheer/accounts/uitgenodigd", $"Bevestigd: {aantal} van {gezien.Count}.");
    }

    private async Task VulAsync(CancellationToken ct)
    {
        var wie = handeling.Maak();
        var rijen = await Beheerbereik.Organisaties(db, toegang).AsNoTracking()
            .Join(db.Functieaanboden.Open(wie.Op), o => o.Id, a => a.OrganisatieId, (o, a) => new { Aanbod = a, Organisatie = o.Naam }).ToListAsync(ct);
        var ids = rijen.ConvertAll(r => r.Aanbod.AccountId.Waarde);
        var accounts = await db.Users.AsNoTracking().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, ct);
        var scholen = rijen.ConvertAll(r => r.Aanbod.OrganisatieId);
        var bemand = (await Beheerbereik.Beheerders(db, wie.Op).Where(f => scholen.Contains(f.OrganisatieId)).Select(f => new { f.OrganisatieId, f.AccountId })
            .ToListAsync(ct)).ToLookup(f => f.OrganisatieId, f => f.AccountId);
        Regels = [.. rijen.Where(r => accounts.ContainsKey(r.Aanbod.AccountId.Waarde)).OrderBy(r => r.Aanbod.Op)
            .Select(r => Regel(r.Aanbod, r.Organisatie, accounts[r.Aanbod.AccountId.Waarde], wie.Wie, bemand[r.Aanbod.OrganisatieId]))];
    }

    private Aanbodregel Regel(Functieaanbod aanbod, string organisatie, Account account, AccountId? wie, IEnumerable<AccountId> beheerders)
    {
        var zonder = beheerders.All(b => b == aanbod.AccountId);
        return new(
            aanbod.Id, aanbod.AangenomenOp is null ? null : account.Naam, account.Email ?? "", aanbod.Rol.Naam(), organisatie, aanbod.Op,
            Stand(aanbod, zonder ? "een tweede accountbeheerder" : aanbod.OrganisatieId == toegang.Organisatie ? "een andere beheerder" : "de organisatie"),
            (aanbod.OrganisatieId == toegang.Organisatie || zonder) && aanbod.MagBevestigen(wie));
    }

    private static string Stand(Functieaanbod aanbod, string wie) => (aanbod.AangenomenOp, aanbod is { VraagtBevestiging: true, BevestigdOp: null }) switch
    {
        (null, false) => "wacht op antwoord",
        (null, true) => $"wacht op antwoord en op bevestiging door {wie}",
        (_, true) => $"aangenomen, wacht op bevestiging door {wie}",
        (_, false) => "aangenomen",
    };
}
