using Oversteek.Application.Versleuteling;
using Oversteek.Web.Opbouw;

namespace Oversteek.Web.Opdrachten;

/// <summary>
/// Makes the key ring of a new installation, or adds keys to it (B-12, SEC-56). The folder is the one of the settings. A database that is there had keys
/// already: with new ones the program would start, and nobody could read what is in it.
/// </summary>
public static class SleutelsOpdracht
{
    private const string Gebruik = "Gebruik: sleutels maak | draai";

    public static async Task<int> VoerUitAsync(string[] args)
    {
        if (args is not ["maak" or "draai", .. var instellingen])
            return await Opdrachtregel.WeigerAsync(Gebruik);
        var opties = Webopbouw.Begin(instellingen).Instellingen();
        if (string.IsNullOrWhiteSpace(opties.Sleutels))
            throw new StartGeweigerd(["Oversteek:Sleutels ontbreekt: de map waarin de sleutels komen, apart van de database."]);
        await Console.Out.WriteLineAsync(args[0] == "maak" ? await MaakAsync(opties) : Draai(opties.Sleutels));
        return 0;
    }

    private static async Task<string> MaakAsync(Oversteekopties opties)
    {
        if (!Sleutelring.IsEr(opties.Sleutels) && await Databasestart.IsErAsync(opties))
        {
            throw new SleutelringFout("De database is er al, en haar sleutels zijn weg. Met nieuwe sleutels is niet te lezen wat erin staat. "
                + $"Zet de reservekopie van de sleutels terug in {opties.Sleutels}: zie beheer/storingen.md. "
                + "Wilt u leeg beginnen? Verwijder dan eerst de database.");
        }
        Sleutelring.Maak(opties.Sleutels);
        return $"De sleutels staan in {opties.Sleutels}. Maak nu een kopie en bewaar die apart van de database: zonder sleutels zijn de gegevens weg.";
    }

    private static string Draai(string map) =>
        $"Sleutel {Sleutelring.Laad(map).VoegToe()} geldt vanaf nu voor wat nieuw wordt opgeslagen; wat er is, blijft met de oude te lezen. "
        + $"Maak een nieuwe kopie van {map}.";
}
