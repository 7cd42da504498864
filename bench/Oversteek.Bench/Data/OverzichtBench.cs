using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Organisaties;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Testhulp.Databases;
using Oversteek.Web.Pages.Leerlingen;

namespace Oversteek.Bench.Data;

/// <summary>
/// What the page Leerlingen reads for one po school in a region of 13,000 pupils: what the guards cost. Without guards = the same function
/// with every filter taken out of its queries; on PostgreSQL also past the policies, as the owner of the server.
/// </summary>
public static class OverzichtBench
{
    private const int Scholen = 200;
    private const int PerSchool = 65;
    private const int Ronden = 150;

    private static readonly Schooljaar Jaar = Schooljaar.Beginnend(2026);

    public static async Task<object> MeetAsync() => new
    {
        onderdeel = "overzicht",
        leerlingen = Scholen * PerSchool,
        metingen = new[] { await MeetAsync(Databasesoort.Sqlite), await MeetAsync(Databasesoort.Postgres) },
    };

    private static async Task<object> MeetAsync(Databasesoort soort)
    {
        await using var database = await Proefdatabase.MaakAsync(soort);
        var vullen = Stopwatch.StartNew();
        var scholen = await VulAsync(database);
        vullen.Stop();
        await database.BuitenomAsync("analyze");
        // In turns, so that what else happens on the machine hits both alike.
        var (met, zonder) = (new List<double>(), new List<double>());
        for (var ronde = 0; ronde < Ronden; ronde++)
        {
            var school = scholen[ronde * 7 % Scholen];
            met.Add(await TijdAsync(() => database.AlsAsync(school, db => LeesAsync(db, school))));
            zonder.Add(await TijdAsync(() => database.ZonderBewakingAsync(db => LeesAsync(db, school))));
        }
        var (metMs, zonderMs) = (Mediaan(met), Mediaan(zonder));
        return new { database = soort.ToString(), vulSeconden = Math.Round(vullen.Elapsed.TotalSeconds, 1), metMs, zonderMs, verhouding = Math.Round(metMs / zonderMs, 2) };
    }

    private static Task<IReadOnlyList<Leerlingregel>> LeesAsync(OversteekDb db, OrganisatieId school) => Leerlingregel.LeesAsync(db, school, Jaar, advies: true, CancellationToken.None);

    private static async Task<double> TijdAsync(Func<Task<IReadOnlyList<Leerlingregel>>> vraag)
    {
        var klok = Stopwatch.StartNew();
        var regels = await vraag();
        klok.Stop();
        return regels.Count == PerSchool ? klok.Elapsed.TotalMilliseconds : throw new InvalidOperationException($"{regels.Count} leerlingen in plaats van {PerSchool}.");
    }

    private static async Task<List<OrganisatieId>> VulAsync(Proefdatabase database)
    {
        var (regio, bestuur) = (OrganisatieId.Nieuw(), OrganisatieId.Nieuw());
        var scholen = Enumerable.Range(0, Scholen).Select(_ => OrganisatieId.Nieuw()).ToList();
        await database.SysteemAsync(async db =>
        {
            db.Add(new Organisatie(regio, Organisatiesoort.Regio, "Regio"));
            db.Add(new Organisatie(bestuur, Organisatiesoort.Schoolbestuur, "Bestuur") { RegioId = regio });
            db.AddRange(scholen.Select((id, i) => new Organisatie(id, Organisatiesoort.PoSchool, "School " + i) { RegioId = regio, BestuurId = bestuur }));
            await db.SaveChangesAsync();
        });
        foreach (var school in scholen)
            await database.AlsAsync(school, db => VulSchoolAsync(db, school, database.Klok.GetUtcNow()));
        return scholen;
    }

    private static Task VulSchoolAsync(OversteekDb db, OrganisatieId school, DateTimeOffset op)
    {
        var handeling = new Handeling(null, Rol.PoGebruiker, school, op, Guid.NewGuid());
        for (var i = 0; i < PerSchool; i++)
        {
            var leerling = Leerling.VoegToe(school, Jaar, new Personalia("Naam" + i, null, "Kind", null, new DateOnly(2015, 1, 1), Geslacht.Onbekend), handeling);
            var okr = new Okr(leerling.Id);
            okr.SlaOp("1", new Onderdeelinhoud(), handeling);
            okr.StelAdviesVast(new Schooladvies { Definitief = "60" }, handeling);
            db.AddRange(leerling, okr);
        }
        return db.SaveChangesAsync();
    }

    private static double Mediaan(List<double> tijden) => Math.Round(tijden.Order().ElementAt(tijden.Count / 2), 2);
}
