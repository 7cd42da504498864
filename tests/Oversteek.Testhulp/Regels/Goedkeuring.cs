using Xunit;
using System.Runtime.CompilerServices;

namespace Oversteek.Testhulp;

/// <summary>Compares a generated document with the one in the repository; where they differ, the new one is left beside it as .received, or taken over when OVERSTEEK_NEEM_OVER is 1.</summary>
public static class Goedkeuring
{
    /// <param name="pad">From the root of the repository.</param>
    public static void Controleer(string pad, string tekst)
    {
        var bestand = Path.Combine(Wortel(), pad);
        var bestaand = File.Exists(bestand) ? File.ReadAllText(bestand) : "";
        if (bestaand == tekst)
            return;
        if (Environment.GetEnvironmentVariable("OVERSTEEK_NEEM_OVER") == "1")
        {
            File.WriteAllText(bestand, tekst);
            return;
        }
        var ontvangen = Path.ChangeExtension(bestand, ".received" + Path.GetExtension(bestand));
        Directory.CreateDirectory(Path.GetDirectoryName(ontvangen)!);
        File.WriteAllText(ontvangen, tekst);
        Assert.Fail($"{pad} is niet meer waar. Vergelijk met {Path.GetFileName(ontvangen)} en neem die over als de wijziging klopt.");
    }

    public static string Wortel([CallerFilePath] string hier = "")
    {
        for (var map = new DirectoryInfo(Path.GetDirectoryName(hier)!); map is not null; map = map.Parent)
        {
            if (File.Exists(Path.Combine(map.FullName, "Oversteek.slnx")))
                return map.FullName;
        }
        throw new InvalidOperationException("De map met Oversteek.slnx is niet gevonden.");
    }
}
