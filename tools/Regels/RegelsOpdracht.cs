namespace Oversteek.Regels;

/// <summary>Compares the rules of docs/regels.csv with the ids that the built tests carry.</summary>
public static class RegelsOpdracht
{
    private const string Gebruik = "Gebruik: regels [--map DIR] [--open | --bewijzen]";

    public static Task<int> VoerUitAsync(string[] args) => VoerUitAsync(args, Console.Out, Console.Error);

    public static async Task<int> VoerUitAsync(string[] args, TextWriter uit, TextWriter fout)
    {
        var map = Directory.GetCurrentDirectory();
        var (alleenOpen, bewijzen) = (false, false);
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] == "--open")
                alleenOpen = true;
            else if (args[i] == "--bewijzen")
                bewijzen = true;
            else if (args[i] == "--map" && i + 1 < args.Length)
                map = args[++i];
            else
                return await WrongUseAsync(fout, Gebruik);
        }
        var lijst = Path.Combine(map, "docs", "regels.csv");
        if (!File.Exists(lijst))
            return await WrongUseAsync(fout, $"{lijst} is er niet. {Gebruik}");
        var dekking = Regeldekking.Load(Path.Combine(map, "artifacts", "bin"));
        if (dekking.Assemblies == 0)
            return await WrongUseAsync(fout, "Er zijn geen gebouwde tests. Voer eerst ./oversteek test uit.");
        var regels = Regellijst.Load(lijst);
        await (bewijzen ? Bewijslijst.ToonAsync(uit, map, dekking) : PrintAsync(uit, regels, dekking, alleenOpen));
        return await CheckIdsAsync(fout, regels, dekking);
    }

    private static async Task<int> WrongUseAsync(TextWriter fout, string melding)
    {
        await fout.WriteLineAsync(melding);
        return 2;
    }

    private static async Task PrintAsync(TextWriter uit, IReadOnlyList<Regelomschrijving> regels, Regeldekking dekking, bool alleenOpen)
    {
        foreach (var regel in regels.Where(r => !alleenOpen || dekking.Tests(r.Id).Count == 0))
        {
            var aantal = dekking.Tests(regel.Id).Count;
            await uit.WriteLineAsync($"{(aantal > 0 ? "gedekt" : "open")}\t{regel.Id}\t{aantal}\t{regel.Omschrijving}");
        }
        foreach (var groep in regels.GroupBy(r => r.Groep, StringComparer.Ordinal))
            await uit.WriteLineAsync($"{groep.Key}: {groep.Count(r => dekking.Tests(r.Id).Count > 0)} van {groep.Count()}");
        await uit.WriteLineAsync($"{regels.Count(r => dekking.Tests(r.Id).Count > 0)} van {regels.Count} regels gedekt door een test");
    }

    private static async Task<int> CheckIdsAsync(TextWriter fout, IReadOnlyList<Regelomschrijving> regels, Regeldekking dekking)
    {
        var onbekend = dekking.Ids.Except(regels.Select(r => r.Id), StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        foreach (var id in onbekend)
            await fout.WriteLineAsync($"Onbekende regel {id} bij {string.Join(", ", dekking.Tests(id))}");
        return onbekend.Count == 0 ? 0 : 1;
    }
}
