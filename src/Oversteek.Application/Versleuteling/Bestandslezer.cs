using System.Security.Cryptography;

namespace Oversteek.Application.Versleuteling;

/// <summary>Decrypts block by block. One byte is read ahead, because the last block has another nonce.</summary>
internal sealed class Bestandslezer : Stream
{
    private const int VolBlok = Bestandsindeling.Blok + Bestandsindeling.Tag;

    private readonly Stream bron;
    private readonly AesGcm aes;
    private readonly byte[] invoer = new byte[VolBlok + 1];
    private readonly byte[] plain = new byte[Bestandsindeling.Blok];
    private int vooruit;
    private int begin;
    private int einde;
    private long nummer;
    private bool klaar;

    public Bestandslezer(Stream bron, byte[] bestandssleutel)
    {
        this.bron = bron;
        aes = new AesGcm(bestandssleutel, Bestandsindeling.Tag);
        CryptographicOperations.ZeroMemory(bestandssleutel);
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (begin == einde && !klaar && !buffer.IsEmpty)
            Ontsleutel(vooruit + await bron.ReadAtLeastAsync(invoer.AsMemory(vooruit), invoer.Length - vooruit, throwOnEndOfStream: false, cancellationToken));
        return Geef(buffer.Span);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(Span<byte> buffer)
    {
        if (begin == einde && !klaar && !buffer.IsEmpty)
            Ontsleutel(vooruit + bron.ReadAtLeast(invoer.AsSpan(vooruit), invoer.Length - vooruit, throwOnEndOfStream: false));
        return Geef(buffer);
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            CryptographicOperations.ZeroMemory(plain);
            aes.Dispose();
        }
        base.Dispose(disposing);
    }

    private void Ontsleutel(int beschikbaar)
    {
        var laatste = beschikbaar <= VolBlok;
        var blok = invoer.AsSpan(0, Math.Min(beschikbaar, VolBlok));
        Bestandsindeling.OntsleutelBlok(aes, nummer, laatste, blok, plain);
        nummer++;
        begin = 0;
        einde = blok.Length - Bestandsindeling.Tag;
        klaar = laatste;
        vooruit = laatste ? 0 : 1;
        invoer[0] = invoer[beschikbaar - 1];
    }

    private int Geef(Span<byte> buffer)
    {
        var aantal = Math.Min(buffer.Length, einde - begin);
        plain.AsSpan(begin, aantal).CopyTo(buffer);
        begin += aantal;
        return aantal;
    }
}
