using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Brugklassen;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Brugklassen;
using Oversteek.Domain.Organisaties;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Domain.Procedures;

namespace Oversteek.Application.Regiopaginas;

/// <summary>
/// What everybody may know of a region (D-78): only what is readable for everyone already, so a visitor needs no wider view than the own. Vso is left
/// out: its numbers are for region and board (BRK-11).
/// </summary>
public sealed class Regiopaginabron(OversteekDb db, Vorigjaarbron vorigjaar, Regiocijfers cijfers, TimeProvider klok)
{
    // CAP-02: places of a year change until 1 October after it; so long the region shows that year.
    private const int DagenNaSchooljaar = 62;

    /// <summary>The year of which places can still change, then the running one.</summary>
    private List<Schooljaar> Jaren => Tonen(klok.VandaagInNederland());

    public async Task<IReadOnlyList<Regionaam>> RegiosAsync(CancellationToken ct)
    {
        var jaren = Jaren;
        var regios = await db.Organisaties.AsNoTracking().Where(o => o.Soort == Organisatiesoort.Regio
            && db.Procedures.Any(p => p.OrganisatieId == o.Id && jaren.Contains(p.Schooljaar))).Select(o => new Regionaam(o.Id, o.Naam)).ToListAsync(ct);
        return [.. regios.OrderBy(r => r.Naam, Naamvorm.Volgorde)];
    }

    public async Task<Regiopagina?> RegioAsync(OrganisatieId regio, CancellationToken ct)
    {
        var jaren = Jaren;
        var procedures = await db.Procedures.AsNoTracking().Where(p => p.OrganisatieId == regio && jaren.Contains(p.Schooljaar)).ToListAsync(ct);
        if (procedures.MinBy(p => p.Schooljaar.Beginjaar) is not { } procedure)
            return null;
        return new Regiopagina(regio, await db.Organisaties.Where(o => o.Id == regio).Select(o => o.Naam).SingleAsync(ct), procedure);
    }

    /// <summary>The schools with a class on the lists, by name.</summary>
    public Task<IReadOnlyList<Regioschool>> ScholenAsync(Regiopagina regio, CancellationToken ct) => ScholenAsync(regio, alleen: null, ct);

    /// <summary>The vso-voorkeurslijst (VSO-03, D-21): the schools as they describe themselves, and when one applies there.</summary>
    public async Task<IReadOnlyList<Vsosoort>> VsoAsync(Regiopagina regio, CancellationToken ct)
    {
        var scholen = await db.Organisaties.AsNoTracking().Where(o => o.RegioId == regio.Id && o.Soort == Organisatiesoort.VoSchool
            && (o.Schoolsoort == Schoolsoort.Vso3 || o.Schoolsoort == Schoolsoort.Vso4)).ToListAsync(ct);
        return
        [
            .. scholen.GroupBy(s => s.Schoolsoort).OrderBy(g => g.Key).Select(g => new Vsosoort(
                g.Key,
                regio.Procedure.Mijlpaal(g.Key == Schoolsoort.Vso3 ? Mijlpalen.AanmeldperiodeVso3 : Mijlpalen.Aanmeldperiode),
                [.. regio.Regels.VroegeInstroom.Where(i => i.Type == (g.Key == Schoolsoort.Vso3 ? "vso-3" : "vso-4"))],
                [.. g.OrderBy(s => s.Naam, Naamvorm.Volgorde)])),
        ];
    }

    private async Task<IReadOnlyList<Regioschool>> ScholenAsync(Regiopagina regio, OrganisatieId? alleen, CancellationToken ct)
    {
        var scholen = await db.Organisaties.AsNoTracking().Where(o => o.RegioId == regio.Id && o.Soort == Organisatiesoort.VoSchool
            && o.Schoolsoort != Schoolsoort.Vso3 && o.Schoolsoort != Schoolsoort.Vso4).ToListAsync(ct);
        var getoond = scholen.Where(s => alleen is null || s.Id == alleen).ToList();
        var ids = getoond.ConvertAll(s => s.Id);
        var beheren = await db.Brugklasbeheren.AsNoTracking().Include(b => b.Klassen)
            .Where(b => b.Schooljaar == regio.Schooljaar && ids.Contains(b.OrganisatieId)).ToDictionaryAsync(b => b.OrganisatieId, ct);
        var vorig = await cijfers.GeefAsync(regio, () => vorigjaar.GeefAsync(scholen.Select(s => s.Id), regio.Schooljaar, regio.Regels, ct));
        return [.. getoond.Where(s => beheren.ContainsKey(s.Id)).Select(s => Maak(regio, s, beheren[s.Id], vorig))
            .Where(s => s.Klassen.Count > 0).OrderBy(s => s.School.Naam, Naamvorm.Volgorde)];
    }

    /// <returns>Null for a school without classes on a list, and for vso.</returns>
    public async Task<(Regiopagina Regio, Regioschool School)?> SchoolAsync(OrganisatieId school, CancellationToken ct)
    {
        if (await db.Organisaties.Where(o => o.Id == school).Select(o => o.RegioId).SingleOrDefaultAsync(ct) is not { } id
            || await RegioAsync(id, ct) is not { } regio)
            return null;
        return (await ScholenAsync(regio, school, ct)) is [var gevonden] ? (regio, gevonden) : null;
    }

    private static List<Schooljaar> Tonen(DateOnly vandaag) =>
        [.. new[] { Schooljaar.Van(vandaag.AddDays(-DagenNaSchooljaar)), Schooljaar.Van(vandaag) }.Distinct()];

    private static Regioschool Maak(Regiopagina regio, Organisatie school, Brugklasbeheer beheer, Vorigecijfers vorig) => new(
        school, beheer.CapaciteitBevestigdOp,
        [
            .. beheer.Klassen.Where(k => k.OpVoorkeurslijst).OrderBy(k => k.Naam, Naamvorm.Volgorde).Select(k => new Regioklas(
                k.Id, k.Naam, [.. k.Adviezen.Select(a => Advies.Zoek(a)?.Naam ?? a)], k.Lwoo, k.OorspronkelijkeCapaciteit,
                k.OpenbaarVrij(regio.Regels.MinimumCel), vorig.Van(school.Id, k.Naam))),
        ],
        Schoolvoorrang.Geldend(beheer.Voorrang, regio.Regels));
}
