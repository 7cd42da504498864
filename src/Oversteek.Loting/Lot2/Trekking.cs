namespace Oversteek.Loting;

/// <summary>The value of one source, entered twice by two persons because no signature is checked here.</summary>
/// <param name="Waarde">The first entry, in the canonical spelling.</param>
/// <param name="Door">Who, for example the region.</param>
/// <param name="Nogmaals">The second entry; must be equal.</param>
/// <param name="NogmaalsDoor">Another person, for example the notary.</param>
public sealed record Entropiewaarde(string Waarde, string Door, string Nogmaals, string NogmaalsDoor);

/// <summary>A secret at the draw.</summary>
/// <param name="Nummer">The holder.</param>
/// <param name="Geheim">The secret; null when the holder stayed away and the sealed copy could not be opened either.</param>
/// <param name="UitKopie">True when the holder stayed away and the sealed copy was opened.</param>
public sealed record Geopend(int Nummer, ReadOnlyMemory<byte>? Geheim, bool UitKopie = false);

/// <summary>Third state of LOT-2: drawn, divided and proven, not yet published.</summary>
public sealed class Trekking
{
    private Trekking(
        Bevriezing bevriezing, IReadOnlyList<Geopend> geheimen, IReadOnlyList<Entropiewaarde> entropie, string op, byte[] zaad, CancellationToken annulering)
    {
        (Bevriezing, Geheimen, Entropie, Op) = (bevriezing, geheimen, entropie, op);
        Zaad = Convert.ToHexStringLower(zaad);
        Uitslag = Lotingsberekening.Bereken(bevriezing.Invoer, Lot2.Trek(bevriezing.Invoer, zaad), annulering);
    }

    /// <summary>The second state.</summary>
    public Bevriezing Bevriezing { get; }

    /// <summary>The secrets in order of holder.</summary>
    public IReadOnlyList<Geopend> Geheimen { get; }

    /// <summary>The entropy in order of the plan.</summary>
    public IReadOnlyList<Entropiewaarde> Entropie { get; }

    /// <summary>When it was drawn.</summary>
    public string Op { get; }

    /// <summary>The seed, 64 hexadecimal digits.</summary>
    public string Zaad { get; }

    /// <summary>The proven outcome.</summary>
    public Lotingsuitslag Uitslag { get; }

    /// <summary>What a reader must know first: holders who stayed away; empty when there is nothing.</summary>
    public IReadOnlyList<string> LetOp =>
    [
        .. Geheimen.Where(g => g.Geheim is null).Select(g => $"Het geheim van houder {g.Nummer} ({Houder(g)}) is niet geopend. De loting is zonder dit geheim getrokken."),
        .. Geheimen.Where(g => g.UitKopie).Select(g => $"Houder {g.Nummer} ({Houder(g)}) was er niet. De verzegelde kopie is geopend."),
    ];

    /// <summary>Draws.</summary>
    /// <param name="bevriezing">The second state.</param>
    /// <param name="geheimen">One per holder, in order.</param>
    /// <param name="entropie">One per source of the plan, in order.</param>
    /// <param name="op">Now, as UTC text; not before the planned moment.</param>
    /// <returns>The third state, with its proof.</returns>
    /// <exception cref="CeremonieException">A secret that does not fit, a holder too many or missing, a value outside its grammar or entered unequally, or too early.</exception>
    /// <exception cref="BewijsMisluktException">The outcome could not be proven.</exception>
    public static Trekking Trek(Bevriezing bevriezing, IReadOnlyList<Geopend> geheimen, IReadOnlyList<Entropiewaarde> entropie, string op) =>
        Trek(bevriezing, geheimen, entropie, op, CancellationToken.None);

