using System.Text.Json;

namespace Oversteek.Loting;

/// <summary>Writes a report; the names are the contract of <c>loting controleer</c> and of the page for parents.</summary>
internal static class Verslagschrijver
{
    public static void Schrijf(Utf8JsonWriter w, Lotingsverslag verslag, Uitgave uitgave)
    {
        var (lot1, uitslag) = (verslag.Lot1, verslag.Uitslag);
        var volledig = uitgave == Uitgave.Volledig;
        w.WriteStartObject();
        w.WriteString("soort", "lotingsverslag");
        w.WriteString("uitgave", uitgave == Uitgave.Volledig ? "volledig" : "openbaar");
        w.WriteString("algoritme", Lotingsberekening.Algoritmeversie);
        w.WriteBoolean("proef", false);
        w.WriteString("ronde", uitslag.Invoer.Ronde);
        Trekking(w, lot1);
        Hashes(w, verslag);
        w.WritePropertyName("regels");
        Canoniek.Regels(w, uitslag.Invoer.Regels);
        Gezinnen(w, Meerlingen.Gezinnen(uitslag.Invoer));
        Nummers(w, uitslag.Lotnummers);
        var cijfers = volledig ? null : new Openbarecijfers(uitslag, zoalsLot1: true);
        Eenheden(w, uitslag, cijfers);
        Verdeling(w, "verdeling", cijfers is null ? Getallen(uitslag.Verdeling) : Getallen(cijfers.Verdeling, cijfers));
        Bewijs(w, uitslag.Bewijs);
        if (volledig)
            BeslotenDeel.Schrijf(w, uitslag);
        w.WriteEndObject();
    }

    private static void Hashes(Utf8JsonWriter w, Lotingsverslag verslag)
    {
        w.WriteStartObject("hashes");
        w.WriteString("regels", verslag.RegelsHash);
        w.WriteString("invoer", verslag.InvoerHash);
        w.WriteString("uitslag", verslag.UitslagHash);
        w.WriteEndObject();
    }

    private static void Trekking(Utf8JsonWriter w, Lot1Gegevens lot1)
    {
        w.WriteStartObject("lot1");
        w.WriteString("vastlegging", lot1.Vastlegging);
        w.WriteString("geheim", lot1.Geheim);
        w.WriteString("entropie", lot1.Entropie);
        w.WriteString("entropiebron", lot1.Entropiebron);
        w.WriteString("deelnemersHash", lot1.DeelnemersHash);
        w.WriteString("zaad", lot1.Zaad);
        w.WriteEndObject();
    }

    internal static void Gezinnen(Utf8JsonWriter w, IReadOnlyList<IReadOnlyList<string>> gezinnen)
    {
        w.WriteStartArray("gezinnen");
        foreach (var gezin in gezinnen)
        {
            w.WriteStartArray();
            foreach (var kenmerk in gezin)
                w.WriteStringValue(kenmerk);
            w.WriteEndArray();
        }
        w.WriteEndArray();
    }

    internal static void Nummers(Utf8JsonWriter w, Lotnummers nummers)
    {
        w.WriteStartObject("lotnummers");
        Reeks(w, "enkel", nummers.Enkel);
        w.WriteStartArray("perEenheid");
        foreach (var (eenheid, reeks) in nummers.PerEenheid.OrderBy(p => p.Key, Byteorde.Instantie))
        {
            w.WriteStartObject();
            w.WriteString("eenheid", eenheid);
            Reeks(w, "nummers", reeks);
            w.WriteEndObject();
        }
        w.WriteEndArray();
        Reeks(w, "centraal", nummers.Centraal);
        w.WriteEndObject();
    }

    private static void Reeks(Utf8JsonWriter w, string naam, IReadOnlyDictionary<string, int> reeks)
    {
        w.WriteStartArray(naam);
        foreach (var (kenmerk, lot) in reeks.OrderBy(p => p.Key, Byteorde.Instantie))
        {
            w.WriteStartArray();
            w.WriteStringValue(kenmerk);
            w.WriteNumberValue(lot);
            w.WriteEndArray();
        }
        w.WriteEndArray();
    }

