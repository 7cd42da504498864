using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Formulieren;

namespace Oversteek.Domain.Overstapdossiers;

/// <summary>D-56: a higher test advice, even by half a level, must be reconsidered.</summary>
public static class Heroverweging
{
    public static readonly IReadOnlyDictionary<string, decimal> Toetsadviezen = new Dictionary<string, decimal>(StringComparer.Ordinal)
    {
        ["pro/vmbo-bb"] = 1.5m,
        ["vmbo-bb/kb"] = 2.5m,
        ["vmbo-kb/gl-tl"] = 3.5m,
        ["vmbo-gl-tl/havo"] = 4.5m,
        ["havo/vwo"] = 5.5m,
        ["vwo"] = 6m,
    };

    /// <summary>Kept, or adjusted to less than the test says: that is kept in part.</summary>
    public static Voorwaarde VraagtMotivering { get; } = new OfAnders(
        new AntwoordIs("heroverweging", ["gehandhaafd"]), IsDeelsGehandhaafd, "adviesDefinitief", "toetsadvies");

    /// <summary>"Bijgesteld" is only true when the advice went up.</summary>
    public static Formulierregel Bijgesteldregel =>
        new(Okrvragen.Heroverwogen, Bijgesteld, Okrvragen.Heroverwogen.Sleutel, Okrvragen.Voorlopig.Sleutel, Okrvragen.Definitief.Sleutel);

    public static bool IsNodig(IAntwoorden okr)
    {
        // Without a provisional advice the definitive one is what the test is held against: leaving it out skips nothing.
        if (Toetstrede(okr) is not { } toets || (Trede(okr, Okrvragen.Voorlopig) ?? Trede(okr, Okrvragen.Definitief)) is not { } advies)
            return false;
        // Exception of D-56: pro with pro/vmbo-bb.
        return toets > advies && !(advies == 1m && toets == 1.5m);
    }

    private static Weigering? Bijgesteld(IAntwoorden okr)
    {
        if (Okrvragen.Heroverwogen.Van(okr) != Okrvragen.Bijgesteld || Trede(okr, Okrvragen.Definitief) is not { } definitief)
            return null;
        if (Trede(okr, Okrvragen.Voorlopig) is { } voorlopig)
            return definitief <= voorlopig ? OkrWeigeringen.NietBijgesteld : null;
        // Without a provisional advice only a definitive one that follows the test is known to have gone up.
        return definitief < Toetstrede(okr) ? OkrWeigeringen.BijgesteldZonderVoorlopig : null;
    }

    private static bool IsDeelsGehandhaafd(IAntwoorden okr) =>
        Okrvragen.Heroverwogen.Van(okr) == Okrvragen.Bijgesteld && Trede(okr, Okrvragen.Definitief) < Toetstrede(okr);

    private static decimal? Toetstrede(IAntwoorden okr) =>
        okr[Okrvragen.Toetsadvies.Sleutel] is { } toets && Toetsadviezen.TryGetValue(toets, out var trede) ? trede : null;

    private static decimal? Trede(IAntwoorden okr, Vraag<Optie> vraag) => Advies.Zoek(okr[vraag.Sleutel])?.Trede;
}
