using Oversteek.Documenten.Modellen;
using Oversteek.Domain.Formulieren;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Domain.Procedures;

namespace Oversteek.Application.Adviesformulieren;

/// <summary>ADV-04, VSO-01, VSO-02, VSO-04: a vso pupil has days of its own, no list of the platform and no draw.</summary>
internal static class Vsoroute
{
    public static Vsoblad Van(Okrantwoorden okr, Procedureregels regels) => new(
        Woorden(okr, Okrvragen.TypeVso), Woorden(okr, Okrvragen.VerwachtNiveau),
        Instroomvraag.Groep(okr, regels) is { } groep ? groep.Tekst
            : IsVso4(okr) ? "U meldt aan in de week van het regulier onderwijs."
            : "Er is geen loting. De school plaatst uw kind zolang er plek is.");

    /// <summary>VSO-01: vso-3 has its period in winter; vso-4 goes along with the regular schools, but for a group of early leavers (VSO-02).</summary>
    public static Belangrijkedatum Datum(Okrantwoorden okr, Procedure procedure)
    {
        if (Instroomvraag.Groep(okr, procedure.Regels) is { } groep)
            return new("Aanmelden bij de vso-school van eerste voorkeur", groep.Van, groep.Tot);
        var periode = procedure.Mijlpaal(IsVso4(okr) ? Mijlpalen.Aanmeldperiode : Mijlpalen.AanmeldperiodeVso3);
        return new("Aanmelden bij de vso-school van eerste voorkeur", periode.Van, periode.Tot);
    }

    private static bool IsVso4(Okrantwoorden okr) => okr[Okrvragen.TypeVso.Sleutel] == "vso-4";

    private static string Woorden(Okrantwoorden okr, Vraag vraag) => okr[vraag.Sleutel] is { } waarde ? vraag.Toon(waarde) : "";
}
