using System.Collections.Frozen;

namespace Oversteek.Oso;

/// <summary>The path of a finding in the words of people who never saw the XML.</summary>
internal static class Plaatswoorden
{
    private static readonly FrozenSet<string> Omhulsels = new[] { "dossiers", "dossier", "huidigeschool", "domeinen" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Genummerd =
        new[] { "verzorger", "toets", "document", "toetslijst", "schoolloopbaanlijst", "adreslijst", "communicatielijst", "overigdocumentlijst" }
            .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Woorden = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["metadata"] = "kop van het bestand",
        ["verzorger"] = "ouder of verzorger",
        ["adreslijst"] = "adres",
        ["adresbuitenland"] = "adres in het buitenland",
        ["adresgeheim"] = "geheim adres",
        ["communicatielijst"] = "telefoon of e-mail",
        ["schoolloopbaanlijst"] = "schoolloopbaan",
        ["toetslijst"] = "toets",
        ["overigdocumentlijst"] = "bijlage",
        ["document"] = "bijlage",
        ["bestandsinhoud"] = "inhoud van de bijlage",
        ["bestandsnaam"] = "naam van de bijlage",
        ["overstapadvies"] = "schooladvies",
        ["eindtoetsbasisonderwijs"] = "doorstroomtoets",
        ["toetsidentificatie"] = "welke toets",
        ["afnamedatum"] = "datum van afname",
        ["toetsscore"] = "score",
        ["referentiescore"] = "niveau of DLE",
        ["leerlingid"] = "leerlingcode",
        ["bsn"] = "burgerservicenummer",
        ["voorletters-1"] = "voorletters",
        ["voorvoegsel"] = "tussenvoegsel",
        ["relatietotkind"] = "relatie tot het kind",
        ["wettigevertegenwoordiger"] = "wettelijk vertegenwoordiger",
        ["datuminschrijving"] = "datum van inschrijving",
        ["datumuitschrijving"] = "datum van uitschrijving",
        ["groepscode"] = "groep",
        ["brincode"] = "BRIN",
        ["voorlopigdossier"] = "voorlopig of definitief dossier",
        ["gba"] = "naam in de basisregistratie",
        ["tlv"] = "toelaatbaarheidsverklaring",
        ["opp"] = "ontwikkelingsperspectief",
        ["cat_metadata"] = "de kop van het bestand",
        ["cat_ouderinzage"] = "de inzage door de ouders",
        ["cat_school"] = "de school",
        ["cat_leerling"] = "de leerling",
        ["cat_oudersverzorgers"] = "de ouders en verzorgers",
        ["cat_vve"] = "de voorschoolse educatie",
        ["cat_schoolloopbaan"] = "de schoolloopbaan",
        ["cat_overstapadvies"] = "het schooladvies",
        ["cat_onderwijsondersteuning"] = "de ondersteuning",
        ["cat_verzuim"] = "het verzuim",
        ["cat_eindtoetsbo"] = "de doorstroomtoets",
        ["cat_toetsresultaten"] = "de toetsen",
        ["cat_handelingsplannen"] = "de handelingsplannen",
        ["cat_cijferlijsten"] = "de cijferlijsten",
        ["cat_vombo"] = "het vo en mbo",
        ["cat_bijlagedocs"] = "de bijlagen",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static string Van(string pad)
    {
        var stappen = pad.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Ontleed).Where(static s => s.Naam.Length > 0).ToList();
        var over = stappen.Where(static s => !Omhulsels.Contains(s.Naam)).ToList();
        // The school itself: nothing stands below it in the path.
        return over.Count == 0 && stappen.Exists(static s => s.Naam is "huidigeschool") ? "school" : string.Join(", ", over.Select(Woord));
    }

    /// <summary>An element or a category by its name; what has no word of its own keeps its name, with spaces.</summary>
    public static string Woord(string naam) => Woorden.GetValueOrDefault(naam) ?? naam.Replace('_', ' ');

    private static string Woord((string Naam, string Plaats) stap)
    {
        var woord = Woorden.GetValueOrDefault(stap.Naam, stap.Naam);
        return stap.Plaats is not "1" || Genummerd.Contains(stap.Naam) ? $"{woord} {stap.Plaats}" : woord;
    }

    private static (string Naam, string Plaats) Ontleed(string stap)
    {
        var haak = stap.IndexOf('[', StringComparison.Ordinal);
        return haak < 0 ? (stap, "1") : (stap[..haak], stap[(haak + 1)..].TrimEnd(']'));
    }
}
