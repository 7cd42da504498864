using System.Diagnostics.CodeAnalysis;

namespace Oversteek.Domain.Bouwstenen;

/// <summary>Burgerservicenummer: nine digits that pass the eleven test. <see cref="ToString"/> masks it, so that it cannot end in a log by accident.</summary>
public readonly record struct Bsn : IParsable<Bsn>
{
    private readonly string? waarde;

    private Bsn(string waarde) => this.waarde = waarde;

    /// <summary>From the range that is used for made-up people.</summary>
    public bool IsProefnummer => Waarde.StartsWith("999", StringComparison.Ordinal);

    public string Waarde => waarde ?? throw OngeldigeWaarde.Leeg("bsn");

    public static Bsn Parse(string s) => Parse(s, null);

    public static Bsn Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var bsn) ? bsn : throw OngeldigeWaarde.Vorm("bsn");

    public static bool TryParse([NotNullWhen(true)] string? s, out Bsn result) => TryParse(s, null, out result);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Bsn result)
    {
        result = default;
        var cijfers = Persoonsnummer.Normaliseer(s);
        if (cijfers is null || !Elfproef.Klopt(cijfers))
            return false;
        result = new Bsn(cijfers);
        return true;
    }

    public override string ToString() => Persoonsnummer.Masker(waarde);
}
