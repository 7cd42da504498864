using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Gebruikers;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Gebruikers.Beheer;

public sealed record Accountregel(Guid FunctieId, string Naam, string Email, string Rol, string Organisatie, DateTimeOffset Van, bool Ingesteld, bool Eigen);

/// <summary>Who works here, and who manages that (GEN-09, GEN-10).</summary>
[Vereist(Recht.AccountsBeheren)]
public sealed class AccountsModel(OversteekDb db, Toegangscontext toegang, TimeProvider klok) : PageModel
{
    public IReadOnlyList<Accountregel> Regels { get; private set; } = [];

    /// <summary>Invitations that wait for an answer.</summary>
    public int Open { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        var (nu, wie) = (klok.GetUtcNow(), toegang.Account);
        var rijen = await Beheerbereik.Organisaties(db, toegang).AsNoTracking()
            .Join(db.Functies.Where(f => f.Tot == null || f.Tot > nu), o => o.Id, f => f.OrganisatieId, (o, f) => new { f.Id, f.Rol, f.Van, f.AccountId, Organisatie = o.Naam })
            .OrderBy(r => r.Organisatie).ToListAsync(ct);
        var organisaties = Beheerbereik.Organisaties(db, toegang);
        Open = await db.Functieaanboden.Open(nu).CountAsync(a => organisaties.Any(o => o.Id == a.OrganisatieId), ct);
        var ids = rijen.ConvertAll(r => r.AccountId.Waarde);
        var accounts = await db.Users.AsNoTracking().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, ct);
        Regels = [.. rijen.Where(r => accounts.ContainsKey(r.AccountId.Waarde)).Select(r => (Rij: r, Account: accounts[r.AccountId.Waarde]))
            .Select(p => new Accountregel(p.Rij.Id, p.Account.Naam, p.Account.Email ?? "", p.Rij.Rol.Naam(), p.Rij.Organisatie, p.Rij.Van, p.Account.TwoFactorEnabled, p.Rij.AccountId == wie))];
    }
}
