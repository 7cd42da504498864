using Oversteek.Domain.Formulieren;

namespace Oversteek.Domain.Overstapdossiers;

/// <summary>All answers of an OKR by the handles of <see cref="Okrvragen"/>, wherever they are stored: tabs and advice.</summary>
public sealed class Okrantwoorden(Okr okr) : IAntwoorden
{
    private readonly Invulling advies = Invulling.Van(okr.Advies.Invulling());

    public string? this[string sleutel] =>
        Schooladvies.Kent(sleutel) ? advies[sleutel] : okr.Onderdelen.Select(o => o.Inhoud[sleutel]).FirstOrDefault(w => w is not null);

    public IReadOnlyList<Toetsresultaat> Toetsen => okr.Onderdelen.SelectMany(o => o.Inhoud.Toetsen).ToList();

    /// <summary>The answers of one tab as its form knows them.</summary>
    public Invulling Van(Okrtabblad tabblad)
    {
        var inhoud = (okr.Inhoud(tabblad.Nummer) ?? new Onderdeelinhoud()).NaarAntwoorden();
        return tabblad.HeeftAdvies ? okr.Advies.Invulling().Aggregate(inhoud, (a, v) => a.Met(v.Sleutel, v.Waarde)) : inhoud;
    }
}
