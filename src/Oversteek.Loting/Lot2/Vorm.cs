using System.Text.Json;

namespace Oversteek.Loting;

/// <summary>
/// The exact fields of every public LOT-2 file. <c>s</c> text, <c>n</c> whole number, <c>b</c> true or false, <c>h</c> 64 hexadecimal digits,
/// <c>t</c> a moment in UTC, <c>?</c> or null, <c>*</c> a table from name to value. A field too many, too few or of another kind makes a file unreadable.
/// </summary>
internal static class Vorm
{
    private const string Regels =
        """{"kleineAantallen":"n","mechanisme":"s","meerlingen":"s","nummering":"s","voorrangsbereik":"s","wachtlijstvolgorde":["s"]}""";

    public static readonly JsonElement Vastlegging = Maak($$"""
        {"entropieplan":["s"],"houders":[{"nummer":"n","organisatie":"s","vingerafdruk":"h"}],"laat":"s?","op":"t","protocol":"s","regels":{{Regels}},
        "regelsHash":"h","ronde":"s","soort":"s","tijden":{"aanmelden":"t","bevriezen":"t","publiceren":"t","trekken":"t"} ,"wegblijven":"s"}
        """);

    public static readonly JsonElement Bevriezing = Maak("""
        {"akkoorden":[{"bevinding":"s","door":"s","reden":"s"}],"clusters":[{"id":"s","plaatsen":"n"}],"deelnemers":{"*":"h"},"deelnemersHash":"h",
        "eenheden":[{"aanmeldingen":"n?","cluster":"s?","id":"s","minimum":"n?","naam":"s?","plaatsen":"n",
        "reserveringen":[{"eigenschap":"s","plaatsen":"n","soort":"s"}],"school":"s?"}],
        "inputHash":"h","op":"t","protocol":"s","regelsHash":"h","ronde":"s","soort":"s","vastleggingHash":"h","zegel":"h"}
        """);

    public static readonly JsonElement Verslag = Maak($$"""
        {"algoritme":"s","bevriezingHash":"h","bewijs":[{"klopt":"b","regel":"s"}],"deelnemersHash":"h",
        "eenheden":[{"aanmeldingen":"n?","geloot":"b","grens":[{"kaart":"h?","lot":"n","niveau":"n","ronde":"n?"}],"id":"s","naam":"s?","perRang":{"*":"n?"} ,
        "plaatsen":"n","plaatsenInLoting":"n?","school":"s?","toegelaten":"n?","vast":"n?","vol":"b","wachtend":"n?"}],
        "entropie":[{"bron":"s","door":["s"],"waarde":"s"}],"gezinnen":[["s"]],
        "houders":[{"geheim":"h?","nummer":"n","organisatie":"s","uitKopie":"b","vingerafdruk":"h"}],"inputHash":"h","letOp":["s"],
        "lotnummers":{"centraal":{"*":"n"},"enkel":{"*":"n"} } ,"op":"t","proef":"b","protocol":"s","regels":{{Regels}},"regelsHash":"h","ronde":"s",
        "soort":"s","uitgave":"s","uitslagHash":"h","vastleggingHash":"h","verdeling":{"*":"n?"} ,"volledigVerslagHash":"h","zaad":"h"}
        """);

    public static readonly JsonElement Inschrijving = Maak("""
        {"clusters":["s"],"deelname":"s","eigenschappen":["s"],"meerling":[{"gezin":"s","volgorde":"n"}],
        "vastePlaats":[{"door":"s","eenheid":"s","op":"s","reden":"s","tweedePersoon":"s"}],"voorkeuren":["s"],
        "voorrang":[{"eenheid":"s","niveau":"n"}]}
        """);

    /// <summary>Reads a canonical file of this shape and kind.</summary>
    public static JsonElement Lees(ReadOnlyMemory<byte> bestand, JsonElement vorm, string? soort)
    {
        using var document = Jcs.Lees(bestand);
        var j = document.RootElement.Clone();
        if (!Past(j, vorm) || (soort is not null && !(j.GetProperty("soort").ValueEquals(soort) && j.GetProperty("protocol").ValueEquals(Lot2.Protocol))))
            throw new VerslagOnleesbaarException("Dit bestand heeft niet de velden die bij dit stuk horen.");
        return j;
    }

    private static JsonElement Maak(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }

    private static bool Past(JsonElement j, JsonElement vorm)
    {
        switch (vorm.ValueKind)
        {
            case JsonValueKind.Array:
                return j.ValueKind == JsonValueKind.Array && j.EnumerateArray().All(lid => Past(lid, vorm[0]));
            case JsonValueKind.Object when vorm.TryGetProperty("*", out var tabel):
                return j.ValueKind == JsonValueKind.Object && j.EnumerateObject().All(v => Kenmerkschrift.IsGoed(v.Name) && Past(v.Value, tabel));
            case JsonValueKind.Object:
                return j.ValueKind == JsonValueKind.Object && j.EnumerateObject().Count() == vorm.EnumerateObject().Count()
                    && vorm.EnumerateObject().All(v => j.TryGetProperty(v.Name, out var waarde) && Past(waarde, v.Value));
            default:
                return Waarde(j, vorm.GetString()!);
        }
    }

    private static bool Waarde(JsonElement j, string soort) => j.ValueKind switch
    {
        JsonValueKind.Null => soort.EndsWith('?'),
        JsonValueKind.String => soort[0] switch
        {
            's' => true,
            'h' => IsHex(j.GetString()!),
            't' => Moment.IsGoed(j.GetString()!),
            _ => false,
        },
        JsonValueKind.Number => soort[0] == 'n' && j.TryGetInt32(out _),
        JsonValueKind.True or JsonValueKind.False => soort[0] == 'b',
        _ => false,
    };

    private static bool IsHex(string tekst) => tekst.Length == 64 && tekst.All(char.IsAsciiHexDigitLower);
}

/// <summary>Names as every checker compares them: white space and capitals of ASCII only, because languages differ about the others.</summary>
internal static class Naamschrift
{
    private static readonly char[] Wit = [' ', '\t', '\n', '\v', '\f', '\r'];

    public static string Kaal(string tekst) => tekst.Trim(Wit);

    public static string Klein(string tekst) => string.Concat(Kaal(tekst).Select(c => char.IsAsciiLetterUpper(c) ? (char)(c | ' ') : c));
}

/// <summary>The alphabet of a lotingskenmerk under LOT-2: one that sorts alike in every language and needs no escaping.</summary>
internal static class Kenmerkschrift
{
    public static bool IsGoed(string tekst) => tekst.Length is >= 1 and <= 64 && tekst.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');
}

/// <summary>A moment in UTC, to the second: <c>2027-03-01T09:00:00Z</c>. Text in this form sorts by time.</summary>
internal static class Moment
{
    public static bool IsGoed(string tekst) => Lees(tekst) is not null;

    public static DateTimeOffset? Lees(string tekst) =>
        DateTimeOffset.TryParseExact(
            tekst,
            "yyyy-MM-dd'T'HH:mm:ss'Z'",
            System.Globalization.CultureInfo.InvariantCulture,
            System.Globalization.DateTimeStyles.AssumeUniversal,
            out var moment) ? moment : null;
}
