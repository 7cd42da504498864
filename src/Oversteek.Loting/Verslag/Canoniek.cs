using System.Buffers;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Oversteek.Loting;

/// <summary>
/// Canonical JSON: UTF-8, no white space, fixed order of names, lists in byte order of their ids. Equal content gives equal bytes,
/// whatever the order of the input, the culture or the machine.
/// </summary>
public static class Canoniek
{
    private static readonly JsonWriterOptions Opties = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The rules as canonical JSON.</summary>
    /// <param name="regels">The rules.</param>
    /// <returns>UTF-8 bytes.</returns>
    public static byte[] Bytes(Lotingsregels regels) => Schrijf(w => Regels(w, regels));

    /// <summary>The input, rules included, as canonical JSON. O(L log L).</summary>
    /// <param name="invoer">The input.</param>
    /// <returns>UTF-8 bytes.</returns>
    public static byte[] Bytes(Lotingsinvoer invoer) => Schrijf(w => Invoer(w, invoer));

    /// <summary>The placements as canonical JSON.</summary>
    /// <param name="plaatsingen">The placements, in any order.</param>
    /// <returns>UTF-8 bytes.</returns>
    public static byte[] Bytes(IReadOnlyList<Plaatsing> plaatsingen) => Schrijf(w => Plaatsingen(w, plaatsingen));

    /// <summary>Reads input back that <see cref="Bytes(Lotingsinvoer)"/> wrote, so that a frozen round can be drawn later.</summary>
    /// <param name="json">UTF-8 bytes.</param>
    /// <returns>The input; equal input gives equal bytes again.</returns>
    /// <exception cref="VerslagOnleesbaarException">Not canonical input.</exception>
    public static Lotingsinvoer LeesInvoer(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return Verslaglezer.Invoer(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            throw new VerslagOnleesbaarException("Dit is geen leesbare lotingsinvoer.", e);
        }
    }

