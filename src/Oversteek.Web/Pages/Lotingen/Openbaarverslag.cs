using System.Globalization;
using System.Text.Json;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Web.Pages.Lotingen;

/// <summary>Reads the tables of the public page from the public report itself, so that the page can never show more than the file.</summary>
internal static class Openbaarverslag
{
    public static Openbaarbeeld Vul(Openbaarbeeld beeld, Lotingstuk verslag)
    {
        using var document = JsonDocument.Parse(verslag.Bytes);
        var j = document.RootElement;
        return beeld with
        {
            LetOp = j.TryGetProperty("letOp", out var letOp) ? [.. letOp.EnumerateArray().Select(t => t.GetString()!)] : [],
            Klassen = [.. j.GetProperty("eenheden").EnumerateArray().Select(Klas).OrderBy(k => k.Naam, Naamvorm.Volgorde)],
            Verdeling = [.. Rangen(j.GetProperty("verdeling")).OrderBy(r => r.Rang == 0).ThenBy(r => r.Rang).Select(r =>
                new Openbarerang(r.Rang > 0 ? $"keuze {r.Rang}" : "zonder plaats", r.Aantal))],
        };
    }

    private static Openbareklas Klas(JsonElement e) => new(
        $"{Tekst(e, "school")}, {Tekst(e, "naam")}", e.GetProperty("plaatsen").GetInt32(), Getal(e.GetProperty("aanmeldingen")),
            Getal(e.GetProperty("toegelaten")),
        e.GetProperty("geloot").GetBoolean(), Getal(e.GetProperty("wachtend")), Grens(e));

    // A list of none or one under LOT-2, a name of its own before.
    private static string? Grens(JsonElement e)
    {
        if (e.TryGetProperty("grens", out var lijst))
            return lijst.GetArrayLength() == 0 ? null : Grenszin.Van(lijst[0]);
        return e.TryGetProperty("laatstToegelaten", out var grens) ? Grenszin.Van(grens) : null;
    }

    private static IEnumerable<(int Rang, int? Aantal)> Rangen(JsonElement verdeling) => verdeling.ValueKind == JsonValueKind.Object
        ? verdeling.EnumerateObject().Select(p => (int.Parse(p.Name, CultureInfo.InvariantCulture), Getal(p.Value)))
        : verdeling.EnumerateArray().Select(r => (r.GetProperty("rang").GetInt32(), Getal(r.GetProperty("aantal"))));

    private static string? Tekst(JsonElement e, string naam) => e.TryGetProperty(naam, out var waarde) ? waarde.GetString() : null;

    private static int? Getal(JsonElement waarde) => waarde.ValueKind == JsonValueKind.Number ? waarde.GetInt32() : null;
}
