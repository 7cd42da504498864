using System.Runtime.InteropServices;

namespace Oversteek.Oso.Bijlagen;

/// <summary>A part of a byte array as a stream, without copying it.</summary>
internal static class Geheugenstromen
{
    public static MemoryStream Open(ReadOnlyMemory<byte> geheugen) =>
        MemoryMarshal.TryGetArray(geheugen, out var rij)
            ? new MemoryStream(rij.Array!, rij.Offset, rij.Count, writable: false)
            : new MemoryStream(geheugen.ToArray(), writable: false);
}
