using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Oversteek.Loting;
using Oversteek.Loting.Gevallen;
using Oversteek.Web.Teksten;

namespace Oversteek.Web.Opdrachten;

/// <summary>The verbs <c>loting bereken IN.json UIT.json</c>, <c>loting controleer VERSLAG.json</c> and <c>loting geheim RONDE NUMMER</c>.</summary>
public static class LotingOpdrachten
{
    // Larger than a report of the whole country.
    private const int GrootsteBestand = 512 * 1024 * 1024;

    private const string Gebruik =
        "Gebruik: loting bereken IN.json UIT.json, "
        + "loting controleer VERSLAG.json [--vastlegging F] [--bevriezing F] [--openbaar F] [--eigen KENMERK:ZOUT:INSCHRIJVING], "
        + "of loting geheim RONDE NUMMER.";

    /// <summary>
    /// Runs a verb. Exit code 0: done or right; 1: the input is refused, or the report is wrong or unreadable; 2: wrong use; 3: the report holds
    /// together but was not compared with what was published before.
    /// </summary>
    public static async Task<int> VoerUitAsync(string[] args)
    {
        try
        {
            return args switch
            {
                ["bereken", var invoer, var uitvoer] => await BerekenAsync(invoer, uitvoer),
                ["controleer", var verslag, .. var opties] => await ControleerAsync(verslag, opties),
                ["geheim", var ronde, var nummer] => await GeheimAsync(ronde, nummer),
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
        var resultaat = Gevalrekenaar.Bereken(Bestand(invoer), naam => Tabel(Path.Combine(map, naam)));
        await File.WriteAllBytesAsync(uitvoer, resultaat.Json);
        foreach (var fout in resultaat.Fouten)
            await Console.Error.WriteLineAsync(fout);
        return resultaat.Fouten.Count == 0 ? 0 : 1;
    }

    // For a holder without a browser; the platform never sees this secret.
    private static async Task<int> GeheimAsync(string ronde, string nummer)
    {
        if (ronde.Length == 0 || ronde.Contains('|', StringComparison.Ordinal)
            || !int.TryParse(nummer, NumberStyles.None, CultureInfo.InvariantCulture, out var houder) || houder < 1)
            return await FoutAsync(Gebruik, 2);
        var geheim = RandomNumberGenerator.GetBytes(Lot2.GeheimLengte);
        await Console.Out.WriteLineAsync($"Geheim, pas openen bij de trekking: {Convert.ToHexStringLower(geheim)}");
        await Console.Out.WriteLineAsync($"Vingerafdruk, nu aan de regio geven: {Lot2.Vingerafdruk(ronde, houder, geheim)}");
        return 0;
    }

    // A table is read row by row; the reader itself stops a table that grows without end, packed or not.
    private static Stream Tabel(string pad)
    {
        var bron = new FileStream(pad, FileMode.Open, FileAccess.Read, FileShare.Read, 1);
        return pad.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(bron, CompressionMode.Decompress) : bron;
    }

    private static ReadOnlyMemory<byte> Bestand(string pad) =>
        new FileInfo(pad) is { Exists: true, Length: > GrootsteBestand } ? throw TeGroot() : File.ReadAllBytes(pad);

    private static GevalException TeGroot() => new("Dit bestand is te groot: hoogstens 512 MB.");

    private static async Task<int> ControleerAsync(string verslag, string[] opties)
    {
        var bytes = Bestand(verslag);
        if (!Lotingscontrole.IsLot2(bytes))
        {
            // First whether it is a report at all: of an unknown version that is the answer, not the options.
            var oordeel = Verslagcontrole.Controleer(bytes);
            return opties.Length == 0 ? await ToonLot1Async(oordeel) : await FoutAsync(Gebruik, 2);
        }
        var stukken = new Lotingsstukken(bytes);
        for (var i = 0; i < opties.Length; i += 2)
        {
            if (i + 1 == opties.Length || Met(stukken, opties[i], opties[i + 1]) is not { } verder)
                return await FoutAsync(Gebruik, 2);
            stukken = verder;
        }
        return await ToonAsync(stukken, Lotingscontrole.Controleer(stukken));
    }

    private static Lotingsstukken? Met(Lotingsstukken stukken, string optie, string waarde) => optie switch
    {
        "--vastlegging" => stukken with { Vastlegging = Stuk(waarde) },
        "--bevriezing" => stukken with { Bevriezing = Stuk(waarde) },
        "--openbaar" => stukken with { Openbaar = Stuk(waarde) },
        "--eigen" => stukken with { Eigen = EigenInschrijving.Lees(waarde) },
        _ => null,
    };

    private static ReadOnlyMemory<byte> Stuk(string pad) =>
        Bestand(pad) is { IsEmpty: false } stuk ? stuk : throw new VerslagOnleesbaarException("Een van de stukken is een leeg bestand.");

    private static async Task<int> ToonAsync(Lotingsstukken stukken, Lotingsoordeel oordeel)
    {
        foreach (var melding in oordeel.LetOp)
            await Console.Out.WriteLineAsync($"LET OP: {melding}");
        foreach (var zin in oordeel.Zinnen)
            await Console.Out.WriteLineAsync(Lotingszinnen.Regel(zin));
        foreach (var (naam, stuk) in new[] { ("vastlegging", stukken.Vastlegging), ("bevriezing", stukken.Bevriezing) }.Where(s => !s.Item2.IsEmpty))
            await Console.Out.WriteLineAsync($"Vingerafdruk van de {naam}, om voor te lezen: {Woordafdruk.Van(Canoniek.Hash(stuk.Span))}");
        await Console.Out.WriteLineAsync($"De loting {oordeel.Ronde}: {Lotingszinnen.Van(oordeel.Einde)}.");
        return oordeel.Einde switch { Eindoordeel.Klopt => 0, Eindoordeel.InZichzelf => 3, _ => 1 };
    }

    private static async Task<int> ToonLot1Async(Verslagoordeel oordeel)
    {
        foreach (var stap in oordeel.Stappen)
        {
            var waar = (stap.Kenmerk is null ? "" : $" leerling {stap.Kenmerk}") + (stap.Eenheid is null ? "" : $" klas {stap.Eenheid}");
            await Console.Out.WriteLineAsync($"{(stap.Klopt ? "goed" : "FOUT")}\t{Lotingszinnen.Van(stap.Regel)}{waar}");
        }
        if (oordeel.Uitgave == Uitgave.Openbaar)
            await Console.Out.WriteLineAsync("let op\tDit is de openbare uitgave: de plaatsing zelf is alleen met de volledige uitgave na te rekenen.");
        await Console.Out.WriteLineAsync(oordeel.Klopt
            ? $"De loting {oordeel.Ronde} (LOT-1): {Lotingszinnen.Van(Eindoordeel.InZichzelf)}."
            : $"De loting {oordeel.Ronde} (LOT-1): {Lotingszinnen.Van(Eindoordeel.KloptNiet)}.");
        return oordeel.Klopt ? 0 : 1;
    }

    private static async Task<int> FoutAsync(string melding, int code)
    {
        await Console.Error.WriteLineAsync(melding);
        return code;
    }
}
