using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Isk;
using Oversteek.Domain.Procedures;
using Oversteek.Web.Bouwstenen;

namespace Oversteek.Web.Pages.Isk;

internal sealed class Iskpaginas : Paginamodule
{
    protected override void Beschrijf(Paginabouwer paginas) => paginas
        .Menu<IndexModel>(Doelgroep.Po, 31, "ISK-test", "search", Recht.IskAanmelden)
        .Menu<BalieModel>(Doelgroep.Overig, 16, "ISK-test", "search", Recht.IskTestAfnemen, NieuwAsync)
        .Taken(Doelgroep.Po, SchoolAsync)
        .Taken(Doelgroep.Overig, LoketAsync)
        .Hulp<IndexModel>(
            Doelgroep.Po, 18, "De ISK-test aanvragen",
            "Is een leerling kort in Nederland? Kijk in het stroomschema of de ISK past. "
                + "Begin de aanmelding bij de leerling en leg de toestemming van de ouders vast. De uitslag komt vanzelf bij de bijlagen.")
        .Hulp<BalieModel>(
            Doelgroep.Overig, 16, "ISK-tests plannen en de uitslag vastleggen",
            "Nodig een of meer leerlingen uit. Meld na de test wie er was en vul de uitslag in. "
                + "De uitslag komt vanzelf in het dossier; daarna ziet u de leerling niet meer.");

    private static Task<int> NieuwAsync(OversteekDb db, OrganisatieId loket, Schooljaar jaar, CancellationToken ct) =>
        db.IskTestaanmeldingen.CountAsync(i => i.LoketId == loket && i.Status == IskTestaanmeldingstatus.Ingediend, ct);

    private static async Task<IReadOnlyList<Taak>> SchoolAsync(Taakvraag vraag, CancellationToken ct)
    {
        var (school, jaar) = (vraag.Organisatie, vraag.Jaar);
        // What runs past the end of its year is still to be done (D-59).
        var lopend = (await vraag.Db.IskTestaanmeldingen.AsNoTracking().Where(i => i.SchoolId == school && i.Lopend != null)
            .Select(i => new { i.Status, i.Schooljaar }).ToListAsync(ct)).Where(i => i.Schooljaar <= jaar).ToList();
        var concepten = lopend.Where(i => i.Status == IskTestaanmeldingstatus.Concept).ToList();
        return
        [
            .. Taken.Geteld(26, "Aanmeldingen voor de ISK-test indienen", Paginalink.Naar<IndexModel>(), concepten.Count,
                uiterlijk: concepten.Exists(i => i.Schooljaar == jaar) ? vraag.Dag(Mijlpalen.IskTest) : null),
            .. Taken.Geteld(27, "Leerlingen niet op de ISK-test verschenen", Paginalink.Naar<IndexModel>(),
                lopend.Count(i => i.Status == IskTestaanmeldingstatus.NietVerschenen), letOp: true),
            .. Taken.Geteld(28, "Leerlingen aanmelden bij een ISK-school", Paginalink.Naar<IndexModel>(),
                lopend.Count(i => i.Status == IskTestaanmeldingstatus.Uitslag)),
        ];
    }

    private static async Task<IReadOnlyList<Taak>> LoketAsync(Taakvraag vraag, CancellationToken ct)
    {
        var loket = vraag.Organisatie;
        var standen = await vraag.Db.IskTestaanmeldingen.AsNoTracking().Where(i => i.LoketId == loket && i.Lopend != null)
            .Select(i => i.Status).ToListAsync(ct);
        return
        [
            .. Taken.Geteld(6, "Leerlingen uitnodigen voor de ISK-test", Paginalink.Naar<BalieModel>(),
                standen.Count(s => s is IskTestaanmeldingstatus.Ingediend or IskTestaanmeldingstatus.NietVerschenen), letOp: true),
            .. Taken.Geteld(11, "Uitslag van de ISK-test vastleggen", Paginalink.Naar<BalieModel>(), standen.Count(s => s == IskTestaanmeldingstatus.Getest)),
        ];
    }
}
