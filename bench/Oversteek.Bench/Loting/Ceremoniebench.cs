using System.Diagnostics;
using Oversteek.Loting;

namespace Oversteek.Bench.Loting;

/// <summary>The whole LOT-2 ceremony of a large region: freeze, draw with proof, publish with both editions, and the size of the public one.</summary>
internal static class Ceremoniebench
{
    public static object Meet(int leerlingen, int klassen, string mechanisme)
    {
        var streek = Streekmaker.Maak(leerlingen, klassen, 102).Invoer();
        var regels = mechanisme switch
        {
            "DA-STB" => new Lotingsregels(),
            "DA-MTB" => new Lotingsregels { Nummering = Nummering.Mtb },
            _ => new Lotingsregels { Mechanisme = Mechanisme.DecentralThenCentral, Nummering = Nummering.Mtb },
        };
        var invoer = streek with { Regels = regels };
        byte[][] geheimen = [new byte[32], [.. Enumerable.Repeat((byte)1, 32)]];
        var plan = new Lotingsplan(
            invoer.Ronde,
            regels,
            Entropieplan.Lees(["dobbelstenen:20"]),
            [new(1, "regio", Lot2.Vingerafdruk(invoer.Ronde, 1, geheimen[0])), new(2, "notaris", Lot2.Vingerafdruk(invoer.Ronde, 2, geheimen[1]))],
            new("2027-03-01T08:00:00Z", "2027-04-01T08:00:00Z", "2027-04-08T08:00:00Z", "2027-04-15T08:00:00Z"),
            "2027-02-01T08:00:00Z");
        var zouten = invoer.Deelnemers.ToDictionary(d => d.Kenmerk, d => Lot2.Vingerafdruk("zout", 1, [.. d.Kenmerk.Select(c => (byte)c)])[..32]);
        var (bevroren, vries) = Klok(() => Bevriezing.Bevries(Vastlegging.Leg(plan), invoer, zouten, [], "2027-04-01T08:00:00Z"));
        var worp = new Entropiewaarde("31422565361246134215", "regio", "31422565361246134215", "notaris");
        var (getrokken, trek) = Klok(() => Trekking.Trek(bevroren, [new(1, geheimen[0]), new(2, geheimen[1])], [worp], "2027-04-08T08:00:00Z"));
        var piekTrek = Process.GetCurrentProcess().PeakWorkingSet64 / 1e6;
        var (uit, publiceer) = Klok(getrokken.Publiceer);
        return new
        {
            leerlingen,
            klassen,
            mechanisme,
            bevriezen = vries,
            trekken = trek,
            piekNaTrekkenMb = Math.Round(piekTrek),
            publiceren = publiceer,
            openbaarMb = Math.Round(uit.Openbaar.Length / 1e6, 2),
            piekMb = Math.Round(Process.GetCurrentProcess().PeakWorkingSet64 / 1e6),
        };
    }

    private static (T Uit, object Ms) Klok<T>(Func<T> werk)
    {
        var (klok, cpu) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        var uit = werk();
        return (uit, new { wandklok = klok.ElapsedMilliseconds, processor = Math.Round((Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds) });
    }
}
