using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Overstapdossiers;

namespace Oversteek.Web.Pages.Leerlingen;

/// <summary>One pupil in the overviews of the own school. A school has some hundred at most, so words and accents are compared here.</summary>
public sealed record Leerlingregel(
    LeerlingId Id, Personalia Personalia, string? Groep, string? Leerlingcode, Okrstatus Okrstatus, string? Voorlopig, string? Definitief, IReadOnlyList<Communicatiekeuze> Keuzes,
    string? AlternatieveStatus, Aanmeldingstatus? Aanmeldstatus, string? School)
{
    /// <summary>The day on which the OKR had to be definitive, when that has passed and it is not (OKR-08, B-42).</summary>
    public DateOnly? TeLaat { get; private init; }

    public Leerlingregel NaDag(DateOnly verlopen) =>
        IsOkrOpen ? this with { TeLaat = verlopen } : this;

    public bool KeuzeOntbreekt => (AlternatieveStatus is null || IsOkrOpen) && HeeftGeenKeuze;

    /// <summary>D-25: a status that ends the obligations closes the OKR; one that keeps them does not.</summary>
    private bool IsOkrOpen => Okrstatus is Okrstatus.Concept or Okrstatus.Teruggezet;

    private bool HeeftGeenKeuze => Keuzes.Count == 0 || Keuzes.Contains(Communicatiekeuze.NietVastgelegd);

    public bool Heet(string zoek) => Leerlingcode == zoek || Personalia.Heet(zoek);

    /// <param name="advies">The advice comes along only when its columns are asked for (PRIV-15).</param>
    public static async Task<IReadOnlyList<Leerlingregel>> LeesAsync(OversteekDb db, OrganisatieId school, Schooljaar jaar, bool advies, CancellationToken ct)
    {
        var eigen = db.Leerlingen.AsNoTracking().Where(l => l.OrganisatieId == school && l.Schooljaar == jaar);
        var leerlingen = await eigen.Select(l => new
        {
            l.Id,
            l.Personalia,
            l.Groep,
            l.Leerlingcode,
            l.AlternatieveStatus,
            Keuzes = l.Ouders.OrderBy(o => o.Volgnummer).Select(o => o.Communicatiekeuze).ToList(),
        }).ToListAsync(ct);
        // Joins, so that the database begins at the pupils of this school and not at all dossiers of the region.
        var okrs = await eigen.Join(db.Okrs.AsNoTracking(), l => l.Id, o => o.LeerlingId, (_, o) => new { o.LeerlingId, o.Status, Voorlopig = advies ? o.Advies.Voorlopig : null, Definitief = advies ? o.Advies.Definitief : null })
            .ToDictionaryAsync(o => o.LeerlingId, ct);
        var aanmeldingen = (await eigen.Join(db.Aanmeldingen.AsNoTracking(), l => l.Id, a => a.LeerlingId, (_, a) => a)
            .Join(db.Organisaties, a => a.OrganisatieId, o => o.Id, (a, o) => new { a.LeerlingId, a.Status, a.Aanmelddatum, School = o.Naam }).ToListAsync(ct))
            .GroupBy(a => a.LeerlingId).ToDictionary(g => g.Key, g => g.OrderByDescending(a => Gewicht(a.Status)).ThenByDescending(a => a.Aanmelddatum).First());
        return [.. leerlingen.Select(l =>
        {
            var (okr, aanmelding) = (okrs.GetValueOrDefault(l.Id), aanmeldingen.GetValueOrDefault(l.Id));
            return new Leerlingregel(l.Id, l.Personalia, l.Groep, l.Leerlingcode, okr?.Status ?? Okrstatus.Concept, okr?.Voorlopig, okr?.Definitief, l.Keuzes, l.AlternatieveStatus, aanmelding?.Status, aanmelding?.School);
        })];
    }

    /// <summary>Of several applications of a year the one that counts: what runs or is decided before what ended.</summary>
    public static int Gewicht(Aanmeldingstatus status) => status switch
    {
        Aanmeldingstatus.Vervallen => 0,
        Aanmeldingstatus.Afgewezen or Aanmeldingstatus.GeenVervolg or Aanmeldingstatus.Vrijgevallen => 1,
        _ => 2,
    };
}
