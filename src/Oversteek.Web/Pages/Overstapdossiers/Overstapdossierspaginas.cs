using Microsoft.EntityFrameworkCore;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Domain.Procedures;
using Oversteek.Web.Bouwstenen;

namespace Oversteek.Web.Pages.Overstapdossiers;

internal sealed class Overstapdossierspaginas : Paginamodule
{
    protected override void Beschrijf(Paginabouwer paginas) => paginas
        .Taken(Doelgroep.Po, OkrsAsync)
        .Hulp<Leerlingen.IndexModel>(
            Doelgroep.Po, 20, "Okr invullen",
            "Open de leerling en loop de tabbladen langs. Bij elk tabblad staat wat nog ontbreekt. Leg per ouder vast of hij e-mail wil.")
        .Hulp<Leerlingen.IndexModel>(
            Doelgroep.Po, 30, "Okr definitief maken", "Kies bij de leerling 'Controleren en definitief maken'. De pagina noemt elk punt dat nog open staat.");

    private static async Task<IReadOnlyList<Taak>> OkrsAsync(Taakvraag vraag, CancellationToken ct)
    {
        var perStatus = await vraag.Db.Leerlingen.Where(l => l.OrganisatieId == vraag.Organisatie && l.Schooljaar == vraag.Jaar)
            .Join(vraag.Db.Okrs, l => l.Id, o => o.LeerlingId, (_, o) => o)
            .GroupBy(o => o.Status).Select(g => new { g.Key, Aantal = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Aantal, ct);
        return
        [
            .. Taken.Geteld(
                10, "OKR afmaken", Paginalink.Naar<Leerlingen.IndexModel>("?okr=Concept"), perStatus.GetValueOrDefault(Okrstatus.Concept),
                uiterlijk: vraag.Dag(Mijlpalen.OkrDefinitief)),
            .. Taken.Geteld(
                20, "Teruggezet OKR aanvullen", Paginalink.Naar<Leerlingen.IndexModel>("?okr=Teruggezet"),
                perStatus.GetValueOrDefault(Okrstatus.Teruggezet), letOp: true, uiterlijk: vraag.Dag(Mijlpalen.OkrDefinitief)),
        ];
    }
}
