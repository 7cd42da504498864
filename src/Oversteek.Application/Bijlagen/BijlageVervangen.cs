using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Bijlagen;

/// <param name="Oud">Its kind, release and permission go over to the new one.</param>
public sealed record BijlageVervangenOpdracht(LeerlingId Leerling, BijlageId Oud, Gekeurdbestand Bestand);

/// <summary>B-18: another file in the place of this one. What a vo school may have seen stays and is no longer released.</summary>
public sealed class BijlageVervangen(OversteekDb db, Bijlageopname opname)
{
    public async Task<Result<BijlageId>> ExecuteAsync(BijlageVervangenOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        await using var transactie = await db.Database.BeginTransactionAsync(ct);
        if (await db.VergrendelAsync(opdracht.Leerling, opdracht.Oud, ct) is not { Bijlage: var oud, Okr: var okr })
            return BijlageWeigeringen.Onbekend;
        if (oud.Vast)
            return BijlageWeigeringen.LigtVast;
        var weg = oud.KanWeg(okr);
        var opgenomen = await opname.NeemOpAsync(Nieuw(oud, opdracht), oud, weg, handeling, ct);
        if (!opgenomen.IsGelukt)
            return Result<BijlageId>.Geweigerd(opgenomen.Weigeringen);
        if (weg && oud.Verwijder(okr, handeling).IsGelukt)
            db.Remove(oud);
        else
            oud.Geef(vrij: false, handeling);
        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return opgenomen.Waarde.Id;
    }

    /// <summary>What could not be released itself was never withheld by anybody; a document that waits for permission stays unreleased.</summary>
    private static BijlageToevoegenOpdracht Nieuw(Bijlage oud, BijlageVervangenOpdracht opdracht)
    {
        var nooitVrij = oud.Toestand is not (Bijlagetoestand.InOrde or Bijlagetoestand.WachtOpControle);
        var vrij = oud.Vrijgegeven || (nooitVrij && !Bijlagetypen.VraagtToestemming(oud.Type));
        return new BijlageToevoegenOpdracht(opdracht.Leerling, oud.Type, opdracht.Bestand, vrij);
    }
}
