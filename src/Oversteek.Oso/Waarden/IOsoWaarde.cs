namespace Oversteek.Oso;

/// <summary>
/// A value whose form the standard prescribes. It keeps the exact text of the file, so that writing it again changes
/// nothing; two values are equal when their texts are. A value that does not have the form cannot be made.
/// </summary>
/// <typeparam name="TSelf">The value type itself.</typeparam>
public interface IOsoWaarde<TSelf>
    where TSelf : struct, IOsoWaarde<TSelf>
{
    /// <summary>The text as it stands in the file, white space included; empty for <c>default</c>.</summary>
    string Tekst { get; }

    /// <summary>Reads a text in the form of the standard.</summary>
    /// <param name="tekst">The text, not trimmed.</param>
    /// <param name="waarde">The value when the text has the form.</param>
    /// <returns>False when the text does not have the form.</returns>
    static abstract bool TryParse(string? tekst, out TSelf waarde);
}
