using System.Text.Json;

namespace Oversteek.Loting;

/// <summary>Writes a report; the names are the contract of <c>loting controleer</c> and of the page for parents.</summary>
internal static class Verslagschrijver
{
    public static void Schrijf(Utf8JsonWriter w, Lotingsverslag verslag, Uitgave uitgave)
    {
        var (lot1, uitslag) = verslag;
        var volledig = uitgave == Uitgave.Volledig;
        w.WriteStartObject();
        w.WriteString("soort", "lotingsverslag");
        w.WriteString("uitgave", uitgave == Uitgave.Volledig ? "volledig" : "openbaar");
        w.WriteString("algoritme", Lotingsberekening.Algoritmeversie);
        w.WriteBoolean("proef", false);
        w.WriteString("ronde", uitslag.Invoer.Ronde);
        Trekking(w, lot1);
        w.WriteStartObject("hashes");
        w.WriteString("regels", verslag.RegelsHash);
        w.WriteString("invoer", verslag.InvoerHash);
        w.WriteString("uitslag", verslag.UitslagHash);
        w.WriteEndObject();
        w.WritePropertyName("regels");
        Canoniek.Regels(w, uitslag.Invoer.Regels);
        Gezinnen(w, Meerlingen.Gezinnen(uitslag.Invoer));
        Nummers(w, uitslag.Lotnummers);
        Eenheden(w, uitslag, volledig);
        Verdeling(w, "verdeling", uitslag.Verdeling, volledig ? 0 : uitslag.Invoer.Regels.KleineAantallen);
        Bewijs(w, uitslag.Bewijs);
        if (volledig)
            Besloten(w, uitslag);
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

    private static void Gezinnen(Utf8JsonWriter w, IReadOnlyList<IReadOnlyList<string>> gezinnen)
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

    private static void Nummers(Utf8JsonWriter w, Lotnummers nummers)
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

    private static void Eenheden(Utf8JsonWriter w, Lotingsuitslag uitslag, bool volledig)
    {
        var drempel = volledig ? 0 : uitslag.Invoer.Regels.KleineAantallen;
        var namen = uitslag.Invoer.Eenheden.ToDictionary(e => e.Id, StringComparer.Ordinal);
        w.WriteStartArray("eenheden");
        foreach (var e in uitslag.Eenheden)
        {
            w.WriteStartObject();
            w.WriteString("id", e.Eenheid);
            Canoniek.Tekst(w, "school", namen[e.Eenheid].School);
            Canoniek.Tekst(w, "naam", namen[e.Eenheid].Naam);
            w.WriteNumber("plaatsen", e.Plaatsen);
            Aantal(w, "vast", e.Vast, drempel);
            Aantal(w, "plaatsenInLoting", e.PlaatsenInLoting, 0, volledig || e.Vast == 0 || e.Vast >= drempel);
            Aantal(w, "aanmeldingen", e.Aanmeldingen, drempel);
            Aantal(w, "toegelaten", e.Toegelaten, drempel);
            w.WriteBoolean("vol", e.Vol);
            w.WriteBoolean("geloot", e.Geloot);
            Grens(w, e.Grens, volledig);
            Verdeling(w, "perRang", e.PerRang, drempel);
            Aantal(w, "wachtend", e.Wachtlijst.Count, drempel);
            if (volledig)
                Wachtlijst(w, e.Wachtlijst);
            w.WriteEndObject();
        }
        w.WriteEndArray();
    }

    private static void Wachtlijst(Utf8JsonWriter w, IReadOnlyList<string> wachtlijst)
    {
        w.WriteStartArray("wachtlijst");
        foreach (var kenmerk in wachtlijst)
            w.WriteStringValue(kenmerk);
        w.WriteEndArray();
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

    private static void Verdeling(Utf8JsonWriter w, string naam, IReadOnlyDictionary<int, int> verdeling, int drempel)
    {
        w.WriteStartArray(naam);
        foreach (var (rang, aantal) in verdeling.OrderBy(p => p.Key))
        {
            w.WriteStartObject();
            w.WriteNumber("rang", rang);
            Aantal(w, "aantal", aantal, drempel);
            w.WriteEndObject();
        }
        w.WriteEndArray();
    }

    // null = a count below the threshold, left out so that no child can be recognised.
    private static void Aantal(Utf8JsonWriter w, string naam, int aantal, int drempel, bool tonen = true)
    {
        if (!tonen || (aantal > 0 && aantal < drempel))
            w.WriteNull(naam);
        else
            w.WriteNumber(naam, aantal);
    }

    private static void Bewijs(Utf8JsonWriter w, IReadOnlyList<Bewijsstap> bewijs)
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

    private static void Besloten(Utf8JsonWriter w, Lotingsuitslag uitslag)
    {
        w.WriteStartArray("waarschuwingen");
        foreach (var b in uitslag.Waarschuwingen)
        {
            w.WriteStartObject();
            w.WriteString("regel", b.Regel.ToString());
            Canoniek.Tekst(w, "kenmerk", b.Kenmerk);
            Canoniek.Tekst(w, "eenheid", b.Eenheid);
            Canoniek.Getal(w, "aantal", b.Aantal);
            w.WriteEndObject();
        }
        w.WriteEndArray();
        w.WritePropertyName("invoer");
        Canoniek.Invoer(w, uitslag.Invoer);
        w.WritePropertyName("plaatsingen");
        Canoniek.Plaatsingen(w, uitslag.Plaatsingen);
        w.WriteStartArray("verklaringen");
        foreach (var v in uitslag.Verklaringen.Where(v => v.Redenen.Count > 0))
            Verklaring(w, v);
        w.WriteEndArray();
    }

    private static void Verklaring(Utf8JsonWriter w, Verklaring v)
    {
        w.WriteStartObject();
        w.WriteString("kenmerk", v.Kenmerk);
        w.WriteStartArray("redenen");
        foreach (var r in v.Redenen)
        {
            w.WriteStartObject();
            w.WriteString("eenheid", r.Eenheid);
            w.WriteNumber("rang", r.Rang);
            w.WriteString("code", r.Code.ToString());
            w.WriteNumber("eigenNiveau", r.EigenNiveau);
            w.WriteNumber("eigenLot", r.EigenLot);
            Canoniek.Getal(w, "grensNiveau", r.GrensNiveau);
            Canoniek.Getal(w, "grensLot", r.GrensLot);
            w.WriteNumber("plaatsen", r.Plaatsen);
            w.WriteNumber("aanmeldingen", r.Aanmeldingen);
            Canoniek.Getal(w, "ronde", r.Ronde);
            Canoniek.Getal(w, "wachtlijstplaats", r.Wachtlijstplaats);
            w.WriteEndObject();
        }
        w.WriteEndArray();
        w.WriteEndObject();
    }
}
