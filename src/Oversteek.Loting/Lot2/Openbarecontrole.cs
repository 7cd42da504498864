using System.Text;
using System.Text.Json;

namespace Oversteek.Loting;

/// <summary>The statements that public files can carry: R the report, V the commitment, B the freeze.</summary>
internal sealed class Openbarecontrole(JsonElement r, JsonElement? v, JsonElement? b, Lotingsstukken stukken)
{
    private const string WieEerder = "wie het eerder gepubliceerde stuk heeft bewaard";

    private static readonly string[] Stappen = ["aanmelden", "bevriezen", "trekken", "publiceren"];

    private static readonly string[] Houdervelden = ["nummer", "organisatie", "vingerafdruk"];

    private static readonly string[] Invoervelden = ["clusters", "deelnemers", "eenheden", "regelsHash", "ronde", "zegel"];

    private string Ronde => r.GetProperty("ronde").GetString()!;

    private IEnumerable<JsonElement> Houders => r.GetProperty("houders").EnumerateArray();

    private JsonElement[] Entropie => [.. r.GetProperty("entropie").EnumerateArray()];

    public IReadOnlyList<Zin> Zinnen() =>
    [
        Kan("ronde", v is not null || b is not null, () => Gelijk(v, r, "ronde") && Gelijk(b, r, "ronde")),
        Kan("vastlegging", v is not null, () => Is(r, "vastleggingHash", Jcs.Hash(stukken.Vastlegging.Span)) && Gelijk(b, r, "vastleggingHash")),
        Kan("bevriezing", b is not null, () => Is(r, "bevriezingHash", Jcs.Hash(stukken.Bevriezing.Span))),
        Kan("regels", true, Regels),
        Kan("geheimen", true, Geheimen),
        Kan("houders", true, HoudersGoed),
        Kan("plan", true, Plan),
        Kan("tijden", v is not null && b is not null, Tijden),
        Baken(),
        new("entropie", Zinoordeel.NietTeControleren, "wie bij de trekking was; een baken van drand kan iedereen opzoeken"),
        Kan("deelnemers", b is not null, Deelnemers),
        Kan("invoer", b is not null, Invoer),
        Kan("plaatsen", b is not null, Plaatsen),
        Kan("zaad", true, () => Is(r, "zaad", Zaad())),
        Lotnummers(),
        Gezinnen(),
        Kan("cijfers", true, () => new Cijfercontrole(r, b).Klopt()),
        new("plaatsing", Zinoordeel.NietTeControleren, "de notaris of de rechter, met het volledige verslag"),
        Kan("eigen", b is not null && stukken.Eigen is not null, Eigen, "het gezin, met kenmerk, zout en inschrijving van de bevestiging"),
        EigenLot(),
    ];

    internal static Zin Kan(string id, bool kan, Func<bool> klopt, string wie = WieEerder) =>
        kan ? new(id, klopt() ? Zinoordeel.Gecontroleerd : Zinoordeel.KloptNiet) : new(id, Zinoordeel.NietTeControleren, wie);

    private static bool Is(JsonElement j, string naam, string waarde) => j.GetProperty(naam).ValueEquals(waarde);

    private static bool Gelijk(JsonElement? ander, JsonElement j, string naam) =>
        ander is null || Jcs.Bytes(ander.Value.GetProperty(naam)).AsSpan().SequenceEqual(Jcs.Bytes(j.GetProperty(naam)));

    private bool Regels() =>
        Is(r, "regelsHash", Jcs.Hash(r.GetProperty("regels"))) && Gelijk(v, r, "regels") && Gelijk(v, r, "regelsHash") && Gelijk(b, r, "regelsHash");

    private bool Geheimen()
    {
        foreach (var h in Houders)
        {
            if (h.GetProperty("geheim").GetString() is { } geheim
                && !Is(h, "vingerafdruk", Lot2.Vingerafdruk(Ronde, h.GetProperty("nummer").GetInt32(), Convert.FromHexString(geheim))))
                return false;
        }
        return v is null || v.Value.GetProperty("houders").EnumerateArray().Select(h => Jcs.Hash(h)).SequenceEqual(Houders.Select(ZonderGeheim));
    }

    private static string ZonderGeheim(JsonElement h) => Jcs.Hash(Deel(h, Houdervelden));

    private static byte[] Deel(JsonElement j, string[] velden) => Jcs.Maak(w =>
    {
        w.WriteStartObject();
        foreach (var naam in velden)
        {
            w.WritePropertyName(naam);
            j.GetProperty(naam).WriteTo(w);
        }
        w.WriteEndObject();
    });

