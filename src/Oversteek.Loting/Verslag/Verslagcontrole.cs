using System.Text.Json;

namespace Oversteek.Loting;

/// <summary>What a check of a report found.</summary>
/// <param name="Uitgave">The edition. Of a public edition only the numbers and hashes can be checked, because the lists are not in it.</param>
/// <param name="Ronde">The round.</param>
/// <param name="Stappen">The steps, in fixed order.</param>
public sealed record Verslagoordeel(Uitgave Uitgave, string Ronde, IReadOnlyList<Bewijsstap> Stappen)
{
    /// <summary>True when every step holds.</summary>
    public bool Klopt => Stappen.All(s => s.Klopt);
}

/// <summary>Recomputes a published lottery from its report alone (<c>loting controleer</c>).</summary>
public static class Verslagcontrole
{
    /// <summary>Checks the numbers by LOT-1, the hashes and, in a full edition, the whole outcome and everything derived from it.</summary>
    /// <param name="json">The report, UTF-8.</param>
    /// <returns>The judgement.</returns>
    /// <exception cref="VerslagOnleesbaarException">Not a report, a draft, or a version this library does not know.</exception>
    public static Verslagoordeel Controleer(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return Controleer(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException
            or IndexOutOfRangeException)
        {
            throw new VerslagOnleesbaarException("Dit bestand is geen leesbaar lotingsverslag.", e);
        }
    }

    private static Verslagoordeel Controleer(JsonElement j)
    {
        if (j.ValueKind != JsonValueKind.Object || !j.TryGetProperty("soort", out var soort) || !soort.ValueEquals("lotingsverslag"))
            throw new VerslagOnleesbaarException("Dit bestand is geen lotingsverslag.");
        if (j.GetProperty("proef").GetBoolean())
            throw new VerslagOnleesbaarException("Dit is een proef. Een proef is geen loting en kan niet worden gecontroleerd als uitslag.");
        if (!j.GetProperty("algoritme").ValueEquals(Lotingsberekening.Algoritmeversie))
            throw new VerslagOnleesbaarException("Dit verslag is met een andere versie van het algoritme gemaakt.");
        var uitgave = Woorden.Lees<Uitgave>(Verslaglezer.Tekst(j, "uitgave"));
        var ronde = Verslaglezer.Tekst(j, "ronde");
        var nummers = Verslaglezer.Nummers(j.GetProperty("lotnummers"));
        var stappen = new List<Bewijsstap> { Lotnummers(j, ronde, nummers) };
        var regels = Verslaglezer.Regels(j.GetProperty("regels"));
        if (uitgave == Uitgave.Volledig)
            stappen.AddRange(Volledig(j, ronde, regels, nummers));
        else
            stappen.Add(new Bewijsstap(Bewijsregel.HashesKloppen, Zelfde(j.GetProperty("hashes"), "regels", Canoniek.Hash(Canoniek.Bytes(regels)))));
        return new Verslagoordeel(uitgave, ronde, stappen);
    }

    private static Bewijsstap Lotnummers(JsonElement j, string ronde, Lotnummers nummers)
    {
        var lot1 = j.GetProperty("lot1");
        var geheim = Convert.FromHexString(Verslaglezer.Tekst(lot1, "geheim"));
        var kenmerken = (nummers.Enkel.Count > 0 ? nummers.Enkel : nummers.PerEenheid.Values.FirstOrDefault() ?? nummers.Enkel).Keys.ToArray();
        var hash = Lot1.DeelnemersHash(kenmerken);
        var zaad = Lot1.Zaad(ronde, geheim, hash, Verslaglezer.Tekst(lot1, "entropie"));
        var goed = geheim.Length == Lot1.GeheimLengte
            && Zelfde(lot1, "vastlegging", Lot1.Vastlegging(ronde, geheim))
            && Zelfde(lot1, "deelnemersHash", hash)
            && Zelfde(lot1, "zaad", Convert.ToHexStringLower(zaad));
        if (!goed)
            return new Bewijsstap(Bewijsregel.LotnummersKloppen, false);
        var gezinnen = Verslaglezer.Gezinnen(j.GetProperty("gezinnen"));
        var (fout, eenheid) = Verschil(nummers.Enkel, zaad, kenmerken, gezinnen, null);
        if (fout is null)
            (fout, eenheid) = Verschil(nummers.Centraal, zaad, kenmerken, gezinnen, null);
        foreach (var (id, reeks) in nummers.PerEenheid)
        {
            if (fout is null)
                (fout, eenheid) = Verschil(reeks, zaad, kenmerken, gezinnen, id);
        }
        return new Bewijsstap(Bewijsregel.LotnummersKloppen, fout is null, fout, eenheid);
    }

