using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Brugklassen;

namespace Oversteek.Application.Brugklassen;

/// <param name="Versie">What the region looked at; a school that changed something since is not accepted unseen.</param>
public sealed record BrugklasbeheerBeoordelenOpdracht(OrganisatieId School, Schooljaar Schooljaar, bool Akkoord, int Versie);

/// <summary>The region accepts or sends back, for its own schools only (BRK-04, BRK-09). The reason stands in the handeling.</summary>
public sealed class BrugklasbeheerBeoordelen(Systeemtoegang systeem)
{
    public Task<Result> ExecuteAsync(BrugklasbeheerBeoordelenOpdracht opdracht, Handeling handeling, CancellationToken ct) =>
        systeem.VoerUitAsync<Result>(Systeemgrond.Regiobesluit, async db =>
        {
            if (!await db.Organisaties.AnyAsync(o => o.Id == opdracht.School && o.RegioId == handeling.Namens, ct)
                || await db.BrugklasbeheerAsync(opdracht.School, opdracht.Schooljaar, ct) is not { } beheer)
                return AlgemeneWeigeringen.NietGevonden;
            if (opdracht.Akkoord && beheer.Status == Brugklasbeheerstatus.Geaccepteerd)
                return Result.Gelukt;
            if (beheer.Versie != opdracht.Versie)
                return BrugklasWeigeringen.Gewijzigd;
            var uit = opdracht.Akkoord ? beheer.Accepteer(handeling, await db.BrugklasruimteAsync(beheer, handeling.Op, ct)) : beheer.ZetTerug(handeling);
            return await db.BewaarAsync(uit, BrugklasWeigeringen.Gewijzigd, ct);
        });
}
