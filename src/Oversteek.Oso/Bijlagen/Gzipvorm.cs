using System.Buffers.Binary;

namespace Oversteek.Oso.Bijlagen;

/// <summary>
/// An entry of a ZIP in the clothes of gzip: the same packed bytes between another head and tail, without copying them. So the framework
/// checks the checksum and the length that the ZIP names; its own reader of ZIP files does not look at the checksum.
/// </summary>
internal sealed class Gzipvorm(Zipdeel deel, ReadOnlyMemory<byte> gegevens) : Stream
{
    private readonly IEnumerator<ReadOnlyMemory<byte>> _stukken = Stukken(deel, gegevens).GetEnumerator();
    private ReadOnlyMemory<byte> _stuk;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var gelezen = 0;
        while (gelezen < buffer.Length && Vul())
        {
            var aantal = Math.Min(_stuk.Length, buffer.Length - gelezen);
            _stuk.Span[..aantal].CopyTo(buffer[gelezen..]);
            _stuk = _stuk[aantal..];
            gelezen += aantal;
        }

        return gelezen;
    }

    public override void Flush()
    {
        // read only
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _stukken.Dispose();
        base.Dispose(disposing);
    }

    private bool Vul()
    {
        while (_stuk.IsEmpty && _stukken.MoveNext())
            _stuk = _stukken.Current;
        return !_stuk.IsEmpty;
    }

    private static IEnumerable<ReadOnlyMemory<byte>> Stukken(Zipdeel deel, ReadOnlyMemory<byte> gegevens)
    {
        yield return new byte[] { 0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff };
        foreach (var stuk in deel.IsOpgeslagen ? Blokken(gegevens) : [gegevens])
            yield return stuk;
        var staart = new byte[8];
        BinaryPrimitives.WriteUInt32LittleEndian(staart, deel.Crc);
        BinaryPrimitives.WriteUInt32LittleEndian(staart.AsSpan(4), deel.Uitgepakt);
        yield return staart;
    }

    /// <summary>Bytes that were stored, as blocks of deflate that are not packed: whether it is the last, the length, and that once more, inverted.</summary>
    private static IEnumerable<ReadOnlyMemory<byte>> Blokken(ReadOnlyMemory<byte> gegevens)
    {
        do
        {
            var lengte = (ushort)Math.Min(gegevens.Length, ushort.MaxValue);
            var kop = new byte[5];
            kop[0] = lengte == gegevens.Length ? (byte)1 : (byte)0;
            BinaryPrimitives.WriteUInt16LittleEndian(kop.AsSpan(1), lengte);
            BinaryPrimitives.WriteUInt16LittleEndian(kop.AsSpan(3), (ushort)(lengte ^ ushort.MaxValue));
            yield return kop;
            yield return gegevens[..lengte];
            gegevens = gegevens[lengte..];
        }
        while (!gegevens.IsEmpty);
    }
}
