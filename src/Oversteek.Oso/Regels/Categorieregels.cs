using Oversteek.Oso.Bomen;

namespace Oversteek.Oso.Regels;

/// <summary>Selective delivery: what is declared must be what is there (oso.md 7).</summary>
internal static class Categorieregels
{
    public static IEnumerable<Bevinding> Toets(Knoop dossier, Editie editie, Doel doel)
    {
        if (dossier.Kind("metadata")?.Kind("categorie_uitlevering") is not { } blok)
            yield break;
        var plek = dossier.Ouder is null ? Bevinding.HeelDocument : dossier.Pad;
        foreach (var categorie in editie.Categorieen.Where(static c => c.Regel is not null))
        {
            var waarde = blok.Kind(categorie.Naam)?.Tekst;
            var bevindingen = waarde switch
            {
                "VERPLICHT" => Verplicht(dossier, categorie),
                "OPT-UIT" or "VERBODEN" => Afwezig(dossier, categorie, waarde, doel),
                _ => [],
            };
            foreach (var (ernst, boodschap, advies) in bevindingen)
                yield return new Bevinding(ernst, categorie.Regel!, plek, boodschap, advies, blok.Regelnummer);
        }
    }

    /// <summary>OSO.MATRIX: the official validators do not look whether a declared value fits the profile.</summary>
    public static IEnumerable<Bevinding> ToetsMatrix(Knoop dossier, Editie editie, string profiel, Doel doel)
    {
        if (dossier.Kind("metadata")?.Kind("categorie_uitlevering") is not { } blok)
            yield break;
        foreach (var categorie in editie.Categorieen)
        {
            if (blok.Kind(categorie.Naam) is not { } knoop || categorie.Past(knoop.Tekst, profiel))
                continue;
            yield return new Bevinding(
                Bedrijfsregel.Weeg(Regelernst.AlleenBijUitvoer, doel),
                "OSO.MATRIX",
                knoop.Pad,
                $"De categorie {categorie.Naam} past niet bij het profiel {profiel}: daar hoort {categorie.Voorschrift(profiel)}.",
                "Vraag de leverancier van het pakket om de categorieën van dit profiel te volgen.",
                knoop.Regelnummer);
        }
    }

    public static bool IsAanwezig(Knoop dossier, string[] stappen) => stappen.Aggregate((Knoop?)dossier, static (k, stap) => k?.Kind(stap)) is not null;

    private static IEnumerable<(Ernst Ernst, string Boodschap, string Advies)> Verplicht(Knoop dossier, Categorie categorie)
    {
        if (categorie.Paden.Any(p => IsAanwezig(dossier, p.Stappen)))
            return [];
        return [(Ernst.Fout, $"De categorie {categorie.Naam} is VERPLICHT, maar er zijn geen gegevens van deze categorie.", "Vul de gegevens van deze categorie aan.")];
    }

    private static IEnumerable<(Ernst Ernst, string Boodschap, string Advies)> Afwezig(Knoop dossier, Categorie categorie, string waarde, Doel doel) =>
        from pad in categorie.Paden
        where IsAanwezig(dossier, pad.Stappen)
        let ernst = pad.OverHetHoofdGezien ? Bedrijfsregel.Weeg(Regelernst.AlleenBijUitvoer, doel) : Ernst.Fout
        select (ernst, $"De categorie {categorie.Naam} is {waarde}, maar {pad.Stappen[^1]} staat toch in het dossier.", "Neem deze gegevens niet over en vraag de afzender om een dossier zonder deze gegevens.");
}
