using System.Diagnostics.CodeAnalysis;

namespace Oversteek.Domain.Bouwstenen;

/// <summary>Number of a pupil without a bsn. The gegevensset sets no check digit test on it, so nine digits suffice.</summary>
public readonly record struct Onderwijsnummer : IParsable<Onderwijsnummer>
{
    private readonly string? waarde;

    private Onderwijsnummer(string waarde) => this.waarde = waarde;

    public string Waarde => waarde ?? throw OngeldigeWaarde.Leeg("onderwijsnummer");

    public static Onderwijsnummer Parse(string s) => Parse(s, null);

    public static Onderwijsnummer Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var nummer) ? nummer : throw OngeldigeWaarde.Vorm("onderwijsnummer");

    public static bool TryParse([NotNullWhen(true)] string? s, out Onderwijsnummer result) => TryParse(s, null, out result);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Onderwijsnummer result)
    {
        // It never begins with a zero: with eight digits one is missing.
        var cijfers = Persoonsnummer.Normaliseer(s) is { } heel && heel[0] != '0' ? heel : null;
        result = cijfers is null ? default : new Onderwijsnummer(cijfers);
        return cijfers is not null;
    }

    public override string ToString() => Persoonsnummer.Masker(waarde);
}
