using System.Buffers;
using System.Text;

namespace Oversteek.Oso.Lezen;

/// <summary>
/// The characters of a stream in the encoding its first bytes show. Not StreamReader, because that accepts more encodings than the standard
/// has, and because its buffers would be a tenth of what reading a file allocates; these are borrowed.
/// </summary>
internal sealed class Tekenlezer : TextReader
{
    private const int Blok = 4_096;
    private readonly Stream _bron;
    private readonly Decoder _decoder;
    private readonly byte[] _bytes;
    private readonly char[] _teken = new char[1];
    private readonly string? _verklaard;
    private int _begin;
    private int _eind;

    public Tekenlezer(Stream bron)
    {
        _bron = bron;
        _bytes = ArrayPool<byte>.Shared.Rent(Blok);
        _eind = bron.ReadAtLeast(_bytes, 4, throwOnEndOfStream: false);
        (Codering, _begin) = Tekstbron.Herken(_bytes.AsSpan(0, _eind));
        _verklaard = Tekstbron.Verklaard(_bytes.AsSpan(_begin, _eind - _begin));
        _decoder = Codering.GetDecoder();
    }

    public Encoding Codering { get; }

    public override int Peek() => -1;

    public override int Read() => Read(_teken, 0, 1) == 1 ? _teken[0] : -1;

    /// <summary>A byte that does not fit the encoding, or a last character that is cut off, refuses the file with what it says of itself.</summary>
    public override int Read(char[] buffer, int index, int count)
    {
        try
        {
            return Lees(buffer.AsSpan(index, count));
        }
        catch (DecoderFallbackException)
        {
            throw Leesweigering.Codering(Tekstbron.Reden(_verklaard, Codering));
        }
    }

    private int Lees(Span<char> doel)
    {
        while (true)
        {
            var isEinde = _begin == _eind && !Vul();
            _decoder.Convert(_bytes.AsSpan(_begin, _eind - _begin), doel, isEinde, out var bytes, out var tekens, out _);
            _begin += bytes;
            if (tekens > 0 || isEinde)
                return tekens;
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            ArrayPool<byte>.Shared.Return(_bytes);
        base.Dispose(disposing);
    }

    private bool Vul()
    {
        (_begin, _eind) = (0, _bron.Read(_bytes));
        return _eind > 0;
    }
}
