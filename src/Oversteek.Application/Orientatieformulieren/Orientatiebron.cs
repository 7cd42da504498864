using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Adviesformulieren;
using Oversteek.Application.Persistence;
using Oversteek.Application.Procedures;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Orientatieformulieren;
using Oversteek.Domain.Overstapdossiers;

namespace Oversteek.Application.Orientatieformulieren;

/// <summary>One pupil with the advice of the OKR and the form, if there is one.</summary>
public sealed record Orientatierij(LeerlingId Id, Personalia Personalia, string? Groep, bool DoetMee, Schooladvies Okr, Orientatieformulier? Formulier)
{
    public Orientatieformulierstatus Status => Formulier?.Status ?? Orientatieformulierstatus.Concept;

    public Schooladvies Grondslag => Formulier?.Grondslag(Okr) ?? Okr;

    public bool OpPreadvies => Okr.Geldend is null && Formulier?.Preadvies is not null;
}

/// <summary>Reads the forms of a school, and the classes that fit one.</summary>
public sealed class Orientatiebron(OversteekDb db, Voorkeurslijstbron lijst)
{
    public async Task<IReadOnlyList<Orientatierij>> VanSchoolAsync(OrganisatieId school, Schooljaar jaar, CancellationToken ct)
    {
        var eigen = db.Leerlingen.AsNoTracking().Where(l => l.OrganisatieId == school && l.Schooljaar == jaar);
        var leerlingen = await eigen.Select(l => new { l.Id, l.Personalia, l.Groep, l.AlternatieveStatus }).ToListAsync(ct);
        var okrs = await eigen.Join(db.Okrs.AsNoTracking(), l => l.Id, o => o.LeerlingId, (_, o) => o)
            .ToDictionaryAsync(o => o.LeerlingId, o => o.Advies, ct);
        var formulieren = await eigen.Join(db.Orientatieformulieren.AsNoTracking(), l => l.Id, f => f.LeerlingId, (_, f) => f)
            .ToDictionaryAsync(f => f.LeerlingId, ct);
        return [.. leerlingen.OrderBy(l => l.Personalia.Lijstnaam, Naamvorm.Volgorde).Select(l => new Orientatierij(
            l.Id, l.Personalia, l.Groep, l.AlternatieveStatus is null, okrs.GetValueOrDefault(l.Id) ?? new Schooladvies(),
            formulieren.GetValueOrDefault(l.Id)))];
    }

    /// <summary>ORI-02, ORI-05: by the advice that the definitive form was made with.</summary>
    public async Task<IReadOnlyList<Lijstklas>> KlassenAsync(Orientatieformulier formulier, OrganisatieId school, Schooljaar jaar, CancellationToken ct)
    {
        if (formulier.Status != Orientatieformulierstatus.Definitief || await db.ProcedureVanSchoolAsync(school, jaar, ct) is not { } procedure)
            return [];
        return await lijst.PassendAsync(new Schooladvies { Voorlopig = formulier.Advies, Lwoo = formulier.Lwoo }, procedure.OrganisatieId, jaar, ct);
    }
}
