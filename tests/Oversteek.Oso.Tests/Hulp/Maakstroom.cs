using System.Text;

namespace Oversteek.Oso.Tests.Hulp;

/// <summary>Text that is made while it is read, so that a file of hundreds of megabytes costs the test nothing.</summary>
public sealed class Maakstroom(IEnumerable<string> stukken) : Stream
{
    private readonly IEnumerator<string> _stukken = stukken.GetEnumerator();
    private ReadOnlyMemory<byte> _rest;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public static IEnumerable<string> Herhaal(string begin, string stuk, int aantal, string eind) =>
        [begin, .. Enumerable.Repeat(stuk, aantal), eind];

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        while (_rest.IsEmpty)
        {
            if (!_stukken.MoveNext())
                return 0;
            _rest = Encoding.UTF8.GetBytes(_stukken.Current);
        }

        var aantal = Math.Min(buffer.Length, _rest.Length);
        _rest.Span[..aantal].CopyTo(buffer);
        _rest = _rest[aantal..];
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
