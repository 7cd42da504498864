namespace Oversteek.Web.Waarneming;

/// <summary>
/// The time of this program on PostgreSQL: the clock of the machine, put right by the clock of the database, so that nodes of which the clocks
/// differ agree on when an access begins (B-73). Until the database answered once it is the clock of the machine.
/// </summary>
public sealed class Databaseklok(TimeProvider machine) : TimeProvider
{
    /// <summary>Smaller is the error of the measurement: a clock that follows it would step back now and then.</summary>
    private static readonly TimeSpan Ruis = TimeSpan.FromSeconds(0.25);

    private long verschil;

    /// <summary>What the difference is measured with.</summary>
    public TimeProvider Machine => machine;

    /// <summary>How far the database is ahead of this machine.</summary>
    public TimeSpan Verschil => TimeSpan.FromTicks(Interlocked.Read(ref verschil));

    public void ZetVerschil(TimeSpan nieuw)
    {
        if ((nieuw - Verschil).Duration() > Ruis)
            Interlocked.Exchange(ref verschil, nieuw.Ticks);
    }

    public override DateTimeOffset GetUtcNow() => machine.GetUtcNow() + Verschil;
}
