using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Application.Wachtlijsten;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Adviesformulieren;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Brugklassen;
using Oversteek.Domain.Wachtlijsten;

namespace Oversteek.Application.Aanmeldingen;

public sealed record BesluitHerstellenOpdracht(AanmeldingId Aanmelding, int Versie);

/// <summary>
/// Takes back an admission or a rejection (D-70): the first call proposes with a reason, the second is by somebody else. The pupil can be decided on
/// again. What followed from a rejection and cannot be undone stands in the way.
/// </summary>
public sealed class BesluitHerstellen(Systeemtoegang systeem)
{
    public Task<Result> ExecuteAsync(BesluitHerstellenOpdracht opdracht, Handeling handeling, CancellationToken ct) =>
        systeem.VoerUitAsync(Systeemgrond.Aanmelding, db => db.VerwerkEigenAsync(opdracht.Aanmelding, opdracht.Versie, handeling, async aanmelding =>
        {
            var (geraakt, afgewezen) = (aanmelding.GeraakteKlassen(), aanmelding.Status == Aanmeldingstatus.Afgewezen);
            if (afgewezen && await BeletselAsync(db, aanmelding, handeling, ct) is { } beletsel)
                return beletsel;
            var terug = aanmelding.Herstel is { } eerste && aanmelding.KanHerstellen && handeling.Wie is not null && handeling.Wie != eerste.Door;
            if (terug && !afgewezen)
                await db.GeefTerugAsync(aanmelding, handeling, ct);
            var plaats = aanmelding.Hersteldeplaats;
            var uit = aanmelding.HerstelBesluit(handeling);
            if (!uit.IsGelukt || !terug)
                return uit;
            if (afgewezen)
                await NeemTerugAsync(db, aanmelding, plaats, handeling, ct);
            await db.VulWachtlijstenAsync(geraakt, handeling, ct);
            return uit;
        }, ct));

    private static async Task<Weigering?> BeletselAsync(OversteekDb db, Aanmelding aanmelding, Handeling handeling, CancellationToken ct)
    {
        if (await db.Aanmeldingen.AnyAsync(
            a => a.LeerlingId == aanmelding.LeerlingId && a.Id != aanmelding.Id && !Aanmeldingstaten.Beeindigd.Contains(a.Status), ct))
            return AanmeldingWeigeringen.IntussenElders;
        if (await db.IsBevrorenAsync(aanmelding, await db.ProcedureVanAsync(aanmelding, ct), handeling.Op, ct))
            return AanmeldingWeigeringen.Bevroren;
        return await PlaatsbeletselAsync(db, aanmelding.Hersteldeplaats, ct);
    }

    /// <summary>The place that comes back must be free.</summary>
    internal static async Task<Weigering?> PlaatsbeletselAsync(OversteekDb db, BrugklasId? plaats, CancellationToken ct)
    {
        if (plaats is null)
            return null;
        var klas = await db.Brugklassen.SingleAsync(k => k.Id == plaats, ct);
        return (await db.KlassenboekAsync(klas, ct)).Vrij > 0 ? null : AanmeldingWeigeringen.PlaatsIntussenWeg;
    }

    internal static async Task MeldPlaatsAsync(OversteekDb db, BrugklasId klas, Handeling handeling, CancellationToken ct)
    {
        if (await db.Brugklasbeheren.SingleOrDefaultAsync(b => b.Klassen.Any(k => k.Id == klas), ct) is { } beheer)
            beheer.MeldPlaats(klas, handeling);
    }

    /// <summary>The code is taken again, the turn that the rejection gave on the waiting list lapses, and the place is on the register.</summary>
    private static async Task NeemTerugAsync(OversteekDb db, Aanmelding aanmelding, BrugklasId? plaats, Handeling handeling, CancellationToken ct)
    {
        foreach (var code in await db.UniekeCodes.Where(c => c.LeerlingId == aanmelding.LeerlingId && c.Status == UniekeCodestatus.Vrij).ToListAsync(ct))
            code.Gebruik();
        var eigen = aanmelding.Voorkeuren.Where(v => v.SchoolId == aanmelding.OrganisatieId).Select(v => v.BrugklasId).ToList();
        foreach (var rij in await db.Wachtlijstplaatsen.Where(w => w.LeerlingId == aanmelding.LeerlingId && eigen.Contains(w.BrugklasId)
            && !w.Uitgeloot && w.Status == Wachtlijststatus.Wacht).ToListAsync(ct))
            rij.Verval(handeling);
        if (plaats is { } klas)
            await MeldPlaatsAsync(db, klas, handeling, ct);
    }
}
