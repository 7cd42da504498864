using Oversteek.Oso.Bijlagen;
using Oversteek.Oso.Model;

namespace Oversteek.Oso;

/// <summary>Opens attachments of a dossier.</summary>
public static class Bijlage
{
    /// <summary>
    /// Unpacks an attachment: base64, then exactly one ZIP (a document that is itself a ZIP stays one). Never fails because
    /// of what the attachment holds.
    /// </summary>
    /// <param name="document">The attachment.</param>
    /// <param name="grenzen">The limits for one attachment; null for the defaults.</param>
    /// <returns>The documents and what is wrong.</returns>
    /// <exception cref="InvalidOperationException">The content was not kept when the file was read.</exception>
    public static Bijlageuitslag PakUit(Document document, Leesgrenzen? grenzen = null)
    {
        grenzen ??= Leesgrenzen.Standaard;
        using var ontvanger = new Base64ontvanger(MeesteBytes(grenzen));
        using (var tekst = document.Bestandsinhoud.OpenTekst())
            Vul(ontvanger, tekst);
        List<Bijlagebestand> bestanden = [];
        var gebreken = new Bijlagebeoordeling(grenzen, bestanden).Beoordeel(document.Bestandsnaam, ontvanger, 0).AlsReeks();
        return new Bijlageuitslag(bestanden.AlsReeks(), Ruw(document, ontvanger), gebreken);
    }

    /// <summary>A ZIP of a document of the greatest size, which may be a little larger than the document.</summary>
    internal static int MeesteBytes(Leesgrenzen grenzen) => grenzen.Bijlage + 65_536;

    private static void Vul(Base64ontvanger ontvanger, Stream tekst)
    {
        var stuk = new byte[16_384];
        int aantal;
        while ((aantal = tekst.Read(stuk)) > 0)
            ontvanger.Schrijf(stuk.AsSpan(0, aantal));
        ontvanger.Voltooi();
    }

    private static ReadOnlyMemory<byte> Ruw(Document document, Base64ontvanger ontvanger)
    {
        if (ontvanger.TeGroot)
            return default;
        if (!ontvanger.Ongeldig)
            return ontvanger.Inhoud.ToArray();
        using var tekst = document.Bestandsinhoud.OpenTekst();
        using var kopie = new MemoryStream();
        tekst.CopyTo(kopie);
        return kopie.ToArray();
    }
}
