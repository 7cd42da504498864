using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Oversteek.Loting.Kern;
using Oversteek.Loting.Simulatie;

namespace Oversteek.Loting.Gevallen;

/// <summary>A whole region from two tables: <c>student,rank,school,prioclass,lot</c> and <c>school,capacity</c>. Goes straight to flat arrays.</summary>
internal sealed class Gebied
{
    private const int Trekkingen = 2_000;
    private readonly Veld veld;
    private readonly int[] lot;
    private readonly int[] leerlingen;
    private readonly int[] scholen;

    private Gebied(Veld veld, int[] lot, int[] leerlingen, int[] scholen) =>
        (this.veld, this.lot, this.leerlingen, this.scholen) = (veld, lot, leerlingen, scholen);

    public static Gebied Lees(JsonElement geval, Func<string, ReadOnlyMemory<byte>> bestand)
    {
        if (!geval.TryGetProperty("files", out var namen))
            throw new GevalException("Dit geval noemt geen bestanden.");
        var klassen = Tabel(bestand(Gevallezer.Tekst(namen, "classes")!).Span, 2);
        var regels = Tabel(bestand(Gevallezer.Tekst(namen, "preferences")!).Span, 5);
        var plaatsen = Enumerable.Range(0, klassen.Length / 2).Select(i => (School: klassen[2 * i], Plaatsen: klassen[(2 * i) + 1])).Order().ToArray();
        return Bouw(Volgorde(regels), regels, Array.ConvertAll(plaatsen, p => p.School), Array.ConvertAll(plaatsen, p => p.Plaatsen));
    }

    private static Gebied Bouw(int[] volgorde, int[] regels, int[] schoolnummers, int[] plaatsen)
    {
        var begin = new List<int>();
        var nummers = new List<int>();
        var wie = new List<int>();
        for (var i = 0; i < volgorde.Length; i++)
        {
            var regel = volgorde[i] * 5;
            if (wie.Count > 0 && wie[^1] == regels[regel])
                continue;
            begin.Add(i);
            wie.Add(regels[regel]);
            nummers.Add(regels[regel + 4]);
        }
        begin.Add(volgorde.Length);
        var gebouwd = new Veld
        {
            Begin = [.. begin],
            Doel = Array.ConvertAll(volgorde, i => checked((ushort)Array.BinarySearch(schoolnummers, regels[(5 * i) + 2]))),
            Niveaus = Array.ConvertAll(volgorde, i => checked((byte)(regels[(5 * i) + 3] + 1))),
            Rang = Array.ConvertAll(volgorde, i => checked((ushort)regels[(5 * i) + 1])),
            Plaatsen = plaatsen,
        };
        return new Gebied(gebouwd, [.. nummers], [.. wie], schoolnummers);
    }

    private static int[] Volgorde(int[] regels)
    {
        var volgorde = Enumerable.Range(0, regels.Length / 5).ToArray();
        if (!Gesorteerd(regels))
            Array.Sort(volgorde, (a, b) => (regels[5 * a], regels[(5 * a) + 1]).CompareTo((regels[5 * b], regels[(5 * b) + 1])));
        return volgorde;
    }

    public void SchrijfAntwoorden(Utf8JsonWriter w)
    {
        var rij = new Lotrij(lot);
        var da = Lotingsberekening.Verdeel(Mechanisme.Da, veld, rij);
        w.WriteStartObject("answerSha256");
        w.WriteString("DA-STB", Hash(da));
        var zonderNiveaus = new Veld
        {
            Begin = veld.Begin,
            Doel = veld.Doel,
            Niveaus = new byte[veld.Niveaus.Length],
            Rang = veld.Rang,
            Plaatsen = veld.Plaatsen,
        };
        w.WriteString("serial-dictatorship (classes ignored)", Hash(Lotingsberekening.Verdeel(Mechanisme.Da, zonderNiveaus, rij)));
        w.WriteString("ImmediateAcceptance", Hash(Lotingsberekening.Verdeel(Mechanisme.R1, veld, rij)));
        w.WriteString("FirstChoiceThenPassOn (lot order)", Hash(Lotingsberekening.Verdeel(Mechanisme.R2, veld, rij)));
        w.WriteEndObject();
        w.WriteStartObject("rankHistogram");
        foreach (var groep in da.Where(k => k >= 0).GroupBy(k => veld.Rang[k]).OrderBy(g => g.Key))
            w.WriteNumber(groep.Key.ToString(System.Globalization.CultureInfo.InvariantCulture), groep.Count());
        if (da.Any(k => k < 0))
            w.WriteNumber("unplaced", da.Count(k => k < 0));
        w.WriteEndObject();
    }

    public void SchrijfKansen(Utf8JsonWriter w, IReadOnlyList<int> wie)
    {
        var keren = Kansberekening.Tel(veld, new Lotingsregels(), Trekkingen, 1, 2);
        w.WriteStartObject("chance");
        foreach (var leerling in wie)
        {
            var s = Array.BinarySearch(leerlingen, leerling);
            w.WriteStartObject(leerling.ToString(System.Globalization.CultureInfo.InvariantCulture));
            for (var k = veld.Begin[s]; k < veld.Begin[s + 1]; k++)
            {
                if (keren[k] > 0)
                    w.WriteNumber(scholen[veld.Doel[k]].ToString(System.Globalization.CultureInfo.InvariantCulture), (double)keren[k] / Trekkingen);
            }
            w.WriteEndObject();
        }
        w.WriteEndObject();
        w.WriteNumber("draws", Trekkingen);
    }

    private static bool Gesorteerd(int[] regels)
    {
        for (var i = 5; i < regels.Length; i += 5)
        {
            if ((regels[i - 5], regels[i - 4]).CompareTo((regels[i], regels[i + 1])) > 0)
                return false;
        }
        return true;
    }

    private static int[] Tabel(ReadOnlySpan<byte> csv, int kolommen)
    {
        csv = csv[(csv.IndexOf((byte)'\n') + 1)..];
        var waarden = new List<int>(csv.Length / 3);
        while (!csv.IsEmpty)
        {
            if (csv[0] is (byte)',' or (byte)'\n' or (byte)'\r')
            {
                csv = csv[1..];
                continue;
            }
            if (!Utf8Parser.TryParse(csv, out int waarde, out var gelezen))
                throw new GevalException("De tabel bevat iets anders dan getallen.");
            waarden.Add(waarde);
            csv = csv[gelezen..];
        }
        if (waarden.Count % kolommen != 0)
            throw new GevalException("De tabel heeft een onvolledige regel.");
        return [.. waarden];
    }

    private string Hash(int[] uitkomst)
    {
        var tekst = new StringBuilder(uitkomst.Length * 12);
        for (var s = 0; s < uitkomst.Length; s++)
            tekst.Append(leerlingen[s]).Append(',').Append(uitkomst[s] < 0 ? -1 : scholen[veld.Doel[uitkomst[s]]]).Append('\n');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(tekst.ToString())));
    }
}
