using System.Text.Json;

namespace Oversteek.Oso.Doorstroomtoets;

/// <summary>
/// Reads a message Leerlingresultaat (JSON) of the chain standard of the doorstroomtoets, version 1.1. Nothing a file contains makes it
/// throw; what is wrong comes back as findings. The code lists are those of the draft edition, which come from the same standard.
/// </summary>
public static class LeerlingresultaatLezer
{
    /// <summary>The version of the standard that is read.</summary>
    public const string Afspraak = "Doorstroomtoetsketen_v1.1";

    /// <summary>Bytes of a message; a real one has a few thousand.</summary>
    public const int Grootste = 1_000_000;

    private const string Profiel = "Leerlingtoetsresultaat";

    private static readonly JsonDocumentOptions Opties = new() { MaxDepth = 32, AllowDuplicateProperties = false };

    /// <summary>Reads and checks a message.</summary>
    /// <param name="bron">The bytes; read to the end or to the limit, not closed.</param>
    /// <returns>The result, or what is wrong.</returns>
    /// <exception cref="IOException">The source failed.</exception>
    public static Leerlingresultaatlezing Lees(Stream bron)
    {
        var inhoud = new byte[Grootste + 1];
        var aantal = bron.ReadAtLeast(inhoud, inhoud.Length, throwOnEndOfStream: false);
        if (aantal > Grootste)
            return Weiger("Het bestand is te groot voor één leerling.");
        var begin = inhoud.AsSpan(0, aantal).StartsWith("\uFEFF"u8) ? 3 : 0;
        try
        {
            using var json = JsonDocument.Parse(inhoud.AsMemory(begin, aantal - begin), Opties);
            return Lees(json.RootElement);
        }
        catch (JsonException)
        {
            return Weiger("Dit is geen json-bestand, of het is beschadigd.");
        }
    }

    private static Leerlingresultaatlezing Weiger(string boodschap)
    {
        const string Advies = "Vraag de leverancier van de toets om het bestand met het leerlingresultaat (json).";
        return new(null, [new Bevinding(Ernst.Fout, "DST.VORM", Bevinding.HeelDocument, boodschap, Advies)]);
    }

    private static Leerlingresultaatlezing Lees(JsonElement wortel)
    {
        var bericht = new Berichtlezer(wortel);
        if (!bericht.IsObject)
            return Weiger("Dit is geen leerlingresultaat.");
        bericht.Eis("versie", Afspraak, "DST.VERSIE");
        bericht.Eis("profiel", Profiel, "DST.PROFIEL");
        var resultaat = bericht.HeeftFouten ? null : Maak(bericht);
        return new Leerlingresultaatlezing(bericht.HeeftFouten ? null : resultaat, bericht.Bevindingen);
    }

    private static Leerlingresultaat Maak(Berichtlezer bericht)
    {
        var inhoud = bericht.Deel("resultatenscores");
        var toets = bericht.Deel("toets");
        var code = inhoud.Code("toetsdefinitie", "42");
        if (!string.Equals(toets.Code("id", "42"), code, StringComparison.Ordinal))
            toets.Meld("id", "DST.TOETS", "De toets in dit bestand heet op twee plaatsen anders.");
        var uitkomsten = inhoud.Deel("resultaten").Lijst("resultaten");
        return new Leerlingresultaat
        {
            Schooljaar = Jaar(bericht),
            Auteur = bericht.Tekst("auteur"),
            Gemaakt = bericht.Moment("datumtijd"),
            Versie = inhoud.Tekst("versie"),
            Leerling = inhoud.Lijst("deelnemerref", minstens: 1, hoogstens: 2).Select(Sleutel).AlsReeks(),
            Toets = code,
            Toetsnaam = toets.Tekst("naam"),
            Afgenomen = DateOnly.FromDateTime(inhoud.Deel("afnamecontext").Deel("afname").Moment("afnametijdstip").DateTime),
            Toetsscore = Een(inhoud.Heeft("scores") ? inhoud.Deel("scores").Lijst("scores") : [], "Toetsscore"),
            Toetsadvies = Een(uitkomsten, "Toetsadvies"),
            Referentieniveaus = PerOnderdeel(uitkomsten, "Referentieniveau", "45"),
            Percentielscores = PerOnderdeel(uitkomsten, "Percentielscore", lijstnummer: null),
        };
    }

    private static Schooljaar Jaar(Berichtlezer bericht)
    {
        var goed = Schooljaar.TryParse(bericht.Tekst("schooljaar"), out var jaar) && jaar.Beginjaar is > 0 and < 9999 && jaar == Schooljaar.Vanaf(jaar.Beginjaar);
        return goed ? jaar : bericht.Vals<Schooljaar>("schooljaar", "een schooljaar (EEJJ-EEJJ)");
    }

    private static Leerlingsleutel Sleutel(Berichtlezer verwijzing)
    {
        var sleutel = new Leerlingsleutel(verwijzing.Tekst("label"), verwijzing.Tekst("onderwijsdeelnemerID"));
        if (sleutel.Soort is not (Leerlingsleutel.EckId or Leerlingsleutel.LasKey))
            verwijzing.Meld("label", "DST.WAARDE", "Verwacht wordt ECK-iD of LAS-key.");
        return sleutel;
    }

    /// <summary>The result of the test as a whole; two different ones are a contradiction.</summary>
    private static string? Een(IReadOnlyList<Berichtlezer> lijst, string label)
    {
        string? gevonden = null;
        foreach (var deel in lijst.Where(d => d.Is("label", label) && !d.Heeft("toetseenheid")))
        {
            var waarde = deel.Tekst("waarde");
            if (gevonden is not null && !string.Equals(gevonden, waarde, StringComparison.Ordinal))
                deel.Meld("waarde", "DST.DUBBEL", $"Er zijn twee verschillende waarden voor {label}.");
            gevonden = waarde;
        }

        return gevonden;
    }

    private static Reeks<Onderdeelresultaat> PerOnderdeel(IReadOnlyList<Berichtlezer> lijst, string label, string? lijstnummer)
    {
        var uit = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var deel in lijst.Where(d => d.Is("label", label)))
        {
            var eenheid = deel.Heeft("toetseenheid") ? deel.Eenheid("toetseenheid") : "";
            var waarde = lijstnummer is null ? deel.Tekst("waarde") : deel.Code("waarde", lijstnummer);
            if (!uit.TryAdd(eenheid, waarde) && !string.Equals(uit[eenheid], waarde, StringComparison.Ordinal))
                deel.Meld("waarde", "DST.DUBBEL", $"Er zijn twee verschillende waarden voor {label} van hetzelfde onderdeel.");
        }

        return uit.Select(static p => new Onderdeelresultaat(p.Key, p.Value)).AlsReeks();
    }
}
