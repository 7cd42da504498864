using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Lotingen;

namespace Oversteek.Application.Lotingen;

public sealed record LotingOntdooienOpdracht(Schooljaar Schooljaar);

/// <summary>Until publication two persons can go back to the lists, with a reason (D-65). The reason stands in the handeling of the first.</summary>
public sealed class LotingOntdooien(Systeemtoegang systeem)
{
    public Task<Result> ExecuteAsync(LotingOntdooienOpdracht opdracht, Handeling handeling, CancellationToken ct) =>
        systeem.VoerUitAsync<Result>(Systeemgrond.Loting, async db =>
        {
            var loting = await db.Lotingen.Lopend(handeling.Namens, opdracht.Schooljaar).Include(l => l.Uitslagen).SingleOrDefaultAsync(ct);
            if (loting is null)
                return AlgemeneWeigeringen.NietGevonden;
            var uit = loting.WachtOp(Lotingsactie.Ontdooien) ? loting.Ontdooi(handeling) : loting.StelVoor(Lotingsactie.Ontdooien, handeling.Reden, handeling);
            if (loting.Status == Lotingstatus.Ontdooid)
                await WisKenmerkenAsync(db, loting, ct);
            return await db.BewaarAsync(uit, LotingWeigeringen.GeenVoorstel, ct);
        });

    // A mark belongs to one input; the next freeze gives new ones.
    private static async Task WisKenmerkenAsync(OversteekDb db, Domain.Lotingen.Loting loting, CancellationToken ct)
    {
        var aanmeldingen = await db.Aanmeldingen.Where(a => a.Schooljaar == loting.Schooljaar && a.Lotingskenmerk != null)
            .Where(a => db.Organisaties.Any(o => o.Id == a.OrganisatieId && o.RegioId == loting.OrganisatieId)).ToListAsync(ct);
        aanmeldingen.ForEach(a => a.GeefLotingskenmerk(null));
    }
}
