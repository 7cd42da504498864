using Oversteek.Domain.Afspraken;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Criteria;
using Oversteek.Domain.Formulieren;
using Oversteek.Domain.Overstapdossiers;

namespace Oversteek.Domain.Zib;

/// <summary>The answers of the form and, once it was sent, the child. Encrypted at rest as one value.</summary>
public sealed record Zibinhoud
{
    public IReadOnlyDictionary<string, string> Velden { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Per list its rows.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>> Lijsten { get; init; } =
        new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>>(StringComparer.Ordinal);

    public Testkind? Kind { get; init; }

    /// <summary>To whom it was sent; the application itself names nobody once it ended there.</summary>
    public OrganisatieId? Bureau { get; init; }

    public static Zibinhoud Van(Invulling invulling) => new()
    {
        Velden = invulling.Velden,
        Lijsten = invulling.Lijsten.ToDictionary(
            l => l.Key, l => (IReadOnlyList<IReadOnlyDictionary<string, string>>)[.. l.Value.Select(r => r.Velden)], StringComparer.Ordinal),
    };

    public Invulling NaarAntwoorden() => new()
    {
        Velden = Velden,
        Lijsten = Lijsten.ToDictionary(
            l => l.Key, l => (IReadOnlyList<Invulling>)[.. l.Value.Select(r => new Invulling { Velden = r })], StringComparer.Ordinal),
    };

    /// <summary>The career as the calculation reads it.</summary>
    public IReadOnlyList<Loopbaanjaar> Loopbaan() =>
        [.. NaarAntwoorden().Rijen(Zibvragen.Loopbaan.Sleutel).Select(Zibvragen.Jaar).OfType<Loopbaanjaar>()];

    /// <summary>Of the newest test; null when none has a date.</summary>
    public DateOnly? Toetsdag => NaarAntwoorden().Rijen(Zibvragen.Toetsen.Sleutel).Select(r => Toetskolommen.Datum.Van(r)).DefaultIfEmpty().Max();

    /// <summary>ZIB-07: the arrears on the day of the newest test and what the criteria say, for school and bureau alike on whatever day they look.</summary>
    /// <param name="op">The day of the request: tests are not to be too old then.</param>
    public Criteriumoordeel Beoordeel(Instrumentregels regels, DateOnly op)
    {
        var antwoorden = NaarAntwoorden();
        var telling = DidactischeLeeftijd.Tel(Loopbaan(), Toetsdag ?? op);
        var dl = Zibvragen.Dl.Van(antwoorden) ?? telling.Dl;
        var dles = Zibvragen.Dles.Select(d => (d.Domein, Dle: d.Vraag.Van(antwoorden))).Where(d => d.Dle is not null)
            .ToDictionary(d => d.Domein, d => d.Dle!.Value);
        var oordeel = Criteriumtoets.Beoordeel(new(dl, dles, Iq: null, Se: false));
        return oordeel with { Stappen = [.. telling.Stappen, .. Dlstap(Zibvragen.Dl.Van(antwoorden), telling.Dl), .. oordeel.Stappen, .. regels.Toets([new(Onderzoeksoort.Didactisch, Toetsdag)], op)] };
    }

    private static IEnumerable<Criteriumstap> Dlstap(int? gegeven, int? berekend)
    {
        if (gegeven is not { } dl || dl == berekend)
            yield break;
        yield return Criteriumstappen.DlGegeven.Met(dl);
        if (berekend is { } ander)
            yield return Criteriumstappen.DlVerschilt.Met(dl, ander);
    }
}
