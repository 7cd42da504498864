using Oversteek.Application.Toegang;
using Oversteek.Web.Bouwstenen;

namespace Oversteek.Web.Pages.Uitwisseling;

internal sealed class Uitwisselingpaginas : Paginamodule
{
    protected override void Beschrijf(Paginabouwer paginas) => paginas
        .Menu<OsoImporterenModel>(Doelgroep.Po, 50, "OSO importeren", "upload", Recht.OsoImporteren)
        .Menu<DossierOpvragenModel>(Doelgroep.Vo, 70, "Dossier opvragen", "download", Recht.OsoOpvragen)
        .Menu<KoppelsleutelsModel>(Doelgroep.Vo, 80, "Koppelsleutels", "lock", Recht.KoppelingenBeheren)
        .Hulp<OsoImporterenModel>(
            Doelgroep.Po, 10, "Leerlingen inlezen",
            "Maak in uw leerlingadministratie OSO-bestanden en lees ze in. Een tweede bestand vult de leerling aan; wat u zelf invulde, blijft staan.")
        .Hulp<OsobestandenModel>(
            Doelgroep.Vo, 40, "OSO-bestanden maken",
            "Maak de OSO-bestanden van alle toegelaten leerlingen in één zip, lees ze in uw leerlingadministratie in en bevestig daarna de overdracht.");
}
