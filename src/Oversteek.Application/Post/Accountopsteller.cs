using System.Net.Mail;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Gebruikers;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Post;

/// <summary>
/// Mail to a user. The link for a new password is made when the mail leaves, so that no secret waits in the outbox; for an account that
/// does not exist or was never used nothing is sent, and the page that asked cannot tell (SEC-19).
/// </summary>
internal sealed class Accountopsteller(OversteekDb db, Postopties opties)
{
    public async Task<Opgesteld> StelOpAsync(UitgaandBericht bericht, Mailsjabloon sjabloon, AccountId id, CancellationToken ct)
    {
        var account = await db.Users.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id.Waarde && a.Actief, ct);
        if (account?.PasswordHash is null)
            return Opgesteld.NietNodig;
        if (!MailAddress.TryCreate(account.Email, out _))
            return Opgesteld.Mislukt("ADRES-ONGELDIG");
        var tekst = sjabloon.Tekst;
        if (tekst.Contains(Mailsjablonen.Herstellink, StringComparison.Ordinal))
            tekst = tekst.Replace(Mailsjablonen.Herstellink, opties.Adres.TrimEnd('/') + await Uitnodigingen.MaakAsync(db, account, ct), StringComparison.Ordinal);
        tekst = tekst.Replace(Mailsjablonen.Link, opties.Adres.TrimEnd('/') + "/", StringComparison.Ordinal);
        return new Opgesteld(new Postbericht(bericht.Id, account.Email!, sjabloon.Onderwerp, tekst), null);
    }
}
