using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Bouwstenen;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Brugklassen;
using Oversteek.Domain.Organisaties;
using Oversteek.Domain.Procedures;

namespace Oversteek.Application.Aanmeldingen;

/// <summary>What two mails to parents tell beside a link: the list to check, and the reason of a rejection.</summary>
internal static class Aanmeldingeninvulling
{
    private const string Ondersteuning = "ONDERSTEUNING";
    private const string InBrief = "besluit-in-brief";

    public static async Task<string> LijstAsync(Invulvraag vraag, CancellationToken ct)
    {
        if (await ZoekAsync(vraag, ct) is not { } aanmelding)
            return "";
        var klassen = aanmelding.Voorkeuren.Select(v => v.BrugklasId).ToList();
        var namen = await vraag.Db.Set<Brugklas>().Where(k => klassen.Contains(k.Id))
            .Join(vraag.Db.Set<Organisatie>(), k => k.OrganisatieId, o => o.Id, (k, o) => new { k.Id, Klas = k.Naam, School = o.Naam })
            .ToDictionaryAsync(k => k.Id, ct);
        return string.Join('\n', aanmelding.Voorkeuren.OrderBy(v => v.Rang).Where(v => namen.ContainsKey(v.BrugklasId))
            .Select(v => $"{v.Rang.ToString(CultureInfo.InvariantCulture)}. {namen[v.BrugklasId].School}, {namen[v.BrugklasId].Klas}"));
    }

    public static async Task<string> RedenAsync(Invulvraag vraag, CancellationToken ct)
    {
        var aanmelding = await ZoekAsync(vraag, ct);
        if ((vraag.Afwijsreden ?? aanmelding?.Besluit?.Afwijsreden) is not { } code || code == Ondersteuning || aanmelding is null)
            return vraag.Zin(InBrief);
        var regio = await vraag.Db.Set<Organisatie>().Where(o => o.Id == aanmelding.OrganisatieId).Select(o => o.RegioId).SingleOrDefaultAsync(ct);
        var procedure = await vraag.Db.Set<Procedure>().AsNoTracking()
            .SingleOrDefaultAsync(p => p.OrganisatieId == regio && p.Schooljaar == aanmelding.Schooljaar, ct);
        return procedure?.Regels.Afwijsredenen.FirstOrDefault(r => r.Code == code)?.Oudertekst ?? vraag.Zin(InBrief);
    }

    private static Task<Aanmelding?> ZoekAsync(Invulvraag vraag, CancellationToken ct) =>
        vraag.Db.Set<Aanmelding>().AsNoTracking().Include(a => a.Voorkeuren).SingleOrDefaultAsync(a => a.Id == vraag.Aanmelding, ct);
}