    /// <summary>SHA-256 of canonical bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <returns>64 hexadecimal digits, lower case.</returns>
    public static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    internal static byte[] Schrijf(Action<Utf8JsonWriter> schrijf)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Opties))
            schrijf(writer);
        return buffer.WrittenSpan.ToArray();
    }

    internal static void Regels(Utf8JsonWriter w, Lotingsregels r)
    {
        w.WriteStartObject();
        w.WriteString("mechanisme", Woorden.Van(r.Mechanisme));
        w.WriteString("nummering", Woorden.Van(r.Nummering));
        w.WriteString("voorrangsbereik", r.Voorrangsbereik.ToString());
        Teksten(w, "wachtlijstvolgorde", r.Wachtlijstvolgorde.Select(o => $"{o.Sleutel}:{(o.Aflopend ? "desc" : "asc")}"));
        w.WriteString("meerlingen", r.Meerlingen.ToString());
        w.WriteNumber("kleineAantallen", r.KleineAantallen);
        w.WriteEndObject();
    }

    internal static void Invoer(Utf8JsonWriter w, Lotingsinvoer invoer)
    {
        w.WriteStartObject();
        w.WriteString("ronde", invoer.Ronde);
        w.WritePropertyName("regels");
        Regels(w, invoer.Regels);
        w.WriteStartArray("clusters");
        foreach (var c in invoer.Clusters.OrderBy(c => c.Id, Byteorde.Instantie))
        {
            w.WriteStartObject();
            w.WriteString("id", c.Id);
            w.WriteNumber("plaatsen", c.Plaatsen);
            w.WriteEndObject();
        }
        w.WriteEndArray();
        w.WriteStartArray("eenheden");
        foreach (var e in invoer.Eenheden.OrderBy(e => e.Id, Byteorde.Instantie))
            Eenheid(w, e);
        w.WriteEndArray();
        w.WriteStartArray("deelnemers");
        foreach (var d in invoer.Deelnemers.OrderBy(d => d.Kenmerk, Byteorde.Instantie))
            Deelnemer(w, d);
        w.WriteEndArray();
        w.WriteEndObject();
    }

    internal static void Plaatsingen(Utf8JsonWriter w, IEnumerable<Plaatsing> plaatsingen)
    {
        w.WriteStartArray();
        foreach (var p in plaatsingen.OrderBy(p => p.Kenmerk, Byteorde.Instantie))
        {
            w.WriteStartObject();
            w.WriteString("kenmerk", p.Kenmerk);
            w.WriteString("status", p.Status.ToString());
            Tekst(w, "eenheid", p.Eenheid);
            Getal(w, "rang", p.Rang);
            w.WriteString("woord", p.Woord.ToString());
            w.WriteEndObject();
        }
        w.WriteEndArray();
    }

    internal static void Tekst(Utf8JsonWriter w, string naam, string? waarde)
    {
        if (waarde is not null)
            w.WriteString(naam, waarde);
    }

    internal static void Getal(Utf8JsonWriter w, string naam, int? waarde)
    {
        if (waarde is { } getal)
            w.WriteNumber(naam, getal);
    }

    internal static void Teksten(Utf8JsonWriter w, string naam, IEnumerable<string> teksten)
    {
        w.WriteStartArray(naam);
        foreach (var tekst in teksten)
            w.WriteStringValue(tekst);
        w.WriteEndArray();
    }

    private static void Eenheid(Utf8JsonWriter w, Lotingseenheid e)
    {
        w.WriteStartObject();
        w.WriteString("id", e.Id);
        w.WriteNumber("plaatsen", e.Plaatsen);
        Tekst(w, "school", e.School);
        Tekst(w, "naam", e.Naam);
        Tekst(w, "advies", e.Advies);
        Tekst(w, "cluster", e.Cluster);
        Getal(w, "minimum", e.Minimum);
        if (e.Reservering is { } r)
        {
            w.WriteStartObject("reservering");
            w.WriteString("eigenschap", r.Eigenschap);
            w.WriteNumber("plaatsen", r.Plaatsen);
            w.WriteString("soort", r.Soort.ToString());
            w.WriteEndObject();
        }
        w.WriteEndObject();
    }

    private static void Deelnemer(Utf8JsonWriter w, Deelnemer d)
    {
        w.WriteStartObject();
        w.WriteString("kenmerk", d.Kenmerk);
        w.WriteString("deelname", d.Deelname.ToString());
        Teksten(w, "voorkeuren", d.Voorkeuren);
        w.WriteStartArray("voorrang");
        foreach (var (id, niveau) in d.Voorrang.Where(p => p.Value != Niveau.Geen).OrderBy(p => p.Key, Byteorde.Instantie))
        {
            w.WriteStartArray();
            w.WriteStringValue(id);
            w.WriteNumberValue(niveau);
            w.WriteEndArray();
        }
        w.WriteEndArray();
        Teksten(w, "eigenschappen", d.Eigenschappen.Distinct(StringComparer.Ordinal).Order(Byteorde.Instantie));
        Vast(w, d.VastePlaats);
        Meerling(w, d.Meerling);
        w.WriteEndObject();
    }

    private static void Meerling(Utf8JsonWriter w, Meerling? m)
    {
        if (m is null)
            return;
        w.WriteStartObject("meerling");
        w.WriteString("gezin", m.Gezin);
        w.WriteNumber("volgorde", m.Volgorde);
        w.WriteEndObject();
    }

    private static void Vast(Utf8JsonWriter w, VastePlaats? v)
    {
        if (v is null)
            return;
        w.WriteStartObject("vastePlaats");
        w.WriteString("eenheid", v.Eenheid);
        w.WriteString("door", v.Door);
        w.WriteString("tweedePersoon", v.TweedePersoon);
        w.WriteString("reden", v.Reden);
        w.WriteString("op", v.Op);
        w.WriteEndObject();
    }
}
