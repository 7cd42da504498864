using System.Text;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Lotingen;
using Oversteek.Loting;
using Uitslagrij = Oversteek.Domain.Lotingen.Lotingsuitslag;

namespace Oversteek.Application.Lotingen;

/// <param name="Zonder">Holders who stay away and whose copy cannot be opened; both persons name the same.</param>
public sealed record LotingTrekkenOpdracht(Schooljaar Schooljaar, IReadOnlyList<int> Zonder);

/// <summary>Fourth step: secrets, rules, input and chance together give the numbers. Only a proven outcome is stored.</summary>
public sealed class LotingTrekken(Systeemtoegang systeem)
{
    public Task<Result> ExecuteAsync(LotingTrekkenOpdracht opdracht, Handeling handeling, CancellationToken ct) =>
        systeem.VoerUitAsync(Systeemgrond.Loting, async db =>
        {
            var loting = await db.Lotingen.Lopend(handeling.Namens, opdracht.Schooljaar).SingleOrDefaultAsync(ct);
            if (loting is null)
                return (Result)AlgemeneWeigeringen.NietGevonden;
            if (loting.Status != Lotingstatus.ToevalBekend)
                return LotingWeigeringen.VerkeerdeToestand.Met(loting.Status);
            var open = loting.NietGeopend.Where(h => !opdracht.Zonder.Contains(h.Nummer)).ToList();
            if (open.Count > 0)
                return LotingWeigeringen.HouderNietGeopend.Met(string.Join(", ", open.Select(h => h.Organisatie)));
            var zonder = string.Join(',', loting.NietGeopend.Select(h => h.Nummer));
            return await TrekAsync(db, loting, zonder, handeling, ct);
        });

    private static async Task<Result> TrekAsync(OversteekDb db, Domain.Lotingen.Loting loting, string zonder, Handeling handeling, CancellationToken ct)
    {
        if (!loting.WachtOp(Lotingsactie.Trekken))
            return await db.BewaarAsync(loting.StelVoor(Lotingsactie.Trekken, zonder, handeling), LotingWeigeringen.GeenVoorstel, ct);
        if (handeling.Wie is null || handeling.Wie == loting.Voorstel!.Door)
            return LotingWeigeringen.TweedePersoon;
        try
        {
            var publicatie = Lotingsgang.Trek(loting, handeling.Op);
            var verslagen = new Lotingsverslagen(
                Tekst(publicatie.Volledig), publicatie.Hashes["volledigVerslag"], Tekst(publicatie.Openbaar), publicatie.Hashes["openbaarVerslag"]);
            var uit = loting.Trek(verslagen, zonder, await UitslagenAsync(db, loting, publicatie.Trekking.Uitslag, ct), handeling);
            return await db.BewaarAsync(uit, LotingWeigeringen.AlGetrokken, ct);
        }
        catch (CeremonieException fout)
        {
            return LotingWeigeringen.PlanKanNiet.Met(fout.Message);
        }
        catch (Exception fout) when (fout is BewijsMisluktException or InvoerGeweigerdException or VerslagOnleesbaarException)
        {
            return LotingWeigeringen.NietBewezen;
        }
    }

    private static string Tekst(ReadOnlyMemory<byte> stuk) => Encoding.UTF8.GetString(stuk.Span);

    private static async Task<List<Uitslagrij>> UitslagenAsync(OversteekDb db, Domain.Lotingen.Loting loting, Oversteek.Loting.Lotingsuitslag uitslag, CancellationToken ct)
    {
        // Not tracked, and of the region: the draw changes no application.
        var leerlingen = await db.Aanmeldingen.Where(a => a.Schooljaar == loting.Schooljaar && a.Lotingskenmerk != null)
            .Where(a => db.Organisaties.Any(o => o.Id == a.OrganisatieId && o.RegioId == loting.OrganisatieId))
            .Select(a => new { a.Lotingskenmerk, a.LeerlingId }).ToDictionaryAsync(a => a.Lotingskenmerk!, a => a.LeerlingId, StringComparer.Ordinal, ct);
        var eenheden = uitslag.Invoer.Eenheden.ToDictionary(e => e.Id, StringComparer.Ordinal);
        var nummers = Lotnummersoorten.Van(uitslag.Invoer.Regels);
        var redenen = uitslag.Verklaringen.ToDictionary(v => v.Kenmerk, StringComparer.Ordinal);
        return [.. uitslag.Plaatsingen.Where(p => p.Woord != Lotingswoord.GeenDeelname).Select(p =>
        {
            var lot = Lot(uitslag.Lotnummers, p.Kenmerk);
            var uitleg = Lotingsuitleg.Van(p, redenen.GetValueOrDefault(p.Kenmerk), lot, eenheden, nummers);
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
