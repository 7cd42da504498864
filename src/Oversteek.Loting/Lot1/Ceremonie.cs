namespace Oversteek.Loting;

/// <summary>A step of the ceremony was not allowed; nothing changed.</summary>
public sealed class CeremonieException : Exception
{
    /// <summary>Creates the error.</summary>
    /// <param name="melding">What is wrong, in Dutch.</param>
    public CeremonieException(string melding)
        : base(melding)
    {
    }
}

/// <summary>
/// First state of the ceremony: the secret is sealed and its commitment published, with the rules and the announced source of entropy.
/// Each state has one way on: committed, frozen, entropy entered, drawn, published. A stored ceremony is restored by walking it again,
/// because every step is deterministic.
/// </summary>
/// <param name="Ronde">Round id.</param>
/// <param name="Vastlegging">The commitment.</param>
/// <param name="RegelsHash">Hash of the rules published with it.</param>
/// <param name="Entropiebron">Which public entropy will be used; whoever knows the secret must not make it.</param>
public sealed record Vastgelegd(string Ronde, string Vastlegging, string RegelsHash, string Entropiebron)
{
    /// <summary>Commits to a secret.</summary>
    /// <param name="ronde">Round id without <c>|</c> and line breaks.</param>
    /// <param name="geheim">32 random bytes, made outside this library.</param>
    /// <param name="regels">The rules.</param>
    /// <param name="entropiebron">The announced source.</param>
    /// <returns>The first state.</returns>
    /// <exception cref="CeremonieException">Wrong length or unusable round id.</exception>
    public static Vastgelegd Leg(string ronde, ReadOnlySpan<byte> geheim, Lotingsregels regels, string entropiebron)
    {
        if (geheim.Length != Lot1.GeheimLengte)
            throw new CeremonieException("Het geheim moet 32 bytes lang zijn.");
        if (!Invoercontrole.Bruikbaar(ronde))
            throw new CeremonieException("De naam van de ronde is leeg of bevat een verboden teken.");
        return new Vastgelegd(ronde, Lot1.Vastlegging(ronde, geheim), Canoniek.Hash(Canoniek.Bytes(regels)), entropiebron);
    }

    /// <summary>Freezes the input.</summary>
    /// <param name="invoer">The input of this round, with the rules that were published.</param>
    /// <returns>The frozen state.</returns>
    /// <exception cref="InvoerGeweigerdException">The input is refused.</exception>
    /// <exception cref="CeremonieException">Another round or other rules.</exception>
    public Bevroren Bevries(Lotingsinvoer invoer)
    {
        if (!string.Equals(invoer.Ronde, Ronde, StringComparison.Ordinal))
            throw new CeremonieException("De invoer hoort bij een andere ronde.");
        if (!string.Equals(Canoniek.Hash(Canoniek.Bytes(invoer.Regels)), RegelsHash, StringComparison.Ordinal))
            throw new CeremonieException("De regels zijn anders dan de regels die vooraf zijn gepubliceerd.");
        var bevindingen = Invoercontrole.Controleer(invoer);
        if (bevindingen.Any(b => b.Blokkeert))
            throw new InvoerGeweigerdException(bevindingen);
        return new Bevroren(this, invoer, bevindingen);
    }
}

/// <summary>Second state: the input is fixed; the participants and hashes are published.</summary>
public sealed class Bevroren
{
    internal Bevroren(Vastgelegd vastgelegd, Lotingsinvoer invoer, IReadOnlyList<Bevinding> waarschuwingen)
    {
        (Vastgelegd, Invoer, Waarschuwingen) = (vastgelegd, invoer, waarschuwingen);
        Deelnemers = [.. invoer.Deelnemers.Where(d => d.Loot()).Select(d => d.Kenmerk).Order(Byteorde.Instantie)];
        DeelnemersHash = Lot1.DeelnemersHash(Deelnemers);
        InvoerHash = Canoniek.Hash(Canoniek.Bytes(invoer));
    }

    /// <summary>The commitment.</summary>
    public Vastgelegd Vastgelegd { get; }

    /// <summary>The frozen input.</summary>
    public Lotingsinvoer Invoer { get; }

    /// <summary>Warnings about the input.</summary>
    public IReadOnlyList<Bevinding> Waarschuwingen { get; }

    /// <summary>Who draws, in byte order; to be published now.</summary>
    public IReadOnlyList<string> Deelnemers { get; }

