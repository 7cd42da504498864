using Oversteek.Loting;

namespace Oversteek.Web.Pages.Lotingen;

/// <summary>The rules of a lottery as sentences that a notary reads aloud and a parent understands (B-58).</summary>
public static class Regelzinnen
{
    public static IReadOnlyList<string> Van(Lotingsregels regels) =>
    [
        Mechaniek(regels.Mechanisme), Nummer(regels.Nummering), Voorrang(regels), Wachtlijst(regels.Wachtlijstvolgorde), Meerling(regels.Meerlingen),
        Klein(regels.KleineAantallen),
    ];

    private static string Mechaniek(Mechanisme mechanisme) => mechanisme switch
    {
        Mechanisme.Da => "Elke leerling krijgt de hoogste keuze van de eigen lijst waar geen leerling met meer recht de plaats nodig heeft.",
        Mechanisme.R1 => "Eerst gaan de eerste keuzes voor, daarna de tweede keuzes, en zo verder. Wie een plaats heeft, houdt die.",
        Mechanisme.R2 => "Eerst gaan de eerste keuzes voor. Wie daar uitloot, krijgt op volgorde van lotnummer de eerste keuze van de lijst waar nog plaats is.",
        Mechanisme.DecentralThenCentral => "Eerst loot elke school zelf. Wie daar uitloot, krijgt één nieuw lotnummer en op die volgorde de eerste keuze waar nog plaats is.",
        _ => throw new ArgumentOutOfRangeException(nameof(mechanisme), mechanisme, "Een mechanisme zonder zin."),
    };

    private static string Nummer(Nummering nummering) => nummering switch
    {
        Nummering.Stb => "Elke leerling krijgt één lotnummer, dat bij alle scholen geldt. Een lager nummer is beter.",
        Nummering.Mtb => "Elke leerling krijgt per klas een eigen lotnummer. Een lager nummer is beter.",
        _ => throw new ArgumentOutOfRangeException(nameof(nummering), nummering, "Een nummering zonder zin."),
    };

    // Passing on looks at the number alone, whatever the scope says (loting.md 3).
    private static string Voorrang(Lotingsregels regels) => regels.Mechanisme is Mechanisme.R2 or Mechanisme.DecentralThenCentral
        ? "Voorrang die de school heeft bevestigd, geldt alleen bij de eerste keuze. Bij het doorschuiven telt alleen het lotnummer."
        : Voorrang(regels.Voorrangsbereik);

    private static string Voorrang(Voorrangsbereik bereik) => bereik switch
    {
        Voorrangsbereik.All => "Voorrang die de school heeft bevestigd, geldt bij elke keuze van de lijst.",
        Voorrangsbereik.FirstPreferenceOnly => "Voorrang die de school heeft bevestigd, geldt alleen bij de eerste keuze.",
        Voorrangsbereik.FirstStageOnly => "Voorrang die de school heeft bevestigd, geldt alleen in de eerste ronde.",
        _ => throw new ArgumentOutOfRangeException(nameof(bereik), bereik, "Een bereik zonder zin."),
    };

    private static string Wachtlijst(IReadOnlyList<Wachtlijstorde> volgorde) =>
        $"De wachtlijst van een klas staat op volgorde van {string.Join(", daarna van ", volgorde.Select(Orde))}. Wie zich te laat aanmeldt, komt achteraan.";

    private static string Orde(Wachtlijstorde orde) => orde switch
    {
        { Sleutel: Wachtlijstsleutel.Lot, Aflopend: false } => "lotnummer, het laagste eerst",
        { Sleutel: Wachtlijstsleutel.Lot } => "lotnummer, het hoogste eerst",
        { Sleutel: Wachtlijstsleutel.Level, Aflopend: false } => "voorrang, de meeste voorrang eerst",
        { Sleutel: Wachtlijstsleutel.Level } => "voorrang, de minste voorrang eerst",
        { Sleutel: Wachtlijstsleutel.PreferenceRank, Aflopend: false } => "plaats op de eigen lijst, de hoogste keuze eerst",
        { Sleutel: Wachtlijstsleutel.PreferenceRank } => "plaats op de eigen lijst, de laagste keuze eerst",
        _ => throw new ArgumentOutOfRangeException(nameof(orde), orde, "Een volgorde zonder zin."),
    };

    private static string Meerling(Meerlingenregel regel) => regel switch
    {
        Meerlingenregel.Separate => "Kinderen van een tweeling of meerling loten elk voor zich.",
        Meerlingenregel.SharedLot => "Kinderen van een tweeling of meerling loten samen, met één lot.",
        _ => throw new ArgumentOutOfRangeException(nameof(regel), regel, "Een regel zonder zin."),
    };

    private static string Klein(int drempel) => $"Een aantal onder de {drempel} wordt niet getoond, ook niet als het uit andere aantallen volgt.";
}
