using Oversteek.Application.Versleuteling;
using Oversteek.Web.Opbouw;

namespace Oversteek.Web.Opdrachten;

/// <summary>Makes the key ring of a new installation, or adds keys to it (B-12, SEC-56). The folder is the one of the settings.</summary>
public static class SleutelsOpdracht
{
    private const string Gebruik = "Gebruik: sleutels maak | draai";

    public static async Task<int> VoerUitAsync(string[] args)
    {
        if (args is not ["maak" or "draai", .. var instellingen])
            return await Opdrachtregel.WeigerAsync(Gebruik);
        var map = Webopbouw.Begin(instellingen).Instellingen().Sleutels;
        if (string.IsNullOrWhiteSpace(map))
            throw new StartGeweigerd(["Oversteek:Sleutels ontbreekt: de map waarin de sleutels komen, apart van de database."]);
        await Console.Out.WriteLineAsync(args[0] == "maak" ? Maak(map) : Draai(map));
        return 0;
    }

    private static string Maak(string map)
    {
        Sleutelring.Maak(map);
        return $"De sleutels staan in {map}. Maak nu een kopie en bewaar die apart van de database: zonder sleutels zijn de gegevens weg.";
    }

    private static string Draai(string map) =>
        $"Sleutel {Sleutelring.Laad(map).VoegToe()} geldt vanaf nu voor wat nieuw wordt opgeslagen; wat er is, blijft met de oude te lezen. "
        + $"Maak een nieuwe kopie van {map}.";
}
