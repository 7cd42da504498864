using System.Globalization;

namespace Oversteek.Demo;

/// <summary>Options of a verb: a name with a value, or a name alone.</summary>
internal sealed class Opties
{
    private readonly Dictionary<string, string?> waarden;

    private Opties(Dictionary<string, string?> waarden) => this.waarden = waarden;

    /// <param name="namen">The options that exist; with "!" at the end they have no value.</param>
    /// <returns>Null when something is given that does not exist.</returns>
    public static Opties? Lees(string[] args, params string[] namen)
    {
        var gegeven = new Dictionary<string, string?>(StringComparer.Ordinal);
        for (var i = 0; i < args.Length; i++)
        {
            if (namen.Contains(args[i] + "!", StringComparer.Ordinal))
                gegeven[args[i]] = null;
            else if (namen.Contains(args[i], StringComparer.Ordinal) && i + 1 < args.Length)
                gegeven[args[i]] = args[++i];
            else
                return null;
        }
        return new Opties(gegeven);
    }

    public bool Heeft(string naam) => waarden.ContainsKey(naam);

    public string? Tekst(string naam) => waarden.GetValueOrDefault(naam);

    public int? Getal(string naam) => int.TryParse(Tekst(naam), NumberStyles.None, CultureInfo.InvariantCulture, out var getal) ? getal : null;

    public static async Task<int> VerkeerdAsync(string gebruik)
    {
        await Console.Error.WriteLineAsync($"Gebruik: {gebruik}");
        return 2;
    }
}
