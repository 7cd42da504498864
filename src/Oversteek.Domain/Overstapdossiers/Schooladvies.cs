using Oversteek.Domain.Formulieren;

namespace Oversteek.Domain.Overstapdossiers;

/// <summary>The advice and what decides its route. Codes of <see cref="Advies"/>; content around it is in tab 4.</summary>
public sealed record Schooladvies
{
    public string? Voorlopig { get; init; }

    public DateOnly? VoorlopigOp { get; init; }

    public string? Definitief { get; init; }

    public DateOnly? DefinitiefOp { get; init; }

    public bool Lwoo { get; init; }

    public Uitstroom Uitstroom { get; init; }

    /// <summary>Differs when anything of the advice differs.</summary>
    public string Stempel =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Voorlopig}|{VoorlopigOp:yyyyMMdd}|{Definitief}|{DefinitiefOp:yyyyMMdd}|{Lwoo}|{Uitstroom}");

    public Advies? Geldend => Advies.Zoek(Definitief ?? Voorlopig);

    /// <summary>OKR-05: support ticked, or praktijkonderwijs.</summary>
    public bool OpentLwooPro => Lwoo || Geldend?.Code == "10";

    public bool OpentVso => Uitstroom == Uitstroom.GespecialiseerdOnderwijs;

    /// <summary>The questions of tab 4 whose answers stand here and not in the tab.</summary>
    private static IReadOnlyList<Vraag> Vragen =>
        [Okrvragen.Voorlopig, Okrvragen.VoorlopigOp, Okrvragen.Definitief, Okrvragen.DefinitiefOp, Okrvragen.Lwoo, Okrvragen.Uitstroom];

    public static bool Kent(string sleutel) => Vragen.Any(v => v.Sleutel == sleutel);

    /// <summary>B-37: a definitive advice that is typed without a day is of today; one that is taken away takes its day along.</summary>
    public static Invulling Gedateerd(IAntwoorden nu, Invulling invoer, DateOnly vandaag)
    {
        var (advies, dag) = (Okrvragen.Definitief.Sleutel, Okrvragen.DefinitiefOp);
        if (!invoer.Velden.ContainsKey(advies) || invoer[advies] == nu[advies] || invoer[dag.Sleutel] is not null)
            return invoer;
        var velden = new Dictionary<string, string>(invoer.Velden, StringComparer.Ordinal);
        velden[dag.Sleutel] = invoer[advies] is null ? "" : dag.Schrijf(vandaag)!;
        return invoer with { Velden = velden };
    }

    public static Schooladvies Van(IAntwoorden antwoorden) => new()
    {
        Voorlopig = antwoorden[Okrvragen.Voorlopig.Sleutel],
        VoorlopigOp = Okrvragen.VoorlopigOp.Van(antwoorden),
        Definitief = antwoorden[Okrvragen.Definitief.Sleutel],
        DefinitiefOp = Okrvragen.DefinitiefOp.Van(antwoorden),
        Lwoo = Okrvragen.Lwoo.Van(antwoorden) ?? false,
        Uitstroom = Enum.Parse<Uitstroom>(antwoorden[Okrvragen.Uitstroom.Sleutel] ?? nameof(Overstapdossiers.Uitstroom.Regulier)),
    };

    public IEnumerable<(string Sleutel, string? Waarde)> Invulling() =>
    [
        (Okrvragen.Voorlopig.Sleutel, Voorlopig), (Okrvragen.VoorlopigOp.Sleutel, VoorlopigOp is { } voorlopig ? Okrvragen.VoorlopigOp.Schrijf(voorlopig) : null),
        (Okrvragen.Definitief.Sleutel, Definitief), (Okrvragen.DefinitiefOp.Sleutel, DefinitiefOp is { } definitief ? Okrvragen.DefinitiefOp.Schrijf(definitief) : null),
        (Okrvragen.Lwoo.Sleutel, Okrvragen.Lwoo.Schrijf(Lwoo)), (Okrvragen.Uitstroom.Sleutel, Uitstroom.ToString()),
    ];
}
