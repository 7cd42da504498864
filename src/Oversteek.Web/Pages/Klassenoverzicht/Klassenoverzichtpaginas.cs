using Oversteek.Application.Toegang;
using Oversteek.Web.Bouwstenen;

namespace Oversteek.Web.Pages.Klassenoverzicht;

internal sealed class Klassenoverzichtpaginas : Paginamodule
{
    protected override void Beschrijf(Paginabouwer paginas) => paginas
        .Menu<IndexModel>(Doelgroep.Po, 25, "Klassenoverzicht", "table", Recht.LeerlingenZien)
        .Hulp<IndexModel>(
            Doelgroep.Po, 15, "Een hele klas invullen",
            "Kies een cel om hem te wijzigen. Zet vinkjes voor de leerlingen die hetzelfde antwoord krijgen en kies onderaan wat u invult. "
            + "U ziet eerst wat er verandert.")
        .Hulp<StandaardModel>(
            Doelgroep.Po, 16, "Standaard van de school",
            "Vul één keer in wat voor bijna iedereen hetzelfde is, zoals de contactpersoon. Dat staat dan klaar waar nog niets is ingevuld.")
        .Hulp<DefinitiefModel>(
            Doelgroep.Po, 35, "De klas definitief maken", "U ziet per leerling wat nog ontbreekt en maakt alle complete okr's in één keer definitief.");
}
