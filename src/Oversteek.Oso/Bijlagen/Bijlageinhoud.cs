using System.Text;

namespace Oversteek.Oso;

/// <summary>
/// The content of an attachment as it stands in <c>bestandsinhoud</c>: the base64 text of a ZIP that holds the document.
/// The text is kept as it came, also when it is not base64 or the ZIP is broken, so that it can be passed on unchanged.
/// Two contents are equal when they are the same text in the same store.
/// </summary>
public abstract class Bijlageinhoud
{
    /// <summary>Stands for the content of an attachment that was read without keeping it.</summary>
    public static Bijlageinhoud NietBewaard { get; } = new Afwezig();

    /// <summary>Length of the text in bytes of UTF-8.</summary>
    public abstract long Lengte { get; }

    /// <summary>Opens the text, in UTF-8, for reading from the start.</summary>
    /// <returns>A stream that the caller closes.</returns>
    /// <exception cref="InvalidOperationException">The content was not kept.</exception>
    public abstract Stream OpenTekst();

    /// <summary>Makes a content of a text that is already in the form of the standard.</summary>
    /// <param name="tekst">The base64 text.</param>
    /// <returns>The content.</returns>
    public static Bijlageinhoud VanTekst(string tekst) => new Geheugeninhoud(Encoding.UTF8.GetBytes(tekst));

    /// <summary>Packs a document: one entry in a ZIP, then base64 on one line. The same document always gives the same text.</summary>
    /// <param name="naam">Name of the document; path parts and control characters are left out.</param>
    /// <param name="inhoud">The document.</param>
    /// <returns>The content.</returns>
    public static Bijlageinhoud VanBestand(string naam, ReadOnlySpan<byte> inhoud) =>
        VanTekst(Convert.ToBase64String(Zipschrijver.Pak(Bestandsnaam.Schoon(naam), inhoud)));

    private sealed class Afwezig : Bijlageinhoud
    {
        public override long Lengte => 0;

        public override Stream OpenTekst() => throw new InvalidOperationException("De inhoud van deze bijlage is niet bewaard bij het lezen.");
    }
}

/// <summary>A content in memory.</summary>
internal sealed class Geheugeninhoud(byte[] tekst) : Bijlageinhoud, IEquatable<Geheugeninhoud>
{
    public override long Lengte => tekst.Length;

    public override Stream OpenTekst() => new MemoryStream(tekst, writable: false);

    public bool Equals(Geheugeninhoud? other) => other is not null && other.Tekst.SequenceEqual(tekst);

    public override bool Equals(object? obj) => Equals(obj as Geheugeninhoud);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.AddBytes(tekst);
        return hash.ToHashCode();
    }

    private ReadOnlySpan<byte> Tekst => tekst;
}
