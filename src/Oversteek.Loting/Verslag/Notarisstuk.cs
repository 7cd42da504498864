namespace Oversteek.Loting;

/// <summary>One unit in the notary's document.</summary>
/// <param name="Naam">The name to print.</param>
/// <param name="Plaatsen">Seats.</param>
/// <param name="Vast">Pinned children.</param>
/// <param name="EersteVoorkeuren">Children with this unit in first place.</param>
/// <param name="Aanmeldingen">Applicants.</param>
/// <param name="Toegelaten">Admitted by the run.</param>
/// <param name="Geloot">Whether it drew.</param>
/// <param name="Grens">The last admitted, or null.</param>
/// <param name="Wachtend">Length of the waiting list.</param>
public sealed record Notarisregel(
    string Naam, int Plaatsen, int Vast, int EersteVoorkeuren, int Aanmeldingen, int Toegelaten, bool Geloot, Grens? Grens, int Wachtend);

/// <summary>The data of the PDF for the notary; the layout and the sentences belong to the platform (loting.md 10).</summary>
/// <param name="Ronde">Round id.</param>
/// <param name="Algoritme">Version of the algorithm.</param>
/// <param name="Regels">The rules.</param>
/// <param name="Lot1">The draw.</param>
/// <param name="RegelsHash">Hash of the rules.</param>
/// <param name="InvoerHash">Hash of the frozen input.</param>
/// <param name="UitslagHash">Hash of the placements.</param>
/// <param name="PerStatus">Number of children per status.</param>
/// <param name="VastePlaatsen">Pinned children with who, why and when.</param>
/// <param name="Eenheden">One line per unit.</param>
/// <param name="Verdeling">Children per submitted position; 0 is without a place.</param>
/// <param name="Waarschuwingen">Warnings.</param>
/// <param name="Bewijs">The proof.</param>
public sealed record Notarisstuk(
    string Ronde,
    string Algoritme,
    Lotingsregels Regels,
    Lot1Gegevens Lot1,
    string RegelsHash,
    string InvoerHash,
    string UitslagHash,
    IReadOnlyDictionary<Uitslagstatus, int> PerStatus,
    IReadOnlyList<KeyValuePair<string, VastePlaats>> VastePlaatsen,
    IReadOnlyList<Notarisregel> Eenheden,
    IReadOnlyDictionary<int, int> Verdeling,
    IReadOnlyList<Bevinding> Waarschuwingen,
    IReadOnlyList<Bewijsstap> Bewijs)
{
    /// <summary>Takes the data out of a report. O(n log n).</summary>
    /// <param name="verslag">The report.</param>
    /// <returns>The data, in a fixed order.</returns>
    public static Notarisstuk Van(Lotingsverslag verslag)
    {
        var uitslag = verslag.Uitslag;
        var invoer = uitslag.Invoer;
        var namen = invoer.Eenheden.ToDictionary(e => e.Id, e => e.Naam ?? e.Id, StringComparer.Ordinal);
        return new Notarisstuk(
            invoer.Ronde,
            Lotingsberekening.Algoritmeversie,
            invoer.Regels,
            verslag.Lot1,
            verslag.RegelsHash,
            verslag.InvoerHash,
            verslag.UitslagHash,
            new SortedDictionary<Uitslagstatus, int>(uitslag.Plaatsingen.CountBy(p => p.Status).ToDictionary()),
            [.. invoer.Deelnemers.Where(d => d.IsVast()).OrderBy(d => d.Kenmerk, Byteorde.Instantie).Select(d => KeyValuePair.Create(d.Kenmerk, d.VastePlaats!))],
            [.. uitslag.Eenheden.Select(e => new Notarisregel(
                namen[e.Eenheid], e.Plaatsen, e.Vast, e.PerRang.GetValueOrDefault(1), e.Aanmeldingen, e.Toegelaten, e.Geloot, e.Grens, e.Wachtlijst.Count))],
            uitslag.Verdeling,
            uitslag.Waarschuwingen,
            uitslag.Bewijs);
    }
}
