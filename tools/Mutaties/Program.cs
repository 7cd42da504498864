using System.Globalization;
using System.Text.Json;
using Oversteek.Mutaties;

// mutaties PROJECTMAP [--aantal 200] [--zaad 1]: the share of small mistakes in the lottery engine that its tests notice. JSON on standard output.
// Before: dotnet build -c Release tests/Oversteek.Loting.Tests
string? Optie(string naam) => Array.IndexOf(args, naam) is var plek and >= 0 && plek + 1 < args.Length ? args[plek + 1] : null;
int Getal(string naam, int anders) => Optie(naam) is { } tekst ? int.Parse(tekst, CultureInfo.InvariantCulture) : anders;

if (args.Length == 0)
{
    Console.Error.WriteLine("Gebruik: mutaties PROJECTMAP [--aantal 200] [--zaad 1]");
    return 2;
}
var (aantal, zaad) = (Getal("--aantal", 200), Getal("--zaad", 1));
var broncode = Broncode.Lees(Path.GetFullPath(args[0]));
using var proef = new Proefloop(Path.GetFullPath(args[0]));
await proef.BegintGroenAsync(broncode);

var alle = broncode.Mutaties();
var steekproef = Steekproef.Trek(alle, zaad);
List<string> overlevers = [];
var (gedood, geteld, ongeldig) = (0, 0, 0);
foreach (var mutatie in steekproef)
{
    if (geteld == aantal)
        break;
    if (broncode.Vertaal(mutatie) is not { } programma)
    {
        ongeldig++;
        continue;
    }
    geteld++;
    if (await proef.WordtOpgemerktAsync(programma))
        gedood++;
    else
        overlevers.Add(mutatie.Omschrijving);
    Console.Error.Write(overlevers.Count > 0 && overlevers[^1] == mutatie.Omschrijving ? 'S' : '.');
}

var score = (double)gedood / geteld;
var marge = 1.96 * Math.Sqrt(score * (1 - score) / geteld);
Console.WriteLine(JsonSerializer.Serialize(
    new { mogelijk = alle.Count, geteld, gedood, ongeldig, score = Math.Round(100 * score, 1), marge95 = Math.Round(100 * marge, 1), zaad, overlevers },
    new JsonSerializerOptions { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
return 0;
