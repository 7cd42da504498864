using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Procedures;
using Oversteek.Domain.Wachtlijsten;
using Oversteek.Web.Bouwstenen;

namespace Oversteek.Web.Pages.Wachtlijsten;

internal sealed class Wachtlijstenpaginas : Paginamodule
{
    protected override void Beschrijf(Paginabouwer paginas) => paginas
        .Menu<IndexModel>(Doelgroep.Vo, 50, "Wachtlijst", "list-check", Recht.AanmeldingenVerwerken)
        .Menu<RegioModel>(Doelgroep.Regio, 45, "Hardheid", "list-check", Recht.HardheidBeslissen)
        .Taken(Doelgroep.Vo, WachtlijstAsync)
        .Taken(Doelgroep.Regio, HardheidAsync);

    private static async Task<IReadOnlyList<Taak>> HardheidAsync(Taakvraag vraag, CancellationToken ct)
    {
        var perStatus = await vraag.Db.Set<Hardheid>().Where(h => h.RegioId == vraag.Organisatie && h.Schooljaar == vraag.Jaar).GroupBy(h => h.Status)
            .Select(g => new { g.Key, Aantal = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Aantal, ct);
        return
        [
            .. Taken.Geteld(25, "Hardheid: beslissen over vragen van scholen", Paginalink.Naar<RegioModel>(),
                perStatus.GetValueOrDefault(Hardheidstatus.Gevraagd)),
            .. Taken.Geteld(26, "Hardheid bevestigen: tweede persoon", Paginalink.Naar<RegioModel>(),
                perStatus.GetValueOrDefault(Hardheidstatus.Voorgesteld), letOp: true),
        ];
    }

    /// <summary>An offer waits for an answer until its own day, a pupil on the list as long as the second round lasts (D-44, B-53).</summary>
    private static async Task<IReadOnlyList<Taak>> WachtlijstAsync(Taakvraag vraag, CancellationToken ct)
    {
        var standen = await vraag.Standen.GeefAsync(vraag.Organisatie, vraag.Jaar, ct);
        return
        [
            .. Taken.Geteld(52, "Antwoord van ouders op een aangeboden plaats vastleggen", Paginalink.Naar<IndexModel>(),
                standen.Sum(s => s.Aangeboden), letOp: true, standen.Min(s => s.AanbodTot)),
            .. Taken.Geteld(54, "Ouders hun plaats op de wachtlijst vertellen", Paginalink.Naar<IndexModel>(),
                standen.Sum(s => s.Wachtend), uiterlijk: vraag.Dag(Mijlpalen.Ronde2)),
        ];
    }
}
