namespace Oversteek.Application.Persistence;

/// <summary>The shortest question to the database, on a connection beside those of the pages.</summary>
public interface IDatabasepols
{
    /// <summary>How far the clock of the database is ahead of the one given; throws when there is no answer.</summary>
    Task<TimeSpan> VraagAsync(TimeProvider klok, CancellationToken ct);
}
