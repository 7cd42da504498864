namespace Oversteek.Oso;

/// <summary>How a file is read.</summary>
public sealed record Leesopties
{
    /// <summary>Reads and keeps attachments in memory, within the default limits.</summary>
    public static Leesopties Standaard { get; } = new();

    /// <summary>Only checks: attachments are looked at and then forgotten.</summary>
    public static Leesopties AlleenControle { get; } = new() { Opslag = Bijlageopslag.Geen };

    /// <summary>Where attachments go.</summary>
    public IBijlageopslag Opslag { get; init; } = Bijlageopslag.Geheugen;

    /// <summary>The editions that may be read; null for those of <see cref="Editie.Bekend"/>.</summary>
    public Reeks<Editie>? Edities { get; init; }

    /// <summary>Hears how many characters were read, after every million and at the end; null when nobody wants to know.</summary>
    public IProgress<long>? Voortgang { get; init; }

    /// <summary>What the file may cost.</summary>
    public Leesgrenzen Grenzen { get; init; } = Leesgrenzen.Standaard;
}
