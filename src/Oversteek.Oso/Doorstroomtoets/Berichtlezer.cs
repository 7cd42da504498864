using System.Globalization;
using System.Text.Json;

namespace Oversteek.Oso.Doorstroomtoets;

/// <summary>A part of a message: gives what is asked for, and notes what is missing or of the wrong kind. Findings hold no value of the message.</summary>
internal sealed class Berichtlezer
{
    private const int Langst = 1_000;
    private const int MeesteFouten = 50;
    private const string Advies = "Vraag de leverancier van de toets om het bestand opnieuw te maken.";
    private static readonly Editie Waarden = Editie.Concepten[0];
    private readonly JsonElement _json;
    private readonly string _pad;
    private readonly List<Bevinding> _bevindingen;

    public Berichtlezer(JsonElement json)
        : this(json, "", [])
    {
    }

    private Berichtlezer(JsonElement json, string pad, List<Bevinding> bevindingen) => (_json, _pad, _bevindingen) = (json, pad, bevindingen);

    public bool IsObject => _json.ValueKind == JsonValueKind.Object;

    public bool HeeftFouten => _bevindingen.Count > 0;

    public Reeks<Bevinding> Bevindingen => _bevindingen.AlsReeks();

    public bool Heeft(string naam) => IsObject && _json.TryGetProperty(naam, out var deel) && deel.ValueKind != JsonValueKind.Null;

    public bool Is(string naam, string waarde) =>
        IsObject && _json.TryGetProperty(naam, out var deel) && deel.ValueKind == JsonValueKind.String && deel.ValueEquals(waarde);

    public void Meld(string naam, string regel, string boodschap)
    {
        if (_bevindingen.Count < MeesteFouten)
            _bevindingen.Add(new Bevinding(Ernst.Fout, regel, $"{_pad}/{naam}", boodschap, Advies));
    }

    public void Eis(string naam, string waarde, string regel)
    {
        if (!Is(naam, waarde))
            Meld(naam, regel, $"Verwacht wordt {waarde}.");
    }

    public T Vals<T>(string naam, string verwacht)
        where T : struct
    {
        Meld(naam, "DST.WAARDE", $"Verwacht wordt {verwacht}.");
        return default;
    }

    public Berichtlezer Deel(string naam)
    {
        if (IsObject && _json.TryGetProperty(naam, out var deel) && deel.ValueKind == JsonValueKind.Object)
            return new Berichtlezer(deel, $"{_pad}/{naam}", _bevindingen);
        // A part that is missing is one finding; what should be in it is not reported as well.
        if (IsObject)
            Meld(naam, "DST.VORM", "Dit onderdeel ontbreekt.");
        return new Berichtlezer(default, $"{_pad}/{naam}", _bevindingen);
    }

    public IReadOnlyList<Berichtlezer> Lijst(string naam, int minstens = 0, int hoogstens = 1_000)
    {
        if (!IsObject)
            return [];
        if (!_json.TryGetProperty(naam, out var lijst) || lijst.ValueKind != JsonValueKind.Array
            || lijst.GetArrayLength() < minstens || lijst.GetArrayLength() > hoogstens)
        {
            Meld(naam, "DST.VORM", "Dit onderdeel ontbreekt, of het aantal klopt niet.");
            return [];
        }

        var delen = lijst.EnumerateArray()
            .Select((e, i) => new Berichtlezer(e, string.Create(CultureInfo.InvariantCulture, $"{_pad}/{naam}[{i + 1}]"), _bevindingen)).ToList();
        if (delen.Exists(static d => !d.IsObject))
            Meld(naam, "DST.VORM", "In deze lijst staat iets anders dan een onderdeel.");
        return delen;
    }

    /// <summary>A text; a number counts as one, because suppliers write scores as numbers.</summary>
    public string Tekst(string naam)
    {
        if (!IsObject)
            return "";
        var tekst = !_json.TryGetProperty(naam, out var waarde) ? null : waarde.ValueKind switch
        {
            JsonValueKind.String => Heel(waarde),
            JsonValueKind.Number => waarde.GetRawText(),
            _ => null,
        };
        if (tekst is { Length: > 0 and <= Langst })
            return tekst;
        Meld(naam, "DST.VORM", "Deze waarde ontbreekt of heeft niet de goede vorm.");
        return "";
    }

    public string Code(string naam, string lijst)
    {
        var code = Tekst(naam);
        if (code.Length > 0 && !Waarden.Codelijst(lijst).Bevat(code))
            Meld(naam, "DST.WAARDE", $"De waarde staat niet in de lijst ({Waarden.Codelijst(lijst).Naam}).");
        return code;
    }

    /// <summary>A part, a domain or, with a number, a subdomain.</summary>
    public string Eenheid(string naam)
    {
        var code = Tekst(naam);
        if (code.Length > 0 && !Waarden.Codelijst("46").Bevat(code) && !Waarden.Codelijst("47").Bevat(code) && !Vorm.Volgt(code, "9999"))
            Meld(naam, "DST.WAARDE", "Dit onderdeel van de toets bestaat niet.");
        return code;
    }

    public DateTimeOffset Moment(string naam)
    {
        var tekst = Tekst(naam);
        if (tekst.Length == 0)
            return default;
        return tekst.Length >= 10 && DateTimeOffset.TryParse(tekst, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            && Vorm.Volgt(tekst.AsSpan(0, 10), "9999-99-99")
            ? moment
            : Vals<DateTimeOffset>(naam, "een datum en tijd (EEJJ-MM-DDTuu:mm:ss)");
    }

    /// <summary>Half a surrogate pair in an escape is no text.</summary>
    private static string? Heel(JsonElement waarde)
    {
        try
        {
            return waarde.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
