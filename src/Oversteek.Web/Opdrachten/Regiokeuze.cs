using Oversteek.Application.Organisaties.Inrichten;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Web.Opdrachten;

/// <summary>What somebody typed after "regio maak".</summary>
internal sealed record Regiokeuze
{
    public string Naam { get; private set; } = "";

    public string Voorinstelling { get; private set; } = "leeg";

    public Schooljaar? Jaar { get; private set; }

    public List<string> Gemeenten { get; } = [];

    public List<(Registersoort Soort, string Pad)> Bestanden { get; } = [];

    public bool Bevestigd { get; private set; }

    /// <summary>Settings of the program itself, such as --Oversteek:Sqlite=FILE.</summary>
    public string[] Instellingen { get; private set; } = [];

    /// <summary>Null when it is wrong use.</summary>
    public static Regiokeuze? Lees(string[] woorden)
    {
        var keuze = new Regiokeuze { Instellingen = [.. woorden.Where(IsInstelling)] };
        var rest = new Queue<string>(woorden.Where(w => !IsInstelling(w)));
        while (rest.TryDequeue(out var optie))
        {
            if (optie == "--bevestig")
                keuze.Bevestigd = true;
            else if (!rest.TryDequeue(out var waarde) || waarde.Length is 0 or > 200 || !keuze.Zet(optie, waarde))
                return null;
        }

        return keuze is { Naam.Length: > 0, Jaar: not null } ? keuze : null;
    }

    public async Task<Regioinrichting> InrichtingAsync()
    {
        var bestanden = new List<Registerbestand>();
        foreach (var (soort, pad) in Bestanden)
            bestanden.Add(new Registerbestand(soort, Path.GetFileName(pad), await File.ReadAllBytesAsync(pad)));
        return new Regioinrichting(Naam, Voorinstelling, Jaar!.Value, Gemeenten, bestanden);
    }

    private static bool IsInstelling(string woord) => woord.StartsWith("--Oversteek:", StringComparison.Ordinal);

    private bool Zet(string optie, string waarde)
    {
        switch (optie)
        {
            case "--naam":
                Naam = waarde.Trim();
                return true;
            case "--voorinstelling":
                Voorinstelling = waarde;
                return true;
            case "--schooljaar" when Schooljaar.TryParse(waarde, out var jaar):
                Jaar = jaar;
                return true;
            case "--gemeente":
                Gemeenten.Add(waarde.Trim());
                return true;
            case "--po" or "--so" or "--vo":
                Bestanden.Add((Enum.Parse<Registersoort>(optie[2..], ignoreCase: true), waarde));
                return true;
            default:
                return false;
        }
    }
}
