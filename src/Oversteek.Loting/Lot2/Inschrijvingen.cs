using System.Text;
using System.Text.Json;

namespace Oversteek.Loting;

/// <summary>The canonical entry of a child: what the family gave and what the school confirmed, in one spelling.</summary>
public static class Inschrijvingen
{
    /// <summary>
    /// The entry as canonical JSON: list, confirmed levels, whether the child takes part, traits, clusters of the listed units, pin and family. It is
    /// shown to the family with kenmerk and salt, so that it can check its own leaf. O(list length log list length).
    /// </summary>
    /// <param name="deelnemer">The child.</param>
    /// <param name="eenheden">The units by id.</param>
    /// <returns>One line of JSON (RFC 8785).</returns>
    public static string Van(Deelnemer deelnemer, IReadOnlyDictionary<string, Lotingseenheid> eenheden)
    {
        var clusters = deelnemer.Voorkeuren.Select(id => eenheden.GetValueOrDefault(id)?.Cluster).OfType<string>();
        var bytes = Canoniek.Schrijf(w => Schrijf(w, deelnemer, clusters));
        // The names stand in order already; only text with an escape may still be spelled in another way.
        return Encoding.UTF8.GetString(bytes.AsSpan().Contains((byte)'\\') ? Jcs.Maak(w => Schrijf(w, deelnemer, clusters)) : bytes);
    }

    private static void Schrijf(Utf8JsonWriter w, Deelnemer d, IEnumerable<string> clusters)
    {
        w.WriteStartObject();
        Canoniek.Teksten(w, "clusters", clusters.Distinct(StringComparer.Ordinal).Order(Byteorde.Instantie));
        w.WriteString("deelname", d.Deelname.ToString());
        Canoniek.Teksten(w, "eigenschappen", d.Eigenschappen.Distinct(StringComparer.Ordinal).Order(Byteorde.Instantie));
        Meerling(w, d.Meerling);
        w.WriteStartArray("vastePlaats");
        if (d.VastePlaats is { } v)
            Vast(w, v);
        w.WriteEndArray();
        Canoniek.Teksten(w, "voorkeuren", d.Voorkeuren);
        w.WriteStartArray("voorrang");
        foreach (var (id, niveau) in d.Voorrang.Where(p => p.Value != Niveau.Geen).OrderBy(p => p.Key, Byteorde.Instantie))
        {
            w.WriteStartObject();
            w.WriteString("eenheid", id);
            w.WriteNumber("niveau", niveau);
            w.WriteEndObject();
        }
        w.WriteEndArray();
        w.WriteEndObject();
    }

    private static void Meerling(Utf8JsonWriter w, Meerling? meerling)
    {
        w.WriteStartArray("meerling");
        if (meerling is { } m)
        {
            w.WriteStartObject();
            w.WriteString("gezin", m.Gezin);
            w.WriteNumber("volgorde", m.Volgorde);
            w.WriteEndObject();
        }
        w.WriteEndArray();
    }

    private static void Vast(Utf8JsonWriter w, VastePlaats v)
    {
        w.WriteStartObject();
        w.WriteString("door", v.Door);
        w.WriteString("eenheid", v.Eenheid);
        w.WriteString("op", v.Op);
        w.WriteString("reden", v.Reden);
        w.WriteString("tweedePersoon", v.TweedePersoon);
        w.WriteEndObject();
    }
}
