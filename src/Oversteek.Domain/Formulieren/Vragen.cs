namespace Oversteek.Domain.Formulieren;

/// <summary>The words in which a form is written down; one question on one line.</summary>
public static class Vragen
{
    private static readonly Heelgetal Geheel = new();
    private static readonly Kommagetal Komma = new();
    private static readonly Dag Dagvorm = new();
    private static readonly Tekst Kort = new();
    private static readonly Tekst Lang = new(lang: true);
    private static readonly JaNee Jaofnee = new();
    private static readonly Vink Aanvink = new();

    public static Vraag<int> Getal(string sleutel, string label, int van, int tot) => new(sleutel, label, Geheel) { Ruimte = [new Getalgrens<int>(van, tot)] };

    public static Vraag<decimal> Kommagetal(string sleutel, string label, decimal van, decimal tot) =>
        new(sleutel, label, Komma) { Ruimte = [new Getalgrens<decimal>(van, tot)] };

    /// <summary>A day that has been; at most so many years ago.</summary>
    public static Vraag<DateOnly> Verleden(string sleutel, string label, int jarenTerug) =>
        new(sleutel, label, Dagvorm) { Ruimte = [new Datumgrens(jarenTerug)] };

    public static Vraag<DateOnly> Datum(string sleutel, string label, int jarenTerug, int jarenVooruit) =>
        new(sleutel, label, Dagvorm) { Ruimte = [new Datumgrens(jarenTerug, jarenVooruit)] };

    public static Vraag<string> Tekst(string sleutel, string label) => new(sleutel, label, Kort);

    public static Vraag<string> Tekst(string sleutel, string label, int langst) => new(sleutel, label, new Tekst(langst: langst));

    public static Vraag<string> Lange(string sleutel, string label) => new(sleutel, label, Lang);

    public static Vraag<Optie> Keuze(string sleutel, string label, params IReadOnlyList<Optie> opties) => new(sleutel, label, new Keuze(opties));

    public static Vraag<bool> JaNee(string sleutel, string label) => new(sleutel, label, Jaofnee);

    public static Vraag<bool> Vink(string sleutel, string label) => new(sleutel, label, Aanvink);

    /// <summary>Choices that are stored in the words in which they are shown.</summary>
    public static Optie[] Opties(params IEnumerable<string> waarden) => [.. waarden.Select(w => new Optie(w))];

    public static TVraag NodigVoorDefinitief<TVraag>(this TVraag vraag) where TVraag : Vraag => vraag with { Nodig = Nodig.VoorDefinitief };

    public static TVraag Verplicht<TVraag>(this TVraag vraag, string? gemis = null, Voorwaarde? als = null) where TVraag : Vraag =>
        vraag with { Nodig = Nodig.Verplicht, Gemis = gemis, NodigAls = als };

    public static TVraag Uitleg<TVraag>(this TVraag vraag, string uitleg) where TVraag : Vraag => vraag with { Uitleg = uitleg };

    public static TVraag Oso<TVraag>(this TVraag vraag, string plaats, bool alleenInlezen = false) where TVraag : Vraag =>
        vraag with { Osoplaats = plaats, AlleenInlezen = alleenInlezen };

    public static TVraag Leeg<TVraag>(this TVraag vraag, string leeg) where TVraag : Vraag => vraag with { Leeg = leeg };

    public static TVraag Wanneer<TVraag>(this TVraag vraag, Voorwaarde voorwaarde) where TVraag : Vraag => vraag with { Wanneer = voorwaarde };

    public static TVraag Wanneer<TVraag>(this TVraag vraag, Vraag<Optie> bij, params IReadOnlyList<Optie> keuzes) where TVraag : Vraag =>
        vraag with { Wanneer = bij.Is(keuzes) };

    public static TVraag Wanneer<TVraag>(this TVraag vraag, Vraag<bool> bij, bool antwoord) where TVraag : Vraag =>
        vraag with { Wanneer = new AntwoordIs(bij.Sleutel, [antwoord ? "ja" : "nee"]) };

    /// <summary>Input name of a form that was there before its definition.</summary>
    public static TVraag Heet<TVraag>(this TVraag vraag, string invoernaam) where TVraag : Vraag => vraag with { Invoernaam = invoernaam };

    public static TVraag Bij<TVraag>(this TVraag vraag, Vraag hoofd) where TVraag : Vraag => vraag with { SamenMet = hoofd.Sleutel };

    public static TVraag Los<TVraag>(this TVraag vraag) where TVraag : Vraag => vraag with { Los = true };

    public static Vraag<T> Als<T>(this Vraag<T> vraag, Invoersoort soort) where T : notnull => vraag with { Anders = soort };

    public static Vraag<T> Met<T>(this Vraag<T> vraag, Grens<T> grens) where T : notnull => vraag with { Ruimte = [.. vraag.Ruimte, grens] };

    public static Vraag<string> Vrij(this Vraag<string> vraag) => vraag with { Nodig = Nodig.VoorDefinitief, Geenbijzonderheden = true };

    public static AntwoordIs Is(this Vraag<Optie> vraag, params IReadOnlyList<Optie> keuzes) => new(vraag.Sleutel, [.. keuzes.Select(k => k.Waarde)]);
}

/// <summary>Asks for an answer by the handle of its question.</summary>
public static class Waarden
{
    public static T? Van<T>(this Vraag<T> vraag, IAntwoorden antwoorden) where T : struct => vraag.Heeft(antwoorden, out var waarde) ? waarde : null;
}

/// <inheritdoc cref="Waarden"/>
public static class Teksten
{
    public static T? Van<T>(this Vraag<T> vraag, IAntwoorden antwoorden) where T : class => vraag.Heeft(antwoorden, out var waarde) ? waarde : null;
}
