using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Formulieren;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Web.Formulieren;
using Oversteek.Web.Links;
using Oversteek.Web.Onderdelen;

namespace Oversteek.Web.Pages.Overstapdossiers;

/// <summary>B-38: what tab 4 says about a choice at the moment that it is made.</summary>
internal static class Adviesopmerkingen
{
    public static IReadOnlyList<Formulieropmerking> Voor(LeerlingId leerling) =>
    [
        new(Okrvragen.Lwoo, new AntwoordIs(Okrvragen.Lwoo.Sleutel, ["ja", "true"]), "Lwoo past niet bij dit advies",
            "Lwoo is er alleen bij een vmbo-advies. Haal de vink weg, of kies een ander advies.")
        {
            En = new EersteIs([Okrvragen.Definitief.Sleutel, Okrvragen.Voorlopig.Sleutel], [.. Advies.Kiesbare.Where(a => a.IsBovenVmbo).Select(a => a.Code)]),
        },
        new(Okrvragen.Uitstroom, new AntwoordIs(Okrvragen.Uitstroom.Sleutel, [nameof(Uitstroom.Isk)]), "Deze leerling gaat naar de ISK",
            "Er is geen adviesformulier, geen code en geen voorkeurslijst. Meld de leerling na de ISK-test zelf aan bij een ISK-school. "
            + "Vul op tabblad 1 in sinds wanneer de leerling in Nederland is.")
        {
            Soort = Signaal.Info,
            Link = ("Vraag de ISK-test aan", Isklinks.Leerling(leerling)),
        },
        new(Okrvragen.Uitstroom, new AntwoordIs(Okrvragen.Uitstroom.Sleutel, [nameof(Uitstroom.GespecialiseerdOnderwijs)]), "Deze leerling gaat naar het vso",
            "Sla op. Daarna vult u op tabblad 4c het type vso en het verwachte niveau in. "
            + "Uw bestuur en de regio zien dan hoeveel leerlingen naar het vso gaan.")
        {
            Soort = Signaal.Info,
        },
    ];
}
