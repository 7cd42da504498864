using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Zib;

namespace Oversteek.Application.Zib;

public sealed record OnderzoeksbureauKeuze(OrganisatieId Bureau, AccountId Contact, Zelftoetsing Zelftoetsing);

/// <summary>"Mijn onderzoeksbureau" (ZIB-04).</summary>
public sealed class OnderzoeksbureauKiezen(OversteekDb db, Zibbron bron)
{
    public async Task<Result> ExecuteAsync(OnderzoeksbureauKeuze keuze, Handeling handeling, CancellationToken ct)
    {
        if ((await bron.BureausAsync(handeling.Namens, ct)).All(b => b.Id != keuze.Bureau))
            return ZibWeigeringen.BureauOnbekend;
        if ((await bron.GebruikersAsync(handeling.Namens, handeling.Op, ct)).All(g => g.Id != keuze.Contact))
            return ZibWeigeringen.ContactOnbekend;
        var rij = (await bron.ContactAsync(handeling.Namens, handeling.Op, ct)).Keuze ?? new Schoolcontactpersoon(handeling.Namens);
        rij.Kies(keuze.Bureau, keuze.Contact, keuze.Zelftoetsing, handeling);
        return await db.BewaarAsync(rij, Result.Gelukt, ZibWeigeringen.Gewijzigd, ct);
    }
}
