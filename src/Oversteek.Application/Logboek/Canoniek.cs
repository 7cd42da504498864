using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Oversteek.Application.Logboek;

/// <summary>One way to write an event as bytes: names and values with their lengths, so that no two events give the same bytes.</summary>
public static class Canoniek
{
    private const int Ontbreekt = -1;

    /// <summary>The order of the fields counts; null differs from empty.</summary>
    public static byte[] Van(params ReadOnlySpan<(string Naam, string? Waarde)> velden)
    {
        var uit = new ArrayBufferWriter<byte>();
        SchrijfGetal(uit, velden.Length);
        foreach (var (naam, waarde) in velden)
        {
            Schrijf(uit, naam);
            Schrijf(uit, waarde);
        }
        return uit.WrittenSpan.ToArray();
    }

    private static void Schrijf(ArrayBufferWriter<byte> uit, string? tekst)
    {
        if (tekst is null)
        {
            SchrijfGetal(uit, Ontbreekt);
            return;
        }
        SchrijfGetal(uit, Encoding.UTF8.GetByteCount(tekst));
        Encoding.UTF8.GetBytes(tekst, uit);
    }

    private static void SchrijfGetal(ArrayBufferWriter<byte> uit, int getal)
    {
        BinaryPrimitives.WriteInt32BigEndian(uit.GetSpan(sizeof(int)), getal);
        uit.Advance(sizeof(int));
    }
}
