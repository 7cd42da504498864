using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Keuzelijsten;

namespace Oversteek.Application.Keuzelijsten;

public sealed record OuderbezwaarAfhandelenOpdracht(LeerlingId Leerling, Guid Bezwaar, string? Uitkomst);

/// <summary>D-06: the po school of the child, or the school that must decide, writes how it was settled. From then on admission is possible again.</summary>
public sealed class OuderbezwaarAfhandelen(OversteekDb db, Toegangscontext toegang)
{
    public async Task<Result> ExecuteAsync(OuderbezwaarAfhandelenOpdracht opdracht, Handeling handeling, CancellationToken ct)
    {
        var eigen = toegang.Organisatie is not null
            && (await db.Leerlingen.AnyAsync(l => l.Id == opdracht.Leerling && l.OrganisatieId == toegang.Organisatie, ct)
            || await db.Aanmeldingen.AnyAsync(a => a.LeerlingId == opdracht.Leerling && a.OrganisatieId == toegang.Organisatie
                && !Aanmeldingstaten.Beeindigd.Contains(a.Status), ct));
        if (!eigen || await db.Ouderbezwaren.SingleOrDefaultAsync(b => b.Id == opdracht.Bezwaar && b.LeerlingId == opdracht.Leerling, ct) is not { } bezwaar)
            return AlgemeneWeigeringen.NietGevonden;
        return await db.BewaarAsync(bezwaar.HandelAf(opdracht.Uitkomst, handeling), KeuzelijstWeigeringen.Gewijzigd, ct);
    }
}