    // Two or more, of different organisations; one who stayed away needs another secret and a beacon, and must be said first.
    private bool HoudersGoed()
    {
        var alle = Houders.ToArray();
        var weg = alle.Count(h => h.GetProperty("geheim").ValueKind == JsonValueKind.Null);
        var gemeld = alle.Count(h => h.GetProperty("geheim").ValueKind == JsonValueKind.Null || h.GetProperty("uitKopie").GetBoolean());
        return alle.Length >= 2
            && alle.Select(h => h.GetProperty("nummer").GetInt32()).SequenceEqual(Enumerable.Range(1, alle.Length))
            && alle.Select(h => Naamschrift.Klein(h.GetProperty("organisatie").GetString()!)).Where(o => o.Length > 0).Distinct(StringComparer.Ordinal).Count()
                == alle.Length
            && alle.Select(h => h.GetProperty("vingerafdruk").GetString()!).Distinct(StringComparer.Ordinal).Count() == alle.Length
            && weg < alle.Length && r.GetProperty("letOp").GetArrayLength() == gemeld
            && (weg == 0 || Entropie.Any(e => e.GetProperty("bron").GetString()!.StartsWith("drand:", StringComparison.Ordinal)));
    }

    private bool Plan()
    {
        if (v is not null && !v.Value.GetProperty("entropieplan").EnumerateArray().Select(e => e.GetString())
            .SequenceEqual(Entropie.Select(e => e.GetProperty("bron").GetString())))
            return false;
        try
        {
            Entropieplan.Lees(Entropie.Select(e => e.GetProperty("bron").GetString()!)).Canoniek([.. Entropie.Select(e => e.GetProperty("waarde").GetString()!)]);
        }
        catch (CeremonieException)
        {
            return false;
        }
        return Entropie.All(e => Invoerders(e) is [{ Length: > 0 } een, { Length: > 0 } twee] && !string.Equals(een, twee, StringComparison.Ordinal));
    }

    private static string[] Invoerders(JsonElement e) => [.. e.GetProperty("door").EnumerateArray().Select(d => Naamschrift.Kaal(d.GetString()!))];

    private bool Tijden()
    {
        var (plan, vast, vries, trek) = (v!.Value.GetProperty("tijden"), Op(v.Value), Op(b!.Value), Op(r));
        var laat = v.Value.GetProperty("laat").GetString();
        string[] rij = [.. Stappen.Select(n => plan.GetProperty(n).GetString()!)];
        return rij.SequenceEqual(rij.Order(StringComparer.Ordinal))
            && (laat is null ? Niet(vast, rij[0]) : Naamschrift.Kaal(laat).Length > 0 && Niet(rij[0], vast))
            && Niet(vast, vries) && Niet(rij[1], vries) && Niet(vries, trek) && Niet(rij[2], trek);
    }

    private static string Op(JsonElement j) => j.GetProperty("op").GetString()!;

    private static bool Niet(string eerder, string later) => string.CompareOrdinal(eerder, later) <= 0;

    // The beacon must be unknown at the freeze and known at the draw.
    private Zin Baken()
    {
        var bekend = new List<DateTimeOffset>();
        var onbekend = false;
        foreach (var e in Entropie)
        {
            try
            {
                var bron = Entropiebron.Lees(e.GetProperty("bron").GetString()!);
                onbekend |= bron.IsBaken && bron.BekendOp is null;
                if (bron.BekendOp is { } op)
                    bekend.Add(op);
            }
            catch (CeremonieException)
            {
                onbekend = true;
            }
        }
        var kan = b is not null && !onbekend && bekend.Count > 0;
        return Kan("baken", kan, () => bekend.All(op => op > Moment.Lees(Op(b!.Value)) && op <= Moment.Lees(Op(r))), "wie de keten van het baken kent en de bevriezing heeft");
    }

    private bool Deelnemers()
    {
        var kenmerken = b!.Value.GetProperty("deelnemers").EnumerateObject().Select(d => d.Name).ToArray();
        var bekend = kenmerken.ToHashSet(StringComparer.Ordinal);
        return Is(b.Value, "deelnemersHash", Lot1.DeelnemersHash(kenmerken)) && Gelijk(b, r, "deelnemersHash")
            && Reeks("enkel").Concat(Reeks("centraal")).All(p => bekend.Contains(p.Key));
    }

    private bool Invoer()
    {
        var hash = Lot1.Sha256("LOT2-INPUT|" + Encoding.UTF8.GetString(Deel(b!.Value, Invoervelden)));
        return Is(b!.Value, "inputHash", hash) && Is(r, "inputHash", hash);
    }

