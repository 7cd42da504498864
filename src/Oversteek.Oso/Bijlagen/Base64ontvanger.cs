using System.Buffers;
using System.Buffers.Text;

namespace Oversteek.Oso.Bijlagen;

/// <summary>Decodes base64 that comes in pieces, up to a number of bytes; white space is allowed. One instance serves a whole file; its memory is borrowed.</summary>
internal sealed class Base64ontvanger(int grens) : IDisposable
{
    private const int Begingrootte = 16_384;
    private static readonly SearchValues<byte> Witruimte = SearchValues.Create(" \t\r\n"u8);
    private byte[] _inhoud = ArrayPool<byte>.Shared.Rent(Begingrootte);
    private byte[] _werk = ArrayPool<byte>.Shared.Rent(Begingrootte);
    private int _rest;

    /// <summary>The text is not base64.</summary>
    public bool Ongeldig { get; private set; }

    /// <summary>There is more than the limit; the rest was not decoded.</summary>
    public bool TeGroot { get; private set; }

    public int Lengte { get; private set; }

    /// <summary>What was decoded; valid until <see cref="Begin"/> or <see cref="Dispose"/>.</summary>
    public ReadOnlyMemory<byte> Inhoud => _inhoud.AsMemory(0, Lengte);

    public void Begin()
    {
        (Ongeldig, TeGroot, Lengte, _rest) = (false, false, 0, 0);
    }

    public void Schrijf(ReadOnlySpan<byte> tekst)
    {
        if (Ongeldig || TeGroot)
            return;
        if (_werk.Length < _rest + tekst.Length)
            Vergroot(ref _werk, _rest, _rest + tekst.Length);
        var aantal = _rest + Kopieer(tekst, _werk.AsSpan(_rest));

        // The last group may hold padding, which is only right at the very end: keep it back.
        var klaar = aantal > 4 ? (aantal - 1) / 4 * 4 : 0;
        Ontcijfer(_werk.AsSpan(0, klaar), laatste: false);
        _rest = aantal - klaar;
        _werk.AsSpan(klaar, _rest).CopyTo(_werk);
    }

    public void Voltooi()
    {
        if (!Ongeldig && !TeGroot)
            Ontcijfer(_werk.AsSpan(0, _rest), laatste: true);
        Ongeldig |= !TeGroot && Lengte == 0;
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_inhoud);
        ArrayPool<byte>.Shared.Return(_werk);
        (_inhoud, _werk) = ([], []);
    }

    private static void Vergroot(ref byte[] rij, int bewaar, int lengte)
    {
        var groter = ArrayPool<byte>.Shared.Rent(lengte);
        rij.AsSpan(0, bewaar).CopyTo(groter);
        ArrayPool<byte>.Shared.Return(rij);
        rij = groter;
    }

    private static int Kopieer(ReadOnlySpan<byte> van, Span<byte> naar)
    {
        var aantal = 0;
        while (!van.IsEmpty)
        {
            var wit = van.IndexOfAny(Witruimte);
            var stuk = wit < 0 ? van : van[..wit];
            stuk.CopyTo(naar[aantal..]);
            aantal += stuk.Length;
            van = wit < 0 ? [] : van[(wit + 1)..];
        }

        return aantal;
    }

    private void Ontcijfer(ReadOnlySpan<byte> tekst, bool laatste)
    {
        if (tekst.IsEmpty)
            return;
        if (Lengte + (tekst.Length / 4 * 3) > grens)
        {
            TeGroot = true;
            return;
        }

        if (_inhoud.Length < Lengte + tekst.Length)
            Vergroot(ref _inhoud, Lengte, Math.Max(_inhoud.Length * 2, Lengte + tekst.Length));
        var uitslag = Base64.DecodeFromUtf8(tekst, _inhoud.AsSpan(Lengte), out _, out var geschreven, laatste);
        Lengte += geschreven;
        Ongeldig = uitslag != OperationStatus.Done;
    }
}
