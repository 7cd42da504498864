namespace Oversteek.Domain.Formulieren;

/// <summary>What differs between what was typed and what a colleague saved in the meantime (REL-7).</summary>
public sealed record Formulierverschil(string Sleutel, string Label, string? Mijn, string? Ander);

public static class Samenvoeging
{
    /// <summary>The choice for what the colleague saved.</summary>
    public const string Ander = "ander";

    public static IReadOnlyList<Formulierverschil> Verschillen(Formulierdefinitie definitie, Invulling mijn, Invulling ander) =>
        [.. Hoofden(definitie)
            .Select(v => new Formulierverschil(v.Sleutel, v.Label, Tekst(definitie, v, mijn), Tekst(definitie, v, ander)))
            .Where(v => v.Mijn != v.Ander)];

    /// <summary>What was typed, with the stored answer where the user chose it.</summary>
    public static Invulling Kies(Formulierdefinitie definitie, Invulling mijn, Invulling ander, IReadOnlyDictionary<string, string> keuzes)
    {
        foreach (var vraag in definitie.Vragen.Where(v => keuzes.GetValueOrDefault(v.SamenMet ?? v.Sleutel) == Ander))
        {
            mijn = vraag is Lijstvraag
                ? mijn.MetRijen(vraag.Sleutel, ander.Rijen(vraag.Sleutel))
                : mijn with { Velden = new Dictionary<string, string>(mijn.Velden, StringComparer.Ordinal) { [vraag.Sleutel] = ander[vraag.Sleutel] ?? "" } };
        }
        return mijn;
    }

    private static IEnumerable<Vraag> Hoofden(Formulierdefinitie definitie) =>
        definitie.Vragen.Where(v => v.SamenMet is null && v.Soort != Invoersoort.Verborgen);

    private static string Tekst(Formulierdefinitie definitie, Vraag hoofd, Invulling antwoorden) =>
        string.Join(", ", definitie.Vragen.Where(v => v == hoofd || v.SamenMet == hoofd.Sleutel).Select(v => Tekst(v, antwoorden)).Where(t => t.Length > 0));

    /// <summary>Read as an answer where that is possible: 1-2-2027 and 2027-02-01 do not differ.</summary>
    private static string Tekst(Vraag vraag, Invulling antwoorden)
    {
        if (vraag is Lijstvraag lijst)
            return lijst.Toon(antwoorden.Rijen(lijst.Sleutel));
        var tekst = antwoorden[vraag.Sleutel]?.Trim().ReplaceLineEndings("\n") ?? "";
        return tekst.Length == 0 ? "" : vraag.Lees(tekst).Match(w => string.IsNullOrEmpty(w) ? "" : vraag.Toon(w), _ => tekst);
    }
}
