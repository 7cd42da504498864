using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Brugklassen;
using Oversteek.Domain.Procedures;
using Oversteek.Web.Bouwstenen;

namespace Oversteek.Web.Pages.Brugklassen;

internal sealed class Brugklassenpaginas : Paginamodule
{
    protected override void Beschrijf(Paginabouwer paginas) => paginas
        .Menu<IndexModel>(Doelgroep.Vo, 20, "Brugklassen beheren", "table", Recht.BrugklassenBeheren)
        .Menu<RegioModel>(Doelgroep.Regio, 30, "Brugklasbeheer scholen", "table", Recht.BrugklassenAccepteren)
        .Menu<BestuurModel>(Doelgroep.Overig, 25, "Brugklasbeheer eigen scholen", "table", Recht.BrugklassenMeekijken)
        .Taken(Doelgroep.Vo, EigenAsync)
        .Taken(Doelgroep.Regio, BeoordelenAsync)
        .Hulp<IndexModel>(Doelgroep.Vo, 10, "Brugklassen opgeven", "Vul per klas de adviezen en de plaatsen in en verstuur de opgave naar de regio.")
        .Hulp<RegioModel>(Doelgroep.Regio, 20, "Brugklassen accepteren", "Kijk de opgave van elke school na en accepteer haar, of zet haar terug met een reden.");

    private static async Task<IReadOnlyList<Taak>> EigenAsync(Taakvraag vraag, CancellationToken ct)
    {
        var beheer = await vraag.Db.Brugklasbeheren.AsNoTracking().Where(b => b.OrganisatieId == vraag.Organisatie && b.Schooljaar == vraag.Jaar)
            .Select(b => (Brugklasbeheerstatus?)b.Status).SingleOrDefaultAsync(ct);
        return beheer switch
        {
            null or Brugklasbeheerstatus.Leeg or Brugklasbeheerstatus.Concept =>
                [new Taak(10, "Brugklassen versturen naar de regio", Paginalink.Naar<IndexModel>(), "nog niet verstuurd",
                    Uiterlijk: vraag.Dag(Mijlpalen.Brugklasbeheer))],
            Brugklasbeheerstatus.Teruggezet =>
                [new Taak(10, "Brugklassen aanpassen", Paginalink.Naar<IndexModel>(), "teruggezet door de regio",
                    LetOp: true, Uiterlijk: vraag.Dag(Mijlpalen.Brugklasbeheer))],
            Brugklasbeheerstatus.TerBeoordeling =>
                [new Taak(10, "Brugklassen: de regio kijkt ze na", Paginalink.Naar<IndexModel>(), "verstuurd", Uiterlijk: vraag.Dag(Mijlpalen.Aanmeldperiode))],
            _ => [],
        };
    }

    private static async Task<IReadOnlyList<Taak>> BeoordelenAsync(Taakvraag vraag, CancellationToken ct)
    {
        var wacht = await vraag.Db.Brugklasbeheren.CountAsync(b => b.Schooljaar == vraag.Jaar && b.Status == Brugklasbeheerstatus.TerBeoordeling
            && vraag.Db.Organisaties.Any(o => o.Id == b.OrganisatieId && o.RegioId == vraag.Organisatie), ct);
        return Taken.Geteld(10, "Brugklasbeheer beoordelen", Paginalink.Naar<RegioModel>(), wacht, uiterlijk: vraag.Dag(Mijlpalen.Aanmeldperiode));
    }
}
