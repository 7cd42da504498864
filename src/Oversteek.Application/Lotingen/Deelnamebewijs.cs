using System.Text;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Lotingen;
using Oversteek.Loting;

namespace Oversteek.Application.Lotingen;

/// <summary>How one child stands in the frozen input.</summary>
/// <param name="Controleregel">What the family pastes into the page that recalculates: kenmerk, random addition and entry.</param>
/// <param name="Lijst">The same list in words, to compare with what the family gave.</param>
/// <param name="DoetMee">False for who is named in the input but does not draw.</param>
public sealed record Deelnamebewijs(LotingId Loting, string Controleregel, IReadOnlyList<string> Lijst, bool DoetMee);

/// <summary>Finds the entry of a child whose application the caller may see. The input of a whole region is read outside the view of a school.</summary>
public sealed class Deelnamebewijzen(Systeemtoegang systeem)
{
    public Task<Deelnamebewijs?> GeefAsync(Aanmelding aanmelding, CancellationToken ct) => systeem.VoerUitAsync(Systeemgrond.Loting, async db =>
    {
        if (aanmelding.Lotingskenmerk is not { } kenmerk)
            return null;
        var loting = await db.Lotingen.AsNoTracking()
            .Where(l => l.Schooljaar == aanmelding.Schooljaar && l.Status != Lotingstatus.Ontdooid && l.Zouten != null)
            .Where(l => db.Organisaties.Any(o => o.Id == aanmelding.OrganisatieId && o.RegioId == l.OrganisatieId))
            .Select(l => new { l.Id, l.Invoer, l.Zouten }).SingleOrDefaultAsync(ct);
        return loting is null ? null : Van(loting.Id, loting.Invoer!, loting.Zouten!, kenmerk);
    });

    private static Deelnamebewijs? Van(LotingId loting, string invoertekst, string zouten, string kenmerk)
    {
        var invoer = Canoniek.LeesInvoer(Encoding.UTF8.GetBytes(invoertekst));
        if (invoer.Deelnemers.FirstOrDefault(d => d.Kenmerk == kenmerk) is not { } deelnemer)
            return null;
        var eenheden = invoer.Eenheden.ToDictionary(e => e.Id, StringComparer.Ordinal);
        var zout = Json.Lees<Dictionary<string, string>>(zouten)[kenmerk];
        return new Deelnamebewijs(
            loting, $"{kenmerk}:{zout}:{Inschrijvingen.Van(deelnemer, eenheden)}", [.. deelnemer.Voorkeuren.Select(id => Zin(eenheden[id], deelnemer))],
            deelnemer.Deelname == Deelname.Meedoen);
    }

    private static string Zin(Lotingseenheid eenheid, Deelnemer deelnemer)
    {
        var klas = $"{eenheid.School}, {eenheid.Naam}";
        return deelnemer.Voorrang.TryGetValue(eenheid.Id, out var niveau) && niveau != Niveau.Geen ? $"{klas}, met voorrang op niveau {niveau}" : klas;
    }
}
