using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Procedures;

namespace Oversteek.Domain.Aanmeldingen;

/// <summary>What the guards of D-37 need to know of classes, advice and calendar.</summary>
/// <param name="Toelaatbaar">D-36 says yes for a class of this school on the list.</param>
/// <param name="VrijePlaats">A class of this school on the list has a free place now.</param>
public sealed record Afwijsruimte(bool Toelaatbaar, bool VrijePlaats, bool VsoPeriodeVoorbij)
{
    /// <summary>ISK-06: no draw is waited for.</summary>
    public bool BuitenLoting { get; init; }

    /// <summary>Refused, or not there at the end of the term.</summary>
    public bool TlvOntbreekt { get; init; }

    /// <summary>Of a kind for which a pupil needs a tlv.</summary>
    public bool VraagtTlv { get; init; }

    /// <summary>The result of the draw of this region is public; before that nobody knows what is left, also not for who came late (TOE-02).</summary>
    public bool Gepubliceerd { get; init; }
}

/// <summary>Guard and effect of a reason (D-37). The words are the region's to change, these are not.</summary>
public static class Afwijsgronden
{
    public const string GeenPlaatsLoting = "GEEN_PLAATS_LOTING";
    public const string GeenPlaats = "GEEN_PLAATS";
    public const string NietToelaatbaar = "NIET_TOELAATBAAR";
    public const string Ondersteuning = "ONDERSTEUNING";

    public const string GeenTlv = "GEEN_TLV";
    public const string NietCompleet = "NIET_COMPLEET";

    private static readonly HashSet<string> Blijvers = [GeenPlaatsLoting, GeenPlaats, GeenTlv, NietCompleet];

    public static bool SchuiftDoor(string code) => !Blijvers.Contains(code);

    internal static Weigering? Beletsel(Afwijsreden reden, Aanmelding aanmelding, Afwijsruimte ruimte, DateOnly vandaag) => reden.Code switch
    {
        GeenPlaatsLoting => !NaLoting(aanmelding, ruimte) ? AanmeldingWeigeringen.NogNietGeloot : aanmelding.Status == Aanmeldingstatus.Uitgeloot ? null : AanmeldingWeigeringen.NietUitgeloot,
        GeenPlaats => !NaLoting(aanmelding, ruimte) && !ruimte.BuitenLoting && !(aanmelding.VsoProcedure && ruimte.VsoPeriodeVoorbij)
            ? AanmeldingWeigeringen.NogNietGeloot : ruimte.VrijePlaats ? AanmeldingWeigeringen.NogPlaats : null,
        NietToelaatbaar => ruimte.Toelaatbaar ? AanmeldingWeigeringen.WelToelaatbaar : null,
        Ondersteuning => aanmelding.Onderzoek is { IsAf: true } ? null : AanmeldingWeigeringen.OnderzoekOntbreekt,
        GeenTlv => !ruimte.VraagtTlv ? AanmeldingWeigeringen.TlvSchoolsoort : ruimte.TlvOntbreekt ? null : AanmeldingWeigeringen.TlvGeenGrond,
        NietCompleet => aanmelding.Onderzoek?.IsNietAangevuld(vandaag) == true ? null : AanmeldingWeigeringen.NietGevraagd,
        _ => reden.NaLoting && !NaLoting(aanmelding, ruimte) ? AanmeldingWeigeringen.NogNietGeloot : null,
    };

    /// <summary>Who came late was in no draw, and waits for its result all the same.</summary>
    private static bool NaLoting(Aanmelding aanmelding, Afwijsruimte ruimte) => aanmelding.IsNaLoting || (aanmelding.Ronde > 1 && ruimte.Gepubliceerd);
}
