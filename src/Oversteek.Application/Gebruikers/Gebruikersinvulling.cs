using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Persistence;

namespace Oversteek.Application.Gebruikers;

/// <summary>The link for a new password is made when its mail leaves, so that no secret waits in the outbox (SEC-22).</summary>
internal static class Gebruikersinvulling
{
    public static async Task<string> HerstellinkAsync(Invulvraag vraag, CancellationToken ct)
    {
        var account = await vraag.Db.Set<Account>().AsNoTracking().SingleAsync(a => a.Id == vraag.Account!.Value.Waarde, ct);
        return vraag.Adres + await Uitnodigingen.MaakAsync((OversteekDb)vraag.Db, account, ct);
    }
}
