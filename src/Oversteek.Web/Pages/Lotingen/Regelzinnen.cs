using Oversteek.Loting;

namespace Oversteek.Web.Pages.Lotingen;

/// <summary>The rules of a lottery as sentences that a notary reads aloud and a parent understands (B-58).</summary>
public static class Regelzinnen
{
    public static IReadOnlyList<string> Van(Lotingsregels regels) =>
        [Mechaniek(regels.Mechanisme), Nummer(regels.Nummering), Voorrang(regels.Voorrangsbereik), Meerling(regels.Meerlingen), Klein(regels.KleineAantallen)];

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

    private static string Voorrang(Voorrangsbereik bereik) => bereik switch
    {
        Voorrangsbereik.All => "Voorrang die de school heeft bevestigd, geldt bij elke keuze van de lijst.",
        Voorrangsbereik.FirstPreferenceOnly => "Voorrang die de school heeft bevestigd, geldt alleen bij de eerste keuze.",
        Voorrangsbereik.FirstStageOnly => "Voorrang die de school heeft bevestigd, geldt alleen in de eerste ronde.",
        _ => throw new ArgumentOutOfRangeException(nameof(bereik), bereik, "Een bereik zonder zin."),
    };

    private static string Meerling(Meerlingenregel regel) => regel switch
    {
        Meerlingenregel.Separate => "Kinderen van een tweeling of meerling loten elk voor zich.",
        Meerlingenregel.SharedLot => "Kinderen van een tweeling of meerling loten samen, met één lot.",
        _ => throw new ArgumentOutOfRangeException(nameof(regel), regel, "Een regel zonder zin."),
    };

    private static string Klein(int drempel) => $"Een aantal onder de {drempel} wordt niet getoond, ook niet als het uit andere aantallen volgt.";
}
