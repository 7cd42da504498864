namespace Oversteek.Documenten.Pdf;

/// <summary>Finds the folder with werker.mjs beside its node_modules.</summary>
internal static class Werkerlocatie
{
    public const string Omgevingsvariabele = "OVERSTEEK_WERKER";

    public static string Vind(WerkerOpties opties)
    {
        var map = opties.Werkermap ?? Environment.GetEnvironmentVariable(Omgevingsvariabele);
        if (!string.IsNullOrWhiteSpace(map))
            return IsCompleet(map) ? map : throw NietGereed(map);

        return Kandidaten().FirstOrDefault(IsCompleet) ?? throw NietGereed("src/Oversteek.Documenten/Werker");
    }

    private static IEnumerable<string> Kandidaten()
    {
        yield return Path.Combine(AppContext.BaseDirectory, "Werker");
        for (var map = new DirectoryInfo(AppContext.BaseDirectory); map is not null; map = map.Parent)
            yield return Path.Combine(map.FullName, "src", "Oversteek.Documenten", "Werker");
    }

    private static bool IsCompleet(string map) =>
        File.Exists(Path.Combine(map, "werker.mjs"))
        && Directory.Exists(Path.Combine(map, "node_modules", "@myriaddreamin", "typst-ts-node-compiler"));

    private static DocumentMisluktException NietGereed(string map) => new(Documentfout.NietGereed(
        $"PDF maken kan nog niet: de onderdelen van Node.js ontbreken. Voer 'npm ci --no-audit --no-fund' uit in de map {map}, "
        + $"of wijs met {Omgevingsvariabele} de map aan waar werker.mjs en node_modules staan."));
}
