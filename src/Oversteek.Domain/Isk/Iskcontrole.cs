using Oversteek.Domain.Afspraken;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Formulieren;
using Oversteek.Domain.Leerlingen;

namespace Oversteek.Domain.Isk;

/// <summary>What is known when a school wants to ask for the test.</summary>
/// <param name="Uiterlijk">The last day of the region (ISK-01).</param>
/// <param name="Gestopt">The pupil died or left.</param>
public sealed record Iskstand(Leerling Leerling, DateOnly Uiterlijk, bool Gestopt);

/// <summary>What keeps a school from asking for the test, in words of the rules.</summary>
public static class Iskcontrole
{
    /// <summary>ISK-01: after the last day. Who came to the Netherlands after it is not late: then it is as soon as possible.</summary>
    public static bool IsTeLaat(Iskinhoud inhoud, DateOnly uiterlijk, DateOnly vandaag) =>
        vandaag > uiterlijk && !(Iskvragen.InNederlandSinds.Van(inhoud.NaarAntwoorden()) > uiterlijk);

    /// <summary>Everything that keeps this one from being sent.</summary>
    public static IReadOnlyList<Weigering> Beletsels(IskTestaanmelding aanmelding, Iskstand stand, DateOnly vandaag)
    {
        if (stand.Gestopt)
            return [IskWeigeringen.DoetNietMee];
        var antwoorden = aanmelding.Inhoud.NaarAntwoorden();
        var ouders = Oudertoestemming.Gevers(stand.Leerling);
        List<Weigering> gevonden =
        [
            .. Formuliercontrole.Openstaand(Iskvragen.Formulier, antwoorden, vandaag).Select(p => IskWeigeringen.NietCompleet.Met(p.Klacht)),
            .. ouders.Where(o => !aanmelding.Heeft(o)).Select(o => IskWeigeringen.ToestemmingOntbreekt.Met(o)),
        ];
        if (ouders.Count == 0)
            gevonden.Add(IskWeigeringen.GeenOuders);
        if (IsTeLaat(aanmelding.Inhoud, stand.Uiterlijk, vandaag) && Iskvragen.RedenLaat.Van(antwoorden) is null)
            gevonden.Add(IskWeigeringen.RedenLaatOntbreekt.Met(stand.Uiterlijk));
        return gevonden;
    }
}
