using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Afspraken;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Zib;

namespace Oversteek.Application.Zib;

/// <param name="Datum">When the parent gave it; today for a withdrawal.</param>
public sealed record ZibToestemmingOpdracht(LeerlingId Leerling, int Ouder, Toestemmingsoort Soort, DateOnly? Datum, Toestemmingswijze Wijze);

/// <summary>D-22: each consent on its own, given or withdrawn. A withdrawal works in the same save: the bureau has lost it in its next request.</summary>
public sealed class ZibToestemmingVastleggen(OversteekDb db, Zibbron bron)
{
    public const string Rapport = "ONDERZOEK_IQ";

    public async Task<Result> ExecuteAsync(ZibToestemmingOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        if (await ZoekAsync(opdracht, handeling, ct) is not { } aanmelding)
            return AlgemeneWeigeringen.NietGevonden;
        if (!await db.Ouders.AnyAsync(o => o.LeerlingId == opdracht.Leerling && o.Volgnummer == opdracht.Ouder, ct))
            return ZibWeigeringen.OuderOnbekend;
        var toestemming = new Zibtoestemming(opdracht.Ouder, opdracht.Soort, opdracht.Datum ?? handeling.Vandaag, Zibtoestemming.Tekstversie, opdracht.Wijze);
        return await db.BewaarAsync(aanmelding.LegToestemmingVast(toestemming, handeling), ZibWeigeringen.Gewijzigd, ct);
    }

    public async Task<Result> TrekInAsync(ZibToestemmingOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        if (await ZoekAsync(opdracht, handeling, ct) is not { } aanmelding)
            return AlgemeneWeigeringen.NietGevonden;
        var uit = aanmelding.TrekToestemmingIn(opdracht.Ouder, opdracht.Soort, "Een ouder heeft de toestemming ingetrokken.", handeling);
        if (uit.IsGelukt && opdracht.Soort != Toestemmingsoort.Deelnemen)
            await HoudRapportThuisAsync(opdracht.Leerling, handeling, ct);
        return await db.BewaarAsync(uit, ZibWeigeringen.Gewijzigd, ct);
    }

    private async Task<ZibAanmelding?> ZoekAsync(ZibToestemmingOpdracht opdracht, Handeling handeling, CancellationToken ct) =>
        await bron.LaatsteAsync(opdracht.Leerling, ct) is { } gevonden && gevonden.SchoolId == handeling.Namens ? gevonden : null;

    /// <summary>BIJ-09: a report that a parent does not share any more does not go to the vo school.</summary>
    private async Task HoudRapportThuisAsync(LeerlingId leerling, Handeling handeling, CancellationToken ct)
    {
        foreach (var rapport in await db.Bijlagen.Where(b => b.LeerlingId == leerling && b.Type == Rapport && b.Vrijgegeven && !b.Vast).ToListAsync(ct))
            rapport.Geef(vrij: false, handeling);
    }
}
