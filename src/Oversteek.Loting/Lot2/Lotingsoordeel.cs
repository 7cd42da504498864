namespace Oversteek.Loting;

/// <summary>What the check says about one statement.</summary>
public enum Zinoordeel
{
    /// <summary>Computed again and right.</summary>
    Gecontroleerd,

    /// <summary>The files at hand cannot show it; <see cref="Zin.Wie"/> says who can.</summary>
    NietTeControleren,

    /// <summary>Contradicted by the files.</summary>
    KloptNiet,
}

/// <summary>One statement about a lottery.</summary>
/// <param name="Id">Its name in docs/loting.md, the same in the command, the page and narekenen.py.</param>
/// <param name="Oordeel">The verdict.</param>
/// <param name="Wie">Who can check it, when the files at hand cannot; else null.</param>
public sealed record Zin(string Id, Zinoordeel Oordeel, string? Wie = null);

/// <summary>The verdict over a whole round.</summary>
public enum Eindoordeel
{
    /// <summary>Nothing contradicts, and the report was compared with what was published before.</summary>
    Klopt,

    /// <summary>Nothing contradicts, but the earlier files were not given: the answer is never more than this.</summary>
    InZichzelf,

    /// <summary>Something contradicts.</summary>
    KloptNiet,
}

/// <summary>The verdict with its statements in fixed order.</summary>
/// <param name="Ronde">The round.</param>
/// <param name="LetOp">What must be read first.</param>
/// <param name="Zinnen">The statements.</param>
/// <param name="Vergeleken">Whether both earlier files were given.</param>
public sealed record Lotingsoordeel(string Ronde, IReadOnlyList<string> LetOp, IReadOnlyList<Zin> Zinnen, bool Vergeleken)
{
    /// <summary>The verdict over the whole.</summary>
    public Eindoordeel Einde =>
        Zinnen.Any(z => z.Oordeel == Zinoordeel.KloptNiet) ? Eindoordeel.KloptNiet : Vergeleken ? Eindoordeel.Klopt : Eindoordeel.InZichzelf;
}

/// <summary>A family's own data, as on its confirmation.</summary>
/// <param name="Kenmerk">The lotingskenmerk.</param>
/// <param name="Zout">The salt.</param>
/// <param name="Inschrijving">The canonical entry.</param>
public sealed record EigenInschrijving(string Kenmerk, string Zout, string Inschrijving)
{
    /// <summary>Reads <c>KENMERK:SALT:entry</c>.</summary>
    /// <param name="tekst">The text.</param>
    /// <returns>The parts.</returns>
    /// <exception cref="VerslagOnleesbaarException">Another form, or an entry in another spelling.</exception>
    public static EigenInschrijving Lees(string tekst)
    {
        if (tekst.Split(':', 3) is not [var kenmerk, var zout, var inschrijving])
            throw new VerslagOnleesbaarException("De eigen inschrijving heeft de vorm KENMERK:ZOUT:INSCHRIJVING.");
        Vorm.Lees(System.Text.Encoding.UTF8.GetBytes(inschrijving), Vorm.Inschrijving, null);
        return new EigenInschrijving(kenmerk, zout, inschrijving);
    }
}

/// <summary>The files of a check.</summary>
/// <param name="Verslag">The report: the public edition, or the full one.</param>
public sealed record Lotingsstukken(ReadOnlyMemory<byte> Verslag)
{
    /// <summary>What was published before the application period; empty when it is not at hand.</summary>
    public ReadOnlyMemory<byte> Vastlegging { get; init; }

    /// <summary>What was published before the draw; empty when it is not at hand.</summary>
    public ReadOnlyMemory<byte> Bevriezing { get; init; }

    /// <summary>The public edition beside a full one; empty when it is not at hand.</summary>
    public ReadOnlyMemory<byte> Openbaar { get; init; }

    /// <summary>The family's own entry, or null.</summary>
    public EigenInschrijving? Eigen { get; init; }
}
