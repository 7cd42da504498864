using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Testhulp;

/// <summary>A clock that stands still until a test moves it.</summary>
public sealed class VasteKlok(DateTimeOffset begin) : TimeProvider
{
    private DateTimeOffset nu = begin;

    public override DateTimeOffset GetUtcNow() => nu;

    public void ZetOp(DateOnly datum, int uur = 10) => nu = Nederland.Moment(datum, new TimeOnly(uur, 0));

    public void Verder(TimeSpan duur) => nu += duur;
}
