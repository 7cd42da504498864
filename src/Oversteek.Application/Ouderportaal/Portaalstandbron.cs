using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Procedures;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Formulieren;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Domain.Procedures;
using Oversteek.Domain.Zienswijzen;

namespace Oversteek.Application.Ouderportaal;

/// <summary>How it stands with a child, for the parent who looks.</summary>
/// <param name="Okr">Null as long as the school did not show it.</param>
/// <param name="Zienswijze">The last one of this parent.</param>
public sealed record Portaalstand(Portaalkind Kind, Portaalinzage Inzage, Procedure? Procedure, DateOnly Vandaag, Okr? Okr, Zienswijze? Zienswijze)
{
    /// <summary>A list was sent, by the parents or typed by a school.</summary>
    public bool IsAangemeld { get; init; }

    /// <summary>The draw was published for this child.</summary>
    public bool HeeftUitslag { get; init; }

    public Mijlpaal? Dag(string mijlpaal) => Procedure?.Mijlpaal(mijlpaal);

    /// <summary>OUD-04, D-18: the portal does not apply for these; reading stays.</summary>
    public bool MeldtZelfAan => Okr is null || (Okr.Advies.Uitstroom == Uitstroom.Regulier && Okr.Advies.Geldend?.Code != "10");
}

/// <summary>Reads what start and timeline need, through the access of the parent.</summary>
public sealed class Portaalstandbron(OversteekDb db, Portaalkindbron kinderen, TimeProvider klok)
{
    public async Task<Portaalstand> LeesAsync(Portaalinzage inzage, CancellationToken ct)
    {
        var kind = await kinderen.LeesAsync(inzage, ct);
        var okr = await db.Okrs.AsNoTracking().Include(o => o.Onderdelen).SingleOrDefaultAsync(o => o.LeerlingId == kind.Id, ct);
        var zienswijze = await db.Zienswijzen.AsNoTracking().Where(z => z.LeerlingId == kind.Id && z.OuderId == inzage.Ouder)
            .OrderByDescending(z => z.Nummer).FirstOrDefaultAsync(ct);
        var procedure = await db.ProcedureVanSchoolAsync(kind.SchoolId, kind.Schooljaar, ct);
        var lijsten = await db.Aanmeldingen.AsNoTracking().Where(a => a.LeerlingId == kind.Id && a.Status != Aanmeldingstatus.Vervallen)
            .Select(a => a.Lijststatus).ToListAsync(ct);
        return new Portaalstand(kind, inzage, procedure, Domain.Bouwstenen.Nederland.Datum(klok.GetUtcNow()), okr, zienswijze)
        {
            IsAangemeld = lijsten.Exists(l => l != Voorkeurslijststatus.Leeg),
            HeeftUitslag = lijsten.Exists(l => l is Voorkeurslijststatus.VerwerktInLoting or Voorkeurslijststatus.BijgewerktNaRonde1),
        };
    }
}
