using System.Text.Json;

namespace Oversteek.Loting;

/// <summary>Somebody who keeps a secret until the draw.</summary>
/// <param name="Nummer">1 and up, without gaps.</param>
/// <param name="Organisatie">The organisation; all holders are of different organisations.</param>
/// <param name="Vingerafdruk">The commitment, see <see cref="Lot2.Vingerafdruk"/>.</param>
public sealed record Houder(int Nummer, string Organisatie, string Vingerafdruk);

/// <summary>The moments named beforehand, as UTC text to the second (<c>2027-03-01T09:00:00Z</c>), in this order.</summary>
/// <param name="Aanmelden">The application period opens.</param>
/// <param name="Bevriezen">Not frozen before.</param>
/// <param name="Trekken">Not drawn before.</param>
/// <param name="Publiceren">Not published before.</param>
public sealed record Lotingstijden(string Aanmelden, string Bevriezen, string Trekken, string Publiceren);

/// <summary>What is fixed before the application period opens.</summary>
/// <param name="Ronde">Round id, without <c>|</c> and line breaks.</param>
/// <param name="Regels">The rules.</param>
/// <param name="Entropieplan">The sources of chance.</param>
/// <param name="Houders">Two or more.</param>
/// <param name="Tijden">The moments of the steps.</param>
/// <param name="Op">When this is published, as UTC text.</param>
/// <param name="Laat">Why it is published after the application period opened; null when it is in time.</param>
public sealed record Lotingsplan(
    string Ronde, Lotingsregels Regels, Entropieplan Entropieplan, IReadOnlyList<Houder> Houders, Lotingstijden Tijden, string Op, string? Laat = null);

/// <summary>First state of LOT-2: rules, holders and entropy plan are published. A stored state is restored from its own file.</summary>
public sealed class Vastlegging
{
    internal const string Soort = "loting-vastlegging";

    /// <summary>The only rule there is for a holder who stays away: the sealed copy at the notary; without it the draw needs a beacon and says so.</summary>
    internal const string Wegblijfregel = "verzegeldeKopie";

    private Vastlegging(Lotingsplan plan, byte[] stuk) => (Plan, Stuk, Hash) = (plan, stuk, Jcs.Hash(stuk));

    /// <summary>What was fixed.</summary>
    public Lotingsplan Plan { get; }

    /// <summary>The public file; publish exactly these bytes.</summary>
    public ReadOnlyMemory<byte> Stuk { get; }

    /// <summary>Hash of the file, for the log and the anchors.</summary>
    public string Hash { get; }

    /// <summary>Hash of the rules.</summary>
    public string RegelsHash => RegelsHashVan(Plan.Regels);

    /// <summary>Fixes a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <returns>The first state.</returns>
    /// <exception cref="CeremonieException">Fewer than two holders, the same organisation twice, moments out of order, or late without a reason.</exception>
    public static Vastlegging Leg(Lotingsplan plan)
    {
        Controleer(plan);
        return new Vastlegging(plan, Jcs.Maak(w => Schrijf(w, plan)));
    }

    /// <summary>Reads the public file back.</summary>
    /// <param name="stuk">The bytes as published.</param>
    /// <returns>The first state; its file has the same bytes.</returns>
    /// <exception cref="VerslagOnleesbaarException">Not such a file.</exception>
    /// <exception cref="CeremonieException">The plan in it could not have been fixed.</exception>
    public static Vastlegging Lees(ReadOnlyMemory<byte> stuk)
    {
        var j = Vorm.Lees(stuk, Vorm.Vastlegging, Soort);
        var t = j.GetProperty("tijden");
        return Leg(new Lotingsplan(
            Verslaglezer.Tekst(j, "ronde"),
            Verslaglezer.Regels(j.GetProperty("regels")),
            Entropieplan.Lees(j.GetProperty("entropieplan").EnumerateArray().Select(b => b.GetString()!)),
            [.. j.GetProperty("houders").EnumerateArray().Select(h =>
                new Houder(h.GetProperty("nummer").GetInt32(), Verslaglezer.Tekst(h, "organisatie"), Verslaglezer.Tekst(h, "vingerafdruk")))],
            new(Verslaglezer.Tekst(t, "aanmelden"), Verslaglezer.Tekst(t, "bevriezen"), Verslaglezer.Tekst(t, "trekken"), Verslaglezer.Tekst(t, "publiceren")),
            Verslaglezer.Tekst(j, "op"),
            j.GetProperty("laat").GetString()));
    }

