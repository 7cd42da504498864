using System.Text.Json;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Formulieren;
using Oversteek.Domain.Leerlingen;

namespace Oversteek.Domain.Overstapdossiers;

/// <summary>One answer in the words of its moment, so that a later change of a label changes no history.</summary>
/// <param name="Sleutel">By this two versions are laid beside each other.</param>
public sealed record Versieveld(string Sleutel, string Tabblad, string Label, string Waarde);

/// <summary>A field that is not the same in two versions; null where one of them has nothing.</summary>
public sealed record Versieverschil(string Tabblad, string Label, string? Was, string? Is);

/// <summary>
/// What a version holds: names, answers, tests, advice and the attachments that were released. No number, no address and no contact data: those are put
/// right at any time, and what is secret today must not be read in what was open yesterday (B-16).
/// </summary>
public sealed record OkrVersieinhoud(IReadOnlyList<Versieveld> Velden)
{
    public static OkrVersieinhoud Van(Leerling leerling, Okr okr, Okrvelden velden, IEnumerable<Bijlage> bijlagen) => new(
    [
        .. Persoon(leerling, velden.Leerling),
        .. velden.Open(okr.Advies).Where(t => !t.HeeftBijlagen).SelectMany(t => Antwoorden(okr, t)),
        .. bijlagen.Where(b => b.Vrijgegeven && Bijlagetypen.GaatMee(b.Type)).OrderBy(b => b.ToegevoegdOp)
            .Select(b => new Versieveld($"bijlage-{b.Id.Waarde:N}", "6. Bijlagen", Bijlagetypen.Alle.GetValueOrDefault(b.Type, b.Type), b.Bestandsnaam)),
    ]);

    public static OkrVersieinhoud Lees(string tekst) => new(JsonSerializer.Deserialize<List<Versieveld>>(tekst) ?? []);

    /// <summary>Without what somebody does not read any more; the version itself stays as it is.</summary>
    public OkrVersieinhoud Zonder(IReadOnlyList<string> sleutels) => new([.. Velden.Where(v => !sleutels.Contains(v.Sleutel))]);

    public string Schrijf() => JsonSerializer.Serialize(Velden);

    public IReadOnlyList<Versieverschil> Vergelijk(OkrVersieinhoud later)
    {
        var (was, wordt) = (Velden.ToDictionary(v => v.Sleutel, StringComparer.Ordinal), later.Velden.ToDictionary(v => v.Sleutel, StringComparer.Ordinal));
        return [.. later.Velden.Concat(Velden.Where(v => !wordt.ContainsKey(v.Sleutel)))
            .Select(v => new Versieverschil(v.Tabblad, v.Label, was.GetValueOrDefault(v.Sleutel)?.Waarde, wordt.GetValueOrDefault(v.Sleutel)?.Waarde))
            .Where(v => v.Was != v.Is)];
    }

    private static IEnumerable<Versieveld> Persoon(Leerling leerling, Okrtabblad tabblad)
    {
        var kop = Kop(tabblad);
        yield return new("leerling-naam", kop, "Naam", leerling.Personalia.Volledig);
        yield return new("leerling-geboren", kop, "Geboortedatum", leerling.Personalia.Geboortedatum.Leesbaar());
        if (leerling.Groep is { Length: > 0 } groep)
            yield return new("leerling-groep", kop, "Groep", groep);
        foreach (var ouder in leerling.Ouders.OrderBy(o => o.Volgnummer))
            yield return new($"ouder-{ouder.Volgnummer}", kop, $"Ouder {ouder.Volgnummer}", ouder.Gegevens.Naam);
        foreach (var (regel, plaats) in leerling.Schoolloopbaan.Select((r, i) => (r, i)))
            yield return new($"loopbaan-{plaats}", kop, $"Schoolloopbaan {regel.Schooljaar}", regel.Regel());
    }

    private static IEnumerable<Versieveld> Antwoorden(Okr okr, Okrtabblad tabblad)
    {
        var (antwoorden, kop) = (new Okrantwoorden(okr), Kop(tabblad));
        foreach (var vraag in tabblad.Vragen.Where(v => v is not Lijstvraag && v.IsGevraagd(antwoorden)))
        {
            if (antwoorden[vraag.Sleutel] is { } waarde)
                yield return new(vraag.Sleutel, kop, vraag.Label, vraag.Toon(waarde));
        }
        foreach (var toets in okr.Inhoud(tabblad.Nummer)?.Toetsen.GroupBy(t => $"{t.Toets} {t.Moment} {t.Datum:O}".TrimEnd()) ?? [])
        {
            foreach (var (rij, nummer) in toets.Select((t, i) => (Toetskolommen.Rij(t), i)))
                yield return new($"toets-{toets.Key}-{nummer}", kop, toets.First().Toets, Uitslag(rij));
        }
    }

    private static string Uitslag(Invulling toets) => string.Join(", ", Toetskolommen.Alle
        .Where(k => k.Soort != Invoersoort.Verborgen && toets[k.Sleutel] is not null).Select(k => $"{k.Label}: {k.Toon(toets[k.Sleutel]!)}"));

    private static string Kop(Okrtabblad tabblad) => $"{tabblad.Nummer}. {tabblad.Titel}";
}
