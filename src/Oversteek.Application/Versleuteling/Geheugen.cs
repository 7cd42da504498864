using System.Runtime.InteropServices;

namespace Oversteek.Application.Versleuteling;

/// <summary>Bytes in memory as a stream, without a second copy of a file that may be large.</summary>
internal static class Geheugen
{
    public static MemoryStream Lees(ReadOnlyMemory<byte> bytes) => MemoryMarshal.TryGetArray(bytes, out var rij)
        ? new MemoryStream(rij.Array!, rij.Offset, rij.Count, writable: false)
        : new MemoryStream(bytes.ToArray(), writable: false);
}
