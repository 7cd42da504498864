using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Gebruikers;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Lijsten;

namespace Oversteek.Web.Pages.Gebruikers.Beheer;

/// <summary>Who works here, and who manages that (GEN-09, GEN-10).</summary>
[Vereist(Recht.AccountsBeheren)]
public sealed class AccountsModel(OversteekDb db, Toegangscontext toegang, TimeProvider klok, Lijstdiensten diensten) : Lijstpagina<Accountregel>(diensten)
{
    /// <summary>Invitations that wait for an answer.</summary>
    public int Open { get; private set; }

    protected override Lijst<Accountregel> Lijst => Accountslijst.Lijst;

    protected override async Task<IReadOnlyList<Accountregel>> RijenAsync(Lijstvraag vraag, CancellationToken ct)
    {
        var (nu, wie) = (klok.GetUtcNow(), toegang.Account);
        var organisaties = Beheerbereik.Organisaties(db, toegang);
        var rijen = await organisaties.AsNoTracking()
            .Join(db.Functies.Where(f => f.Tot == null || f.Tot > nu), o => o.Id, f => f.OrganisatieId, (o, f) => new { f.Id, f.Rol, f.AccountId, Organisatie = o.Naam })
            .ToListAsync(ct);
        Open = await db.Functieaanboden.Open(nu).CountAsync(a => organisaties.Any(o => o.Id == a.OrganisatieId), ct);
        var ids = rijen.ConvertAll(r => r.AccountId.Waarde);
        var accounts = await db.Users.AsNoTracking().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, ct);
        return [.. rijen.Where(r => accounts.ContainsKey(r.AccountId.Waarde)).Select(r => (Rij: r, Account: accounts[r.AccountId.Waarde]))
            .Select(p => new Accountregel(p.Rij.Id, p.Account.Naam, p.Account.Email ?? "", p.Rij.Rol, p.Rij.Organisatie, p.Account.TwoFactorEnabled, p.Rij.AccountId == wie))];
    }
}
