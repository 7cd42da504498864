using System.Text;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Procedures;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Lotingen;
using Oversteek.Domain.Procedures;
using Oversteek.Loting;
using Uitslagrij = Oversteek.Domain.Lotingen.Lotingsuitslag;

namespace Oversteek.Application.Lotingen;

public sealed record LotingTrekkenOpdracht(Schooljaar Schooljaar, string? Toevalsbron);

/// <summary>Third step: the public entropy, typed by two persons, opens the draw. Only a proven outcome is stored.</summary>
public sealed class LotingTrekken(Systeemtoegang systeem)
{
    public Task<Result> ExecuteAsync(LotingTrekkenOpdracht opdracht, Handeling handeling, CancellationToken ct) =>
        systeem.VoerUitAsync(Systeemgrond.Loting, async db =>
        {
            var loting = await db.Lotingen.Lopend(handeling.Namens, opdracht.Schooljaar).SingleOrDefaultAsync(ct);
            if (loting is null || await db.ProcedureVanRegioAsync(handeling.Namens, opdracht.Schooljaar, ct) is not { } procedure)
                return (Result)AlgemeneWeigeringen.NietGevonden;
            if (loting.Status != Lotingstatus.Bevroren)
                return LotingWeigeringen.VerkeerdeToestand.Met(loting.Status);
            var mijlpaal = procedure.Mijlpaal(Mijlpalen.Loting);
            if (!mijlpaal.IsBegonnen(handeling.Op))
                return LotingWeigeringen.TrekkingTeVroeg.Met(mijlpaal);
            var bron = opdracht.Toevalsbron?.Trim() ?? "";
            if (bron.Length == 0)
                return LotingWeigeringen.ToevalsbronOntbreekt;
            if (bron.Contains('\n', StringComparison.Ordinal) || bron.Contains('\r', StringComparison.Ordinal))
                return LotingWeigeringen.ToevalsbronOngeldig;
            if (await db.Lotingen.AnyAsync(l => l.OrganisatieId == handeling.Namens && l.Schooljaar == opdracht.Schooljaar
                && l.OpenbareToevalsbron == bron, ct))
                return LotingWeigeringen.ToevalsbronEerder;
            return loting.WachtOp(Lotingsactie.Trekken)
                ? await TrekAsync(db, loting, bron, handeling, ct)
                : await db.BewaarAsync(loting.StelVoor(Lotingsactie.Trekken, bron, handeling), LotingWeigeringen.GeenVoorstel, ct);
        });

    private static async Task<Result> TrekAsync(OversteekDb db, Domain.Lotingen.Loting loting, string bron, Handeling handeling, CancellationToken ct)
    {
        try
        {
            var getrokken = Lotingsgang.Trek(loting, bron);
            var uit = loting.Trek(bron, Encoding.UTF8.GetString(getrokken.Volledig.Span), await UitslagenAsync(db, loting, getrokken.Verslag.Uitslag, ct), handeling);
            return await db.BewaarAsync(uit, LotingWeigeringen.AlGetrokken, ct);
        }
        catch (Exception fout) when (fout is BewijsMisluktException or CeremonieException or InvoerGeweigerdException)
        {
            return LotingWeigeringen.NietBewezen;
        }
    }

    private static async Task<List<Uitslagrij>> UitslagenAsync(OversteekDb db, Domain.Lotingen.Loting loting, Oversteek.Loting.Lotingsuitslag uitslag, CancellationToken ct)
    {
        // Not tracked, and of the region: the draw changes no application.
        var leerlingen = await db.Aanmeldingen.Where(a => a.Schooljaar == loting.Schooljaar && a.Lotingskenmerk != null)
            .Where(a => db.Organisaties.Any(o => o.Id == a.OrganisatieId && o.RegioId == loting.OrganisatieId))
            .Select(a => new { a.Lotingskenmerk, a.LeerlingId }).ToDictionaryAsync(a => a.Lotingskenmerk!, a => a.LeerlingId, StringComparer.Ordinal, ct);
        var eenheden = uitslag.Invoer.Eenheden.ToDictionary(e => e.Id, StringComparer.Ordinal);
        var redenen = uitslag.Verklaringen.ToDictionary(v => v.Kenmerk, StringComparer.Ordinal);
        return [.. uitslag.Plaatsingen.Where(p => p.Woord != Lotingswoord.GeenDeelname).Select(p =>
        {
            var lot = Lot(uitslag.Lotnummers, p.Kenmerk);
            var uitleg = Lotingsuitleg.Van(p, redenen.GetValueOrDefault(p.Kenmerk), lot, eenheden);
            return new Uitslagrij(
                loting.Id, leerlingen[p.Kenmerk], p.Kenmerk, p.Eenheid is null ? null : Klas(p.Eenheid), lot, Json.Schrijf(uitleg), Wachtlijst(redenen.GetValueOrDefault(p.Kenmerk)));
        })];
    }

    private static IEnumerable<(BrugklasId Brugklas, int Plaats, int Rang)> Wachtlijst(Verklaring? verklaring) =>
        (verklaring?.Redenen ?? []).Where(r => r.Wachtlijstplaats is not null).Select(r => (Klas(r.Eenheid), r.Wachtlijstplaats!.Value, r.Rang));

    private static BrugklasId Klas(string eenheid) => new(Guid.Parse(eenheid));

    // With a number per class there is no single number to tell, except the central one of the second stage.
    private static int? Lot(Lotnummers nummers, string kenmerk) =>
        nummers.Enkel.TryGetValue(kenmerk, out var lot) || nummers.Centraal.TryGetValue(kenmerk, out lot) ? lot : null;
}
