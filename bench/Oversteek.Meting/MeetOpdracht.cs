using System.Text.Json;
using Oversteek.Demo;

namespace Oversteek.Meting;

/// <summary>The verb "meet": the benchmarks of the project as JSON. Everything it makes lies in a folder of its own that is removed.</summary>
public static class MeetOpdracht
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static async Task<int> VoerUitAsync(string[] args)
    {
        var onderdeel = args is [var eerste, ..] && !eerste.StartsWith('-') ? eerste : null;
        if (Opties.Lees(onderdeel is null ? args : args[1..], "--leerlingen", "--postgres") is not { } opties || onderdeel is not (null or "import" or "pagina" or "pdf" or "start" or "loting"))
            return await Opties.VerkeerdAsync("meet [import|pagina|pdf|start|loting] [--leerlingen 13000] [--postgres VERBINDING]");
        var map = Directory.CreateTempSubdirectory("oversteek-meet-").FullName;
        try
        {
            if (onderdeel == "loting")
            {
                await Console.Out.WriteLineAsync(JsonSerializer.Serialize(Lotingmeting.Meet(map), Json));
                return 0;
            }
            var meting = new Programmameting(map, opties.Getal("--leerlingen") ?? 13_000, opties.Tekst("--postgres"));
            await Console.Out.WriteLineAsync(JsonSerializer.Serialize(await meting.MeetAsync(onderdeel, CancellationToken.None), Json));
            return 0;
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(map, recursive: true);
        }
    }
}
