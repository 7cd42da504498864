namespace Oversteek.Oso;

/// <summary>What an attachment turned out to hold.</summary>
/// <param name="Bestanden">The documents; none when the content is damaged. Content that is no ZIP at all is taken as the document itself.</param>
/// <param name="Ruw">The decoded bytes, or the bytes of the text when it is not base64; empty when over the limit.</param>
/// <param name="Gebreken">What is wrong with it.</param>
public sealed record Bijlageuitslag(Reeks<Bijlagebestand> Bestanden, ReadOnlyMemory<byte> Ruw, Reeks<Bijlagegebrek> Gebreken);

/// <summary>A document from an attachment.</summary>
/// <param name="Naam">A safe name to show; see <see cref="Bestandsnaam.Schoon"/>.</param>
/// <param name="NaamInZip">The name as it came. Never to be used as a path.</param>
/// <param name="Inhoud">The document.</param>
public sealed record Bijlagebestand(string Naam, string NaamInZip, ReadOnlyMemory<byte> Inhoud);

/// <summary>Something wrong with an attachment.</summary>
/// <param name="Regel">BIJLAGE.NAAM, BIJLAGE.BASE64, BIJLAGE.ZIP or BIJLAGE.GROOTTE.</param>
/// <param name="Boodschap">What is wrong, in Dutch.</param>
/// <param name="Advies">What a user can do, in Dutch.</param>
public sealed record Bijlagegebrek(string Regel, string Boodschap, string Advies);
