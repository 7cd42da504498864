using Oversteek.Application.Bijlagen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Zienswijzen;

namespace Oversteek.Application.Zienswijzen;

public sealed record ZienswijzeDocumentOpdracht(LeerlingId Leerling, int Ouder, Gekeurdbestand Bestand,
    Zienswijzeschrijver Schrijver = Zienswijzeschrijver.School);

/// <summary>BIJ-08: what the parents wrote themselves. It waits unreleased among the attachments until the view is definitive.</summary>
public sealed class ZienswijzeDocumentToevoegen(Zienswijzebron bron, Bijlageopname opname)
{
    public const string Soort = "ZIENSWIJZE_EIGEN";

    public async Task<Result> ExecuteAsync(ZienswijzeDocumentOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        if (await bron.LaatsteOfNieuweAsync(opdracht.Leerling, opdracht.Ouder, handeling.Namens, ct) is not { } zienswijze)
            return AlgemeneWeigeringen.NietGevonden;
        // Asked before the file is taken in: a frozen view takes none.
        if (!zienswijze.IsBewerkbaar)
            return ZienswijzeWeigeringen.VerkeerdeToestand.Met(zienswijze.Status);
        var bijlage = await opname.NeemOpAsync(
            new BijlageToevoegenOpdracht(opdracht.Leerling, Soort, opdracht.Bestand, Vrijgeven: false), oud: null, weg: false, handeling, ct);
        if (!bijlage.IsGelukt)
            return bijlage.Kaal;
        return await bron.BewaarAsync(zienswijze, zienswijze.Leg(bijlage.Waarde.Id, opdracht.Schrijver, handeling), ct);
    }
}
