using System.Text.Json;

namespace Oversteek.Loting;

/// <summary>The part of a report that only the full edition has: lists, placements, reasons, warnings.</summary>
internal static class BeslotenDeel
{
    public static void Schrijf(Utf8JsonWriter w, Lotingsuitslag uitslag)
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
