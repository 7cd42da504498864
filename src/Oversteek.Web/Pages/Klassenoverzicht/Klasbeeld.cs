using System.Globalization;
using Oversteek.Application.Klassenoverzicht;
using Oversteek.Domain.Formulieren;

namespace Oversteek.Web.Pages.Klassenoverzicht;

/// <summary>The class as it is shown: which columns, who may write, and whether the day has passed.</summary>
public sealed record Klasbeeld(Klas Klas, Klasweergave Weergave, string Groep, bool MagBewerken, DateTimeOffset Nu)
{
    public bool IsTeLaat => Klas.Uiterlijk?.IsVoorbij(Nu) == true;

    /// <summary>OKR-08, in words with the day (D-02).</summary>
    public string Gemis => IsTeLaat ? $"te laat ({Klas.Uiterlijk!.Tot:d MMM})" : "nodig";

    public string Gemisklasse => IsTeLaat ? "os-laat" : "os-nodig";

    public static Klasweergave Kies(IReadOnlyList<Klasweergave> weergaven, string? sleutel) =>
        weergaven.FirstOrDefault(w => w.Sleutel == sleutel) ?? weergaven[0];
}

/// <summary>A cell in which somebody types.</summary>
/// <param name="Was">The answer that it was made from.</param>
public sealed record Celinvoer(Klaskolom Kolom, string? Was, string? Getypt)
{
    public IReadOnlyList<string> Fouten { get; init; } = [];

    /// <summary>What a colleague made of it in the meantime (REL-7); null when nobody did.</summary>
    public string? Intussen { get; init; }

    public bool IsVoorstel { get; init; }

    /// <summary>Days are typed as people write them.</summary>
    public static string? Leesbaar(Klaskolom kolom, string? waarde) =>
        kolom.Vraag.Soort == Invoersoort.Datum
        && DateOnly.TryParse(waarde, CultureInfo.InvariantCulture, out var dag) ? dag.ToString("d-M-yyyy", CultureInfo.InvariantCulture) : waarde;
}

/// <summary>One row, with the cell that is open in it.</summary>
public sealed record Rijbeeld(Klasbeeld Beeld, Klasrij Rij, Celinvoer? Open = null);
