using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Oversteek.Loting;

/// <summary>A finding before the freeze that the region left as it was, by name and with a reason (D-65).</summary>
/// <param name="Bevinding">What was found, without a child's name.</param>
/// <param name="Door">Who accepted it.</param>
/// <param name="Reden">Why.</param>
public sealed record Akkoord(string Bevinding, string Door, string Reden);

/// <summary>Second state of LOT-2: the input is fixed and its leaves are published.</summary>
public sealed class Bevriezing
{
    internal const string Soort = "loting-bevriezing";

    private Bevriezing(Vastlegging vastlegging, Lotingsinvoer invoer, IReadOnlyDictionary<string, string> zouten, IReadOnlyList<Akkoord> akkoorden, string op)
    {
        (Vastlegging, Invoer, Zouten, Akkoorden, Op) = (vastlegging, invoer, zouten, akkoorden, op);
        var eenheden = invoer.Eenheden.ToDictionary(e => e.Id, StringComparer.Ordinal);
        Bladen = invoer.Deelnemers.ToDictionary(
            d => d.Kenmerk, d => Lot2.Blad(invoer.Ronde, d.Kenmerk, zouten[d.Kenmerk], Inschrijvingen.Van(d, eenheden)), StringComparer.Ordinal);
        DeelnemersHash = Lot1.DeelnemersHash(Bladen.Keys);
        Zegel = ZegelVan(invoer, zouten);
        var kern = Jcs.Maak(w => Kern(w, true));
        InputHash = Lot1.Sha256("LOT2-INPUT|" + Encoding.UTF8.GetString(kern));
        Stuk = Jcs.Maak(w => Kern(w, false));
        Hash = Jcs.Hash(Stuk.Span);
    }

    /// <summary>The first state.</summary>
    public Vastlegging Vastlegging { get; }

    /// <summary>The sealed input.</summary>
    public Lotingsinvoer Invoer { get; }

    /// <summary>Salt per lotingskenmerk; each family gets its own.</summary>
    public IReadOnlyDictionary<string, string> Zouten { get; }

    /// <summary>Leaf per lotingskenmerk; public.</summary>
    public IReadOnlyDictionary<string, string> Bladen { get; }

    /// <summary>What was accepted before the freeze; public.</summary>
    public IReadOnlyList<Akkoord> Akkoorden { get; }

    /// <summary>When it was frozen.</summary>
    public string Op { get; }

    /// <summary>Hash of the lotingskenmerken.</summary>
    public string DeelnemersHash { get; }

    /// <summary>Hash of the sealed input with its salts.</summary>
    public string Zegel { get; }

    /// <summary>Hash of seats, rules, all leaves and the sealed input; part of the seed.</summary>
    public string InputHash { get; }

    /// <summary>The public file; publish exactly these bytes before the draw.</summary>
    public ReadOnlyMemory<byte> Stuk { get; }

    /// <summary>Hash of the file, for the log and the anchors.</summary>
    public string Hash { get; }

    /// <summary>Freezes the input. O(L log L).</summary>
    /// <param name="vastlegging">The first state.</param>
    /// <param name="invoer">The input of that round with those rules.</param>
    /// <param name="zouten">Per lotingskenmerk 32 random hexadecimal digits.</param>
    /// <param name="akkoorden">What was accepted by name.</param>
    /// <param name="op">Now, as UTC text; not before the planned moment.</param>
    /// <returns>The second state.</returns>
    /// <exception cref="CeremonieException">Another round or other rules, too early, or a kenmerk or salt outside its alphabet.</exception>
    /// <exception cref="InvoerGeweigerdException">The input is refused.</exception>
    public static Bevriezing Bevries(
        Vastlegging vastlegging, Lotingsinvoer invoer, IReadOnlyDictionary<string, string> zouten, IReadOnlyList<Akkoord> akkoorden, string op)
    {
        if (!string.Equals(invoer.Ronde, vastlegging.Plan.Ronde, StringComparison.Ordinal))
            throw new CeremonieException("De invoer hoort bij een andere ronde.");
        if (!string.Equals(Vastlegging.RegelsHashVan(invoer.Regels), vastlegging.RegelsHash, StringComparison.Ordinal))
            throw new CeremonieException("De regels zijn anders dan de regels die vooraf zijn gepubliceerd.");
        if (!Moment.IsGoed(op) || string.CompareOrdinal(op, vastlegging.Plan.Tijden.Bevriezen) < 0 || string.CompareOrdinal(op, vastlegging.Plan.Op) < 0)
            throw new CeremonieException("Het is nog geen tijd om te bevriezen.");
        if (vastlegging.Plan.Entropieplan.Bronnen.Any(b => b.BekendOp is { } bekend && bekend <= Moment.Lees(op)))
            throw new CeremonieException("Het baken van dit plan is al bekend. Bevriezen kan alleen daarvoor; maak een nieuwe ronde met een later rondenummer.");
        var bevindingen = Invoercontrole.Controleer(invoer);
        if (bevindingen.Any(b => b.Blokkeert))
            throw new InvoerGeweigerdException(bevindingen);
        if (invoer.Deelnemers.Any(d => !Kenmerkschrift.IsGoed(d.Kenmerk)))
            throw new CeremonieException("Een lotingskenmerk bestaat uit letters, cijfers, streepjes en punten, hoogstens 64.");
        if (invoer.Deelnemers.Any(d => !zouten.TryGetValue(d.Kenmerk, out var z) || z.Length != Lot2.ZoutLengte || !z.All(char.IsAsciiHexDigitLower)))
            throw new CeremonieException("Bij elk lotingskenmerk hoort een willekeurig getal van 32 tekens 0-9 of a-f.");
        return new Bevriezing(vastlegging, invoer, zouten, akkoorden, op);
    }

