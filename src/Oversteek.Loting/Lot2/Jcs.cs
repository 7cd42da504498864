using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Oversteek.Loting;

/// <summary>
/// The one spelling of every public LOT-2 file: RFC 8785 (JSON Canonicalization Scheme) with whole numbers only. A file in any other spelling
/// is refused, so that equal content has one hash and every reader sees the same content.
/// </summary>
public static class Jcs
{
    private const long Grootste = (1L << 53) - 1;

    private static readonly JsonDocumentOptions Streng = new() { AllowDuplicateProperties = false };

    /// <summary>The canonical bytes of a value. O(n log n) in its size.</summary>
    /// <param name="waarde">The value; numbers are whole and below 2^53.</param>
    /// <returns>UTF-8 bytes without white space or a closing line break.</returns>
    /// <exception cref="VerslagOnleesbaarException">A number with a fraction or too large, or text that is no valid Unicode.</exception>
    public static byte[] Bytes(JsonElement waarde)
    {
        var uit = new ArrayBufferWriter<byte>();
        Schrijf(uit, waarde);
        return uit.WrittenSpan.ToArray();
    }

    /// <summary>SHA-256 of the canonical bytes.</summary>
    /// <param name="waarde">The value.</param>
    /// <returns>64 hexadecimal digits, lower case.</returns>
    /// <exception cref="VerslagOnleesbaarException">See <see cref="Bytes"/>.</exception>
    public static string Hash(JsonElement waarde) => Hash(Bytes(waarde));

    /// <summary>Reads a file that must be canonical.</summary>
    /// <param name="bestand">The bytes of the file, exactly as published.</param>
    /// <returns>The content; the caller disposes it.</returns>
    /// <exception cref="VerslagOnleesbaarException">No JSON, a doubled name, or another spelling than the canonical one.</exception>
    public static JsonDocument Lees(ReadOnlyMemory<byte> bestand)
    {
        try
        {
            var document = JsonDocument.Parse(bestand, Streng);
            if (Bytes(document.RootElement).AsSpan().SequenceEqual(bestand.Span))
                return document;
            document.Dispose();
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new VerslagOnleesbaarException("Dit bestand is geen leesbaar stuk van een loting.", e);
        }
        throw new VerslagOnleesbaarException("Dit bestand staat niet in de vaste schrijfwijze. Gebruik het bestand precies zoals het is gepubliceerd.");
    }

    internal static byte[] Maak(Action<Utf8JsonWriter> schrijf)
    {
        using var document = JsonDocument.Parse(Canoniek.Schrijf(schrijf));
        return Bytes(document.RootElement);
    }

    internal static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static void Schrijf(ArrayBufferWriter<byte> uit, JsonElement waarde)
    {
        switch (waarde.ValueKind)
        {
            case JsonValueKind.Object:
                Object(uit, waarde);
                break;
            case JsonValueKind.Array:
                Lijst(uit, waarde);
                break;
            case JsonValueKind.String:
                Tekst(uit, waarde);
                break;
            case JsonValueKind.Number when waarde.TryGetInt64(out var getal) && getal is >= -Grootste and <= Grootste:
                uit.Write(Encoding.ASCII.GetBytes(getal.ToString(CultureInfo.InvariantCulture)));
                break;
            case JsonValueKind.True or JsonValueKind.False or JsonValueKind.Null:
                uit.Write(JsonMarshal.GetRawUtf8Value(waarde));
                break;
            default:
                throw new VerslagOnleesbaarException("Alleen hele getallen onder 2^53 mogen in een stuk van een loting staan.");
        }
    }

    private static void Object(ArrayBufferWriter<byte> uit, JsonElement waarde)
    {
        var velden = waarde.EnumerateObject().Select(v => (v.Name, v.Value)).ToArray();
        Array.Sort(velden, static (a, b) => string.CompareOrdinal(a.Name, b.Name));
        uit.Write("{"u8);
        for (var i = 0; i < velden.Length; i++)
        {
            if (i > 0)
                uit.Write(","u8);
            Tekst(uit, velden[i].Name);
            uit.Write(":"u8);
            Schrijf(uit, velden[i].Value);
        }
        uit.Write("}"u8);
    }

    private static void Lijst(ArrayBufferWriter<byte> uit, JsonElement waarde)
    {
        uit.Write("["u8);
        var eerste = true;
        foreach (var lid in waarde.EnumerateArray())
        {
            if (!eerste)
                uit.Write(","u8);
            eerste = false;
            Schrijf(uit, lid);
        }
        uit.Write("]"u8);
    }

    // Text that was written without a backslash is canonical already.
    private static void Tekst(ArrayBufferWriter<byte> uit, JsonElement waarde)
    {
        var ruw = JsonMarshal.GetRawUtf8Value(waarde);
        if (ruw.Contains((byte)'\\'))
            Tekst(uit, waarde.GetString()!);
        else
            uit.Write(ruw);
    }

    private static void Tekst(ArrayBufferWriter<byte> uit, string tekst)
    {
        var b = new StringBuilder(tekst.Length + 2).Append('"');
        foreach (var c in tekst)
        {
            _ = c switch
            {
                '"' => b.Append("\\\""),
                '\\' => b.Append("\\\\"),
                '\b' => b.Append("\\b"),
                '\f' => b.Append("\\f"),
                '\n' => b.Append("\\n"),
                '\r' => b.Append("\\r"),
                '\t' => b.Append("\\t"),
                < ' ' => b.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => b.Append(c),
            };
        }
        uit.Write(Encoding.UTF8.GetBytes(b.Append('"').ToString()));
    }
}
