using System.Text.Json;

namespace Oversteek.Loting;

/// <summary>Writes both editions of a LOT-2 report; the names are the contract of everybody who checks one.</summary>
internal static class Lot2Verslag
{
    public const string Soort = "lotingsverslag";

    public const string Algoritme = "oversteek-loting-2";

    public static byte[] Openbaar(Trekking t, string volledigVerslagHash) => Jcs.Maak(w =>
    {
        w.WriteStartObject();
        Kop(w, t, "openbaar");
        w.WriteString("volledigVerslagHash", volledigVerslagHash);
        w.WriteStartObject("lotnummers");
        Reeks(w, "enkel", t.Uitslag.Lotnummers.Enkel);
        Reeks(w, "centraal", t.Uitslag.Lotnummers.Centraal);
        w.WriteEndObject();
        Cijfers(w, t.Uitslag, t.Zaad);
        w.WriteEndObject();
    });

    /// <summary>Not in the fixed spelling: it is read by this library only, which makes it again and compares the bytes.</summary>
    public static byte[] Volledig(Trekking t) => Canoniek.Schrijf(w =>
    {
        w.WriteStartObject();
        Kop(w, t, "volledig");
        w.WritePropertyName("vastlegging");
        w.WriteRawValue(t.Bevriezing.Vastlegging.Stuk.Span, skipInputValidation: true);
        w.WritePropertyName("bevriezing");
        w.WriteRawValue(t.Bevriezing.Stuk.Span, skipInputValidation: true);
        w.WriteStartObject("zouten");
        foreach (var (kenmerk, zout) in t.Bevriezing.Zouten.OrderBy(p => p.Key, Byteorde.Instantie).Where(p => t.Bevriezing.Bladen.ContainsKey(p.Key)))
            w.WriteString(kenmerk, zout);
        w.WriteEndObject();
        Verslagschrijver.Nummers(w, t.Uitslag.Lotnummers);
        Verslagschrijver.Eenheden(w, t.Uitslag, null);
        BeslotenDeel.Schrijf(w, t.Uitslag);
        w.WriteEndObject();
    });

    public static void Getal(Utf8JsonWriter w, string naam, int? waarde)
    {
        if (waarde is { } getal)
            w.WriteNumber(naam, getal);
        else
            w.WriteNull(naam);
    }

    private static void Kop(Utf8JsonWriter w, Trekking t, string uitgave)
    {
        var (b, v) = (t.Bevriezing, t.Bevriezing.Vastlegging);
        w.WriteString("soort", Soort);
        w.WriteString("protocol", Lot2.Protocol);
        w.WriteString("uitgave", uitgave);
        w.WriteString("algoritme", Algoritme);
        w.WriteBoolean("proef", false);
        w.WriteString("ronde", v.Plan.Ronde);
        w.WriteString("op", t.Op);
        Canoniek.Teksten(w, "letOp", t.LetOp);
        w.WriteString("vastleggingHash", v.Hash);
        w.WriteString("bevriezingHash", b.Hash);
        w.WritePropertyName("regels");
        Canoniek.Regels(w, v.Plan.Regels);
        w.WriteString("regelsHash", v.RegelsHash);
        w.WriteString("deelnemersHash", b.DeelnemersHash);
        w.WriteString("inputHash", b.InputHash);
        w.WriteString("uitslagHash", Canoniek.Hash(Canoniek.Bytes(t.Uitslag.Plaatsingen)));
        w.WriteString("zaad", t.Zaad);
        Houders(w, t);
        Entropie(w, t);
        Verslagschrijver.Gezinnen(w, Meerlingen.Gezinnen(b.Invoer));
        Verslagschrijver.Bewijs(w, t.Uitslag.Bewijs);
    }

    private static void Houders(Utf8JsonWriter w, Trekking t)
    {
        w.WriteStartArray("houders");
        foreach (var (g, h) in t.Geheimen.Zip(t.Bevriezing.Vastlegging.Plan.Houders))
        {
            w.WriteStartObject();
            w.WriteNumber("nummer", h.Nummer);
            w.WriteString("organisatie", h.Organisatie);
            w.WriteString("vingerafdruk", h.Vingerafdruk);
            w.WriteString("geheim", Trekking.Hex(g));
            w.WriteBoolean("uitKopie", g.UitKopie);
            w.WriteEndObject();
        }
        w.WriteEndArray();
    }

