using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Oversteek.Loting.Kern;
using Oversteek.Loting.Simulatie;

namespace Oversteek.Loting.Gevallen;

/// <summary>A whole region from two tables: <c>student,rank,school,prioclass,lot</c> and <c>school,capacity</c>. Goes straight to flat arrays.</summary>
internal sealed class Gebied
{
    public const string DaStb = "DA-STB";

    private const int Trekkingen = 2_000;
    private readonly Veld veld;
    private readonly int[] lot;
    private readonly int[] leerlingen;
    private readonly int[] scholen;

    private Gebied(Veld veld, int[] lot, int[] leerlingen, int[] scholen) =>
        (this.veld, this.lot, this.leerlingen, this.scholen) = (veld, lot, leerlingen, scholen);

    public static Gebied Lees(JsonElement geval, Func<string, Stream> bestand)
    {
        var namen = Gevalvelden.Deel(geval, "files");
        var klassen = Klassen(bestand(Gevalvelden.Verplicht(namen, "classes")));
        var bouw = new Gebiedbouw(Array.ConvertAll(klassen, k => k.School));
        using (var lezer = new Gebiedlezer(bestand(Gevalvelden.Verplicht(namen, "preferences")), "student,rank,school,prioclass,lot"))
            bouw.Lees(lezer);
        var (veld, lot, leerlingen) = bouw.Klaar(Array.ConvertAll(klassen, k => k.Plaatsen));
        return new Gebied(veld, lot, leerlingen, Array.ConvertAll(klassen, k => k.School));
    }

    private static (int School, int Plaatsen)[] Klassen(Stream bron)
    {
        using var lezer = new Gebiedlezer(bron, "school,capacity");
        var klassen = new SortedDictionary<int, int>();
        Span<int> rij = stackalloc int[2];
        while (lezer.Lees(rij))
        {
            if (!klassen.TryAdd(rij[0], rij[1]))
                throw new GevalException($"De invoer is geweigerd: {Invoerregel.DubbeleEenheid} klas {rij[0]}.");
            if (rij[1] < 0)
                throw new GevalException($"De invoer is geweigerd: {Invoerregel.OngeldigePlaatsen} klas {rij[0]}.");
        }
        return [.. klassen.Select(p => (p.Key, p.Value))];
    }

    public void SchrijfAntwoorden(Utf8JsonWriter w, IReadOnlyList<string> gevraagd)
    {
        int[]? da = null;
        w.WriteStartObject("answerSha256");
        foreach (var naam in gevraagd)
        {
            var uitkomst = Los(naam);
            w.WriteString(naam, Hash(uitkomst));
            if (naam == DaStb)
                da = uitkomst;
        }
        w.WriteEndObject();
        if (da is not null)
            Verdeling(w, da);
    }

    private int[] Los(string naam) => naam switch
    {
        DaStb => Lotingsberekening.Verdeel(Mechanisme.Da, veld, new Lotrij(lot)),
        "serial-dictatorship (classes ignored)" => Lotingsberekening.Verdeel(Mechanisme.Da, ZonderNiveaus(), new Lotrij(lot)),
        "ImmediateAcceptance" or "IA" or "R1" => Lotingsberekening.Verdeel(Mechanisme.R1, veld, new Lotrij(lot)),
        "FirstChoiceThenPassOn (lot order)" or "FirstChoiceThenPassOn" or "R2" => Lotingsberekening.Verdeel(Mechanisme.R2, veld, new Lotrij(lot)),
        _ => throw new GevalException($"Onbekend mechanisme {naam}."),
    };

    private Veld ZonderNiveaus() => new()
    {
        Begin = veld.Begin,
        Doel = veld.Doel,
        Niveaus = new byte[veld.Niveaus.Length],
        Rang = veld.Rang,
        Plaatsen = veld.Plaatsen,
    };

    private void Verdeling(Utf8JsonWriter w, int[] da)
    {
        var telling = new int[ushort.MaxValue + 1];
        foreach (var k in da)
            telling[k < 0 ? 0 : veld.Rang[k]]++;
        w.WriteStartObject("rankHistogram");
        for (var rang = 1; rang < telling.Length; rang++)
        {
            if (telling[rang] > 0)
                w.WriteNumber(rang.ToString(CultureInfo.InvariantCulture), telling[rang]);
        }
        if (telling[0] > 0)
            w.WriteNumber("unplaced", telling[0]);
        w.WriteEndObject();
    }

    public void SchrijfKansen(Utf8JsonWriter w, IReadOnlyList<int> wie)
    {
        var keren = Kansberekening.Tel(veld, new Lotingsregels(), Trekkingen, 1, 2);
        w.WriteStartObject("chance");
        foreach (var leerling in wie)
        {
            var s = Array.BinarySearch(leerlingen, leerling);
            if (s < 0)
                throw new GevalException($"Leerling {leerling} staat niet in de tabel.");
            w.WriteStartObject(leerling.ToString(CultureInfo.InvariantCulture));
            var zonder = Trekkingen - Enumerable.Range(veld.Begin[s], veld.Begin[s + 1] - veld.Begin[s]).Sum(k => keren[k]);
            for (var k = veld.Begin[s]; k < veld.Begin[s + 1]; k++)
            {
                if (keren[k] > 0)
                    w.WriteNumber(scholen[veld.Doel[k]].ToString(CultureInfo.InvariantCulture), (double)keren[k] / Trekkingen);
            }
            w.WriteNumber("unplaced", (double)zonder / Trekkingen);
            w.WriteEndObject();
        }
        w.WriteEndObject();
        w.WriteNumber("draws", Trekkingen);
    }

    private string Hash(int[] uitkomst)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var blok = new byte[1 << 14];
        var tot = 0;
        for (var s = 0; s < uitkomst.Length; s++)
        {
            tot += Schrijf(blok.AsSpan(tot), leerlingen[s], (byte)',');
            tot += Schrijf(blok.AsSpan(tot), uitkomst[s] < 0 ? -1 : scholen[veld.Doel[uitkomst[s]]], (byte)'\n');
            if (tot > blok.Length - 32)
            {
                hash.AppendData(blok.AsSpan(0, tot));
                tot = 0;
            }
        }
        hash.AppendData(blok.AsSpan(0, tot));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static int Schrijf(Span<byte> naar, int getal, byte einde)
    {
        Utf8Formatter.TryFormat(getal, naar, out var tekens);
        naar[tekens] = einde;
        return tekens + 1;
    }
}
