using Oversteek.Application.Gesprekken;
using Oversteek.Application.Toegang;
using Oversteek.Web.Bouwstenen;

namespace Oversteek.Web.Pages.Gesprekken;

internal sealed class Gesprekkenpaginas : Paginamodule
{
    protected override void Beschrijf(Paginabouwer paginas) => paginas
        .Menu<IndexModel>(Doelgroep.Po, 45, "Berichten PO en VO", "mail", Recht.GesprekkenVoeren, Gesprekbron.OngelezenAsync)
        .Menu<IndexModel>(Doelgroep.Vo, 48, "Berichten PO en VO", "mail", Recht.GesprekkenVoeren, Gesprekbron.OngelezenAsync)
        .Taken(Doelgroep.Po, OngelezenAsync)
        .Taken(Doelgroep.Vo, OngelezenAsync)
        .Hulp<IndexModel>(
            Doelgroep.Po, 50, "Berichten met de vo-school",
            "Lees en beantwoord berichten per leerling. Moet er iets in een okr dat definitief is? Vraag de vo-school daar om het okr terug te zetten.")
        .Hulp<IndexModel>(
            Doelgroep.Vo, 35, "Berichten met de basisschool",
            "Stel een vraag over een leerling van wie u de aanmelding behandelt. Is het okr niet compleet? Zet het terug met een reden.");

    private static async Task<IReadOnlyList<Taak>> OngelezenAsync(Taakvraag vraag, CancellationToken ct) => Taken.Geteld(
        5, "Nieuwe berichten lezen", Paginalink.Naar<IndexModel>(), await Gesprekbron.OngelezenAsync(vraag.Db, vraag.Organisatie, vraag.Jaar, ct), letOp: true);
}