    internal static void Eenheden(Utf8JsonWriter w, Lotingsuitslag uitslag, Openbarecijfers? cijfers)
    {
        var namen = uitslag.Invoer.Eenheden.ToDictionary(e => e.Id, StringComparer.Ordinal);
        w.WriteStartArray("eenheden");
        foreach (var (e, i) in uitslag.Eenheden.Select((e, i) => (e, i)))
            Eenheid(w, namen[e.Eenheid], e, cijfers?.Eenheden[i], cijfers);
        w.WriteEndArray();
    }

    private static void Eenheid(Utf8JsonWriter w, Lotingseenheid eenheid, Eenheiduitslag e, Eenheidcellen? cellen, Openbarecijfers? cijfers)
    {
        int? Getal(int waarde, Func<Eenheidcellen, int> cel) => cellen is null ? waarde : cijfers!.Van(cel(cellen));
        w.WriteStartObject();
        w.WriteString("id", e.Eenheid);
        Canoniek.Tekst(w, "school", eenheid.School);
        Canoniek.Tekst(w, "naam", eenheid.Naam);
        w.WriteNumber("plaatsen", e.Plaatsen);
        Aantal(w, "vast", Getal(e.Vast, c => c.Vast));
        Aantal(w, "plaatsenInLoting", Getal(e.PlaatsenInLoting, c => c.InLoting));
        Aantal(w, "aanmeldingen", Getal(e.Aanmeldingen, c => c.Aanmeldingen));
        Aantal(w, "toegelaten", Getal(e.Toegelaten, c => c.Toegelaten));
        w.WriteBoolean("vol", e.Vol);
        w.WriteBoolean("geloot", e.Geloot);
        Grens(w, e.Grens, cellen is null);
        Verdeling(w, "perRang", cellen is null ? Getallen(e.PerRang) : Getallen(cellen.PerRang, cijfers!));
        Aantal(w, "wachtend", Getal(e.Wachtlijst.Count, c => c.Wachtend));
        if (cellen is null)
            Canoniek.Teksten(w, "wachtlijst", e.Wachtlijst);
        w.WriteEndObject();
    }

    private static void Grens(Utf8JsonWriter w, Grens? grens, bool volledig)
    {
        if (grens is null)
            return;
        w.WriteStartObject("laatstToegelaten");
        if (volledig)
            w.WriteString("kenmerk", grens.Kenmerk);
        w.WriteNumber("niveau", grens.Niveau);
        w.WriteNumber("lot", grens.Lot);
        Canoniek.Getal(w, "ronde", grens.Ronde);
        w.WriteEndObject();
    }

    private static IEnumerable<(int Rang, int? Aantal)> Getallen(IReadOnlyDictionary<int, int> verdeling) => verdeling.Select(p => (p.Key, (int?)p.Value));

    private static IEnumerable<(int Rang, int? Aantal)> Getallen(Dictionary<int, int> cellen, Openbarecijfers cijfers) =>
        cellen.Select(p => (p.Key, cijfers.Van(p.Value)));

    private static void Verdeling(Utf8JsonWriter w, string naam, IEnumerable<(int Rang, int? Aantal)> verdeling)
    {
        w.WriteStartArray(naam);
        foreach (var (rang, aantal) in verdeling.OrderBy(p => p.Rang))
        {
            w.WriteStartObject();
            w.WriteNumber("rang", rang);
            Aantal(w, "aantal", aantal);
            w.WriteEndObject();
        }
        w.WriteEndArray();
    }

    // null = a count below the threshold or one that would give such a count away, left out so that no child can be recognised (D-62).
    private static void Aantal(Utf8JsonWriter w, string naam, int? aantal)
    {
        if (aantal is { } getal)
            w.WriteNumber(naam, getal);
        else
            w.WriteNull(naam);
    }

    internal static void Bewijs(Utf8JsonWriter w, IReadOnlyList<Bewijsstap> bewijs)
    {
        w.WriteStartArray("bewijs");
        foreach (var stap in bewijs)
        {
            w.WriteStartObject();
            w.WriteString("regel", stap.Regel.ToString());
            w.WriteBoolean("klopt", stap.Klopt);
            w.WriteEndObject();
        }
        w.WriteEndArray();
    }
}
