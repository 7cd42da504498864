using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Aanvragen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Bouwstenen;

namespace Oversteek.Web.Pages.Aanvragen;

internal sealed class Aanvragenpaginas : Paginamodule
{
    protected override void Beschrijf(Paginabouwer paginas) => paginas
        .Menu<IndexModel>(Doelgroep.Vo, 55, "Aanvragen tlv en lwoo", "file-text", Recht.AanvragenMaken)
        .Menu<PostvakModel>(Doelgroep.Overig, 17, "Aanvragen", "file-text", Recht.AanvragenBeoordelen, NieuwAsync)
        .Menu<RegioModel>(Doelgroep.Regio, 36, "Aanvragen tlv en lwoo", "file-text", Recht.AanvragenTellen)
        .Taken(Doelgroep.Vo, SchoolAsync)
        .Taken(Doelgroep.Overig, SwvAsync)
        .Hulp<IndexModel>(
            Doelgroep.Vo, 55, "Een toelaatbaarheidsverklaring of lwoo aanvragen",
            "Begin de aanvraag bij de leerling: wat in het dossier staat, staat er al. Voeg het getekende rapport toe, "
                + "leg de handtekening van een ouder vast en dien in. De commissie ziet de aanvraag pas daarna. De brief met het besluit komt vanzelf in het dossier.")
        .Hulp<PostvakModel>(
            Doelgroep.Overig, 17, "Een aanvraag beoordelen en besluiten",
            "Kijk of alles er is en vraag zo nodig een aanvulling. Leg de adviezen van twee deskundigen vast en neem een besluit. "
                + "De brief komt vanzelf in het dossier; daarna ziet u de leerling niet meer.");

    private static Task<int> NieuwAsync(OversteekDb db, OrganisatieId swv, Schooljaar jaar, CancellationToken ct) =>
        db.Aanvragen.CountAsync(a => a.SwvId == swv && a.Status == Aanvraagstatus.Ingediend, ct);

    private static async Task<IReadOnlyList<Taak>> SchoolAsync(Taakvraag vraag, CancellationToken ct)
    {
        var (school, jaar) = (vraag.Organisatie, vraag.Jaar);
        // What runs past the end of its year is still to be done (D-59); so is an objection within its term.
        var eigen = vraag.Db.Aanvragen.AsNoTracking().Where(a => a.SchoolId == school);
        var lopend = (await eigen.Where(a => a.Lopend != null).Select(a => new { a.Status, a.Schooljaar }).ToListAsync(ct))
            .Where(a => a.Schooljaar <= jaar).ToList();
        var concepten = lopend.Where(a => a.Status == Aanvraagstatus.Concept).ToList();
        var afgewezen = await eigen.Where(a => a.BezwaarTot >= vraag.Vandaag && a.Status == Aanvraagstatus.Afgewezen).ToListAsync(ct);
        var termijnen = afgewezen.Where(a => a.Schooljaar <= jaar && a.Behandelaar is not null).Select(a => a.BezwaarTot!.Value).ToList();
        return
        [
            .. Taken.Geteld(7, "Aanvragen aanvullen voor het samenwerkingsverband", Paginalink.Naar<IndexModel>(),
                lopend.Count(a => a.Status == Aanvraagstatus.AanvullingGevraagd), letOp: true),
            .. Taken.Geteld(40, "Aanvragen tlv en lwoo indienen", Paginalink.Naar<IndexModel>(), concepten.Count,
                uiterlijk: concepten.Count == 0 ? null : concepten.Min(a => a.Schooljaar.Einde)),
            .. Taken.Geteld(41, "Afgewezen aanvragen: bezwaar kan nog", Paginalink.Naar<IndexModel>(), termijnen.Count,
                uiterlijk: termijnen.Count == 0 ? null : termijnen.Min()),
        ];
    }

    private static async Task<IReadOnlyList<Taak>> SwvAsync(Taakvraag vraag, CancellationToken ct)
    {
        var swv = vraag.Organisatie;
        var standen = await vraag.Db.Aanvragen.AsNoTracking().Where(a => a.SwvId == swv && a.Lopend != null).Select(a => a.Status).ToListAsync(ct);
        return
        [
            .. Taken.Geteld(7, "Nieuwe aanvragen controleren", Paginalink.Naar<PostvakModel>(),
                standen.Count(s => s == Aanvraagstatus.Ingediend), letOp: true),
            .. Taken.Geteld(12, "Aanvragen die op advies of besluit wachten", Paginalink.Naar<PostvakModel>(),
                standen.Count(s => s == Aanvraagstatus.Deskundigenadvies)),
            .. Taken.Geteld(13, "Besluiten op bezwaar", Paginalink.Naar<PostvakModel>(), standen.Count(s => s == Aanvraagstatus.Bezwaar), letOp: true),
        ];
    }
}
