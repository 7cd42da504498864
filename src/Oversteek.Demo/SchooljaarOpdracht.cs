using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Oversteek.Demo.Momenten;
using Oversteek.Demo.Spel;
using Oversteek.Domain.Aanmeldingen;

namespace Oversteek.Demo;

/// <summary>The verb "schooljaar": a whole year without a browser. Exit 1 when a pupil got lost.</summary>
public static class SchooljaarOpdracht
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    // Who gave the place back has ended too.
    private static readonly string[] Eindstanden = [nameof(Aanmeldingstatus.Overgedragen), nameof(Aanmeldingstatus.Afgewezen), nameof(Aanmeldingstatus.Vrijgevallen)];

    public static async Task<int> VoerUitAsync(string[] args)
    {
        if (Opties.Lees(args, "--leerlingen", "--uit") is not { } opties || opties.Getal("--leerlingen") is < 1)
            return await Opties.VerkeerdAsync("schooljaar [--leerlingen 60] [--uit DIR]");
        var map = Path.GetFullPath(opties.Tekst("--uit") ?? "oversteek-schooljaar");
        if (Directory.Exists(map) && Directory.EnumerateFileSystemEntries(map).Any())
            return await Opties.VerkeerdAsync($"schooljaar --uit DIR; de map {map} is niet leeg.");
        await using var app = DemoOpdracht.Bouw(map, "http://localhost:0");
        var leerlingen = opties.Getal("--leerlingen") ?? DemoOpdracht.Leerlingen;
        var spel = new Schooljaarspel(app.Services, map, leerlingen);
        foreach (var moment in Demojaar.Weg(Demojaar.Geef(Demojaar.Overgedragen)))
            await spel.SpeelAsync(moment, CancellationToken.None);
        var verslag = await VerslagAsync(app.Services, map, leerlingen, spel.Seconden);
        await Console.Out.WriteLineAsync(JsonSerializer.Serialize(verslag, Json));
        return verslag.Verloren == 0 ? 0 : 1;
    }

    private static async Task<Schooljaarverslag> VerslagAsync(
        IServiceProvider diensten, string map, int leerlingen, IReadOnlyDictionary<string, double> seconden)
    {
        var standen = await diensten.AlsPlatformAsync(db => db.Leerlingen.AsNoTracking()
            .Select(l => db.Aanmeldingen.Where(a => a.LeerlingId == l.Id).Select(a => (Aanmeldingstatus?)a.Status).ToList()).ToListAsync());
        var einde = standen.GroupBy(s => s switch { [] => "ZonderAanmelding", [{ } een] => een.ToString(), _ => "MeerAanmeldingen" }).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        var kwijt = einde.Where(e => !Eindstanden.Contains(e.Key)).Sum(e => e.Value) + Math.Abs(Demoplan.Totaal(leerlingen) - standen.Count);
        return new Schooljaarverslag(leerlingen, standen.Count, einde, kwijt, Aantal(map, "adviesformulieren"), Aantal(map, "oso-vo"), seconden);
    }

    private static int Aantal(string map, string deel) => Directory.GetFiles(Path.Combine(map, deel)).Length;
}

/// <param name="Leerlingen">With those of the special schools, who come on top of the number that was asked for.</param>
/// <param name="Verloren">Pupils that did not end in exactly one end state; more than none is a fault.</param>
internal sealed record Schooljaarverslag(
    int Gevraagd, int Leerlingen, IReadOnlyDictionary<string, int> Eindstanden, int Verloren, int Pdfs, int OsoBestanden, IReadOnlyDictionary<string, double> Seconden);
