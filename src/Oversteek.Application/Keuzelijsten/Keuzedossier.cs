using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Adviesformulieren;
using Oversteek.Application.Brugklassen;
using Oversteek.Application.Persistence;
using Oversteek.Application.Procedures;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Adviesformulieren;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Brugklassen;
using Oversteek.Domain.Keuzelijsten;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Domain.Procedures;

namespace Oversteek.Application.Keuzelijsten;

/// <summary>All that the choice of a family rests on, read with the wide view: the advice decides what fits and does not come out here.</summary>
internal sealed record Keuzedossier(Leerling Leerling, Okr Okr, Procedure Procedure, Keuzeruimte Ruimte, Aanmelding? Aanmelding, Keuzelijst? Lijst)
{
    public static async Task<Keuzedossier?> LeesAsync(OversteekDb db, LeerlingId id, CancellationToken ct)
    {
        if (await db.Leerlingen.SingleOrDefaultAsync(l => l.Id == id, ct) is not { } leerling
            || await db.Okrs.SingleOrDefaultAsync(o => o.LeerlingId == id, ct) is not { } okr
            || await db.ProcedureVanSchoolAsync(leerling.OrganisatieId, leerling.Schooljaar, ct) is not { } procedure)
            return null;
        var heeftCode = await db.UniekeCodes.AnyAsync(c => c.LeerlingId == id && c.Status != UniekeCodestatus.Ingetrokken, ct);
        var kind = new Keuzekind(okr.Advies, okr.Status == Okrstatus.Definitief, heeftCode, leerling.AlternatieveStatus is not null);
        var aanmelding = await db.Aanmeldingen.Include(a => a.Voorkeuren.OrderBy(v => v.Rang))
            .SingleOrDefaultAsync(a => a.LeerlingId == id && !Aanmeldingstaten.Beeindigd.Contains(a.Status), ct);
        var lijst = await db.Keuzelijsten.SingleOrDefaultAsync(k => k.LeerlingId == id, ct);
        return new Keuzedossier(leerling, okr, procedure, Keuzeruimte.Voor(kind, procedure, db.Nu), aanmelding, lijst);
    }

    /// <summary>What the parents kept, else what stands with the application, else nothing.</summary>
    public Keuzelijst LijstOfNieuwe(Keuzeschrijver schrijver, DateTimeOffset op) => Lijst ?? new Keuzelijst(Leerling.Id, Begin(schrijver, op));

    public Keuzeblad Begin(Keuzeschrijver schrijver, DateTimeOffset op) =>
        new([.. (Aanmelding?.Voorkeuren ?? []).Select(v => new Keuzeregel(v.BrugklasId, v.SchoolId))], schrijver, op);

    /// <summary>What may be claimed at number one of the list (D-29).</summary>
    public async Task<IReadOnlyList<Schoolvoorrang>> VoorrangAsync(OversteekDb db, Keuzelijst lijst, CancellationToken ct) =>
        lijst.Concept.Eerste is { } eerste ? await db.SchoolvoorrangAsync(eerste.School, Leerling.Schooljaar, Procedure.Regels, ct) : [];

    /// <summary>ADV-06 to ADV-08: what fits, with places; after the period only where a place is left.</summary>
    public async Task<IReadOnlyList<Lijstklas>> AanbodAsync(OversteekDb db, CancellationToken ct)
    {
        var passend = await new Voorkeurslijstbron(db).PassendAsync(Okr.Advies, Procedure.OrganisatieId, Leerling.Schooljaar, ct);
        return Ruimte.Fase == Keuzefase.Ronde2 ? [.. passend.Where(k => k.Vrij > 0)] : passend;
    }
}
