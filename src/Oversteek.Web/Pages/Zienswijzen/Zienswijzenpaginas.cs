using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Procedures;
using Oversteek.Domain.Zienswijzen;
using Oversteek.Web.Bouwstenen;

namespace Oversteek.Web.Pages.Zienswijzen;

internal sealed class Zienswijzenpaginas : Paginamodule
{
    protected override void Beschrijf(Paginabouwer paginas) => paginas
        .Menu<IndexModel>(Doelgroep.Po, 27, "Zienswijze okr", "pencil", Recht.ZienswijzenBewerken)
        .Taken(Doelgroep.Po, OpenAsync)
        .Hulp<IndexModel>(
            Doelgroep.Po, 37, "Zienswijze van ouders",
            "Zijn ouders het niet eens met het advies of het okr? Schrijf hun zienswijze op of voeg hun eigen document toe. "
            + "Maak haar definitief: dan gaat zij mee met het okr.")
        .Hulp<VelenModel>(
            Doelgroep.Po, 38, "Ouders herinneren aan de zienswijze",
            "Kies wat u wilt doen en voor wie. U ziet eerst per ouder wat er gebeurt. Na de laatste dag legt u hier ook vast wie niet op tijd was.");

    private static async Task<IReadOnlyList<Taak>> OpenAsync(Taakvraag vraag, CancellationToken ct)
    {
        var aantal = await vraag.Db.Leerlingen.Where(l => l.OrganisatieId == vraag.Organisatie && l.Schooljaar == vraag.Jaar && l.AlternatieveStatus == null)
            .Join(vraag.Db.Zienswijzen, l => l.Id, z => z.LeerlingId, (_, z) => z)
            .CountAsync(z => z.Status == Zienswijzestatus.Uitgenodigd || z.Status == Zienswijzestatus.Concept, ct);
        return Taken.Geteld(35, "Zienswijzen afronden", Paginalink.Naar<IndexModel>("?stand=open"), aantal, uiterlijk: vraag.Dag(Mijlpalen.Zienswijze));
    }
}
