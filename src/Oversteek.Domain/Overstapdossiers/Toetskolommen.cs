using System.Globalization;
using Oversteek.Domain.Criteria;
using Oversteek.Domain.Formulieren;
using static Oversteek.Domain.Formulieren.Vragen;

namespace Oversteek.Domain.Overstapdossiers;

/// <summary>The row of an LVS test as questions, and the way to and from <see cref="Toetsresultaat"/>.</summary>
public static class Toetskolommen
{
    public const string B8 = "B8";

    public static readonly Vraag<string> Toets = Tekst("Toets", "Toets", 200).Verplicht("Vul de naam van de toets in.");
    public static readonly Vraag<Optie> Domein = new Vraag<Optie>("Domein", "Domein", new Keuze(
        [new("TL", "technisch lezen"), new("BL", "begrijpend lezen"), new("SP", "spellen"), new("RW", "rekenen-wiskunde")], vroeger: Ingelezen)).Leeg("Kies");
    public static readonly Vraag<Optie> Moment = Keuze("Moment", "Moment", Opties(["M6", "E6", "M7", "E7", B8, "M8"])).Leeg("Kies");
    public static readonly Vraag<DateOnly> Datum = Verleden("Datum", "Datum", 12);
    public static readonly Vraag<string> Score = Tekst("Score", "Score", 40);
    public static readonly Vraag<string> Niveau = Tekst("Niveau", "Niveau", 40);
    public static readonly Vraag<int> Dle = Getal("Dle", "DLE", 0, Leerachterstand.HoogsteDl);
    public static readonly Vraag<int> Dl = Getal("Dl", "DL", 0, Leerachterstand.HoogsteDl);

    // Codes of the exchange standard travel with the row, or saving the tab would lose them.
    public static readonly Vraag<string> Code = Tekst("Code", "Code", 200).Als(Invoersoort.Verborgen);
    public static readonly Vraag<string> Niveausoort = Tekst("Niveausoort", "Soort niveau", 40).Als(Invoersoort.Verborgen);

    public static readonly IReadOnlyList<Vraag> Alle = [Toets, Domein, Moment, Datum, Score, Niveau, Dle, Dl, Code, Niveausoort];

    /// <summary>A row with only a domain or a moment is no test.</summary>
    public static readonly IReadOnlyList<string> Dragers = [Toets.Sleutel, Datum.Sleutel, Score.Sleutel, Dle.Sleutel];

    public static Invulling Rij(Toetsresultaat toets) => Invulling.Van(
        (Toets.Sleutel, toets.Toets), (Domein.Sleutel, toets.Domein), (Moment.Sleutel, toets.Moment), (Datum.Sleutel, toets.Datum is { } datum ? Datum.Schrijf(datum) : null),
        (Score.Sleutel, toets.Score), (Niveau.Sleutel, toets.Niveau), (Dle.Sleutel, Getaltekst(toets.Dle)), (Dl.Sleutel, Getaltekst(toets.Dl)),
        (Code.Sleutel, toets.Code), (Niveausoort.Sleutel, toets.Niveausoort));

    public static Toetsresultaat Toetsresultaat(IAntwoorden rij) => new(
        rij[Toets.Sleutel] ?? "", rij[Domein.Sleutel] ?? "", rij[Moment.Sleutel] ?? "", Datum.Van(rij), rij[Score.Sleutel], rij[Niveau.Sleutel], Dle.Van(rij), Dl.Van(rij))
    {
        Code = rij[Code.Sleutel],
        Niveausoort = rij[Niveausoort.Sleutel],
    };

    /// <summary>Codes that files of a LAS have and that cannot be typed.</summary>
    private static string? Ingelezen(string code) => code.ToUpperInvariant() switch
    {
        "IR" => "inzichtelijk rekenen",
        "WS" => "woordenschat",
        "TV" => "taalverzorging",
        _ => null,
    };

    private static string? Getaltekst(int? getal) => getal?.ToString(CultureInfo.InvariantCulture);
}