    private bool Plaatsen()
    {
        var voor = b!.Value.GetProperty("eenheden").EnumerateArray().Select(Kern);
        return voor.SequenceEqual(r.GetProperty("eenheden").EnumerateArray().Select(Kern));

        static (string?, int, string?, string?) Kern(JsonElement e) =>
            (e.GetProperty("id").GetString(), e.GetProperty("plaatsen").GetInt32(), e.GetProperty("school").GetString(), e.GetProperty("naam").GetString());
    }

    private string Zaad() => Convert.ToHexStringLower(Lot2.Zaad(
        Ronde,
        r.GetProperty("regelsHash").GetString()!,
        r.GetProperty("inputHash").GetString()!,
        Houders.Select(h => h.GetProperty("geheim").GetString()),
        string.Join(';', Entropie.Select(e => $"{e.GetProperty("bron").GetString()}={e.GetProperty("waarde").GetString()}"))));

    private Dictionary<string, int> Reeks(string naam) =>
        r.GetProperty("lotnummers").GetProperty(naam).EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetInt32(), StringComparer.Ordinal);

    private Zin Lotnummers()
    {
        var regels = r.GetProperty("regels");
        var stb = regels.GetProperty("nummering").ValueEquals("STB");
        var rondes = regels.GetProperty("mechanisme").GetString() is "R2" or "DecentralThenCentral";
        var (enkel, centraal) = (Reeks("enkel"), Reeks("centraal"));
        if ((stb ? centraal.Count : enkel.Count) > 0 || (!stb && !rondes && centraal.Count > 0))
            return new("lotnummers", Zinoordeel.KloptNiet);
        if (!stb && !rondes)
            return new("lotnummers", Zinoordeel.NietTeControleren, "de notaris met het volledige verslag; een gezin kan zijn eigen kaart per klas uitrekenen");
        var reeks = stb ? enkel : centraal;
        var gezinnen = Verslaglezer.Gezinnen(r.GetProperty("gezinnen"));
        var opnieuw = Lot2.Nummers(Convert.FromHexString(r.GetProperty("zaad").GetString()!), [.. reeks.Keys], gezinnen, null);
        return Kan("lotnummers", true, () => reeks.All(p => opnieuw[p.Key] == p.Value));
    }

    private bool Samen => r.GetProperty("regels").GetProperty("meerlingen").ValueEquals("SharedLot");

    // With one ticket per family the files do not show who is a family, but nobody stands in two and nobody is one alone.
    private Zin Gezinnen()
    {
        var gezinnen = Verslaglezer.Gezinnen(r.GetProperty("gezinnen"));
        var dubbel = gezinnen.Any(g => g.Count < 2) || gezinnen.SelectMany(g => g).Distinct(StringComparer.Ordinal).Count() < gezinnen.Sum(g => g.Count);
        return Kan("gezinnen", !Samen || dubbel, () => gezinnen.Count == 0, "elk gezin met meerlingen, met de eigen inschrijving");
    }

    private bool Eigen() =>
        b!.Value.GetProperty("deelnemers").TryGetProperty(stukken.Eigen!.Kenmerk, out var blad)
        && blad.ValueEquals(Lot2.Blad(Ronde, stukken.Eigen.Kenmerk, stukken.Eigen.Zout, stukken.Eigen.Inschrijving));

    // Who takes part and has no pin must have a number, and nobody else; among the families stands only who is one of twins.
    private Zin EigenLot()
    {
        var regels = r.GetProperty("regels");
        var openbaar = regels.GetProperty("nummering").ValueEquals("STB") || regels.GetProperty("mechanisme").GetString() is "R2" or "DecentralThenCentral";
        return Kan("eigenlot", (openbaar || Samen) && stukken.Eigen is not null, () =>
        {
            using var document = JsonDocument.Parse(stukken.Eigen!.Inschrijving);
            var (eigen, kenmerk) = (document.RootElement, stukken.Eigen.Kenmerk);
            var loot = eigen.GetProperty("deelname").GetString() is "Meedoen" or "Teruggetrokken" && eigen.GetProperty("vastePlaats").GetArrayLength() == 0;
            return (!openbaar || loot == (Reeks("enkel").ContainsKey(kenmerk) || Reeks("centraal").ContainsKey(kenmerk)))
                && Verslaglezer.Gezinnen(r.GetProperty("gezinnen")).Count(g => g.Contains(kenmerk, StringComparer.Ordinal))
                    <= eigen.GetProperty("meerling").GetArrayLength();
        }, "het gezin, met de eigen inschrijving");
    }
}
