using System.Globalization;
using System.Text.Json;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Domain.Procedures;

/// <summary>Settings that one page shows together.</summary>
public enum Instellinggroep
{
    Voorkeurslijst,
    Loting,
    Wachtlijst,
    Besluiten,
    Formulieren,
    Criteria,
    Berichten,
}

/// <summary>
/// One setting of a region and year: how it is read, checked and written as text. Page, documentation, presets and history are made from it.
/// </summary>
/// <param name="Sleutel">As domein.md 6.6 and 9 name it; also the key of its words.</param>
public abstract record Instelling(string Sleutel, Instellinggroep Groep)
{
    /// <summary>The rules that change with it.</summary>
    public IReadOnlyList<string> Regels { get; init; } = [];

    /// <summary>A lottery is bound to it: fixed from the commitment, and from the first day of the period (D-60).</summary>
    public bool VanLoting { get; init; }

    public abstract string Waarde(Procedureregels regels);

    /// <summary>The rules with this value, or why it cannot be.</summary>
    public abstract Result<Procedureregels> Zet(Procedureregels regels, string waarde);

    protected Weigering Weiger(Weigering weigering) => weigering.BijVeld(Sleutel);
}

public sealed record Getalinstelling(
    string Sleutel, Instellinggroep Groep, int Van, int Tot, Func<Procedureregels, int> Lees, Func<Procedureregels, int, Procedureregels> Schrijf)
    : Instelling(Sleutel, Groep)
{
    public override string Waarde(Procedureregels regels) => Lees(regels).ToString(CultureInfo.InvariantCulture);

    public override Result<Procedureregels> Zet(Procedureregels regels, string waarde) =>
        int.TryParse(waarde.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var getal) && getal >= Van && getal <= Tot
            ? Schrijf(regels, getal)
            : Weiger(ProcedureWeigeringen.GetalBuitenGrens.Met(Van, Tot));
}

/// <param name="Opties">Their words stand under the key of the setting.</param>
public sealed record Keuzeinstelling(
    string Sleutel, Instellinggroep Groep, IReadOnlyList<string> Opties, Func<Procedureregels, string> Lees, Func<Procedureregels, string, Procedureregels> Schrijf)
    : Instelling(Sleutel, Groep)
{
    public static Keuzeinstelling Van<T>(string sleutel, Instellinggroep groep, Func<Procedureregels, T> lees, Func<Procedureregels, T, Procedureregels> schrijf)
        where T : struct, Enum =>
        new(sleutel, groep, Enum.GetNames<T>(), r => lees(r).ToString(), (r, naam) => schrijf(r, Enum.Parse<T>(naam)));

    /// <summary>Yes or no.</summary>
    public static Keuzeinstelling JaNee(string sleutel, Instellinggroep groep, Func<Procedureregels, bool> lees, Func<Procedureregels, bool, Procedureregels> schrijf) =>
        new(sleutel, groep, ["ja", "nee"], r => lees(r) ? "ja" : "nee", (r, antwoord) => schrijf(r, antwoord == "ja"));

    public override string Waarde(Procedureregels regels) => Lees(regels);

    public override Result<Procedureregels> Zet(Procedureregels regels, string waarde) =>
        Opties.Contains(waarde, StringComparer.Ordinal) ? Schrijf(regels, waarde) : Weiger(ProcedureWeigeringen.KiesEenWaarde);
}

/// <summary>A text that parents or schools read.</summary>
public sealed record Tekstinstelling(
    string Sleutel, Instellinggroep Groep, int Maximum, Func<Procedureregels, string> Lees, Func<Procedureregels, string, Procedureregels> Schrijf)
    : Instelling(Sleutel, Groep)
{
    public override string Waarde(Procedureregels regels) => Lees(regels);

    public override Result<Procedureregels> Zet(Procedureregels regels, string waarde)
    {
        var tekst = waarde.ReplaceLineEndings("\n").Trim();
        return tekst.Length is > 0 && tekst.Length <= Maximum ? Schrijf(regels, tekst) : Weiger(ProcedureWeigeringen.TekstLengte.Met(Maximum));
    }
}

/// <summary>A list of the region. The first column says which entry it is; an entry that is in use is renamed, not removed.</summary>
public sealed record Lijstinstelling(
    string Sleutel, Instellinggroep Groep, IReadOnlyList<Lijstkolom> Kolommen, Func<Procedureregels, IEnumerable<string[]>> Lees,
    Func<Procedureregels, IReadOnlyList<string[]>, Procedureregels> Schrijf)
    : Instelling(Sleutel, Groep)
{
    private const int MeesteRegels = 40;

    /// <summary>Entries that the platform itself knows.</summary>
    public IReadOnlyList<string> Vast { get; init; } = [];

    /// <summary>The list may be empty.</summary>
    public bool MagLeeg { get; init; }

    /// <summary>The entries have a code of their own, beside the name that people give them.</summary>
    public bool HeeftCode => Kolommen[0].Soort == Kolomsoort.Code;

    /// <summary>What people call the entry.</summary>
    public string Naam(string[] regel) => regel[Naamkolom];

    private int Naamkolom => HeeftCode ? 1 : 0;

    public static string Schrijfwijze(IEnumerable<string[]> regels) => JsonSerializer.Serialize(regels);

    public static IReadOnlyList<string[]> Leeswijze(string waarde) => JsonSerializer.Deserialize<string[][]>(waarde)!;

    public override string Waarde(Procedureregels regels) => Schrijfwijze(Lees(regels));

    public override Result<Procedureregels> Zet(Procedureregels regels, string waarde)
    {
        var nieuw = Lijstregels.Net(Leeswijze(waarde), Kolommen);
        if (nieuw.Count > MeesteRegels || (nieuw.Count == 0 && !MagLeeg))
            return Weiger(ProcedureWeigeringen.AantalRegels.Met(MagLeeg ? 0 : 1, MeesteRegels));
        if (Vast.FirstOrDefault(v => !nieuw.Any(r => r.Waarden[0] == v)) is { } weg)
            return Weiger(ProcedureWeigeringen.RegelIsVast.Met(Naam(Lees(regels).First(r => r[0] == weg))));
        var fouten = Lijstregels.Fouten(Sleutel, nieuw, Kolommen, Naamkolom).ToList();
        return fouten.Count > 0 ? Result<Procedureregels>.Geweigerd(fouten) : Schrijf(regels, [.. nieuw.Select(r => r.Waarden)]);
    }
}