    /// <summary>Hash of rules, as it stands in the file.</summary>
    /// <param name="regels">The rules.</param>
    /// <returns>64 hexadecimal digits.</returns>
    public static string RegelsHashVan(Lotingsregels regels) => Jcs.Hash(Jcs.Maak(w => Canoniek.Regels(w, regels)));

    private static void Controleer(Lotingsplan plan)
    {
        if (!Invoercontrole.Bruikbaar(plan.Ronde))
            throw new CeremonieException("De naam van de ronde is leeg of bevat een verboden teken.");
        if (plan.Houders.Count < 2 || plan.Houders.Select(h => h.Nummer).SequenceEqual(Enumerable.Range(1, plan.Houders.Count)) is false)
            throw new CeremonieException("Er zijn minstens twee houders van een geheim nodig, genummerd vanaf 1.");
        if (plan.Houders.Any(h => h.Organisatie.Trim().Length == 0) || plan.Houders.DistinctBy(h => h.Organisatie.Trim().ToUpperInvariant()).Count() != plan.Houders.Count)
            throw new CeremonieException("De houders van de geheimen moeten van verschillende organisaties zijn.");
        if (plan.Houders.Any(h => h.Vingerafdruk.Length != 64 || !h.Vingerafdruk.All(char.IsAsciiHexDigitLower)) || plan.Houders.DistinctBy(h => h.Vingerafdruk).Count() != plan.Houders.Count)
            throw new CeremonieException("Een vingerafdruk van een geheim heeft 64 tekens 0-9 of a-f, en elke houder heeft een eigen.");
        string[] rij = [plan.Tijden.Aanmelden, plan.Tijden.Bevriezen, plan.Tijden.Trekken, plan.Tijden.Publiceren];
        if (!rij.Append(plan.Op).All(Moment.IsGoed) || !rij.SequenceEqual(rij.Order(StringComparer.Ordinal)))
            throw new CeremonieException("De tijden zijn geen tijden in UTC of staan niet op volgorde.");
        if ((string.CompareOrdinal(plan.Op, plan.Tijden.Aanmelden) > 0) != (plan.Laat is not null) || plan.Laat is { } reden && string.IsNullOrWhiteSpace(reden))
            throw new CeremonieException("Vastleggen na het begin van de aanmeldperiode kan alleen met een reden.");
        if (plan.Entropieplan.Bronnen.Any(b => b.BekendOp is { } op && Moment.Lees(plan.Tijden.Bevriezen) is { } vries && op <= vries))
            throw new CeremonieException("Het baken is al bekend voordat de invoer wordt bevroren. Kies een later rondenummer.");
    }

    private static void Schrijf(Utf8JsonWriter w, Lotingsplan plan)
    {
        w.WriteStartObject();
        w.WriteString("soort", Soort);
        w.WriteString("protocol", Lot2.Protocol);
        w.WriteString("ronde", plan.Ronde);
        w.WritePropertyName("regels");
        Canoniek.Regels(w, plan.Regels);
        w.WriteString("regelsHash", RegelsHashVan(plan.Regels));
        Canoniek.Teksten(w, "entropieplan", plan.Entropieplan.Bronnen.Select(b => b.Tekst));
        Houders(w, plan.Houders);
        w.WriteStartObject("tijden");
        w.WriteString("aanmelden", plan.Tijden.Aanmelden);
        w.WriteString("bevriezen", plan.Tijden.Bevriezen);
        w.WriteString("trekken", plan.Tijden.Trekken);
        w.WriteString("publiceren", plan.Tijden.Publiceren);
        w.WriteEndObject();
        w.WriteString("wegblijven", Wegblijfregel);
        w.WriteString("op", plan.Op);
        w.WriteString("laat", plan.Laat);
        w.WriteEndObject();
    }

    private static void Houders(Utf8JsonWriter w, IReadOnlyList<Houder> houders)
    {
        w.WriteStartArray("houders");
        foreach (var h in houders)
        {
            w.WriteStartObject();
            w.WriteNumber("nummer", h.Nummer);
            w.WriteString("organisatie", h.Organisatie);
            w.WriteString("vingerafdruk", h.Vingerafdruk);
            w.WriteEndObject();
        }
        w.WriteEndArray();
    }
}
