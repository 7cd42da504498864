namespace Oversteek.Loting;

/// <summary>What LOT-1 publishes about a draw; enough to recompute every number.</summary>
/// <param name="Vastlegging">The commitment, published before the period closed.</param>
/// <param name="Geheim">The revealed secret, 64 hexadecimal digits.</param>
/// <param name="Entropie">The public entropy, exactly as read out.</param>
/// <param name="Entropiebron">What was announced as its source, for example <c>dobbelstenen, voorgelezen door de notaris</c>.</param>
/// <param name="DeelnemersHash">Hash of the participants.</param>
/// <param name="Zaad">The seed, 64 hexadecimal digits.</param>
public sealed record Lot1Gegevens(string Vastlegging, string Geheim, string Entropie, string Entropiebron, string DeelnemersHash, string Zaad);

/// <summary>For whom a report is made.</summary>
public enum Uitgave
{
    /// <summary>Everything, lists and placements included: for the notary, the auditor and the court.</summary>
    Volledig,

    /// <summary>For everyone: rules, seats, last admitted, distribution, numbers, hashes; no lists, no placements, small counts left out (D-62).</summary>
    Openbaar,
}

/// <summary>The audit report of one run (loting.md 10). Only the ceremony makes one.</summary>
public sealed class Lotingsverslag
{
    internal Lotingsverslag(Lot1Gegevens lot1, Lotingsuitslag uitslag) => (Lot1, Uitslag) = (lot1, uitslag);

    /// <summary>The draw of the numbers.</summary>
    public Lot1Gegevens Lot1 { get; }

    /// <summary>The proven outcome.</summary>
    public Lotingsuitslag Uitslag { get; }

    /// <summary>The report as canonical JSON. O(L log L).</summary>
    /// <param name="uitgave">For whom.</param>
    /// <returns>UTF-8 bytes; equal runs give equal bytes.</returns>
    public byte[] NaarJson(Uitgave uitgave) => Canoniek.Schrijf(w => Verslagschrijver.Schrijf(w, this, uitgave));

    /// <summary>Hash of the rules.</summary>
    public string RegelsHash => Canoniek.Hash(Canoniek.Bytes(Uitslag.Invoer.Regels));

    /// <summary>Hash of the frozen input.</summary>
    public string InvoerHash => Canoniek.Hash(Canoniek.Bytes(Uitslag.Invoer));

    /// <summary>Hash of the placements.</summary>
    public string UitslagHash => Canoniek.Hash(Canoniek.Bytes(Uitslag.Plaatsingen));
}

/// <summary>The file is not a report of this format.</summary>
public sealed class VerslagOnleesbaarException : Exception
{
    /// <summary>Creates the error.</summary>
    /// <param name="melding">What is wrong, in Dutch.</param>
    /// <param name="oorzaak">The underlying error, or null.</param>
    public VerslagOnleesbaarException(string melding, Exception? oorzaak = null)
        : base(melding, oorzaak)
    {
    }
}
