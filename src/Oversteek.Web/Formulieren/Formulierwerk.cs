using Microsoft.AspNetCore.Mvc.ModelBinding;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Formulieren;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Teksten;

namespace Oversteek.Web.Formulieren;

/// <summary>What a form brought: the texts and the stamps it was made from.</summary>
public sealed record Formulierinzending(Invulling Invoer, IReadOnlyDictionary<string, string> Stempels);

/// <param name="Beeld">The form again; null when it was saved.</param>
public sealed record Formulieruitkomst(Formulierbeeld? Beeld, int Status);

/// <summary>The life of a form on a page, the same for every form: open it with its draft, add rows, merge, save, come back with what is wrong.</summary>
public sealed class Formulierwerk(Conceptformulier concepten)
{
    /// <summary>What is stored, with the proposals where nothing stands.</summary>
    public static Formulierbeeld Toon(Formulierplek plek) => new(plek, plek.Definitie.Vragen.Aggregate(
        plek.Opgeslagen, (i, v) => i[v.Sleutel] is null && plek.Voorstellen[v.Sleutel] is { } voorstel ? i.Met(v.Sleutel, voorstel) : i));

    /// <summary>What is stored, or over it what this user typed and did not save; a draft on an older version comes with the differences.</summary>
    public async Task<Formulierbeeld> OpenAsync(Formulierplek plek, CancellationToken ct)
    {
        if (await concepten.LeesAsync(plek.Concept, ct) is not { } concept)
            return Toon(plek);
        var terug = new Formulierbeeld(plek, plek.Opgeslagen.Overschreven(Formulierpost.Lees(plek.Definitie, concept.Velden))) { ConceptVan = concept.Op };
        if (terug.Vergeleken().Verschillen.Count == 0)
            return Toon(plek);
        return IsGelijk(plek.Stempels, Formulierpost.Stempels(plek.Stempels, concept.Velden)) ? terug : terug.Vergeleken();
    }

    /// <param name="herlees">Reads the place again, because the other save may have come after this request began.</param>
    public async Task<Formulieruitkomst> VerwerkAsync(
        IFormCollection post, Formulierplek plek, ModelStateDictionary fouten, Func<Formulierinzending, Task<Result>> opslaan, Func<Task<Formulierplek>> herlees, CancellationToken ct)
    {
        var velden = Formulierpost.Velden(post);
        var keuzes = post.Where(v => v.Key.StartsWith("Keuze[", StringComparison.Ordinal)).ToDictionary(v => v.Key[6..^1], v => v.Value.ToString(), StringComparer.Ordinal);
        var gekozen = Samenvoeging.Kies(plek.Definitie, Formulierpost.Lees(plek.Definitie, velden), plek.Opgeslagen, keuzes);
        var invoer = ZonderLosseVoorstellen(plek, gekozen);
        var beeld = new Formulierbeeld(plek, plek.Opgeslagen.Overschreven(invoer));
        if (Herschikt(post, beeld) is { } ander)
        {
            fouten.Clear();
            return new(ander, StatusCodes.Status200OK);
        }
        if (!post["Samenvoegen"].All(s => keuzes.ContainsKey(s ?? "")))
            return Ongekozen(beeld, fouten);
        var uitkomst = await opslaan(new(invoer, Formulierpost.Stempels(plek.Stempels, velden)));
        if (uitkomst.Is(Weigeringsoort.Intussen))
            return new((beeld with { Plek = await herlees() }).Vergeleken(), Weigeringsoort.Intussen.Status());
        if (!uitkomst.IsGelukt)
            return Geweigerd(beeld, uitkomst.Weigeringen, fouten);
        await concepten.WisAsync(plek.Concept, ct);
        return new(null, StatusCodes.Status200OK);
    }

    /// <summary>A proposal for a question that is not asked, such as the name of a test without taking part, is no answer.</summary>
    private static Invulling ZonderLosseVoorstellen(Formulierplek plek, Invulling invoer)
    {
        var stand = plek.Definitie.Naast(plek.Opgeslagen.Overschreven(invoer), plek.Elders);
        var los = plek.Definitie.Vragen.Where(v => !v.IsGevraagd(stand) && plek.Opgeslagen[v.Sleutel] is null)
            .Where(v => invoer[v.Sleutel] is { } waarde && waarde == plek.Voorstellen[v.Sleutel]).Select(v => v.Sleutel).ToHashSet(StringComparer.Ordinal);
        return invoer with { Velden = invoer.Velden.Where(v => !los.Contains(v.Key)).ToDictionary(v => v.Key, v => v.Value, StringComparer.Ordinal) };
    }

    /// <summary>A row more or less, or the questions that go with a choice, without script: the page comes back with what was typed.</summary>
    private static Formulierbeeld? Herschikt(IFormCollection post, Formulierbeeld beeld)
    {
        if (post.ContainsKey("toon"))
            return beeld;
        if (Formulierpost.Weg(post["rijWeg"]) is { } weg)
            return beeld with { Invoer = beeld.Invoer.MetRijen(weg.Lijst, [.. beeld.Invoer.Rijen(weg.Lijst).Where((_, i) => i != weg.Rij)]) };
        return post["rijErbij"].ToString() is { Length: > 0 } erbij && beeld.Plek.Definitie.Lijsten.Any(l => l.Sleutel == erbij)
            ? beeld with { Invoer = beeld.Invoer.MetRijen(erbij, [.. beeld.Invoer.Rijen(erbij), Invulling.Leeg]) }
            : null;
    }

    private static Formulieruitkomst Ongekozen(Formulierbeeld beeld, ModelStateDictionary fouten)
    {
        fouten.Clear();
        fouten.AddModelError("", "Kies bij elk verschil welke tekst blijft.");
        return new(beeld.Vergeleken(), StatusCodes.Status400BadRequest);
    }

    private static Formulieruitkomst Geweigerd(Formulierbeeld beeld, IReadOnlyList<Weigering> weigeringen, ModelStateDictionary fouten)
    {
        foreach (var weigering in weigeringen)
            fouten.AddModelError(weigering.Veld is null ? "" : Formulierpost.Voorvoegsel + weigering.Veld, weigering.Zin());
        return new(beeld, weigeringen[0].Soort.Status());
    }

    private static bool IsGelijk(IReadOnlyDictionary<string, string> een, IReadOnlyDictionary<string, string> ander) =>
        een.All(s => ander.GetValueOrDefault(s.Key) == s.Value);
}
