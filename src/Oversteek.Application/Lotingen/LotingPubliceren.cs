using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Aanvragen;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Lotingen;

namespace Oversteek.Application.Lotingen;

public sealed record LotingPublicerenOpdracht(Schooljaar Schooljaar);

/// <summary>
/// Last step: to schools, po and parents at one moment (D-42). Every application gets its result, rights move and mails wait, in one
/// transaction. The first call proposes, the second is by somebody else (SEC-12); a fresh second factor (SEC-21) is asked by the page.
/// </summary>
public sealed class LotingPubliceren(Systeemtoegang systeem)
{
    public Task<Result> ExecuteAsync(LotingPublicerenOpdracht opdracht, Handeling handeling, CancellationToken ct) =>
        systeem.VoerUitAsync<Result>(Systeemgrond.Loting, async db =>
        {
            var loting = await db.Lotingen.Lopend(handeling.Namens, opdracht.Schooljaar).SingleOrDefaultAsync(ct);
            if (loting is null)
                return AlgemeneWeigeringen.NietGevonden;
            if (!loting.WachtOp(Lotingsactie.Publiceren))
                return await db.BewaarAsync(loting.StelVoor(Lotingsactie.Publiceren, null, handeling), LotingWeigeringen.GeenVoorstel, ct);
            // What is published is the report as stored, against the files as everybody has them.
            if (!Lotingsgang.Klopt(loting))
                return LotingWeigeringen.NietBewezen;
            var uit = loting.Publiceer(handeling);
            if (!uit.IsGelukt)
                return uit;
            await VerwerkAsync(db, loting, handeling, ct);
            return await db.BewaarAsync(uit, AanmeldingWeigeringen.Gewijzigd, ct);
        });

    private static async Task VerwerkAsync(OversteekDb db, Domain.Lotingen.Loting loting, Handeling handeling, CancellationToken ct)
    {
        var uitslagen = await db.Lotingsuitslagen.Where(u => u.LotingId == loting.Id).Select(u => new { u.Kenmerk, u.BrugklasId }).ToListAsync(ct);
        // Of this lottery only: other regions of the country are not read.
        var aanmeldingen = await db.Aanmeldingen.Where(a => db.Lotingsuitslagen.Any(u => u.LotingId == loting.Id && u.Kenmerk == a.Lotingskenmerk))
            .ToDictionaryAsync(a => a.Lotingskenmerk!, StringComparer.Ordinal, ct);
        // What the draw refused is marked on the list (D-68, D-69); who got the first choice has nothing to mark.
        await db.Voorkeuren.Where(v => db.Lotingsuitslagen.Any(u => u.LotingId == loting.Id && u.LeerlingId == v.LeerlingId
            && (u.BrugklasId == null || u.Wachtlijst.Any()))).LoadAsync(ct);
        var scholen = await db.Brugklassen.Where(k => db.Organisaties.Any(o => o.Id == k.OrganisatieId && o.RegioId == loting.OrganisatieId))
            .ToDictionaryAsync(k => k.Id, k => k.OrganisatieId, ct);
        List<LeerlingId> vertrokken = [];
        foreach (var uitslag in uitslagen)
        {
            var aanmelding = aanmeldingen[uitslag.Kenmerk];
            // Rejected or admitted elsewhere since the freeze: the decision stands.
            if (!aanmelding.Kan(Aanmeldingactie.Inloten))
                continue;
            var school = uitslag.BrugklasId is { } klas ? scholen[klas] : (OrganisatieId?)null;
            var vorige = aanmelding.OrganisatieId;
            var uit = aanmelding.VerwerkLoting(uitslag.BrugklasId, school, handeling);
            if (!uit.IsGelukt)
                throw new InvalidOperationException($"De uitslag past niet: {uit.Weigeringen[0].Code}.");
            if (aanmelding.OrganisatieId != vorige)
                vertrokken.Add(aanmelding.LeerlingId);
        }
        await db.StopAanvragenAsync(vertrokken, handeling, ct);
    }
}
