using System.Text;
using System.Text.Json;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Lotingen;
using Oversteek.Loting;

namespace Oversteek.Web.Pages.Lotingen;

/// <summary>What was published at the freeze.</summary>
public sealed record Bevriesbeeld(int Deelnemers, string Woorden)
{
    public static Bevriesbeeld? Van(Domain.Lotingen.Loting loting)
    {
        if (loting.Bevriezingstuk is not { } stuk)
            return null;
        var bytes = Encoding.UTF8.GetBytes(stuk);
        using var document = JsonDocument.Parse(bytes);
        return new Bevriesbeeld(document.RootElement.GetProperty("deelnemers").EnumerateObject().Count(), Woordafdruk.Van(Canoniek.Hash(bytes)));
    }
}

public sealed record Klasuitkomst(
    string School, string Klas, int Plaatsen, int Aanmeldingen, int Toegelaten, bool Geloot, int Wachtlijst, string? Grens)
{
    public string Naam => $"{School}, {Klas}";
}

public sealed record Rangaantal(string Plaats, int Aantal);

/// <summary>
/// The outcome as it stands in the stored full report. It was computed and proven at the draw, and is compared again when it is published; a page that
/// is only looked at draws nothing.
/// </summary>
public sealed record Uitkomstbeeld(
    IReadOnlyList<Klasuitkomst> Klassen, IReadOnlyList<Rangaantal> Verdeling, IReadOnlyList<Bewijsstap> Bewijs,
        IReadOnlyList<string> LetOp, string? Zaad, int Uitgesloten)
{
    public static Uitkomstbeeld Van(Domain.Lotingen.Loting loting)
    {
        using var document = JsonDocument.Parse(Encoding.UTF8.GetBytes(loting.Verslag!));
        var j = document.RootElement;
        var plaatsingen = j.GetProperty("plaatsingen").EnumerateArray()
            .Where(p => !p.GetProperty("woord").ValueEquals(nameof(Lotingswoord.GeenDeelname))).ToList();
        var verdeling = plaatsingen.GroupBy(p => p.TryGetProperty("rang", out var rang) ? rang.GetInt32() : 0);
        return new Uitkomstbeeld(
            [.. j.GetProperty("eenheden").EnumerateArray().Select(Klas).OrderBy(k => k.Naam, Naamvorm.Volgorde)],
            [.. verdeling.OrderBy(v => v.Key == 0).ThenBy(v => v.Key).Select(v => new Rangaantal(v.Key == 0 ? "zonder plaats" : $"keuze {v.Key}", v.Count()))],
            [.. j.GetProperty("bewijs").EnumerateArray().Select(Stap)],
            j.TryGetProperty("letOp", out var letOp) ? [.. letOp.EnumerateArray().Select(t => t.GetString()!)] : [],
            Zaadvan(j),
            j.GetProperty("plaatsingen").GetArrayLength() - plaatsingen.Count);
    }

    // Of before LOT-2 the seed stands with the secret.
    private static string? Zaadvan(JsonElement j) => (j.TryGetProperty("lot1", out var oud) ? oud : j).GetProperty("zaad").GetString();

    private static Bewijsstap Stap(JsonElement j) => new(Enum.Parse<Bewijsregel>(j.GetProperty("regel").GetString()!), j.GetProperty("klopt").GetBoolean());

    private static Klasuitkomst Klas(JsonElement e) => new(
        Tekst(e, "school"), Tekst(e, "naam"), e.GetProperty("plaatsen").GetInt32(), e.GetProperty("aanmeldingen").GetInt32(),
            e.GetProperty("toegelaten").GetInt32(),
        e.GetProperty("geloot").GetBoolean(), e.GetProperty("wachtend").GetInt32(),
            e.TryGetProperty("laatstToegelaten", out var grens) ? Grenszin.Van(grens) : null);

    private static string Tekst(JsonElement e, string naam) => e.TryGetProperty(naam, out var waarde) ? waarde.GetString() ?? "" : "";
}

internal static class Grenszin
{
    public static string Van(JsonElement grens)
    {
        var (niveau, lot) = (grens.GetProperty("niveau").GetInt32(), grens.GetProperty("lot").GetInt32());
        return niveau == Niveau.Geen ? $"lotnummer {lot}" : $"voorrang {niveau}, lotnummer {lot}";
    }
}
