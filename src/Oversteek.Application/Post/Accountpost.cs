using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Persistence;

namespace Oversteek.Application.Post;

/// <summary>Tells a user by mail what happened to the account (SEC-23). The row names the account; the address is looked up when it leaves.</summary>
public sealed class Accountpost(OversteekDb db, TimeProvider klok)
{
    public async Task MeldAsync(Bericht bericht, CancellationToken ct)
    {
        db.UitgaandeBerichten.AddRange(Postregels.Rijen(bericht, klok.GetUtcNow()));
        await db.SaveChangesAsync(ct);
    }
}
