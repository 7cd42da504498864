using System.Security.Cryptography;

namespace Oversteek.Application.Versleuteling;

/// <summary>
/// Encrypts what is written to it. The last block is marked only by <see cref="VoltooiAsync"/>, so an upload that broke off
/// never looks like a whole file. The target stays open.
/// </summary>
public sealed class Bestandsschrijver : Stream
{
    private readonly Stream doel;
    private readonly AesGcm aes;
    private readonly byte[] kop;
    private readonly byte[] blok = new byte[Bestandsindeling.Blok];
    private readonly byte[] uit = new byte[Bestandsindeling.Blok + Bestandsindeling.Tag];
    private int gevuld;
    private long nummer;
    private bool voltooid;

    internal Bestandsschrijver(Stream doel, byte[] kop, byte[] bestandssleutel)
    {
        this.doel = doel;
        this.kop = kop;
        aes = new AesGcm(bestandssleutel, Bestandsindeling.Tag);
        CryptographicOperations.ZeroMemory(bestandssleutel);
    }

    /// <summary>Bytes of content so far.</summary>
    public long Geschreven { get; private set; }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => !voltooid;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        EisOpen();
        while (!buffer.IsEmpty)
        {
            if (gevuld == blok.Length)
                await SchrijfBlokAsync(laatste: false, cancellationToken);
            var deel = buffer[..Math.Min(buffer.Length, blok.Length - gevuld)];
            deel.CopyTo(blok.AsMemory(gevuld));
            gevuld += deel.Length;
            Geschreven += deel.Length;
            buffer = buffer[deel.Length..];
        }
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        EisOpen();
        while (!buffer.IsEmpty)
        {
            if (gevuld == blok.Length)
                SchrijfBlok(laatste: false);
            var deel = buffer[..Math.Min(buffer.Length, blok.Length - gevuld)];
            deel.CopyTo(blok.AsSpan(gevuld));
            gevuld += deel.Length;
            Geschreven += deel.Length;
            buffer = buffer[deel.Length..];
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public async Task VoltooiAsync(CancellationToken cancellationToken = default)
    {
        EisOpen();
        await SchrijfBlokAsync(laatste: true, cancellationToken);
        voltooid = true;
        await doel.FlushAsync(cancellationToken);
    }

    /// <summary>Blocks go out when they are full; there is nothing to hurry.</summary>
    public override void Flush() => doel.Flush();

    public override Task FlushAsync(CancellationToken cancellationToken) => doel.FlushAsync(cancellationToken);

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            CryptographicOperations.ZeroMemory(blok);
            aes.Dispose();
        }
        base.Dispose(disposing);
    }

    private async Task SchrijfBlokAsync(bool laatste, CancellationToken cancellationToken)
    {
        if (nummer == 0)
            await doel.WriteAsync(kop, cancellationToken);
        await doel.WriteAsync(Versleuteld(laatste), cancellationToken);
    }

    private void SchrijfBlok(bool laatste)
    {
        if (nummer == 0)
            doel.Write(kop);
        doel.Write(Versleuteld(laatste).Span);
    }

    private ReadOnlyMemory<byte> Versleuteld(bool laatste)
    {
        Bestandsindeling.VersleutelBlok(aes, nummer++, laatste, blok.AsSpan(0, gevuld), uit);
        var lengte = gevuld + Bestandsindeling.Tag;
        gevuld = 0;
        return uit.AsMemory(0, lengte);
    }

    private void EisOpen()
    {
        if (voltooid)
            throw new InvalidOperationException("Deze bijlage is al voltooid.");
    }
}
