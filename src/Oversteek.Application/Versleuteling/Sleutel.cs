using System.Security.Cryptography;
using System.Text;

namespace Oversteek.Application.Versleuteling;

/// <summary>Every purpose has keys of its own, so that a value of one purpose says nothing about another.</summary>
public enum Sleuteldoel
{
    Gegevens,
    Bijlagen,
    Gegevensbescherming,
    BlindeIndex,
    Code,
    Audit,
}

/// <summary>One random 256-bit key. Not a record: a record would print its bytes.</summary>
public sealed class Sleutel
{
    public const int Lengte = 32;
    private const int Controlelengte = 8;

    private readonly byte[] bytes;

    internal Sleutel(Sleuteldoel doel, uint id, byte[] bytes)
    {
        if (bytes.Length != Lengte)
            throw new ArgumentException($"Een sleutel heeft {Lengte} bytes.", nameof(bytes));
        Doel = doel;
        Id = id;
        this.bytes = bytes;
    }

    public Sleuteldoel Doel { get; }

    public uint Id { get; }

    internal ReadOnlySpan<byte> Bytes => bytes;

    internal static Sleutel Nieuw(Sleuteldoel doel, uint id) => new(doel, id, RandomNumberGenerator.GetBytes(Lengte));

    /// <summary>Tells a damaged key file from a good one without telling anything about the key.</summary>
    internal byte[] Controlewaarde() =>
        HMACSHA256.HashData(bytes, Encoding.UTF8.GetBytes($"oversteek|controle|{Doel}|{Id}"))[..Controlelengte];

    public override string ToString() => $"{Doel} {Id}";
}
