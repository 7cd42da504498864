using System.IO.Compression;
using System.Text.Json;
using Oversteek.Loting;
using Oversteek.Loting.Gevallen;

namespace Oversteek.Web.Opdrachten;

/// <summary>The verbs <c>loting bereken IN.json UIT.json</c> and <c>loting controleer VERSLAG.json</c>.</summary>
public static class LotingOpdrachten
{
    private const string Gebruik = "Gebruik: loting bereken IN.json UIT.json, of loting controleer VERSLAG.json.";

    /// <summary>Runs a verb. Exit code 0: done or right; 1: the input is refused or the report is wrong; 2: wrong use.</summary>
    public static async Task<int> VoerUitAsync(string[] args)
    {
        try
        {
            return args switch
            {
                ["bereken", var invoer, var uitvoer] => await BerekenAsync(invoer, uitvoer),
                ["controleer", var verslag] => await ControleerAsync(verslag),
                _ => await FoutAsync(Gebruik, 2),
            };
        }
        catch (Exception e) when (Melding(e) is { } melding)
        {
            return await FoutAsync(melding, e is IOException or UnauthorizedAccessException ? 2 : 1);
        }
    }

    // What a user can cause gets a sentence; anything else is a fault of ours and may be seen.
    private static string? Melding(Exception e) => e switch
    {
        FileNotFoundException or DirectoryNotFoundException => "Dit bestand of deze map bestaat niet.",
        InvalidDataException => "De inhoud van het bestand is niet te lezen als lotingsgevallen.",
        IOException or UnauthorizedAccessException => "Het bestand kan niet worden gelezen of geschreven.",
        InvoerGeweigerdException or GevalException or BewijsMisluktException or VerslagOnleesbaarException => e.Message,
        JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException or OverflowException =>
            "De inhoud van het bestand is niet te lezen als lotingsgevallen.",
        _ => null,
    };

    private static async Task<int> BerekenAsync(string invoer, string uitvoer)
    {
        var map = Path.GetDirectoryName(Path.GetFullPath(invoer))!;
        var resultaat = Gevalrekenaar.Bereken(await File.ReadAllBytesAsync(invoer), naam => Bestand(Path.Combine(map, naam)));
        await File.WriteAllBytesAsync(uitvoer, resultaat.Json);
        foreach (var fout in resultaat.Fouten)
            await Console.Error.WriteLineAsync(fout);
        return resultaat.Fouten.Count == 0 ? 0 : 1;
    }

    private static ReadOnlyMemory<byte> Bestand(string pad)
    {
        using var bron = File.OpenRead(pad);
        using var uitgepakt = new MemoryStream();
        if (pad.EndsWith(".gz", StringComparison.OrdinalIgnoreCase))
        {
            using var gzip = new GZipStream(bron, CompressionMode.Decompress);
            gzip.CopyTo(uitgepakt);
        }
        else
        {
            bron.CopyTo(uitgepakt);
        }
        return uitgepakt.ToArray();
    }

    private static async Task<int> ControleerAsync(string verslag)
    {
        var oordeel = Verslagcontrole.Controleer(await File.ReadAllBytesAsync(verslag));
        foreach (var stap in oordeel.Stappen)
        {
            var waar = (stap.Kenmerk is null ? "" : $" leerling {stap.Kenmerk}") + (stap.Eenheid is null ? "" : $" klas {stap.Eenheid}");
            await Console.Out.WriteLineAsync($"{(stap.Klopt ? "goed" : "FOUT")}\t{Omschrijving(stap.Regel)}{waar}");
        }
        if (oordeel.Uitgave == Uitgave.Openbaar)
            await Console.Out.WriteLineAsync("let op\tDit is de openbare uitgave: de plaatsing zelf is alleen met de volledige uitgave na te rekenen.");
        await Console.Out.WriteLineAsync(oordeel.Klopt ? $"De loting {oordeel.Ronde} klopt." : $"De loting {oordeel.Ronde} klopt NIET.");
        return oordeel.Klopt ? 0 : 1;
    }

    private static string Omschrijving(Bewijsregel regel) => regel switch
    {
        Bewijsregel.Haalbaar => "Elke leerling heeft één uitslag en nergens zijn er meer leerlingen dan plaatsen",
        Bewijsregel.IndividueelRationeel => "Niemand is geplaatst op een klas die niet op de eigen lijst staat",
        Bewijsregel.GeenGegrondeJaloezie => "Niemand is gepasseerd door een leerling die achter haar stond",
        Bewijsregel.NietVerspillend => "Niemand is geweigerd terwijl er een plaats vrij was",
        Bewijsregel.ReserveringenGehouden => "De gereserveerde plaatsen zijn volgens de regel vergeven",
        Bewijsregel.LeerlingOptimaal => "Geen leerling kan een betere plaats krijgen binnen de regels",
        Bewijsregel.RondesKloppen => "De rondes zijn nagerekend en geven dezelfde plaatsing",
        Bewijsregel.LotnummersKloppen => "De lotnummers volgen uit het geheim en de openbare toevalsbron",
        Bewijsregel.HashesKloppen => "De controlegetallen passen bij de inhoud",
        Bewijsregel.VerslagKlopt => "Klassen, wachtlijsten en redenen volgen uit de plaatsing",
        _ => throw new ArgumentOutOfRangeException(nameof(regel), regel, "Onbekende regel."),
    };

    private static async Task<int> FoutAsync(string melding, int code)
    {
        await Console.Error.WriteLineAsync(melding);
        return code;
    }
}
