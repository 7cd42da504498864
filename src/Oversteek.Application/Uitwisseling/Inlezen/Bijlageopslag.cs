using Oversteek.Application.Persistence;
using Oversteek.Application.Versleuteling;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Uitwisseling.Vertaling;

namespace Oversteek.Application.Uitwisseling.Inlezen;

/// <summary>Adds an attachment of a file: row and encrypted bytes.</summary>
public sealed class Bijlageopslag(OversteekDb db, Bestandskluis kluis)
{
    internal async Task VoegToeAsync(LeerlingId leerling, Osobijlage bron, Handeling handeling, CancellationToken ct)
    {
        var soort = Bestandsoorten.Van(bron.Naam);
        var toestand = bron.Beschadigd ? Bijlagetoestand.Beschadigd : soort.Past(bron.Inhoud.Span) ? Bijlagetoestand.InOrde : Bijlagetoestand.Afwijkend;
        var bijlage = Bijlage.VoegToe(leerling, new Bestand(bron.Type, bron.Naam, soort.Mediatype, bron.Inhoud.Length, toestand), Bijlagebron.Oso, !bron.WachtOpToestemming, handeling);
        using var versleuteld = new MemoryStream();
        using (var inhoud = new MemoryStream(bron.Inhoud.ToArray(), writable: false))
            await kluis.VersleutelAsync(inhoud, versleuteld, bijlage.Id.Waarde, ct);
        db.Add(bijlage);
        db.Add(new Bijlageinhoud { BijlageId = bijlage.Id, LeerlingId = leerling, Bytes = versleuteld.ToArray() });
    }
}

/// <summary>Media type and first bytes per extension; what does not fit is kept as 'afwijkend' and not released.</summary>
internal sealed record Bestandsoort(string Mediatype, byte[]? Begin)
{
    public bool Past(ReadOnlySpan<byte> inhoud) => Begin is null || inhoud.StartsWith(Begin);
}

internal static class Bestandsoorten
{
    private static readonly byte[] Zip = [0x50, 0x4B, 3, 4];
    private static readonly byte[] Ole = [0xD0, 0xCF, 0x11, 0xE0];
    private static readonly Bestandsoort Onbekend = new("application/octet-stream", null);

    private static readonly Dictionary<string, Bestandsoort> Alle = new(StringComparer.OrdinalIgnoreCase)
    {
        [".pdf"] = new("application/pdf", "%PDF"u8.ToArray()),
        [".jpg"] = new("image/jpeg", [0xFF, 0xD8]),
        [".jpeg"] = new("image/jpeg", [0xFF, 0xD8]),
        [".png"] = new("image/png", [0x89, 0x50, 0x4E, 0x47]),
        [".txt"] = new("text/plain", null),
        [".doc"] = new("application/msword", Ole),
        [".xls"] = new("application/vnd.ms-excel", Ole),
        [".ppt"] = new("application/vnd.ms-powerpoint", Ole),
        [".docx"] = new("application/vnd.openxmlformats-officedocument.wordprocessingml.document", Zip),
        [".xlsx"] = new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Zip),
        [".pptx"] = new("application/vnd.openxmlformats-officedocument.presentationml.presentation", Zip),
        [".odt"] = new("application/vnd.oasis.opendocument.text", Zip),
        [".ods"] = new("application/vnd.oasis.opendocument.spreadsheet", Zip),
        [".odp"] = new("application/vnd.oasis.opendocument.presentation", Zip),
    };

    public static Bestandsoort Van(string naam) => Alle.GetValueOrDefault(Path.GetExtension(naam)) ?? Onbekend;
}
