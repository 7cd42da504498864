using System.Text.Json;
using Oversteek.Loting.Simulatie;

namespace Oversteek.Loting.Gevallen;

/// <summary>Writes chances and the vectors of LOT-1 in the public acceptance format.</summary>
internal static class Gevalkansen
{
    public static void Kansen(Utf8JsonWriter w, Lotingsinvoer invoer)
    {
        const int trekkingen = 200_000;
        var kansen = Kansberekening.Exact(invoer) ?? Kansberekening.Schat(invoer, trekkingen, 1);
        w.WriteStartObject("chance");
        foreach (var kans in kansen)
        {
            w.WriteStartObject(kans.Kenmerk);
            foreach (var (eenheid, p) in kans.PerEenheid.Append(KeyValuePair.Create("unplaced", kans.ZonderPlaats)).Where(p => p.Value.Keren > 0))
            {
                var deler = Ggd(p.Keren, p.Trekkingen);
                w.WriteStartArray(eenheid);
                w.WriteNumberValue(p.Keren / deler);
                w.WriteNumberValue(p.Trekkingen / deler);
                w.WriteEndArray();
            }
            w.WriteEndObject();
        }
        w.WriteEndObject();
    }

    public static void Vector(Utf8JsonWriter w, JsonElement invoer)
    {
        var ronde = Gevalvelden.Verplicht(invoer, "roundId");
        var geheim = Convert.FromHexString(Gevalvelden.Verplicht(invoer, "secretHex"));
        var kenmerken = Gevalvelden.Lijst(invoer, "participants");
        var hash = Lot1.DeelnemersHash(kenmerken);
        var zaad = Lot1.Zaad(ronde, geheim, hash, Gevalvelden.Verplicht(invoer, "publicEntropy"));
        w.WriteString("participantsHash", hash);
        w.WriteString("commitment", Lot1.Vastlegging(ronde, geheim));
        w.WriteString("seedHex", Convert.ToHexStringLower(zaad));
        w.WriteStartObject("ticketsStb");
        foreach (var kenmerk in kenmerken)
            w.WriteString(kenmerk, Convert.ToHexStringLower(Lot1.Lot(zaad, kenmerk)));
        w.WriteEndObject();
        Nummers(w, "lotStb", Lot1.Nummers(zaad, kenmerken));
        w.WriteStartObject("lotMtb");
        foreach (var klas in Gevalvelden.Lijst(invoer, "classes"))
            Nummers(w, klas, Lot1.Nummers(zaad, kenmerken, klas));
        w.WriteEndObject();
    }

    private static void Nummers(Utf8JsonWriter w, string naam, IReadOnlyDictionary<string, int> nummers)
    {
        w.WriteStartObject(naam);
        foreach (var (kenmerk, lot) in nummers)
            w.WriteNumber(kenmerk, lot);
        w.WriteEndObject();
    }

    private static long Ggd(long a, long b) => b == 0 ? a : Ggd(b, a % b);
}