    /// <summary>Draws, until that is cancelled. A draw that was cancelled is the same draw when it is done again.</summary>
    /// <param name="bevriezing">The second state.</param>
    /// <param name="geheimen">One per holder, in order.</param>
    /// <param name="entropie">One per source of the plan, in order.</param>
    /// <param name="op">Now, as UTC text; not before the planned moment.</param>
    /// <param name="annulering">Stops it; nothing was made.</param>
    /// <returns>The third state, with its proof.</returns>
    /// <exception cref="CeremonieException">The secrets, the values or the moment are not those of the plan.</exception>
    /// <exception cref="BewijsMisluktException">The outcome could not be proven.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Trekking Trek(
        Bevriezing bevriezing, IReadOnlyList<Geopend> geheimen, IReadOnlyList<Entropiewaarde> entropie, string op, CancellationToken annulering)
    {
        var plan = bevriezing.Vastlegging.Plan;
        if (!Moment.IsGoed(op) || string.CompareOrdinal(op, plan.Tijden.Trekken) < 0 || string.CompareOrdinal(op, bevriezing.Op) < 0)
            throw new CeremonieException("Het is nog geen tijd om te trekken.");
        if (plan.Entropieplan.Bronnen.Any(b => b.BekendOp is { } bekend && bekend > Moment.Lees(op)))
            throw new CeremonieException("Het baken van dit plan is nog niet bekend.");
        if (entropie.Any(e => !string.Equals(e.Waarde, e.Nogmaals, StringComparison.Ordinal)))
            throw new CeremonieException("De twee personen hebben niet hetzelfde toevalsgetal ingevoerd.");
        if (entropie.Any(e => e.Door.Trim().Length == 0 || e.NogmaalsDoor.Trim().Length == 0 || string.Equals(e.Door.Trim(), e.NogmaalsDoor.Trim(), StringComparison.OrdinalIgnoreCase)))
            throw new CeremonieException("Twee verschillende personen voeren het toevalsgetal in.");
        Geheim(plan, geheimen);
        var waarde = plan.Entropieplan.Canoniek([.. entropie.Select(e => e.Waarde)]);
        var zaad = Lot2.Zaad(plan.Ronde, bevriezing.Vastlegging.RegelsHash, bevriezing.InputHash, geheimen.Select(Hex), waarde);
        return new Trekking(bevriezing, geheimen, entropie, op, zaad, annulering);
    }

    /// <summary>Makes both editions and checks them once more from their own bytes.</summary>
    /// <returns>The last state.</returns>
    /// <exception cref="CeremonieException">The report does not stand on its own.</exception>
    public Publicatie Publiceer() => Publiceer(CancellationToken.None);

    /// <summary>Makes both editions and checks them once more from their own bytes, until that is cancelled.</summary>
    /// <param name="annulering">Stops it; nothing was made.</param>
    /// <returns>The last state.</returns>
    /// <exception cref="CeremonieException">The report does not stand on its own.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public Publicatie Publiceer(CancellationToken annulering)
    {
        annulering.ThrowIfCancellationRequested();
        var volledig = Lot2Verslag.Volledig(this);
        annulering.ThrowIfCancellationRequested();
        var openbaar = Lot2Verslag.Openbaar(this, Jcs.Hash(volledig));
        annulering.ThrowIfCancellationRequested();
        var oordeel = Lotingscontrole.Controleer(new Lotingsstukken(openbaar) { Vastlegging = Bevriezing.Vastlegging.Stuk, Bevriezing = Bevriezing.Stuk });
        return oordeel.Einde == Eindoordeel.Klopt
            ? new Publicatie(this, volledig, openbaar)
            : throw new CeremonieException("Het verslag is niet uit zichzelf na te rekenen: " + string.Join(", ", oordeel.Zinnen.Where(z => z.Oordeel == Zinoordeel.KloptNiet).Select(z => z.Id)));
    }

    internal static string? Hex(Geopend g) => g.Geheim is { } geheim ? Convert.ToHexStringLower(geheim.Span) : null;

    private static void Geheim(Lotingsplan plan, IReadOnlyList<Geopend> geheimen)
    {
        if (!geheimen.Select(g => g.Nummer).SequenceEqual(plan.Houders.Select(h => h.Nummer)))
            throw new CeremonieException("Van elke houder is een geheim nodig, of de mededeling dat het er niet is.");
        foreach (var (g, houder) in geheimen.Zip(plan.Houders))
        {
            if (g.Geheim is { } geheim && (geheim.Length != Lot2.GeheimLengte || !string.Equals(Lot2.Vingerafdruk(plan.Ronde, g.Nummer, geheim.Span), houder.Vingerafdruk, StringComparison.Ordinal)))
                throw new CeremonieException($"Het geheim van houder {g.Nummer} past niet bij de vingerafdruk die vooraf is gepubliceerd.");
        }
        if (geheimen.All(g => g.Geheim is null) || (geheimen.Any(g => g.Geheim is null) && !plan.Entropieplan.Bronnen.Any(b => b.IsBaken)))
            throw new CeremonieException("Zonder dit geheim kan alleen worden getrokken met minstens één ander geheim en een baken in het plan.");
    }

    private string Houder(Geopend g) => Bevriezing.Vastlegging.Plan.Houders[g.Nummer - 1].Organisatie;
}

/// <summary>Last state of LOT-2: published.</summary>
public sealed class Publicatie
{
    internal Publicatie(Trekking trekking, byte[] volledig, byte[] openbaar) => (Trekking, Volledig, Openbaar) = (trekking, volledig, openbaar);

    /// <summary>The third state.</summary>
    public Trekking Trekking { get; }

    /// <summary>The full edition, sealed: for the notary and the court. Its hash stands in the public one.</summary>
    public ReadOnlyMemory<byte> Volledig { get; }

    /// <summary>The public edition; publish exactly these bytes.</summary>
    public ReadOnlyMemory<byte> Openbaar { get; }

    /// <summary>Every hash of this round, by name, for the log and the anchors outside.</summary>
    public IReadOnlyDictionary<string, string> Hashes => new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["bevriezing"] = Trekking.Bevriezing.Hash,
        ["deelnemers"] = Trekking.Bevriezing.DeelnemersHash,
        ["invoer"] = Trekking.Bevriezing.InputHash,
        ["openbaarVerslag"] = Jcs.Hash(Openbaar.Span),
        ["regels"] = Trekking.Bevriezing.Vastlegging.RegelsHash,
        ["vastlegging"] = Trekking.Bevriezing.Vastlegging.Hash,
        ["volledigVerslag"] = Jcs.Hash(Volledig.Span),
        ["zaad"] = Trekking.Zaad,
    };
}