    private static void Entropie(Utf8JsonWriter w, Trekking t)
    {
        w.WriteStartArray("entropie");
        foreach (var (e, bron) in t.Entropie.Zip(t.Bevriezing.Vastlegging.Plan.Entropieplan.Bronnen))
        {
            w.WriteStartObject();
            w.WriteString("bron", bron.Tekst);
            w.WriteString("waarde", e.Waarde);
            Canoniek.Teksten(w, "door", [e.Door, e.NogmaalsDoor]);
            w.WriteEndObject();
        }
        w.WriteEndArray();
    }

    private static void Reeks(Utf8JsonWriter w, string naam, IReadOnlyDictionary<string, int> reeks)
    {
        w.WriteStartObject(naam);
        foreach (var (kenmerk, lot) in reeks)
            w.WriteNumber(kenmerk, lot);
        w.WriteEndObject();
    }

    /// <summary>The public counts alone, as an object.</summary>
    public static void Cijfers(Utf8JsonWriter w, Lotingsuitslag uitslag)
    {
        w.WriteStartObject();
        Cijfers(w, uitslag, null);
        w.WriteEndObject();
    }

    private static void Cijfers(Utf8JsonWriter w, Lotingsuitslag t, string? zaad)
    {
        var cijfers = new Openbarecijfers(t);
        var eenheden = t.Invoer.Eenheden.ToDictionary(e => e.Id, StringComparer.Ordinal);
        w.WriteStartArray("eenheden");
        foreach (var (e, cellen) in t.Eenheden.Zip(cijfers.Eenheden))
            Eenheid(w, (t, zaad), eenheden[e.Eenheid], e, cijfers, cellen);
        w.WriteEndArray();
        Verdeling(w, "verdeling", cijfers, cijfers.Verdeling);
    }

    private static void Eenheid(Utf8JsonWriter w, (Lotingsuitslag Uitslag, string? Zaad) t, Lotingseenheid eenheid, Eenheiduitslag e, Openbarecijfers cijfers, Eenheidcellen cellen)
    {
        w.WriteStartObject();
        w.WriteString("id", e.Eenheid);
        w.WriteString("school", eenheid.School);
        w.WriteString("naam", eenheid.Naam);
        w.WriteNumber("plaatsen", e.Plaatsen);
        Getal(w, "vast", cijfers.Van(cellen.Vast));
        Getal(w, "plaatsenInLoting", cijfers.Van(cellen.InLoting));
        Getal(w, "aanmeldingen", cijfers.Van(cellen.Aanmeldingen));
        Getal(w, "toegelaten", cijfers.Van(cellen.Toegelaten));
        Getal(w, "wachtend", cijfers.Van(cellen.Wachtend));
        w.WriteBoolean("vol", e.Vol);
        w.WriteBoolean("geloot", e.Geloot);
        w.WriteStartArray("grens");
        if (e.Grens is { } grens)
            Grens(w, t, e.Eenheid, grens);
        w.WriteEndArray();
        Verdeling(w, "perRang", cijfers, cellen.PerRang);
        w.WriteEndObject();
    }

    // With a number per unit the number alone says nothing to a family; it can compare its own ticket with this one.
    private static void Grens(Utf8JsonWriter w, (Lotingsuitslag Uitslag, string? Zaad) t, string eenheid, Grens grens)
    {
        var perEenheid = t.Zaad is not null && t.Uitslag.Lotnummers.PerEenheid.Count > 0 && (grens.Ronde is null or 1 || t.Uitslag.Invoer.Regels.Mechanisme == Mechanisme.R1);
        w.WriteStartObject();
        w.WriteString("kaart", perEenheid ? Convert.ToHexStringLower(Lot2.Kaart(Convert.FromHexString(t.Zaad!), Kaartnaam(t.Uitslag, grens.Kenmerk), eenheid)) : null);
        w.WriteNumber("niveau", grens.Niveau);
        w.WriteNumber("lot", grens.Lot);
        Getal(w, "ronde", grens.Ronde);
        w.WriteEndObject();
    }

    private static string Kaartnaam(Lotingsuitslag uitslag, string kenmerk) =>
        Meerlingen.Gezinnen(uitslag.Invoer).FirstOrDefault(g => g.Contains(kenmerk, StringComparer.Ordinal))?.Order(Byteorde.Instantie).First() ?? kenmerk;

    private static void Verdeling(Utf8JsonWriter w, string naam, Openbarecijfers cijfers, Dictionary<int, int> cellen)
    {
        w.WriteStartObject(naam);
        foreach (var (rang, cel) in cellen)
            Getal(w, rang.ToString(System.Globalization.CultureInfo.InvariantCulture), cijfers.Van(cel));
        w.WriteEndObject();
    }
}