    private static (string? Kenmerk, string? Eenheid) Verschil(
        IReadOnlyDictionary<string, int> gegeven, byte[] zaad, string[] kenmerken, IReadOnlyList<IReadOnlyList<string>> gezinnen, string? eenheid)
    {
        if (gegeven.Count == 0)
            return (null, null);
        var opnieuw = Meerlingen.Nummers(zaad, kenmerken, gezinnen, eenheid);
        var fout = opnieuw.FirstOrDefault(p => !gegeven.TryGetValue(p.Key, out var lot) || lot != p.Value).Key
            ?? gegeven.Keys.FirstOrDefault(k => !opnieuw.ContainsKey(k));
        return (fout, eenheid);
    }

    private static IReadOnlyList<Bewijsstap> Volledig(JsonElement j, string ronde, Lotingsregels regels, Lotnummers nummers)
    {
        var invoer = Verslaglezer.Invoer(j.GetProperty("invoer"));
        var plaatsingen = Verslaglezer.Plaatsingen(j.GetProperty("plaatsingen"));
        var hashes = j.GetProperty("hashes");
        var goed = Zelfde(hashes, "regels", Canoniek.Hash(Canoniek.Bytes(regels)))
            && Zelfde(hashes, "invoer", Canoniek.Hash(Canoniek.Bytes(invoer)))
            && Zelfde(hashes, "uitslag", Canoniek.Hash(Canoniek.Bytes(plaatsingen)))
            && Canoniek.Bytes(regels).AsSpan().SequenceEqual(Canoniek.Bytes(invoer.Regels))
            && string.Equals(ronde, invoer.Ronde, StringComparison.Ordinal);
        var hashstap = new Bewijsstap(Bewijsregel.HashesKloppen, goed);
        if (Invoercontrole.Controleer(invoer).Concat(Invoercontrole.ControleerLotnummers(invoer, nummers)).FirstOrDefault(b => b.Blokkeert) is { } fout)
            return [hashstap, new Bewijsstap(Bewijsregel.Haalbaar, false, fout.Kenmerk, fout.Eenheid)];
        var bewijs = Bewijsvoering.Bewijs(invoer, nummers, plaatsingen);
        if (bewijs.Any(s => !s.Klopt))
            return [hashstap, .. bewijs];
        return [hashstap, .. bewijs, new Bewijsstap(Bewijsregel.VerslagKlopt, Herschreven(j, invoer, nummers))];
    }

    // The outcome is proven, so running again must give the same report, down to every reason and waiting list.
    private static bool Herschreven(JsonElement j, Lotingsinvoer invoer, Lotnummers nummers)
    {
        var lot1 = j.GetProperty("lot1");
        var gegevens = new Lot1Gegevens(
            Verslaglezer.Tekst(lot1, "vastlegging"),
            Verslaglezer.Tekst(lot1, "geheim"),
            Verslaglezer.Tekst(lot1, "entropie"),
            Verslaglezer.Tekst(lot1, "entropiebron"),
            Verslaglezer.Tekst(lot1, "deelnemersHash"),
            Verslaglezer.Tekst(lot1, "zaad"));
        var opnieuw = new Lotingsverslag(gegevens, Lotingsberekening.Bereken(invoer, nummers)).NaarJson(Uitgave.Volledig);
        using var document = JsonDocument.Parse(opnieuw);
        return JsonElement.DeepEquals(document.RootElement, j);
    }

    private static bool Zelfde(JsonElement j, string naam, string verwacht) =>
        string.Equals(Verslaglezer.Tekst(j, naam), verwacht, StringComparison.Ordinal);
}
