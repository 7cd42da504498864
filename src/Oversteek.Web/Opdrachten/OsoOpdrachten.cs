using Oversteek.Oso;
using Oversteek.Web.Opbouw;

namespace Oversteek.Web.Opdrachten;

/// <summary>The verbs of "oso": check dossiers, and read and write one without loss. Exit codes as in <see cref="Opdrachtregel"/>.</summary>
public static class OsoOpdrachten
{
    private const string Gebruik = """
        Gebruik:
          oso controleer BESTAND...    controleert dossiers; per bevinding een regel
          oso herschrijf IN UIT        leest een dossier en schrijft het opnieuw
        Met --edities MAP achter de opdracht telt ook elke OSO-editie in die map.
        """;

    public static Task<int> VoerUitAsync(string[] args) => args switch
    {
        [_, "--edities", var map, .. var rest] => MetEditiesAsync(map, [args[0], .. rest]),
        ["controleer", _, ..] => ControleerAsync(args[1..]),
        ["herschrijf", var van, var naar] => HerschrijfAsync(van, naar),
        _ => VerkeerdGebruikAsync(Gebruik),
    };

    private static async Task<int> MetEditiesAsync(string map, string[] args)
    {
        var redenen = Osoedities.Voeg(map);
        return redenen.Count == 0 ? await VoerUitAsync(args) : await VerkeerdGebruikAsync(string.Join('\n', redenen));
    }

    private static async Task<int> ControleerAsync(string[] bestanden)
    {
        var uitkomst = 0;
        foreach (var bestand in bestanden)
        {
            try
            {
                await using var bron = File.OpenRead(bestand);
                uitkomst = Math.Max(uitkomst, await MeldAsync(Console.Out, bestand, OsoLezer.Controleer(bron)));
            }
            catch (Exception fout) when (fout is IOException or UnauthorizedAccessException)
            {
                uitkomst = await VerkeerdGebruikAsync($"Kan {bestand} niet lezen.");
            }
        }

        return uitkomst;
    }

    private static async Task<int> HerschrijfAsync(string van, string naar)
    {
        try
        {
            Leesresultaat gelezen;
            // Not in a folder: a dossier never lies in plain on disk without being asked for (B-14).
            await using (var bron = File.OpenRead(van))
                gelezen = OsoLezer.Lees(bron, new Leesopties { Opslag = Bijlageopslag.Geheugen });
            if (gelezen.Bestand is null)
                return await MeldAsync(Console.Error, van, gelezen.Bevindingen);
            SchrijfHeel(gelezen.Bestand, naar);
            return 0;
        }
        catch (Exception fout) when (fout is IOException or UnauthorizedAccessException)
        {
            return await VerkeerdGebruikAsync($"Kan {van} niet lezen of {naar} niet schrijven.");
        }
    }

    /// <summary>The target gets its name only when it is complete; IN and UIT may be the same file.</summary>
    private static void SchrijfHeel(OsoBestand bestand, string naar)
    {
        var tijdelijk = $"{naar}.{Guid.NewGuid():N}.tmp";
        try
        {
            using (var uit = new FileStream(tijdelijk, FileMode.CreateNew))
                OsoSchrijver.Schrijf(bestand, uit);
            File.Move(tijdelijk, naar, overwrite: true);
        }
        finally
        {
            File.Delete(tijdelijk);
        }
    }

    private static async Task<int> MeldAsync(TextWriter uit, string bestand, Reeks<Bevinding> bevindingen)
    {
        foreach (var b in bevindingen)
            await uit.WriteLineAsync($"{bestand}\t{(b.Ernst == Ernst.Fout ? "error" : "warning")}\t{b.Regel}\t{b.Pad}\t{b.Boodschap}");
        return bevindingen.Any(static b => b.Ernst == Ernst.Fout) ? 1 : 0;
    }

    private static async Task<int> VerkeerdGebruikAsync(string tekst)
    {
        await Console.Error.WriteLineAsync(tekst);
        return 2;
    }
}
