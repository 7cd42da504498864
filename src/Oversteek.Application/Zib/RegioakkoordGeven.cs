using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Organisaties;
using Oversteek.Domain.Zib;

namespace Oversteek.Application.Zib;

/// <summary>A po school of the region, whether the region agreed, and how many of its applications stand where; no child.</summary>
public sealed record Zibschool(OrganisatieId Id, string Naam, bool Akkoord);

/// <summary>ZIB-01: the region agrees that a school with group tests only asks a bureau, for one school year.</summary>
public sealed class RegioakkoordGeven(OversteekDb db)
{
    public async Task<IReadOnlyList<Zibschool>> ScholenAsync(OrganisatieId regio, Schooljaar jaar, CancellationToken ct)
    {
        var akkoord = (await db.Regioakkoorden.AsNoTracking().Where(r => r.OrganisatieId == regio && r.Schooljaar == jaar && r.AkkoordOp != null)
            .Select(r => r.SchoolId).ToListAsync(ct)).ToHashSet();
        return [.. (await db.Organisaties.AsNoTracking().Where(o => o.RegioId == regio && o.Soort == Organisatiesoort.PoSchool)
            .Select(o => new { o.Id, o.Naam }).ToListAsync(ct)).OrderBy(o => o.Naam, Naamvorm.Volgorde).Select(o => new Zibschool(o.Id, o.Naam, akkoord.Contains(o.Id)))];
    }

    public async Task<Result> ExecuteAsync(OrganisatieId school, Schooljaar jaar, bool akkoord, Handeling handeling, CancellationToken ct)
    {
        var regio = handeling.Namens;
        if (!await db.Organisaties.AnyAsync(o => o.Id == school && o.RegioId == regio && o.Soort == Organisatiesoort.PoSchool, ct))
            return AlgemeneWeigeringen.NietGevonden;
        var rij = await db.Regioakkoorden.SingleOrDefaultAsync(r => r.OrganisatieId == regio && r.SchoolId == school && r.Schooljaar == jaar, ct)
            ?? new Regioakkoord(regio, school, jaar);
        rij.Zet(akkoord, handeling);
        return await db.BewaarAsync(rij, Result.Gelukt, ZibWeigeringen.Gewijzigd, ct);
    }
}
