using Oversteek.Application.Toegang;
using Oversteek.Web.Bouwstenen;

namespace Oversteek.Web.Pages.Aanmeldingen;

internal sealed class Aanmeldingenpaginas : Paginamodule
{
    protected override void Beschrijf(Paginabouwer paginas) => paginas
        .Menu<NieuwModel>(Doelgroep.Vo, 30, "Nieuwe aanmelding", "plus", Recht.AanmeldingenVerwerken)
        .Menu<IndexModel>(Doelgroep.Vo, 40, "Aanmeldingen verwerken", "list-check", Recht.AanmeldingenVerwerken)
        .Menu<BesluitenModel>(Doelgroep.Vo, 45, "Besluiten nemen", "pencil", Recht.BesluitenNemen)
        .Menu<BrievenModel>(Doelgroep.Vo, 47, "Brieven aan ouders", "mail", Recht.BesluitenNemen)
        .Menu<ZorgplichtModel>(Doelgroep.Vo, 46, "Zorgplichtleerlingen", "list-check", Recht.BesluitenNemen)
        .Menu<InzageModel>(Doelgroep.Vo, 49, "Dossiers in inzage", "eye", Recht.BesluitenNemen)
        .Menu<ToegelatenModel>(Doelgroep.Vo, 60, "Toegelaten leerlingen", "circle-check", Recht.AanmeldingenVerwerken)
        .Menu<ContactgegevensModel>(Doelgroep.Vo, 62, "Contactgegevens", "mail", Recht.AanmeldingenVerwerken)
        .Taken(Doelgroep.Vo, Aanmeldingtaken.GeefAsync)
        .Hulp<NieuwModel>(
            Doelgroep.Vo, 20, "Aanmelding invoeren",
            "Neem de code van het adviesformulier en de geboortedatum over, vul de voorkeurslijst in en maak die definitief.")
        .Hulp<BesluitenModel>(
            Doelgroep.Vo, 30, "Besluiten nemen",
            "Kies de aanmeldingen, controleer per leerling wat er gebeurt en bevestig één keer. Kan iets nog niet, dan staat erbij waarom en wat u kunt doen.");
}
