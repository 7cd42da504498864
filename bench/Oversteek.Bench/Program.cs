using System.Text.Json;
using Oversteek.Bench.Data;
using Oversteek.Bench.Documenten;
using Oversteek.Bench.Loting;
using Oversteek.Bench.Oso;
using Oversteek.Testhulp.Databases;

// oversteek-bench loting | documenten | overzicht | lotingsgang AANTAL DATABASE | oso [MAP] | oso-import: JSON on standard output.
// Other arguments are for the processes that a bench starts itself.
if (args is ["loting-een", var n, var m, var zaad])
{
    Console.WriteLine(JsonSerializer.Serialize(Lotingbench.MeetEen(int.Parse(n), int.Parse(m), ulong.Parse(zaad))));
    return 0;
}
if (args is ["oso-import-een", var aantal])
{
    Console.WriteLine(JsonSerializer.Serialize(await Importmeting.MeetEenAsync(int.Parse(aantal))));
    return 0;
}
object? uitkomst = args switch
{
    ["loting"] => Lotingbench.Meet(),
    ["loting-ceremonie", var n2, var m2, var mechanisme] => Ceremoniebench.Meet(int.Parse(n2), int.Parse(m2), mechanisme),
    ["loting-tabel", var n3, var m3, var map3] => Openbaar.Schrijf(int.Parse(n3), int.Parse(m3), map3),
    ["loting-gevallen", var map] => Openbaar.Controleer(map),
    ["documenten"] => await DocumentenBench.MeetAsync(),
    ["overzicht"] => await OverzichtBench.MeetAsync(),
    ["lotingsgang", var omvang, var soort] => await LotingsgangBench.MeetAsync(int.Parse(omvang), Enum.Parse<Databasesoort>(soort, ignoreCase: true)),
    ["oso"] => OsoMeting.Meet(null),
    ["oso", var map] => OsoMeting.Meet(map),
    ["oso-import"] => Importmeting.Meet(),
    _ => null,
};
if (uitkomst is null)
{
    Console.Error.WriteLine("Gebruik: loting, loting-ceremonie N M DA-STB|DA-MTB|DenHaag, loting-tabel N M MAP, loting-gevallen MAP, documenten, overzicht,"
        + " lotingsgang AANTAL sqlite|postgres, oso [MAP met XSD en voorbeelden] of oso-import.");
    return 2;
}
Console.WriteLine(JsonSerializer.Serialize(uitkomst, new JsonSerializerOptions { WriteIndented = true }));
return 0;
