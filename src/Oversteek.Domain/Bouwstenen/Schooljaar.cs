using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Oversteek.Domain.Bouwstenen;

/// <summary>1 August up to and including 31 July, written as 2026-2027 (D-02).</summary>
public readonly record struct Schooljaar : IParsable<Schooljaar>, IComparable<Schooljaar>
{
    private const int Vroegst = 1900;
    private const int Laatst = 2199;
    private const int Eerstemaand = 8;

    private readonly int beginjaar;

    private Schooljaar(int beginjaar) => this.beginjaar = beginjaar;

    public int Beginjaar => beginjaar == 0 ? throw OngeldigeWaarde.Leeg("schooljaar") : beginjaar;

    public DateOnly Begin => new(Beginjaar, Eerstemaand, 1);

    public DateOnly Einde => Begin.AddYears(1).AddDays(-1);

    public Schooljaar Vorige => Beginnend(Beginjaar - 1);

    public Schooljaar Volgende => Beginnend(Beginjaar + 1);

    public static Schooljaar Van(DateOnly datum) => Beginnend(datum.Month >= Eerstemaand ? datum.Year : datum.Year - 1);

    public static Schooljaar Beginnend(int jaar)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(jaar, Vroegst);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(jaar, Laatst);
        return new Schooljaar(jaar);
    }

    public bool Omvat(DateOnly datum) => datum >= Begin && datum <= Einde;

    public int CompareTo(Schooljaar other) => beginjaar.CompareTo(other.beginjaar);

    public static bool operator <(Schooljaar links, Schooljaar rechts) => links.CompareTo(rechts) < 0;

    public static bool operator >(Schooljaar links, Schooljaar rechts) => links.CompareTo(rechts) > 0;

    public static bool operator <=(Schooljaar links, Schooljaar rechts) => links.CompareTo(rechts) <= 0;

    public static bool operator >=(Schooljaar links, Schooljaar rechts) => links.CompareTo(rechts) >= 0;

    public static Schooljaar Parse(string s) => Parse(s, null);

    public static Schooljaar Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var schooljaar) ? schooljaar : throw OngeldigeWaarde.Vorm("schooljaar");

    public static bool TryParse([NotNullWhen(true)] string? s, out Schooljaar result) => TryParse(s, null, out result);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Schooljaar result)
    {
        result = default;
        if (s?.Trim() is not { Length: 9 } tekst || tekst[4] != '-' || !Jaartal(tekst[..4], out var eerste) || !Jaartal(tekst[5..], out var tweede))
            return false;
        if (tweede != eerste + 1 || eerste is < Vroegst or > Laatst)
            return false;
        result = new Schooljaar(eerste);
        return true;
    }

    public override string ToString() =>
        beginjaar == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{beginjaar}-{beginjaar + 1}");

    private static bool Jaartal(string tekst, out int jaar) =>
        int.TryParse(tekst, NumberStyles.None, CultureInfo.InvariantCulture, out jaar);
}
