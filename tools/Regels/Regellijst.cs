namespace Oversteek.Regels;

/// <summary>A rule of the project: the id that tests carry and a short description.</summary>
public sealed record Regelomschrijving(string Id, string Omschrijving)
{
    public string Groep => Id[..Id.IndexOf('-', StringComparison.Ordinal)];
}

/// <summary>Reads docs/regels.csv: one header line, then id;omschrijving.</summary>
public static class Regellijst
{
    public static IReadOnlyList<Regelomschrijving> Load(string bestand) =>
        [.. File.ReadLines(bestand).Skip(1).Where(regel => regel.Length > 0).Select(Parse)];

    private static Regelomschrijving Parse(string regel)
    {
        var delen = regel.Split(';', 2);
        if (delen.Length != 2 || !delen[0].Contains('-', StringComparison.Ordinal))
            throw new InvalidDataException($"Geen regel van de vorm id;omschrijving: {regel}");
        return new(delen[0], delen[1]);
    }
}
