using System.Text;

namespace Oversteek.Oso.Lezen;

/// <summary>Decides how the bytes of a file become characters: UTF-8 or UTF-16, nothing else, and no byte that does not fit.</summary>
internal static class Tekstbron
{
    public static TextReader Open(Stream bron, out Encoding codering)
    {
        var kop = new byte[4];
        var aantal = bron.ReadAtLeast(kop, kop.Length, throwOnEndOfStream: false);
        (codering, var merk) = Herken(kop.AsSpan(0, aantal));
        var geheel = new Kopstroom(kop.AsMemory(merk, aantal - merk), bron);
        return new StreamReader(geheel, codering, detectEncodingFromByteOrderMarks: false, bufferSize: 4_096);
    }

    /// <summary>The name in the XML declaration must be the encoding that the bytes have.</summary>
    public static void Controleer(string? verklaard, Encoding codering)
    {
        if (string.IsNullOrEmpty(verklaard))
            return;
        var utf8 = codering is UTF8Encoding;
        var klopt = utf8
            ? string.Equals(verklaard, "utf-8", StringComparison.OrdinalIgnoreCase)
            : verklaard.StartsWith("utf-16", StringComparison.OrdinalIgnoreCase);
        if (!klopt)
            throw Leesweigering.Codering("alleen UTF-8 en UTF-16 zijn toegestaan, en de XML-declaratie moet daarmee overeenkomen");
    }

    private static (Encoding Codering, int Merk) Herken(ReadOnlySpan<byte> kop) => kop switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (new UTF8Encoding(false, true), 3),
        [0xFF, 0xFE, 0, 0] or [0, 0, 0xFE, 0xFF] => throw Leesweigering.Codering("UTF-32 is niet toegestaan"),
        [0xFF, 0xFE, ..] => (new UnicodeEncoding(false, false, true), 2),
        [0xFE, 0xFF, ..] => (new UnicodeEncoding(true, false, true), 2),
        [0x3C, 0, ..] => (new UnicodeEncoding(false, false, true), 0),
        [0, 0x3C, ..] => (new UnicodeEncoding(true, false, true), 0),
        _ => (new UTF8Encoding(false, true), 0),
    };

    /// <summary>The bytes that were read to recognise the encoding, and then the rest.</summary>
    private sealed class Kopstroom(ReadOnlyMemory<byte> kop, Stream rest) : Stream
    {
        private ReadOnlyMemory<byte> _kop = kop;

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
            if (_kop.IsEmpty)
                return rest.Read(buffer);
            var aantal = Math.Min(_kop.Length, buffer.Length);
            _kop.Span[..aantal].CopyTo(buffer);
            _kop = _kop[aantal..];
            return aantal;
        }

        public override void Flush()
        {
            // read only
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
