namespace Oversteek.Application.Bijlagen.Poort;

internal enum Bouw
{
    Pdf,
    Jpeg,
    Png,
    Ooxml,
    OpenDocument,
    Ole,
    Tekst,
}

/// <param name="AlleenOso">D-16: old kinds that a LAS still sends; nobody adds them by hand.</param>
internal sealed record Bestandsoort(string Mediatype, Bouw Bouw, string? Deel = null, bool AlleenOso = false);

/// <summary>D-16: the one list of kinds, for every way in.</summary>
internal static class Bestandsoorten
{
    private const string Ooxml = "application/vnd.openxmlformats-officedocument.";
    private const string Odf = "application/vnd.oasis.opendocument.";

    private static readonly Dictionary<string, Bestandsoort> Alle = new(StringComparer.OrdinalIgnoreCase)
    {
        [".pdf"] = new("application/pdf", Bouw.Pdf),
        [".jpg"] = new("image/jpeg", Bouw.Jpeg),
        [".jpeg"] = new("image/jpeg", Bouw.Jpeg),
        [".png"] = new("image/png", Bouw.Png),
        [".docx"] = new(Ooxml + "wordprocessingml.document", Bouw.Ooxml, "word/"),
        [".xlsx"] = new(Ooxml + "spreadsheetml.sheet", Bouw.Ooxml, "xl/"),
        [".pptx"] = new(Ooxml + "presentationml.presentation", Bouw.Ooxml, "ppt/"),
        [".odt"] = new(Odf + "text", Bouw.OpenDocument),
        [".ods"] = new(Odf + "spreadsheet", Bouw.OpenDocument),
        [".odp"] = new(Odf + "presentation", Bouw.OpenDocument),
        [".txt"] = new("text/plain", Bouw.Tekst),
        [".doc"] = new("application/msword", Bouw.Ole, AlleenOso: true),
        [".xls"] = new("application/vnd.ms-excel", Bouw.Ole, AlleenOso: true),
        [".ppt"] = new("application/vnd.ms-powerpoint", Bouw.Ole, AlleenOso: true),
    };

    public static Bestandsoort? Van(string naam) => Alle.GetValueOrDefault(Path.GetExtension(naam));
}
