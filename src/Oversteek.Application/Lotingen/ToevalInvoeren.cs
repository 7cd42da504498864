using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Procedures;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Lotingen;
using Oversteek.Domain.Procedures;
using Oversteek.Loting;

namespace Oversteek.Application.Lotingen;

/// <param name="Waarden">One per source of the plan, in its order.</param>
public sealed record ToevalInvoerenOpdracht(Schooljaar Schooljaar, IReadOnlyList<string?> Waarden);

/// <summary>Third step: the public chance, typed by two persons apart from each other, before any secret is opened.</summary>
public sealed class ToevalInvoeren(Systeemtoegang systeem)
{
    public Task<Result> ExecuteAsync(ToevalInvoerenOpdracht opdracht, Handeling handeling, CancellationToken ct) =>
        systeem.VoerUitAsync(Systeemgrond.Loting, async db =>
        {
            var loting = await db.Lotingen.Lopend(handeling.Namens, opdracht.Schooljaar).SingleOrDefaultAsync(ct);
            if (loting is null || await db.ProcedureVanRegioAsync(handeling.Namens, opdracht.Schooljaar, ct) is not { } procedure)
                return (Result)AlgemeneWeigeringen.NietGevonden;
            if (loting.Status != Lotingstatus.Bevroren)
                return LotingWeigeringen.VerkeerdeToestand.Met(loting.Status);
            if (loting.IsOudProtocol)
                return LotingWeigeringen.OudProtocol;
            var mijlpaal = procedure.Mijlpaal(Mijlpalen.Loting);
            return mijlpaal.IsBegonnen(handeling.Op)
                ? await VoerInAsync(db, loting, opdracht.Waarden, handeling, ct)
                : LotingWeigeringen.TrekkingTeVroeg.Met(mijlpaal);
        });

    private static async Task<Result> VoerInAsync(
        OversteekDb db, Domain.Lotingen.Loting loting, IReadOnlyList<string?> opgegeven, Handeling handeling, CancellationToken ct)
    {
        var plan = Entropieplan.Lees(loting.Plan!.Toevalsbronnen);
        if (plan.Bronnen.Any(b => b.BekendOp > handeling.Op))
            return LotingWeigeringen.PlanKanNiet.Met("Het baken van dit plan is nog niet bekend.");
        var waarden = plan.Bronnen.Select((_, i) => LotingVoorbereiden.Schoon(opgegeven.ElementAtOrDefault(i))).ToArray();
        for (var i = 0; i < waarden.Length; i++)
        {
            if (Fout(plan.Bronnen[i], waarden[i]) is { } fout)
                return fout.BijVeld($"Toeval[{i}]");
        }
        if (await EerderAsync(db, loting, waarden, ct) is { } eerder)
            return LotingWeigeringen.ToevalsbronEerder.BijVeld($"Toeval[{eerder}]");
        var geheel = plan.Canoniek(waarden);
        return await db.BewaarAsync(
            loting.WachtOp(Lotingsactie.ToevalInvoeren)
                ? loting.VoerToevalIn(waarden, geheel, handeling)
                : loting.StelVoor(Lotingsactie.ToevalInvoeren, geheel, handeling), LotingWeigeringen.GeenVoorstel, ct);
    }

    private static Weigering? Fout(Entropiebron bron, string waarde)
    {
        if (waarde.Length == 0)
            return LotingWeigeringen.ToevalsbronOntbreekt;
        try
        {
            _ = bron.Controleer(waarde);
            return null;
        }
        catch (CeremonieException)
        {
            return LotingWeigeringen.ToevalsbronOngeldig.Met(Toevalszinnen.Vorm(bron));
        }
    }

    // A throw that was seen before an unfreeze is no chance any more.
    private static async Task<int?> EerderAsync(OversteekDb db, Domain.Lotingen.Loting loting, string[] waarden, CancellationToken ct)
    {
        var eerder = await db.Lotingen.AsNoTracking()
            .Where(l => l.OrganisatieId == loting.OrganisatieId && l.Schooljaar == loting.Schooljaar && l.Id != loting.Id)
                .Select(l => l.Toeval).ToListAsync(ct);
        var plek = Array.FindIndex(waarden, w => eerder.Any(e => e.Contains(w, StringComparer.Ordinal)));
        return plek < 0 ? null : plek;
    }
}
