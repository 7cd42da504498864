using System.Diagnostics.CodeAnalysis;

namespace Oversteek.Domain.Bouwstenen;

/// <summary>Why a typed code is not a code. A typing error is told apart from guessing and does not count as a guess (SEC-24).</summary>
public enum Codefout
{
    Geen,
    Vorm,
    Typefout,
}

/// <summary>
/// A code on paper: Crockford base32 characters followed by one check character (D-10, SEC-24).
/// <see cref="ToString"/> hides the code; <see cref="Gegroepeerd"/> is for print.
/// </summary>
public readonly record struct Codetekst
{
    /// <summary>Characters of an application code without the check character: 60 bits.</summary>
    public const int LengteUniekeCode = 12;

    /// <summary>Characters of a portal code without the check character: 80 bits.</summary>
    public const int LengteOuderportaalcode = 16;

    private const string Alfabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Groep = 4;
    private const int Bits = 5;

    private readonly string? waarde;

    private Codetekst(string waarde) => this.waarde = waarde;

    /// <summary>The characters without separators, check character included.</summary>
    public string Waarde => waarde ?? throw OngeldigeWaarde.Leeg("code");

    public string Gegroepeerd => string.Join('-', Waarde.Chunk(Groep).Select(groep => new string(groep)));

    public static int BenodigdeBytes(int lengte) => ((lengte * Bits) + 7) / 8;

    /// <summary>The bytes must be cryptographically random; five bits make one character, so no character is favoured.</summary>
    public static Codetekst Maak(ReadOnlySpan<byte> random, int lengte)
    {
        EisLengte(lengte);
        ArgumentOutOfRangeException.ThrowIfLessThan(random.Length, BenodigdeBytes(lengte), nameof(random));
        Span<char> tekens = stackalloc char[lengte + 1];
        for (var i = 0; i < lengte; i++)
            tekens[i] = Alfabet[Vijftal(random, i * Bits)];
        tekens[lengte] = Alfabet[Controlegetal(tekens[..lengte])];
        return new Codetekst(new string(tekens));
    }

    public static bool TryParse([NotNullWhen(true)] string? invoer, int lengte, out Codetekst code) =>
        TryParse(invoer, lengte, out code, out _);

    public static bool TryParse([NotNullWhen(true)] string? invoer, int lengte, out Codetekst code, out Codefout fout)
    {
        EisLengte(lengte);
        code = default;
        Span<char> tekens = stackalloc char[lengte + 1];
        if (!Lees(invoer, tekens))
        {
            fout = Codefout.Vorm;
            return false;
        }
        var klopt = Alfabet[Controlegetal(tekens[..lengte])] == tekens[lengte];
        fout = klopt ? Codefout.Geen : Codefout.Typefout;
        code = klopt ? new Codetekst(new string(tekens)) : default;
        return klopt;
    }

    public override string ToString() => waarde is null ? "" : "••••";

    private static void EisLengte(int lengte)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(lengte, LengteUniekeCode);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(lengte, Controlecode.LangsteCode);
    }

    private static int Vijftal(ReadOnlySpan<byte> bytes, int positie)
    {
        var paar = bytes[positie / 8] << 8;
        if ((positie / 8) + 1 < bytes.Length)
            paar |= bytes[(positie / 8) + 1];
        return (paar >> (16 - Bits - (positie % 8))) & 0b1_1111;
    }

    private static bool Lees(string? invoer, Span<char> tekens)
    {
        if (invoer is null || invoer.Length > 4 * tekens.Length)
            return false;
        var aantal = 0;
        foreach (var teken in invoer)
        {
            if (teken is '-' or '\u2011' or '\u2013' || char.IsWhiteSpace(teken))
                continue;
            var gelezen = Gelijkend(char.ToUpperInvariant(teken));
            if (aantal == tekens.Length || !Alfabet.Contains(gelezen, StringComparison.Ordinal))
                return false;
            tekens[aantal++] = gelezen;
        }
        return aantal == tekens.Length;
    }

    private static char Gelijkend(char teken) => teken switch
    {
        'I' or 'L' => '1',
        'O' => '0',
        'U' => 'V',
        _ => teken,
    };

    private static int Controlegetal(ReadOnlySpan<char> tekens)
    {
        var som = new Controlecode();
        foreach (var teken in tekens)
            som = som.Met(Alfabet.IndexOf(teken, StringComparison.Ordinal));
        return som.Getal;
    }
}
