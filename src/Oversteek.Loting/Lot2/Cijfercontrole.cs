using System.Text.Json;

namespace Oversteek.Loting;

/// <summary>Whether the counts of a public report fit each other; what is left out is not judged.</summary>
internal sealed class Cijfercontrole(JsonElement r, JsonElement? b)
{
    public bool Klopt()
    {
        var regels = r.GetProperty("regels");
        var enkel = r.GetProperty("lotnummers").GetProperty("enkel").EnumerateObject().Count();
        var centraal = r.GetProperty("lotnummers").GetProperty("centraal").EnumerateObject().Count();
        int? loters = regels.GetProperty("nummering").ValueEquals("STB") ? enkel : centraal > 0 ? centraal : null;
        var verdeling = Cellen(r.GetProperty("verdeling"));
        var eenheden = r.GetProperty("eenheden").EnumerateArray().ToArray();
        var toegelaten = eenheden.Select(e => Getal(e, "toegelaten")).ToArray();
        int? zonder = verdeling.TryGetValue("0", out var z) ? z : 0;
        return eenheden.All(e => Eenheid(e, loters))
            && Som(loters, [.. verdeling.Values]) && Som(loters, [zonder, .. toegelaten])
            && r.GetProperty("bewijs").GetArrayLength() > 0 && r.GetProperty("bewijs").EnumerateArray().All(s => s.GetProperty("klopt").GetBoolean())
            && Lijsten(eenheden);
    }

    private static bool Eenheid(JsonElement e, int? loters)
    {
        var (plaatsen, inLoting, toegelaten, wachtend) = (Getal(e, "plaatsen"), Getal(e, "plaatsenInLoting"), Getal(e, "toegelaten"), Getal(e, "wachtend"));
        var vast = Getal(e, "vast");
        var (vol, geloot) = (e.GetProperty("vol").GetBoolean(), e.GetProperty("geloot").GetBoolean());
        var grens = e.GetProperty("grens");
        return Som(Getal(e, "aanmeldingen"), [toegelaten, wachtend])
            && (vast is null || inLoting is null || inLoting == Math.Max(0, plaatsen!.Value - vast.Value))
            && (toegelaten is null || inLoting is null || (toegelaten <= inLoting && vol == (toegelaten == inLoting)))
            && (wachtend is null || geloot == (wachtend > 0))
            && grens.GetArrayLength() <= 1 && (toegelaten is null || grens.GetArrayLength() == (toegelaten > 0 ? 1 : 0))
            && grens.EnumerateArray().All(g => g.GetProperty("niveau").GetInt32() is >= 1 and <= 9 && g.GetProperty("lot").GetInt32() is >= 1 and var lot && (loters is null || lot <= loters));
    }

    // With the freeze beside it: as many positions as lists that named the unit.
    private bool Lijsten(JsonElement[] eenheden)
    {
        if (b is null)
            return true;
        var voor = new Dictionary<string, int?>(StringComparer.Ordinal);
        foreach (var e in b.Value.GetProperty("eenheden").EnumerateArray())
            voor[e.GetProperty("id").GetString()!] = Getal(e, "aanmeldingen");
        return eenheden.All(e => !voor.TryGetValue(e.GetProperty("id").GetString()!, out var aantal) || Som(aantal, [.. Cellen(e.GetProperty("perRang")).Values]));
    }

    private static bool Som(int? totaal, int?[] delen) => totaal is null || delen.Contains(null) || delen.Sum(d => (long)d!.Value) == totaal;

    private static int? Getal(JsonElement e, string naam) => e.GetProperty(naam) is { ValueKind: JsonValueKind.Number } g ? g.GetInt32() : null;

    private static Dictionary<string, int?> Cellen(JsonElement tabel) =>
        tabel.EnumerateObject().ToDictionary(p => p.Name, p => p.Value.ValueKind == JsonValueKind.Number ? p.Value.GetInt32() : (int?)null, StringComparer.Ordinal);
}
