using Oversteek.Application.Bijlagen;
using Oversteek.Application.Zienswijzen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Zienswijzen;
using Oversteek.Web.Pages.Overstapdossiers;

namespace Oversteek.Web.Pages.Zienswijzen;

/// <summary>What the page of one view can do, in the words of the use cases.</summary>
public sealed class Zienswijzewerk(
    ZienswijzeOpslaan opslaan, ZienswijzeDocumentToevoegen documenten, ZienswijzeDocumentVerwijderen verwijderen,
    ZienswijzeDefinitiefMaken definitief, ZienswijzeAanvullen aanvullen, ZienswijzenAfhandelen afhandelen, BijlageKeuren keuren)
{
    /// <summary>Name of the stamp that travels with the form.</summary>
    public const string Stempel = "Stempel";

    internal Task<Result> SlaOpAsync(ZienswijzeOpdracht opdracht, Handeling handeling, CancellationToken ct) =>
        opslaan.ExecuteAsync(opdracht, handeling, ct);

    internal Task<Result> MaakDefinitiefAsync(ZienswijzeDefinitiefOpdracht opdracht, Handeling handeling, CancellationToken ct) =>
        definitief.ExecuteAsync(opdracht, handeling, ct);

    internal Task<Result> VulAanAsync(LeerlingId leerling, int ouder, Handeling handeling, CancellationToken ct) =>
        aanvullen.ExecuteAsync(leerling, ouder, handeling, ct);

    internal async Task<Result> VoegDocumentToeAsync(LeerlingId leerling, int ouder, IFormFile bestand, Handeling handeling, CancellationToken ct)
    {
        var gekeurd = await bestand.KeurAsync(keuren, ct);
        return gekeurd.IsGelukt ? await documenten.ExecuteAsync(new(leerling, ouder, gekeurd.Waarde), handeling, ct) : gekeurd.Kaal;
    }

    internal Task<Result> HaalDocumentWegAsync(LeerlingId leerling, int ouder, Handeling handeling, CancellationToken ct) =>
        verwijderen.ExecuteAsync(leerling, ouder, Zienswijzeschrijver.School, handeling, ct);

    internal async Task<Result> ZetAsync(Zienswijzestap stap, Schooljaar jaar, Zienswijzekeuze keuze, Handeling handeling, CancellationToken ct)
    {
        var uit = await afhandelen.ExecuteAsync(new(stap, jaar, [keuze]), handeling, ct);
        return uit.IsGelukt ? uit.Waarde[0].Uit : uit.Kaal;
    }
}
