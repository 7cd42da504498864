namespace Oversteek.Domain.Formulieren;

/// <summary>A group of a form for reading: answers in words, and lists as rows of words.</summary>
public sealed record Afdrukgroep(string Titel, IReadOnlyList<(string Label, string? Waarde)> Invulling, IReadOnlyList<Afdruklijst> Lijsten);

public sealed record Afdruklijst(string Titel, IReadOnlyList<Vraag> Kolommen, IReadOnlyList<IReadOnlyList<string>> Rijen);

/// <summary>The form for paper and for who may only read. What is not asked is not printed, also when an answer stayed behind (B-29).</summary>
public static class Formulierafdruk
{
    public static IReadOnlyList<Afdrukgroep> Groepen(Formulierdefinitie definitie, Invulling antwoorden, IAntwoorden? elders = null)
    {
        var stand = definitie.Naast(antwoorden, elders);
        return [.. definitie.Groepen.Select(g => new Afdrukgroep(
            g.Titel,
            [.. g.Vragen.Where(v => v is not Lijstvraag && v.IsGevraagd(stand)).Select(v => (v.Label, antwoorden[v.Sleutel] is { } waarde ? v.Toon(waarde) : null))],
            [.. g.Vragen.OfType<Lijstvraag>().Where(l => l.IsGevraagd(stand) && antwoorden.Rijen(l.Sleutel).Count > 0).Select(l => Lijst(l, antwoorden.Rijen(l.Sleutel)))]))];
    }

    private static Afdruklijst Lijst(Lijstvraag lijst, IReadOnlyList<Invulling> rijen)
    {
        List<Vraag> kolommen = [.. lijst.Kolommen.Where(k => k.Soort != Invoersoort.Verborgen)];
        return new(lijst.Label, kolommen, [.. rijen.Select(r => (IReadOnlyList<string>)[.. kolommen.Select(k => r[k.Sleutel] is { } waarde ? k.Toon(waarde) : "")])]);
    }
}
