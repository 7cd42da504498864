using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Zorgaanmeldroutes;
using Oversteek.Web.Bouwstenen;

namespace Oversteek.Web.Pages.Zorgaanmeldroutes;

internal sealed class Zorgaanmeldroutespaginas : Paginamodule
{
    protected override void Beschrijf(Paginabouwer paginas) => paginas
        .Menu<IndexModel>(Doelgroep.Po, 32, "Zorgaanmeldroute", "users", Recht.ZorgaanmeldroutesMaken)
        .Menu<PostvakModel>(Doelgroep.Overig, 18, "Zorgaanmeldroute", "users", Recht.ZorgaanmeldroutesBehandelen, NieuwAsync)
        .Taken(Doelgroep.Po, SchoolAsync)
        .Taken(Doelgroep.Overig, SwvAsync)
        .Hulp<IndexModel>(
            Doelgroep.Po, 19, "Het samenwerkingsverband mee laten denken voor het okr definitief is",
            "Werkt uw regio met de zorgaanmeldroute? Kies dan per leerling welke delen van het dossier meegaan, stel uw vraag en leg de "
                + "toestemming van de ouders vast. Het advies komt hier terug. Als het okr definitief is, stopt de route vanzelf.")
        .Hulp<PostvakModel>(
            Doelgroep.Overig, 18, "Meedenken met een basisschool",
            "Lees de vraag van de school en het deel van het dossier dat de ouders met u delen. Schrijf uw advies; daarna ziet u de leerling niet meer.");

    private static Task<int> NieuwAsync(OversteekDb db, OrganisatieId swv, Schooljaar jaar, CancellationToken ct) =>
        db.Zorgaanmeldroutes.CountAsync(z => z.SwvId == swv && z.Status == Zorgaanmeldroutestatus.Ingediend, ct);

    private static async Task<IReadOnlyList<Taak>> SchoolAsync(Taakvraag vraag, CancellationToken ct)
    {
        var (school, jaar) = (vraag.Organisatie, vraag.Jaar);
        var aantal = await vraag.Db.Zorgaanmeldroutes.CountAsync(
            z => z.SchoolId == school && z.Schooljaar == jaar && z.Status == Zorgaanmeldroutestatus.Concept, ct);
        return [.. Taken.Geteld(29, "Zorgaanmeldroutes afmaken en versturen", Paginalink.Naar<IndexModel>(), aantal)];
    }

    private static async Task<IReadOnlyList<Taak>> SwvAsync(Taakvraag vraag, CancellationToken ct) =>
    [
        .. Taken.Geteld(8, "Zorgaanmeldroutes die op uw advies wachten", Paginalink.Naar<PostvakModel>(),
            await NieuwAsync(vraag.Db, vraag.Organisatie, vraag.Jaar, ct), letOp: true),
    ];
}
