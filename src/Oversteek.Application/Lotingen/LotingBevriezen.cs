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
            if (!mijlpaal.IsBegonnen(handeling.Op))
                return LotingWeigeringen.PeriodeLoopt.Met(mijlpaal);
            // A calendar of before its order was checked, or a period that was made longer: nobody's list may change after the freeze.
            if (procedure.Mijlpaal(Mijlpalen.Aanmeldperiode) is var periode && !periode.IsVoorbij(handeling.Op))
                return LotingWeigeringen.AanmeldperiodeLoopt.Met(periode.Tot);
            if (loting.Status != Lotingstatus.Vastgelegd)
                return LotingWeigeringen.VerkeerdeToestand.Met(loting.Status);
            return loting.IsOudProtocol ? LotingWeigeringen.OudProtocol : await ProbeerAsync(db, loting, procedure, handeling, ct);
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
        catch (CeremonieException fout)
        {
            return LotingWeigeringen.PlanKanNiet.Met(fout.Message);
        }
    }

    private static async Task<Result> BevriesAsync(OversteekDb db, Domain.Lotingen.Loting loting, Procedure procedure, Handeling handeling, CancellationToken ct)
    {
        var bevindingen = await new Bevriescontrole(db, loting, procedure).GeefAsync(ct);
        if (loting.Openstaand(bevindingen) is { } open)
            return open;
        var vast = Vastlegging.Lees(Encoding.UTF8.GetBytes(loting.Vastleggingstuk!));
        var deelname = new Lotingsdeelname(db, handeling.Namens, loting.Schooljaar);
        var aanmeldingen = await deelname.AanmeldingenAsync(ct);
        var invoer = await deelname.InvoerAsync(aanmeldingen, loting, procedure.Regels, ct);
        if (!string.Equals(Vastlegging.RegelsHashVan(invoer.Regels), vast.RegelsHash, StringComparison.Ordinal))
            return LotingWeigeringen.RegelsGewijzigd;
        // The engine only warns of a choice that it does not know; here nothing falls off a list (B-43).
        if (Invoercontrole.Controleer(invoer).Count(b => b.Regel == Invoerregel.OnbekendeEenheid) is > 0 and var weg)
            return LotingWeigeringen.KlasOntbreekt.Met(weg);
        var zouten = aanmeldingen.ToDictionary(a => a.Lotingskenmerk!, a => a.Lotingszout!, StringComparer.Ordinal);
        var bevroren = Bevriezing.Bevries(
            vast, invoer, zouten, Akkoordzinnen.Van(loting.ErkenningenBij(bevindingen), procedure.Regels.MinimumCel), Lotingsgang.Tijdtekst(handeling.Op));
        var uit = loting.WachtOp(Lotingsactie.Bevriezen)
            ? loting.Bevries(Stuk(bevroren), bevindingen, handeling)
            : loting.StelVoor(Lotingsactie.Bevriezen, null, handeling);
        return await db.BewaarAsync(uit, AanmeldingWeigeringen.Gewijzigd, ct);
    }

    private static Bevroreninvoer Stuk(Bevriezing b) => new(
        Encoding.UTF8.GetString(Canoniek.Bytes(b.Invoer)), Json.Schrijf(b.Zouten), Encoding.UTF8.GetString(b.Stuk.Span),
        b.Invoer.Deelnemers.Count(d => d.Deelname == Deelname.Meedoen), b.Hash, b.InputHash, b.DeelnemersHash);
}
