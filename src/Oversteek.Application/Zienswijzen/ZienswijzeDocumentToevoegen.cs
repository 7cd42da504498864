using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Bijlagen;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Zienswijzen;

namespace Oversteek.Application.Zienswijzen;

public sealed record ZienswijzeDocumentOpdracht(LeerlingId Leerling, int Ouder, Gekeurdbestand Bestand,
    Zienswijzeschrijver Schrijver = Zienswijzeschrijver.School);

/// <summary>BIJ-08: what the parents wrote themselves. It waits unreleased among the attachments until the view is definitive; another takes its place.</summary>
public sealed class ZienswijzeDocumentToevoegen(OversteekDb db, Zienswijzebron bron, Bijlageopname opname)
{
    public const string Soort = "ZIENSWIJZE_EIGEN";

    public async Task<Result> ExecuteAsync(ZienswijzeDocumentOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        if (await bron.LaatsteOfNieuweAsync(opdracht.Leerling, opdracht.Ouder, handeling.Namens, ct) is not { } zienswijze)
            return AlgemeneWeigeringen.NietGevonden;
        // Asked before the file is taken in: a frozen view takes none.
        if (!zienswijze.IsBewerkbaar)
            return ZienswijzeWeigeringen.VerkeerdeToestand.Met(zienswijze.Status);
        var (vorige, nieuw) = (zienswijze.Document, new BijlageToevoegenOpdracht(opdracht.Leerling, Soort, opdracht.Bestand, Vrijgeven: false));
        var oud = await db.Bijlagen.SingleOrDefaultAsync(b => b.Id == vorige && b.LeerlingId == opdracht.Leerling, ct);
        var bijlage = await opname.NeemOpAsync(nieuw, oud, weg: oud is not null, handeling, ct);
        if (!bijlage.IsGelukt)
            return bijlage.Kaal;
        var uit = zienswijze.Leg(bijlage.Waarde.Id, opdracht.Schrijver, handeling);
        if (uit.IsGelukt && vorige is { } weg)
            await db.NeemBijlagenTerugAsync(opdracht.Leerling, [weg], handeling, ct);
        return await bron.BewaarAsync(zienswijze, uit, ct);
    }
}
