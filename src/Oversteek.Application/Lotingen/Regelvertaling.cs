using Oversteek.Domain.Procedures;
using Oversteek.Loting;

namespace Oversteek.Application.Lotingen;

/// <summary>The settings of a region in the words of the engine.</summary>
public static class Regelvertaling
{
    public static Lotingsregels Van(Procedureregels regels) => new()
    {
        Mechanisme = Van(regels.Mechanisme),
        // A region of before this was a setting has no number per class; its mechanism cannot do without.
        Nummering = regels.Mechanisme == Lotingsmechanisme.DecentralThenCentral || regels.Nummering == Lotnummering.EenPerKlas ? Nummering.Mtb : Nummering.Stb,
        Voorrangsbereik = Van(regels.Voorrangsbereik),
        Wachtlijstvolgorde = Van(regels.Wachtlijstvolgorde),
        KleineAantallen = regels.MinimumCel,
    };

    private static Mechanisme Van(Lotingsmechanisme mechanisme) => mechanisme switch
    {
        Lotingsmechanisme.Da => Mechanisme.Da,
        Lotingsmechanisme.R1 => Mechanisme.R1,
        Lotingsmechanisme.R2 => Mechanisme.R2,
        Lotingsmechanisme.DecentralThenCentral => Mechanisme.DecentralThenCentral,
        _ => throw new ArgumentOutOfRangeException(nameof(mechanisme), mechanisme, "Onbekend mechanisme."),
    };

    private static Voorrangsbereik Van(Bereikvanvoorrang bereik) => bereik switch
    {
        Bereikvanvoorrang.ElkeKeuze => Voorrangsbereik.All,
        Bereikvanvoorrang.EersteKeuze => Voorrangsbereik.FirstPreferenceOnly,
        Bereikvanvoorrang.EersteRonde => Voorrangsbereik.FirstStageOnly,
        _ => throw new ArgumentOutOfRangeException(nameof(bereik), bereik, "Onbekend bereik."),
    };

    private static IReadOnlyList<Wachtlijstorde> Van(Volgordevanwachtlijst volgorde) => volgorde switch
    {
        Volgordevanwachtlijst.Lotnummer => [new(Wachtlijstsleutel.Lot)],
        Volgordevanwachtlijst.VoorrangDanLotnummer => [new(Wachtlijstsleutel.Level), new(Wachtlijstsleutel.Lot)],
        Volgordevanwachtlijst.KeuzeDanOmgekeerdLotnummer => [new(Wachtlijstsleutel.PreferenceRank), new(Wachtlijstsleutel.Lot, Aflopend: true)],
        _ => throw new ArgumentOutOfRangeException(nameof(volgorde), volgorde, "Onbekende volgorde."),
    };
}
