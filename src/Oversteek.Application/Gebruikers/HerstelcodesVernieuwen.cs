using Oversteek.Application.Logboek;
using Oversteek.Application.Post;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Gebruikers;

/// <summary>Ten new recovery codes, shown once; the old ones are void (SEC-22, SEC-23).</summary>
public sealed class HerstelcodesVernieuwen(Tweedefactor factor, Accountpost post, Leeslogboek logboek)
{
    public async Task<Result<IReadOnlyList<string>>> ExecuteAsync(Account account, Handeling handeling, CancellationToken ct)
    {
        var codes = await factor.NieuweHerstelcodesAsync(account);
        await post.MeldAsync(new HerstelcodesVernieuwd(new AccountId(account.Id)), ct);
        await logboek.LegVastAsync("HerstelcodesVernieuwd", handeling, null, ct);
        return Result<IReadOnlyList<string>>.Van(codes);
    }
}
