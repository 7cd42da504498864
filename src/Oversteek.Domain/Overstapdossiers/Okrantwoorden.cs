using Oversteek.Domain.Formulieren;

namespace Oversteek.Domain.Overstapdossiers;

/// <summary>All answers of an OKR by the handles of <see cref="Okrvragen"/>, wherever they are stored: tabs and advice.</summary>
/// <param name="alleen">Of these tabs only; null for all.</param>
public sealed class Okrantwoorden(Okr okr, IReadOnlyList<Okrtabblad>? alleen = null) : IAntwoorden
{
    private readonly Invulling advies =
        alleen is null || alleen.Any(t => t.HeeftAdvies) ? Invulling.Van(okr.Advies.Invulling()) : Invulling.Leeg;

    public string? this[string sleutel] =>
        Schooladvies.Kent(sleutel) ? advies[sleutel] : Vast(sleutel) ?? Onderdelen.Select(o => o.Inhoud[sleutel]).FirstOrDefault(w => w is not null);

    public IReadOnlyList<Toetsresultaat> Toetsen => Onderdelen.SelectMany(o => o.Inhoud.Toetsen).ToList();

    private IEnumerable<OkrOnderdeel> Onderdelen => okr.Onderdelen.Where(o => alleen is null || alleen.Any(t => t.Nummer == o.Nummer));

    /// <summary>The answers of one tab as its form knows them.</summary>
    public Invulling Van(Okrtabblad tabblad)
    {
        var inhoud = (okr.Inhoud(tabblad.Nummer) ?? new Onderdeelinhoud()).NaarAntwoorden();
        if (!tabblad.HeeftAdvies)
            return inhoud;
        var metAdvies = okr.Advies.Invulling().Aggregate(inhoud, (a, v) => a.Met(v.Sleutel, v.Waarde));
        var inVo = Ondersteuningsgraden.InVo.Sleutel;
        return Vast(inVo) is { } vast ? metAdvies.Met(inVo, vast) : metAdvies;
    }

    private string? Vast(string sleutel) => Ondersteuningsgraden.Vast(sleutel, okr.Advies);
}