    /// <summary>Hash of <see cref="Deelnemers"/>; to be published now.</summary>
    public string DeelnemersHash { get; }

    /// <summary>Hash of the input; to be published now.</summary>
    public string InvoerHash { get; }

    /// <summary>Enters the public entropy.</summary>
    /// <param name="entropie">Exactly as read out; not empty, without line breaks.</param>
    /// <returns>The next state.</returns>
    /// <exception cref="CeremonieException">Empty or with a line break.</exception>
    public EntropieIngevoerd VoerEntropieIn(string entropie)
    {
        if (string.IsNullOrWhiteSpace(entropie) || entropie.AsSpan().IndexOfAny('\n', '\r') >= 0)
            throw new CeremonieException("De openbare toevalsbron is leeg of bevat een regeleinde.");
        return new EntropieIngevoerd(this, entropie);
    }
}

/// <summary>Third state: the entropy is known; the secret can be opened.</summary>
public sealed class EntropieIngevoerd
{
    internal EntropieIngevoerd(Bevroren bevroren, string entropie) => (Bevroren, Entropie) = (bevroren, entropie);

    /// <summary>The frozen state.</summary>
    public Bevroren Bevroren { get; }

    /// <summary>The entropy.</summary>
    public string Entropie { get; }

    /// <summary>Opens the secret, draws the numbers and divides the places.</summary>
    /// <param name="geheim">The sealed secret; it must fit the commitment.</param>
    /// <returns>The drawn state, with its proof.</returns>
    /// <exception cref="CeremonieException">The secret does not fit the commitment.</exception>
    /// <exception cref="BewijsMisluktException">The outcome could not be proven.</exception>
    public Getrokken Trek(ReadOnlySpan<byte> geheim)
    {
        var ronde = Bevroren.Vastgelegd.Ronde;
        if (!string.Equals(Lot1.Vastlegging(ronde, geheim), Bevroren.Vastgelegd.Vastlegging, StringComparison.Ordinal))
            throw new CeremonieException("Het geheim past niet bij de vastlegging die vooraf is gepubliceerd.");
        var zaad = Lot1.Zaad(ronde, geheim, Bevroren.DeelnemersHash, Entropie);
        var uitslag = Lotingsberekening.Bereken(Bevroren.Invoer, Lot1.Trek(Bevroren.Invoer, zaad));
        var lot1 = new Lot1Gegevens(
            Bevroren.Vastgelegd.Vastlegging,
            Convert.ToHexStringLower(geheim),
            Entropie,
            Bevroren.Vastgelegd.Entropiebron,
            Bevroren.DeelnemersHash,
            Convert.ToHexStringLower(zaad));
        return new Getrokken(new Lotingsverslag(lot1, uitslag));
    }
}

/// <summary>Fourth state: drawn and proven, not yet published.</summary>
public sealed class Getrokken
{
    internal Getrokken(Lotingsverslag verslag) => Verslag = verslag;

    /// <summary>The report.</summary>
    public Lotingsverslag Verslag { get; }

    /// <summary>Makes both editions and checks them once more from their own bytes.</summary>
    /// <returns>The last state.</returns>
    /// <exception cref="BewijsMisluktException">The report does not stand on its own.</exception>
    public Gepubliceerd Publiceer()
    {
        var volledig = Verslag.NaarJson(Uitgave.Volledig);
        var openbaar = Verslag.NaarJson(Uitgave.Openbaar);
        IReadOnlyList<Bewijsstap> stappen = [.. Verslagcontrole.Controleer(volledig).Stappen, .. Verslagcontrole.Controleer(openbaar).Stappen];
        if (stappen.Any(s => !s.Klopt))
            throw new BewijsMisluktException(stappen);
        return new Gepubliceerd(Verslag, volledig, openbaar);
    }
}

/// <summary>Last state: published. Only a real ceremony gets here; a draft has another type.</summary>
public sealed class Gepubliceerd
{
    internal Gepubliceerd(Lotingsverslag verslag, ReadOnlyMemory<byte> volledig, ReadOnlyMemory<byte> openbaar) =>
        (Verslag, Volledig, Openbaar) = (verslag, volledig, openbaar);

    /// <summary>The report.</summary>
    public Lotingsverslag Verslag { get; }

    /// <summary>The full edition, canonical JSON.</summary>
    public ReadOnlyMemory<byte> Volledig { get; }

    /// <summary>The public edition, canonical JSON.</summary>
    public ReadOnlyMemory<byte> Openbaar { get; }
}
