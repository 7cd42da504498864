using System.Text.Json;

namespace Oversteek.Demo;

/// <summary>The verb "schooljaar": a whole year without a browser. Exit 1 when a pupil got lost.</summary>
public static class SchooljaarOpdracht
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static async Task<int> VoerUitAsync(string[] args)
    {
        if (Opties.Lees(args, "--leerlingen", "--uit") is not { } opties || opties.Getal("--leerlingen") is < 1)
            return await Opties.VerkeerdAsync("schooljaar [--leerlingen 60] [--uit DIR]");
        var map = Path.GetFullPath(opties.Tekst("--uit") ?? "oversteek-schooljaar");
        if (Directory.Exists(map) && Directory.EnumerateFileSystemEntries(map).Any())
            return await Opties.VerkeerdAsync($"schooljaar --uit DIR; de map {map} is niet leeg.");
        await using var app = DemoOpdracht.Bouw(map, "http://localhost:0");
        app.Services.GetRequiredService<Demotijd>().Hervat();
        var verslag = await new Schooljaarspel(app.Services, map, opties.Getal("--leerlingen") ?? 60).SpeelAsync(CancellationToken.None);
        await Console.Out.WriteLineAsync(JsonSerializer.Serialize(verslag, Json));
        return verslag.Verloren == 0 ? 0 : 1;
    }
}
