using System.Globalization;
using System.Text;
using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Datalek;
using Oversteek.Documenten.Tabellen;

namespace Oversteek.Web.Opdrachten;

/// <summary>The list for whoever informs the schools, and the summary for whoever reports the breach.</summary>
internal static class Lekbestanden
{
    private static readonly Kolom<Lekregel>[] Kolommen =
    [
        Kolom<Lekregel>.Tekst("School", r => r.School ?? "(niet bekend)"),
        Kolom<Lekregel>.Tekst("Leerling", r => r.Naam ?? "(intussen gewist)"),
        Kolom<Lekregel>.Tekst("Nummer", r => r.Leerling.Waarde.ToString()),
        Kolom<Lekregel>.Tekst("Wat", r => Woorden.Van(r.Wijze)),
        Kolom<Lekregel>.Tekst("Hoe", r => Woorden.ZoekGebeurtenis(r.Soort) ?? r.Soort),
        Kolom<Lekregel>.Tekst("Onderdelen", r => r.Onderdelen),
        Kolom<Lekregel>.Tekst("Wie", r => r.Wie),
        Kolom<Lekregel>.Tekst("Namens", r => r.Namens),
        Kolom<Lekregel>.Tekst("Keer", r => r.Keer.ToString(CultureInfo.InvariantCulture)),
        Kolom<Lekregel>.Tekst("Eerste keer", r => Opdrachtmoment.Toon(r.Eerste)),
        Kolom<Lekregel>.Tekst("Laatste keer", r => Opdrachtmoment.Toon(r.Laatste)),
    ];

    public static async Task<(string Lijst, string Samenvatting)> SchrijfAsync(string map, Lekverslag verslag, CancellationToken ct)
    {
        var naam = Path.Combine(map, "lek-" + Guid.NewGuid().ToString("N")[..8]);
        await using (var lijst = Eigenaarsbestand.Nieuw(naam + ".csv"))
            await CsvSchrijver.SchrijvenAsync(lijst, Kolommen, verslag.Regels, ct);
        await using (var samenvatting = Eigenaarsbestand.Nieuw(naam + ".txt"))
            await samenvatting.WriteAsync(Encoding.UTF8.GetBytes(Samenvatting(verslag)), ct);
        return (naam + ".csv", naam + ".txt");
    }

    /// <summary>Without a name: it stands on the screen of whoever gave the command.</summary>
    public static string Kern(Lekverslag verslag) => string.Join('\n',
    [
        $"Leerlingen van wie een dossier is gezien, meegenomen of gewijzigd: {Leerlingen(verslag.Regels)}. "
            + $"Scholen: {Verschillend(verslag.Regels, r => r.School)}. Accounts: {Verschillend(verslag.Regels, r => r.Wie)}.",
        .. Enum.GetValues<Lekwijze>().Select(w => $"- {Woorden.Van(w)}: {Leerlingen(verslag.Regels.Where(r => r.Wijze == w))}"),
        $"- lijsten opgehaald als bestand: {verslag.Lijsten.Count}",
        verslag.LogboekKlopt
            ? "Het logboek is zoals het werd geschreven."
            : "LET OP: het logboek is niet zoals het werd geschreven. Er kan meer zijn gezien dan hier staat. Zie: oversteek audit controleer.",
    ]);

    private static int Verschillend(IEnumerable<Lekregel> regels, Func<Lekregel, string?> wat) => regels.Select(wat).Distinct(StringComparer.Ordinal).Count();

    private static int Leerlingen(IEnumerable<Lekregel> regels) => regels.Select(r => r.Leerling).Distinct().Count();

    private static string Samenvatting(Lekverslag verslag)
    {
        var tekst = new StringBuilder("Wat het logboek weet van een datalek\n\n");
        tekst.AppendLine(CultureInfo.InvariantCulture, $"Periode: {Opdrachtmoment.Toon(verslag.Vraag.Van)} tot {Opdrachtmoment.Toon(verslag.Vraag.Tot)}");
        tekst.AppendLine(CultureInfo.InvariantCulture, $"Account: {verslag.Vraag.Account ?? "iedereen"}");
        tekst.AppendLine(CultureInfo.InvariantCulture, $"Organisatie: {verslag.Vraag.Organisatie ?? "alle"}");
        tekst.AppendLine(CultureInfo.InvariantCulture, $"Leerling: {verslag.Vraag.Leerling?.Waarde.ToString() ?? "alle"}");
        tekst.AppendLine().AppendLine(Kern(verslag)).AppendLine();
        tekst.AppendLine("Lijsten die als bestand zijn opgehaald. Het logboek weet hoeveel regels erin stonden, en niet welke leerlingen:");
        foreach (var lijst in verslag.Lijsten)
        {
            var door = $"door {lijst.Wie} namens {lijst.Namens}";
            tekst.AppendLine(CultureInfo.InvariantCulture, $"- {Opdrachtmoment.Toon(lijst.Op)}: {lijst.Lijst}, {lijst.Aantal} regels, {door}");
        }
        if (verslag.Lijsten.Count == 0)
            tekst.AppendLine("- geen");
        tekst.AppendLine().AppendLine("Ouders die hun eigen kind bekeken, staan hier niet in. Wat u nu doet staat in beheer/datalek.md.");
        return tekst.ToString();
    }
}
