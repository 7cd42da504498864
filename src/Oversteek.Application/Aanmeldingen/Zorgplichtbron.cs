using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Procedures;

namespace Oversteek.Application.Aanmeldingen;

/// <param name="Loopt">False when the decision is taken: the date only tells when it should have been.</param>
public sealed record Zorgplichtregel(Aanmelding Aanmelding, string Naam, string Basisschool, Zorgplichtklok Klok, bool Loopt);

/// <summary>The pupils into whose support a school does research (ZPL-03), with the clock of each.</summary>
public static class Zorgplichtbron
{
    // Encrypted, so only 'is there one' can be asked of the database.
    private const string Onderzoek = nameof(Aanmelding.Onderzoek) + "Versleuteld";

    public static async Task<Zorgplichtklok> ZorgplichtklokAsync(this OversteekDb db, Aanmelding aanmelding, CancellationToken ct) =>
        Klok(aanmelding, await PeriodesAsync(db, await db.ProcedureVanAsync(aanmelding, ct), aanmelding.OrganisatieId, ct));

    /// <summary>First the one that must be decided first.</summary>
    public static async Task<IReadOnlyList<Zorgplichtregel>> ZorgplichtregelsAsync(this OversteekDb db, OrganisatieId school, Schooljaar jaar,
        CancellationToken ct)
    {
        var rijen = await db.Aanmeldingen.AsNoTracking()
            .Where(a => a.OrganisatieId == school && a.Schooljaar == jaar && EF.Property<byte[]?>(a, Onderzoek) != null)
            .Join(db.Leerlingen, a => a.LeerlingId, l => l.Id, (a, l) => new
            {
                Aanmelding = a,
                l.Personalia,
                School = db.Organisaties.Where(o => o.Id == l.OrganisatieId).Select(o => o.Naam).Single(),
            })
            .ToListAsync(ct);
        if (rijen.Count == 0)
            return [];
        var periodes = await PeriodesAsync(db, await db.ProcedureVanAsync(rijen[0].Aanmelding, ct), school, ct);
        return
        [
            .. rijen.Select(r => new Zorgplichtregel(
                    r.Aanmelding, r.Personalia.Lijstnaam, r.School, Klok(r.Aanmelding, periodes), Aanmeldingstaten.Besluitbaar.Contains(r.Aanmelding.Status)))
                .OrderByDescending(r => r.Loopt).ThenBy(r => r.Klok.Uiterlijk).ThenBy(r => r.Naam, Naamvorm.Volgorde),
        ];
    }

    private static async Task<Periodes> PeriodesAsync(OversteekDb db, Procedure procedure, OrganisatieId school, CancellationToken ct) => new(
        procedure.Mijlpaal(Mijlpalen.Aanmeldperiode), await db.Vso3periodeAsync(procedure, school, ct), procedure.Regels.Termijnstart);

    private static Zorgplichtklok Klok(Aanmelding aanmelding, Periodes periodes) => Zorgplichtklok.Van(
        aanmelding.Aanmelddatum, aanmelding.VsoProcedure ? periodes.Vso3 : periodes.Gewoon, periodes.Start, aanmelding.Onderzoek);

    private sealed record Periodes(Mijlpaal Gewoon, Mijlpaal Vso3, Termijnstart Start);
}
