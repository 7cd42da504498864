using System.Threading.RateLimiting;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Web.Ontvangst;

/// <summary>Forms with files that arrive at the same time, per person; the others wait, so that memory and disk have a bound (SEC-37, B-20).</summary>
public sealed class Ontvangstbeurt : IDisposable
{
    public const int Tegelijk = 2;
    private const int Wachtrij = 8;

    private static readonly ConcurrencyLimiterOptions Grens =
        new() { PermitLimit = Tegelijk, QueueLimit = Wachtrij, QueueProcessingOrder = QueueProcessingOrder.OldestFirst };

    private readonly PartitionedRateLimiter<AccountId> beurten =
        PartitionedRateLimiter.Create<AccountId, AccountId>(account => RateLimitPartition.GetConcurrencyLimiter(account, _ => Grens));

    public ValueTask<RateLimitLease> NeemAsync(AccountId account, CancellationToken ct) => beurten.AcquireAsync(account, 1, ct);

    public void Dispose() => beurten.Dispose();
}