    /// <summary>Restores a stored state from its public file and the sealed input.</summary>
    /// <param name="vastlegging">The first state.</param>
    /// <param name="invoer">The sealed input.</param>
    /// <param name="zouten">The salts.</param>
    /// <param name="stuk">The file as published.</param>
    /// <returns>The second state; its file has the same bytes.</returns>
    /// <exception cref="CeremonieException">The file was not made of this input.</exception>
    /// <exception cref="VerslagOnleesbaarException">Not such a file.</exception>
    public static Bevriezing Lees(Vastlegging vastlegging, Lotingsinvoer invoer, IReadOnlyDictionary<string, string> zouten, ReadOnlyMemory<byte> stuk)
    {
        var j = Vorm.Lees(stuk, Vorm.Bevriezing, Soort);
        var uit = Bevries(vastlegging, invoer, zouten, AkkoordenVan(j), Verslaglezer.Tekst(j, "op"));
        return uit.Stuk.Span.SequenceEqual(stuk.Span) ? uit : throw new CeremonieException("De bewaarde invoer is niet de invoer die is bevroren.");
    }

    internal static IReadOnlyList<Akkoord> AkkoordenVan(JsonElement bevriezing) =>
        [.. bevriezing.GetProperty("akkoorden").EnumerateArray()
            .Select(a => new Akkoord(Verslaglezer.Tekst(a, "bevinding"), Verslaglezer.Tekst(a, "door"), Verslaglezer.Tekst(a, "reden")))];

    // The sealed input stays closed; only its hash is public. Bytes of the input, then kenmerk:salt per line.
    private static string ZegelVan(Lotingsinvoer invoer, IReadOnlyDictionary<string, string> zouten)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Canoniek.Bytes(invoer));
        foreach (var d in invoer.Deelnemers.OrderBy(d => d.Kenmerk, Byteorde.Instantie))
            hash.AppendData(Encoding.UTF8.GetBytes($"\n{d.Kenmerk}:{zouten[d.Kenmerk]}"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private void Kern(Utf8JsonWriter w, bool alleenInvoer)
    {
        w.WriteStartObject();
        w.WriteString("ronde", Invoer.Ronde);
        w.WriteString("regelsHash", Vastlegging.RegelsHash);
        w.WriteString("zegel", Zegel);
        Clusters(w);
        Eenheden(w);
        w.WriteStartObject("deelnemers");
        foreach (var (kenmerk, blad) in Bladen)
            w.WriteString(kenmerk, blad);
        w.WriteEndObject();
        if (!alleenInvoer)
            Kop(w);
        w.WriteEndObject();
    }

    private void Kop(Utf8JsonWriter w)
    {
        w.WriteString("soort", Soort);
        w.WriteString("protocol", Lot2.Protocol);
        w.WriteString("vastleggingHash", Vastlegging.Hash);
        w.WriteString("deelnemersHash", DeelnemersHash);
        w.WriteString("inputHash", InputHash);
        w.WriteString("op", Op);
        w.WriteStartArray("akkoorden");
        foreach (var a in Akkoorden)
        {
            w.WriteStartObject();
            w.WriteString("bevinding", a.Bevinding);
            w.WriteString("door", a.Door);
            w.WriteString("reden", a.Reden);
            w.WriteEndObject();
        }
        w.WriteEndArray();
    }

    private void Clusters(Utf8JsonWriter w)
    {
        w.WriteStartArray("clusters");
        foreach (var c in Invoer.Clusters.OrderBy(c => c.Id, Byteorde.Instantie))
        {
            w.WriteStartObject();
            w.WriteString("id", c.Id);
            w.WriteNumber("plaatsen", c.Plaatsen);
            w.WriteEndObject();
        }
        w.WriteEndArray();
    }

    private void Eenheden(Utf8JsonWriter w)
    {
        var lijsten = Invoer.Deelnemers.Where(d => d.Loot()).SelectMany(d => d.Voorkeuren.Distinct(StringComparer.Ordinal))
            .GroupBy(id => id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        w.WriteStartArray("eenheden");
        foreach (var e in Invoer.Eenheden.OrderBy(e => e.Id, Byteorde.Instantie))
            Eenheid(w, e, lijsten.GetValueOrDefault(e.Id));
        w.WriteEndArray();
    }

    private void Eenheid(Utf8JsonWriter w, Lotingseenheid e, int lijsten)
    {
        w.WriteStartObject();
        w.WriteString("id", e.Id);
        w.WriteNumber("plaatsen", e.Plaatsen);
        w.WriteString("school", e.School);
        w.WriteString("naam", e.Naam);
        w.WriteString("cluster", e.Cluster);
        Lot2Verslag.Getal(w, "minimum", e.Minimum);
        Lot2Verslag.Getal(w, "aanmeldingen", lijsten > 0 && lijsten < Invoer.Regels.KleineAantallen ? null : lijsten);
        w.WriteStartArray("reserveringen");
        if (e.Reservering is { } r)
        {
            w.WriteStartObject();
            w.WriteString("eigenschap", r.Eigenschap);
            w.WriteNumber("plaatsen", r.Plaatsen);
            w.WriteString("soort", r.Soort.ToString());
            w.WriteEndObject();
        }
        w.WriteEndArray();
        w.WriteEndObject();
    }
}
