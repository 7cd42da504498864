using Oversteek.Domain.Procedures;

namespace Oversteek.Web.Pages.Procedures;

/// <summary>Milestones in words; a key that the platform does not know is shown as it is.</summary>
public static class Mijlpaalnamen
{
    private static readonly Dictionary<string, string> Namen = new(StringComparer.Ordinal)
    {
        [Mijlpalen.Brugklasbeheer] = "Brugklassen versturen (vo)",
        [Mijlpalen.IskAdvies] = "Advies over ISK of NT2 vragen",
        [Mijlpalen.IskTest] = "Laatste dag om de ISK-test aan te vragen",
        [Mijlpalen.ZibUitslag] = "Uitslag van onderzoek (ZIB) in het okr",
        [Mijlpalen.VsoLijst] = "Vso-voorkeurslijst staat op de pagina van de regio",
        [Mijlpalen.VoorkeurslijstVanaf] = "Voorkeurslijst mag worden afgedrukt",
        [Mijlpalen.VoorlopigAdvies] = "Voorlopig advies",
        [Mijlpalen.Doorstroomtoets] = "Doorstroomtoets",
        [Mijlpalen.Toetsuitslag] = "Uitslag van de doorstroomtoets",
        [Mijlpalen.DefinitiefAdvies] = "Definitief advies",
        [Mijlpalen.OkrDefinitief] = "Okr definitief",
        [Mijlpalen.Zienswijze] = "Zienswijze van ouders",
        [Mijlpalen.Communicatiekeuze] = "Communicatiekeuze vastgelegd",
        [Mijlpalen.AanmeldperiodeVso3] = "Aanmeldperiode vso-3",
        [Mijlpalen.Aanmeldperiode] = "Aanmeldperiode",
        [Mijlpalen.LotingBevriezing] = "Bevriezing van de loting",
        [Mijlpalen.Loting] = "Centrale loting",
        [Mijlpalen.Ronde2] = "Ronde 2",
        [Mijlpalen.EersteActueleCapaciteit] = "Eerste actuele capaciteit",
        [Mijlpalen.Beslistermijn] = "Einde van de beslistermijn",
        [Mijlpalen.TlvAanvraag] = "Aanvragen bij het samenwerkingsverband (tlv, lwoo) vanaf",
        [Mijlpalen.OsoNaarLas] = "OSO naar het LAS",
    };

    public static string Van(string sleutel) => Namen.GetValueOrDefault(sleutel, sleutel);
}
