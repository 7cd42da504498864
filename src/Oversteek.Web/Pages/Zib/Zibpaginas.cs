using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Procedures;
using Oversteek.Domain.Zib;
using Oversteek.Web.Bouwstenen;

namespace Oversteek.Web.Pages.Zib;

internal sealed class Zibpaginas : Paginamodule
{
    protected override void Beschrijf(Paginabouwer paginas) => paginas
        .Menu<IndexModel>(Doelgroep.Po, 29, "Onderzoek (ZIB)", "search", Recht.ZibAanmelden)
        .Menu<OnderzoekenModel>(Doelgroep.Overig, 15, "Aanmeldingen voor onderzoek", "search", Recht.OnderzoekDoen, NieuwAsync)
        .Menu<RegioModel>(Doelgroep.Regio, 35, "Onderzoek (ZIB)", "search", Recht.ZibTellen)
        .Taken(Doelgroep.Po, SchoolAsync)
        .Taken(Doelgroep.Overig, BureauAsync)
        .Hulp<IndexModel>(
            Doelgroep.Po, 17, "Onderzoek aanvragen voor lwoo of pro",
            "Kies eerst uw onderzoeksbureau. Begin daarna bij de leerling: de schoolloopbaan en de toetsen staan er al. Het bureau ziet de aanmelding pas als u haar indient.");

    private static Task<int> NieuwAsync(OversteekDb db, OrganisatieId bureau, Schooljaar jaar, CancellationToken ct) =>
        db.ZibAanmeldingen.CountAsync(z => z.BureauId == bureau && z.Status == ZibAanmeldingstatus.Ingediend, ct);

    private static async Task<IReadOnlyList<Taak>> SchoolAsync(Taakvraag vraag, CancellationToken ct)
    {
        var (school, jaar) = (vraag.Organisatie, vraag.Jaar);
        // What runs past the end of its year is still to be done (D-59).
        var lopend = (await vraag.Db.ZibAanmeldingen.AsNoTracking().Where(z => z.SchoolId == school && z.Lopend != null)
            // Only whether there is a question: the text is encrypted.
            .Select(z => new { z.Status, z.Schooljaar, Vraag = EF.Property<byte[]?>(z, nameof(ZibAanmelding.Aanvullingsvraag) + "Versleuteld") != null })
            .ToListAsync(ct)).Where(z => z.Schooljaar <= jaar).ToList();
        var concepten = lopend.Where(z => z.Status == ZibAanmeldingstatus.Concept).ToList();
        return
        [
            .. Taken.Geteld(24, "Aanmeldingen voor onderzoek indienen", Paginalink.Naar<IndexModel>(), concepten.Count,
                uiterlijk: concepten.Exists(z => z.Schooljaar == jaar) ? vraag.Dag(Mijlpalen.ZibUitslag) : null),
            .. Taken.Geteld(6, "Vragen van het onderzoeksbureau", Paginalink.Naar<IndexModel>(),
                lopend.Count(z => z.Vraag),
                letOp: true),
            .. Taken.Geteld(25, "Uitslag van onderzoek overnemen", Paginalink.Naar<IndexModel>(),
                lopend.Count(z => z.Status == ZibAanmeldingstatus.UitslagVerzonden)),
        ];
    }

    private static async Task<IReadOnlyList<Taak>> BureauAsync(Taakvraag vraag, CancellationToken ct)
    {
        var bureau = vraag.Organisatie;
        var lopend = await vraag.Db.ZibAanmeldingen.AsNoTracking().Where(z => z.BureauId == bureau && z.Lopend != null)
            .Select(z => new { z.Status, z.Afspraak }).ToListAsync(ct);
        return
        [
            .. Taken.Geteld(5, "Nieuwe aanmeldingen voor onderzoek", Paginalink.Naar<OnderzoekenModel>(),
                lopend.Count(z => z.Status == ZibAanmeldingstatus.Ingediend), letOp: true),
            .. Taken.Geteld(10, "Onderzoek plannen", Paginalink.Naar<OnderzoekenModel>(),
                lopend.Count(z => z is { Status: ZibAanmeldingstatus.InBehandeling, Afspraak: null })),
        ];
    }
}
