using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Brugklassen;
using Oversteek.Domain.Lotingen;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Domain.Procedures;

namespace Oversteek.Application.Brugklassen;

public static class Brugklasbron
{
    public static Task<Brugklasbeheer?> BrugklasbeheerAsync(this OversteekDb db, OrganisatieId school, Schooljaar schooljaar, CancellationToken ct) =>
        db.Brugklasbeheren.Include(b => b.Klassen).SingleOrDefaultAsync(b => b.OrganisatieId == school && b.Schooljaar == schooljaar, ct);

    /// <summary>What stands on lists is of pupils of other schools too, so the context must see wide.</summary>
    internal static async Task<Brugklasruimte> BrugklasruimteAsync(this OversteekDb db, Brugklasbeheer beheer, DateTimeOffset op, CancellationToken ct)
    {
        var ids = beheer.Klassen.Select(k => k.Id).ToList();
        var opLijst = await db.Voorkeuren.Where(v => ids.Contains(v.BrugklasId)
            && db.Aanmeldingen.Any(a => a.Id == v.AanmeldingId && a.Status != Aanmeldingstatus.Vervallen))
            .Select(v => v.BrugklasId).Distinct().ToListAsync(ct);
        var gewenst = await db.Wachtlijstplaatsen.Where(w => ids.Contains(w.BrugklasId)).Select(w => w.BrugklasId).Distinct().ToListAsync(ct);
        var procedure = await db.Procedures.SingleOrDefaultAsync(p => p.Schooljaar == beheer.Schooljaar
            && db.Organisaties.Any(o => o.Id == beheer.OrganisatieId && o.RegioId == p.OrganisatieId), ct);
        var stand = procedure is null ? null : await db.Lotingen.Lopend(procedure.OrganisatieId, beheer.Schooljaar).Select(l => (Lotingstatus?)l.Status)
            .SingleOrDefaultAsync(ct);
        return new Brugklasruimte(
            opLijst.Concat(gewenst).ToHashSet(), procedure?.Mijlpaal(Mijlpalen.Aanmeldperiode).IsBegonnen(op) == true,
            stand > Lotingstatus.Vastgelegd || procedure?.Mijlpaal(Mijlpalen.LotingBevriezing).IsBegonnen(op) == true);
    }

    /// <summary>What the class said when a form was made; a change of another class is no conflict.</summary>
    public static string Stand(this Brugklas klas) =>
        Eenmalig.Hash(klas.Werkversie with { Adviezen = [.. klas.Werkversie.Adviezen.Order(StringComparer.Ordinal)] });

    /// <summary>Only codes that a school may choose (D-54); a forged one falls away.</summary>
    public static Brugklasgegevens Schoon(this Brugklasgegevens gegevens) => gegevens with
    {
        Adviezen = [.. gegevens.Adviezen.Where(code => Advies.Zoek(code) is { Kiesbaar: true }).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        Opmerking = string.IsNullOrWhiteSpace(gegevens.Opmerking) ? null : gegevens.Opmerking.Trim(),
    };
}
