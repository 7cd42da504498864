using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Procedures;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Lotingen;
using Oversteek.Domain.Procedures;
using Oversteek.Loting;

namespace Oversteek.Application.Lotingen;

public sealed record LotingBevriezenOpdracht(Schooljaar Schooljaar);

/// <summary>
/// Second step: the definitive lists of the region become the fixed input (D-42), not before the hard milestone and not before everything
/// on the checklist is solved or acknowledged (D-65). The first call proposes, the second is by somebody else (SEC-12).
/// </summary>
public sealed class LotingBevriezen(Systeemtoegang systeem)
{
    public Task<Result> ExecuteAsync(LotingBevriezenOpdracht opdracht, Handeling handeling, CancellationToken ct) =>
        systeem.VoerUitAsync(Systeemgrond.Loting, async db =>
        {
            var loting = await db.Lotingen.Lopend(handeling.Namens, opdracht.Schooljaar).SingleOrDefaultAsync(ct);
            if (loting is null || await db.ProcedureVanRegioAsync(handeling.Namens, opdracht.Schooljaar, ct) is not { } procedure)
                return (Result)AlgemeneWeigeringen.NietGevonden;
            var mijlpaal = procedure.Mijlpaal(Mijlpalen.LotingBevriezing);
            return mijlpaal.IsBegonnen(handeling.Op) ? await ProbeerAsync(db, loting, procedure, handeling, ct) : LotingWeigeringen.PeriodeLoopt.Met(mijlpaal);
        });

    private static async Task<Result> ProbeerAsync(OversteekDb db, Domain.Lotingen.Loting loting, Procedure procedure, Handeling handeling, CancellationToken ct)
    {
        try
        {
            return await BevriesAsync(db, loting, procedure, handeling, ct);
        }
        catch (InvoerGeweigerdException fout)
        {
            return LotingWeigeringen.InvoerGeweigerd.Met(string.Join(", ", fout.Bevindingen.Where(b => b.Blokkeert).Select(b => b.Regel).Distinct()));
        }
        catch (CeremonieException)
        {
            return LotingWeigeringen.RegelsGewijzigd;
        }
    }

    private static async Task<Result> BevriesAsync(OversteekDb db, Domain.Lotingen.Loting loting, Procedure procedure, Handeling handeling, CancellationToken ct)
    {
        var bevindingen = await new Bevriescontrole(db, loting, procedure).GeefAsync(ct);
        if (loting.Openstaand(bevindingen) is { } open)
            return open;
        if (!loting.WachtOp(Lotingsactie.Bevriezen))
            return await db.BewaarAsync(loting.StelVoor(Lotingsactie.Bevriezen, null, handeling), LotingWeigeringen.GeenVoorstel, ct);
        var deelname = new Lotingsdeelname(db, handeling.Namens, loting.Schooljaar);
        var aanmeldingen = await deelname.AanmeldingenAsync(ct);
        var invoer = await deelname.InvoerAsync(aanmeldingen, loting, procedure.Regels, ct);
        var vast = new Vastgelegd(invoer.Ronde, loting.Vastlegging, loting.Regelshash ?? "", loting.Entropiebron ?? Lotingsgang.Entropiebron);
        // The engine only warns of a choice that it does not know; here nothing falls off a list (B-43).
        if (vast.Bevries(invoer).Waarschuwingen.Count(b => b.Regel == Invoerregel.OnbekendeEenheid) is > 0 and var weg)
            return LotingWeigeringen.KlasOntbreekt.Met(weg);
        var uit = loting.Bevries(Encoding.UTF8.GetString(Canoniek.Bytes(invoer)),
            invoer.Deelnemers.Count(d => d.Deelname == Deelname.Meedoen), bevindingen, handeling);
        return await db.BewaarAsync(uit, AanmeldingWeigeringen.Gewijzigd, ct);
    }
}
