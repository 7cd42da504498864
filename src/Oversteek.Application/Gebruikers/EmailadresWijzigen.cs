using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Logboek;
using Oversteek.Application.Persistence;
using Oversteek.Application.Post;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Gebruikers;

/// <summary>
/// Asks for another e-mail address. Both addresses get a mail; who asks sees the same whether the new one is of another account or of nobody
/// (SEC-19). Nothing changes before the new address is proven.
/// </summary>
public sealed class EmailadresWijzigen(
    OversteekDb db, UserManager<Account> accounts, Inlogtoegang inlog, Drempel drempel, Accountpost post, Leeslogboek logboek)
{
    public async Task<Result> ExecuteAsync(Emailadres nieuw, Handeling handeling, CancellationToken ct)
    {
        var wie = handeling.Wie ?? throw new InvalidOperationException("Zonder account is er geen e-mailadres.");
        var account = await db.Users.AsNoTracking().SingleAsync(a => a.Id == wie.Waarde, ct);
        if (accounts.NormalizeEmail(nieuw.Waarde) == account.NormalizedEmail)
            return GebruikerWeigeringen.ZelfdeEmailadres;
        if (!await drempel.TelAsync(Drempels.Emailwijziging, wie.ToString(), ct))
            return GebruikerWeigeringen.EmailGepauzeerd;
        // Asked where nobody is known: this account does not see those of other schools.
        var bezet = await inlog.VoerUitAsync<UserManager<Account>, bool>(async (_, alle) => await alle.FindByEmailAsync(nieuw.Waarde) is not null);
        var wijziging = new Emailwijziging { AccountId = wie, Oud = account.Email!, Nieuw = nieuw.Waarde, Op = handeling.Op };
        await db.Emailwijzigingen.Where(w => w.AccountId == wie && w.BevestigdOp == null && w.GeslotenOp == null)
            .ExecuteUpdateAsync(s => s.SetProperty(w => w.GeslotenOp, handeling.Op), ct);
        db.Emailwijzigingen.Add(wijziging);
        await db.SaveChangesAsync(ct);
        await post.MeldAsync(new EmailwijzigingGevraagd(wie, wijziging.Id), ct);
        await post.MeldAsync(bezet ? new EmailadresBezet(wie, wijziging.Id) : new EmailadresTeBevestigen(wie, wijziging.Id), ct);
        await logboek.LegVastAsync("EmailwijzigingGevraagd", handeling, null, ct);
        return Result.Gelukt;
    }
}
