using System.Text;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Procedures;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Lotingen;
using Oversteek.Domain.Procedures;
using Oversteek.Loting;

namespace Oversteek.Application.Lotingen;

public sealed record LotingVastleggenOpdracht(Schooljaar Schooljaar);

/// <summary>First step: rules, holders, plan for chance and moments are promised in public. The first call proposes, the second is by somebody else.</summary>
public sealed class LotingVastleggen(OversteekDb db)
{
    public async Task<Result> ExecuteAsync(LotingVastleggenOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        if (await db.ProcedureVanRegioAsync(handeling.Namens, opdracht.Schooljaar, ct) is not { } procedure)
            return ProcedureWeigeringen.Ontbreekt;
        if (await db.Lotingen.Lopend(handeling.Namens, opdracht.Schooljaar).SingleOrDefaultAsync(ct) is not { Plan: not null } loting)
            return LotingWeigeringen.PlanOntbreekt;
        if (procedure.Volgordefout() is { } fout)
            return fout;
        if (procedure.Mijlpaal(Mijlpalen.Aanmeldperiode).IsBegonnen(handeling.Op) && loting.Plan.Laat is null)
            return LotingWeigeringen.LaatZonderReden;
        try
        {
            var plan = Lotingsgang.Plan(loting, procedure, handeling.Op);
            var vast = Vastlegging.Leg(plan);
            var uit = loting.WachtOp(Lotingsactie.Vastleggen)
                ? loting.Leg(new Lotingsbelofte(Encoding.UTF8.GetString(vast.Stuk.Span), vast.Hash, vast.RegelsHash), Lotingsgang.Afdruk(plan), handeling)
                : loting.StelVoor(Lotingsactie.Vastleggen, Lotingsgang.Afdruk(plan), handeling);
            return await db.BewaarAsync(uit, LotingWeigeringen.GeenVoorstel, ct);
        }
        catch (CeremonieException e)
        {
            return LotingWeigeringen.PlanKanNiet.Met(e.Message);
        }
    }
}
