namespace Oversteek.Web.Opdrachten;

/// <summary>Compares the rules of docs/regels.csv with the ids that the built tests carry.</summary>
public static class RegelsOpdracht
{
    private const string Gebruik = "Gebruik: regels [--map DIR] [--open]";

    public static async Task<int> VoerUitAsync(string[] args)
    {
        var map = Directory.GetCurrentDirectory();
        var alleenOpen = false;
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] == "--open")
                alleenOpen = true;
            else if (args[i] == "--map" && i + 1 < args.Length)
                map = args[++i];
            else
                return await WrongUseAsync(Gebruik);
        }
        var lijst = Path.Combine(map, "docs", "regels.csv");
        if (!File.Exists(lijst))
            return await WrongUseAsync($"{lijst} is er niet. {Gebruik}");
        return await PrintAsync(Regellijst.Load(lijst), Regeldekking.Load(Path.Combine(map, "artifacts", "bin")), alleenOpen);
    }

    private static async Task<int> WrongUseAsync(string melding)
    {
        await Console.Error.WriteLineAsync(melding);
        return 2;
    }

    private static async Task<int> PrintAsync(IReadOnlyList<Regelomschrijving> regels, Regeldekking dekking, bool alleenOpen)
    {
        if (dekking.Assemblies == 0)
            return await WrongUseAsync("Er zijn geen gebouwde tests. Voer eerst ./oversteek test uit.");
        foreach (var regel in regels.Where(r => !alleenOpen || dekking.Tests(r.Id).Count == 0))
        {
            var aantal = dekking.Tests(regel.Id).Count;
            Console.WriteLine($"{(aantal > 0 ? "gedekt" : "open")}\t{regel.Id}\t{aantal}\t{regel.Omschrijving}");
        }
        foreach (var groep in regels.GroupBy(r => r.Groep, StringComparer.Ordinal))
            Console.WriteLine($"{groep.Key}: {groep.Count(r => dekking.Tests(r.Id).Count > 0)} van {groep.Count()}");
        Console.WriteLine($"{regels.Count(r => dekking.Tests(r.Id).Count > 0)} van {regels.Count} regels gedekt door een test");
        var onbekend = dekking.Ids.Except(regels.Select(r => r.Id), StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        foreach (var id in onbekend)
            await Console.Error.WriteLineAsync($"Onbekende regel {id} bij {string.Join(", ", dekking.Tests(id))}");
        return onbekend.Count == 0 ? 0 : 1;
    }
}
