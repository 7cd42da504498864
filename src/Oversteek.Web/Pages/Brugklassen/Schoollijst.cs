using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Brugklassen;
using Oversteek.Domain.Organisaties;
using Oversteek.Domain.Procedures;

namespace Oversteek.Web.Pages.Brugklassen;

/// <param name="Adres">Where the classes of this school are, for who looks.</param>
public sealed record Schoolregel(
    OrganisatieId Id, string Naam, string Adres, Brugklasbeheerstatus Status, DateTimeOffset? VerstuurdOp, int Klassen, int Plaatsen)
{
    /// <summary>Null without a procedure or accepted classes.</summary>
    public Capaciteitsweek? Week { get; init; }
}

/// <summary>The vo schools of a region or a board, each with what it stated.</summary>
public sealed record Schoollijst(IReadOnlyList<Schoolregel> Scholen)
{
    public static readonly Schoollijst Leeg = new([]);

    public static async Task<Schoollijst> LeesAsync(
        OversteekDb db, IQueryable<Organisatie> welke, Schooljaar jaar, Func<OrganisatieId, string> adres, DateOnly vandaag, CancellationToken ct)
    {
        var scholen = await welke.Where(o => o.Soort == Organisatiesoort.VoSchool)
            .Select(o => new { o.Id, o.Naam, o.RegioId }).ToListAsync(ct);
        var ids = scholen.Select(s => s.Id).ToList();
        var beheren = await db.Brugklasbeheren.AsNoTracking().Include(b => b.Klassen)
            .Where(b => b.Schooljaar == jaar && ids.Contains(b.OrganisatieId)).ToDictionaryAsync(b => b.OrganisatieId, ct);
        var regios = scholen.Select(s => s.RegioId).OfType<OrganisatieId>().Distinct().ToList();
        var procedures = await db.Procedures.AsNoTracking().Where(p => p.Schooljaar == jaar && regios.Contains(p.OrganisatieId)).ToDictionaryAsync(p => p.OrganisatieId, ct);
        return new([.. scholen.OrderBy(s => s.Naam, Naamvorm.Volgorde).Select(s => Regel(s.Id, s.Naam, adres(s.Id), beheren.GetValueOrDefault(s.Id)) with
        {
            Week = Week(s.RegioId is { } regio ? procedures.GetValueOrDefault(regio) : null, beheren.GetValueOrDefault(s.Id), vandaag),
        })]);
    }

    private static Capaciteitsweek? Week(Procedure? procedure, Brugklasbeheer? beheer, DateOnly vandaag) =>
        procedure is null || beheer?.Klassen.Any(k => k.Aangenomen) != true ? null
            : Capaciteitsweek.Van(procedure, beheer.CapaciteitBevestigdOp is { } op ? Nederland.Datum(op) : null, vandaag);

    private static Schoolregel Regel(OrganisatieId id, string naam, string adres, Brugklasbeheer? beheer) => new(
        id, naam, adres, beheer?.Status ?? Brugklasbeheerstatus.Leeg, beheer?.VerstuurdOp, beheer?.Klassen.Count ?? 0,
        beheer?.Klassen.Sum(k => k.OorspronkelijkeCapaciteit) ?? 0);
}
