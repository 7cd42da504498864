namespace Oversteek.Demo;

/// <summary>The clock of the demo: real time plus a shift that can be set on the screen, so that a school year can be walked through.</summary>
public sealed class Demoklok(TimeProvider echt) : TimeProvider
{
    private TimeSpan verschil;

    public override TimeZoneInfo LocalTimeZone => echt.LocalTimeZone;

    public override DateTimeOffset GetUtcNow() => echt.GetUtcNow() + verschil;

    public void ZetOp(DateTimeOffset moment) => verschil = moment - echt.GetUtcNow();
}
