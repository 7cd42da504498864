using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Domain.Overstapdossiers;

/// <summary>School advice by its national code, without lwoo (D-53). The ladder compares levels (D-55); half steps are double advices.</summary>
public sealed record Advies
{
    /// <summary>The advice of a class for pupils whose level nobody can tell yet (BRK-12).</summary>
    public const string GeenSpecifiek = "80";

    private static readonly Advies[] Alle =
    [
        new("01", "vso", null),
        new("10", "praktijkonderwijs", 1m),
        new("20", "vmbo-bb", 2m),
        new("22", "vmbo-bb/kb", 2.5m),
        new("30", "vmbo-kb", 3m),
        new("34", "vmbo-kb/gl-tl", 3.5m),
        new("42", "vmbo-gl/tl", 4m),
        new("52", "vmbo-gl-tl/havo", 4.5m),
        new("60", "havo", 5m),
        new("61", "havo/vwo", 5.5m),
        new("70", "vwo", 6m),
        new(GeenSpecifiek, "geen specifiek advies mogelijk", null),
        new("32", "vmbo-kb/gl", 3.5m, kiesbaar: false),
        new("40", "vmbo-gl", 4m, kiesbaar: false),
        new("44", "vmbo-gl/havo", 4.5m, kiesbaar: false),
        new("50", "vmbo-tl", 4m, kiesbaar: false),
    ];

    private static readonly Dictionary<string, Advies> PerCode = Alle.ToDictionary(a => a.Code, StringComparer.Ordinal);

    private static readonly Dictionary<string, string> LwooCodes = new(StringComparer.Ordinal)
    {
        ["21"] = "20",
        ["23"] = "22",
        ["31"] = "30",
        ["33"] = "32",
        ["35"] = "34",
        ["41"] = "40",
        ["43"] = "42",
        ["51"] = "50",
    };

    private Advies(string code, string naam, decimal? trede, bool kiesbaar = true) => (Code, Naam, Trede, Kiesbaar) = (code, naam, trede, kiesbaar);

    public string Code { get; }

    public string Naam { get; }

    /// <summary>1 (pro) to 6 (vwo); null for vso and 'geen specifiek advies', which have no rank.</summary>
    public decimal? Trede { get; }

    /// <summary>False for codes that only come in by import (D-54).</summary>
    public bool Kiesbaar { get; }

    /// <summary>Without a vmbo level, where lwoo is of no use.</summary>
    public bool IsBovenVmbo => Trede >= 5m;

    public bool IsDubbel => Trede is { } trede && trede != decimal.Truncate(trede);

    public static IReadOnlyList<Advies> Kiesbare { get; } = [.. Alle.Where(a => a.Kiesbaar)];

    public static Advies? Zoek(string? code) => code is not null && PerCode.TryGetValue(code, out var advies) ? advies : null;

    /// <summary>Splits an exchanged code into advice and lwoo box; null when the code is not in use.</summary>
    public static (Advies Advies, bool Lwoo)? VanUitwisseling(string code) =>
        LwooCodes.TryGetValue(code, out var zonder) ? (PerCode[zonder], true)
        : PerCode.TryGetValue(code, out var advies) ? (advies, false)
        : null;

    /// <summary>The code for exchange; 44, 52, 60 and higher have no form with lwoo.</summary>
    public string NaarUitwisseling(bool lwoo) => lwoo ? LwooCodes.FirstOrDefault(p => p.Value == Code).Key ?? Code : Code;

    /// <summary>The levels a class must offer one of: the level itself, or both levels of a double advice and the double (D-36).</summary>
    public bool PastBij(Advies klas)
    {
        if (Trede is null || klas.Trede is null)
            return Code == klas.Code;
        return Treden(this).Overlaps(Treden(klas));
    }

    /// <summary>The same advice, also when an import wrote it with an older code (D-54).</summary>
    public bool IsGelijk(Advies ander) => Code == ander.Code || (Trede is not null && Trede == ander.Trede);

    /// <summary>The levels that both hold, in words: "havo" for havo/vwo and vmbo-gl-tl/havo.</summary>
    public string GedeeldeNiveaus(Advies ander) => Trede is null || ander.Trede is null ? Naam
        : string.Join(" en ", Treden(this).Intersect(Treden(ander)).Order().Select(t => Kiesbare.First(a => a.Trede == t).Naam));

    /// <summary>One of its levels stands among these steps of the ladder.</summary>
    public bool Raakt(IReadOnlySet<decimal> treden) => Trede is not null && Treden(this).Overlaps(treden);

    public override string ToString() => Naam;

    private static HashSet<decimal> Treden(Advies advies) =>
        advies.IsDubbel ? [advies.Trede!.Value - 0.5m, advies.Trede.Value + 0.5m] : [advies.Trede!.Value];
}

/// <summary>Kind of education advised (OKR-11).</summary>
public enum Uitstroom
{
    Regulier,
    Isk,
    GespecialiseerdOnderwijs,
}

/// <summary>The kinds of education in words, by the name under which they are stored.</summary>
public static class Uitstroomwoorden
{
    public static readonly IReadOnlyList<Formulieren.Optie> Alle =
    [
        new(nameof(Uitstroom.Regulier), "regulier onderwijs"), new(nameof(Uitstroom.Isk), "ISK"), new(nameof(Uitstroom.GespecialiseerdOnderwijs), "gespecialiseerd onderwijs (vso)"),
    ];
}
