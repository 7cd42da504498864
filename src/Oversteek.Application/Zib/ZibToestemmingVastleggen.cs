using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Afspraken;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Domain.Zib;

namespace Oversteek.Application.Zib;

/// <param name="Datum">When the parent gave it; today for a withdrawal.</param>
/// <param name="Eerder">For the research of which the parents had the result, when there is a next application.</param>
public sealed record ZibToestemmingOpdracht(LeerlingId Leerling, int Ouder, Toestemmingsoort Soort, DateOnly? Datum, Toestemmingswijze Wijze, bool Eerder = false);

/// <summary>D-22: each consent on its own, given or withdrawn. A withdrawal works in the same save: the bureau has lost it in its next request.</summary>
public sealed class ZibToestemmingVastleggen(OversteekDb db, Zibbron bron)
{
    public async Task<Result> ExecuteAsync(ZibToestemmingOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        if (await ZoekAsync(opdracht, handeling, ct) is not { } aanmelding)
            return AlgemeneWeigeringen.NietGevonden;
        if (await db.BezwaarTegenGeverAsync(opdracht.Leerling, opdracht.Ouder, ZibWeigeringen.OuderOnbekend, ct) is { } bezwaar)
            return bezwaar;
        var toestemming = new Zibtoestemming(opdracht.Ouder, opdracht.Soort, opdracht.Datum ?? handeling.Vandaag, Zibtoestemming.Tekstversie, opdracht.Wijze);
        var uit = aanmelding.LegToestemmingVast(toestemming, handeling);
        if (uit.IsGelukt && aanmelding.UitslagVerzondenOp is not null && await DeeltMetVoAsync(aanmelding, ct))
            (await OkrAsync(opdracht.Leerling, ct)).GeefIqVrij(handeling);
        return await db.BewaarAsync(uit, ZibWeigeringen.Gewijzigd, ct);
    }

    public async Task<Result> TrekInAsync(ZibToestemmingOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        if (await ZoekAsync(opdracht, handeling, ct) is not { } aanmelding)
            return AlgemeneWeigeringen.NietGevonden;
        var uit = aanmelding.TrekToestemmingIn(opdracht.Ouder, opdracht.Soort, "Een ouder heeft de toestemming ingetrokken.", handeling);
        if (uit.IsGelukt && opdracht.Soort != Toestemmingsoort.Deelnemen)
            await HoudThuisAsync(aanmelding, handeling, ct);
        return await db.BewaarAsync(uit, ZibWeigeringen.Gewijzigd, ct);
    }

    private async Task<ZibAanmelding?> ZoekAsync(ZibToestemmingOpdracht opdracht, Handeling handeling, CancellationToken ct) =>
        await (opdracht.Eerder ? bron.MetUitslagAsync(opdracht.Leerling, ct) : bron.LaatsteAsync(opdracht.Leerling, ct)) is { } gevonden && gevonden.SchoolId == handeling.Namens ? gevonden : null;

    /// <summary>
    /// BIJ-09: what a parent does not share any more is closed for the vo school at once: the reports, and the IQ that came with them. What a
    /// school did with it before was lawful and stays.
    /// </summary>
    private async Task HoudThuisAsync(ZibAanmelding aanmelding, Handeling handeling, CancellationToken ct)
    {
        var (kind, sinds) = (aanmelding.LeerlingId, aanmelding.UitslagVerzondenOp);
        foreach (var rapport in (await db.Bijlagen.Where(b => b.LeerlingId == kind && b.Vrijgegeven && !b.Vast).ToListAsync(ct))
            .Where(b => b.Type == Bijlagetypen.OnderzoekIq || (Bijlagetypen.IsOnderzoek(b.Type) && b.ToegevoegdOp >= sinds)))
            rapport.Geef(vrij: false, handeling);
        if (sinds is null)
            return;
        // Nothing was taken over: what stands there may be another one. It is kept, and no vo school reads it.
        var okr = await OkrAsync(kind, ct);
        okr.HoudIqIn(wissen: aanmelding.Status == ZibAanmeldingstatus.UitslagInOkr && okr.DefinitiefOp is not null, handeling);
    }

    private async Task<bool> DeeltMetVoAsync(ZibAanmelding aanmelding, CancellationToken ct) => aanmelding.DeeltMetVo(
        Zibcontrole.Ouders(await db.Leerlingen.AsNoTracking().Include(l => l.Ouders).SingleAsync(l => l.Id == aanmelding.LeerlingId, ct)));

    private Task<Okr> OkrAsync(LeerlingId leerling, CancellationToken ct) =>
        db.Okrs.Include(o => o.Onderdelen).SingleAsync(o => o.LeerlingId == leerling, ct);
}
