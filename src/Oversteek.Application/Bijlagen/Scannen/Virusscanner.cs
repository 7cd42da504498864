namespace Oversteek.Application.Bijlagen.Scannen;

public enum Scanuitslag
{
    Schoon,
    Besmet,

    /// <summary>No answer: the file waits, and so do those after it.</summary>
    GeenOordeel,

    /// <summary>An answer that is neither a clear "OK" nor a find: this file waits, the scanner can judge others.</summary>
    Onbeslist,
}

/// <summary>What the operator sees of the scanner (SEC-51).</summary>
/// <param name="Storing">Null while it works; otherwise what it said last.</param>
/// <param name="Onbeslist">What it said last about a file that it did not judge, while it works.</param>
public sealed record Scannerstand(bool Aan, DateTimeOffset? LaatstGewerkt, string? Storing, DateTimeOffset? StoringSinds, string? Onbeslist = null);

/// <summary>A scanner beside the gate: the gate knows structure, this one knows viruses. Off by default.</summary>
public interface IVirusscanner
{
    Scannerstand Stand { get; }

    /// <param name="geduldig">False for who waits at a screen: after a failure it is not asked again for a while.</param>
    Task<Scanuitslag> ScanAsync(Stream inhoud, bool geduldig, CancellationToken ct);
}

/// <summary>No scanner was chosen: the word of the gate counts.</summary>
public sealed class GeenScanner : IVirusscanner
{
    public Scannerstand Stand { get; } = new(Aan: false, null, null, null);

    public Task<Scanuitslag> ScanAsync(Stream inhoud, bool geduldig, CancellationToken ct) => Task.FromResult(Scanuitslag.Schoon);
}
