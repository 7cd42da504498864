using Oversteek.Application.Persistence;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Bijlagen;

public sealed record BijlageToevoegenOpdracht(LeerlingId Leerling, string Type, Gekeurdbestand Bestand, bool Vrijgeven, bool ToestemmingOuders = false);

/// <summary>BIJ-01, BIJ-03: at any time, also after the OKR is definitive.</summary>
public sealed class BijlageToevoegen(OversteekDb db, Bijlageopname opname)
{
    public async Task<Result<BijlageId>> ExecuteAsync(BijlageToevoegenOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        if (!Bijlagetypen.GaatMee(opdracht.Type))
            return BijlageWeigeringen.VoorrangGaatNietMee.BijVeld("Type");
        var opgenomen = await opname.NeemOpAsync(opdracht, oud: null, weg: false, handeling, ct);
        if (!opgenomen.IsGelukt)
            return Result<BijlageId>.Geweigerd(opgenomen.Weigeringen);
        await db.SaveChangesAsync(ct);
        return opgenomen.Waarde.Id;
    }
}
