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
        foreach (var categorie in editie.Categorieen)
        {
            var waarde = categorie.Regel is null ? null : blok.Kind(categorie.Naam)?.Tekst;
            if (waarde is "VERPLICHT" && !IsAanwezig(dossier, categorie))
                yield return new Bevinding(Ernst.Fout, categorie.Regel!, plek, $"Gegevens over {categorie.Omschrijving} zijn verplicht, maar ontbreken.", "Vul deze gegevens aan.", blok.Regelnummer);
            if (waarde is not (Categorie.OptUit or "VERBODEN"))
                continue;
            foreach (var pad in categorie.Paden)
            {
                if (IsAanwezig(dossier, pad.Stappen))
                    yield return Teveel(categorie, pad, waarde, doel, plek, blok.Regelnummer);
            }
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

    private static bool IsAanwezig(Knoop dossier, string[] stappen)
    {
        var knoop = dossier;
        foreach (var stap in stappen)
        {
            if (knoop.Kind(stap) is not { } kind)
                return false;
            knoop = kind;
        }

        return true;
    }

    private static bool IsAanwezig(Knoop dossier, Categorie categorie)
    {
        foreach (var (stappen, _) in categorie.Paden)
        {
            if (IsAanwezig(dossier, stappen))
                return true;
        }

        return false;
    }

    private static Bevinding Teveel(Categorie categorie, (string[] Stappen, bool OverHetHoofdGezien) pad, string waarde, Doel doel, string plek, int regelnummer) => new(
        pad.OverHetHoofdGezien ? Bedrijfsregel.Weeg(Regelernst.AlleenBijUitvoer, doel) : Ernst.Fout,
        categorie.Regel!,
        plek,
        $"Gegevens over {categorie.Omschrijving} {(Categorie.IsOptUit(waarde) ? "zijn weggelaten" : "mogen er niet in staan")}, maar "
            + $"‘{Plaatswoorden.Woord(pad.Stappen[^1])}’ staat toch in het dossier.",
        "Neem deze gegevens niet over en vraag de afzender om een dossier zonder deze gegevens.",
        regelnummer);
}
