using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Lotingen;
using Oversteek.Loting;

namespace Oversteek.Application.Lotingen;

/// <param name="UitKopie">The holder is not there; the sealed copy at the notary was opened.</param>
public sealed record GeheimOpenenOpdracht(Schooljaar Schooljaar, int Nummer, string? Geheim, bool UitKopie);

/// <summary>A holder opens its secret. One person is enough: a number that does not belong to the fingerprint of before is refused.</summary>
public sealed class GeheimOpenen(OversteekDb db)
{
    public async Task<Result> ExecuteAsync(GeheimOpenenOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        if (await db.Lotingen.Lopend(handeling.Namens, opdracht.Schooljaar).SingleOrDefaultAsync(ct) is not { } loting)
            return AlgemeneWeigeringen.NietGevonden;
        if (loting.Status != Lotingstatus.ToevalBekend)
            return LotingWeigeringen.VerkeerdeToestand.Met(loting.Status);
        var geheim = LotingVoorbereiden.Schoon(opdracht.Geheim);
        if (loting.NietGeopend.FirstOrDefault(h => h.Nummer == opdracht.Nummer) is not { } houder)
            return LotingWeigeringen.AlGeopend;
        if (geheim.Length != 2 * Lot2.GeheimLengte || !geheim.All(char.IsAsciiHexDigitLower)
            || Lot2.Vingerafdruk(loting.Ronde(), houder.Nummer, Convert.FromHexString(geheim)) != houder.Vingerafdruk)
            return LotingWeigeringen.GeheimPastNiet.BijVeld($"Geheimen[{houder.Nummer}]");
        var uit = loting.Open(new Geopendgeheim(houder.Nummer, geheim, opdracht.UitKopie, handeling.Wie, handeling.Op), handeling);
        return await db.BewaarAsync(uit, LotingWeigeringen.AlGeopend, ct);
    }
}
