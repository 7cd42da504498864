using System.Xml;
using Oversteek.Oso.Bomen;

namespace Oversteek.Oso.Uitvoer;

/// <summary>Leaves out of a tree what may not be sent and puts texts in a form that XML and the standard accept.</summary>
internal static class Opschoning
{
    private const int Adresregel = 35;

    /// <summary>Everything the profile or the sender keeps back.</summary>
    public static void Ontdoe(Knoop dossier, Editie editie, string profiel)
    {
        OntdoeCategorieen(dossier, editie);
        foreach (var pad in editie.Weglaten(profiel))
            Verwijder(dossier, pad);
    }

    /// <summary>The elements of categories that are declared OPT-UIT or VERBODEN.</summary>
    public static void OntdoeCategorieen(Knoop dossier, Editie editie)
    {
        var blok = dossier.Kind("metadata")?.Kind("categorie_uitlevering");
        foreach (var categorie in editie.Categorieen.Where(c => c.Regel is not null && blok?.Kind(c.Naam)?.Tekst is Categorie.OptUit or "VERBODEN"))
        {
            // metadata and overdrachtsoort make the file what it is: rule OS.cat01 refuses that declaration
            foreach (var (stappen, _) in categorie.Paden.Where(static p => p.Stappen is not ["metadata" or "overdrachtsoort"]))
                Verwijder(dossier, stappen);
        }

        var leerling = dossier.Kind("huidigeschool")?.Kind("leerling");
        leerling?.Verwijder(static k => k.Naam is "onderwijsondersteuning" && k.Kinderen.Count == 0);
    }

    /// <summary>Illegal characters, empty texts, names of attachments, long lines of foreign addresses.</summary>
    public static void Verzorg(Knoop knoop)
    {
        foreach (var kind in knoop.Kinderen)
            Verzorg(kind);
        if (knoop.Veld.Type is not null && !knoop.Veld.IsBijlage)
            knoop.Tekst = ZonderVreemdeTekens(knoop.Tekst);
        if (knoop.Omschrijving is { } omschrijving)
            knoop.Omschrijving = ZonderVreemdeTekens(omschrijving) is { Length: > 0 } rest ? rest : null;
        if (knoop.Naam is "bestandsnaam" && knoop.Tekst.Length > 0)
            knoop.Tekst = Bestandsnaam.Schoon(knoop.Tekst);
        knoop.Verwijder(static k => k.Veld.Type is { } type && k.Bijlage is null && k.Tekst.Length == 0 && !type.Past(""));
        if (knoop.Kind("adresbuitenland") is not null)
            knoop.Vervang("adresbuitenland", Regels);
    }

    private static void Verwijder(Knoop knoop, ReadOnlySpan<string> pad)
    {
        var naam = pad[0];
        if (pad.Length == 1)
        {
            knoop.Verwijder(k => string.Equals(k.Naam, naam, StringComparison.Ordinal));
            return;
        }

        foreach (var kind in knoop.Kinderen)
        {
            if (string.Equals(kind.Naam, naam, StringComparison.Ordinal))
                Verwijder(kind, pad[1..]);
        }
    }

    private static string ZonderVreemdeTekens(string tekst)
    {
        if (IsXml(tekst))
            return tekst;
        var goed = new System.Text.StringBuilder(tekst.Length);
        foreach (var rune in tekst.EnumerateRunes())
        {
            if (rune.Value is 9 or 10 or 13 || (rune.Value >= 32 && rune.Value is not (0xFFFD or 0xFFFE or 0xFFFF)))
                goed.Append(rune.ToString());
        }

        return goed.ToString();
    }

    /// <summary>Whether every character may stand in XML.</summary>
    public static bool IsXml(string tekst)
    {
        for (var i = 0; i < tekst.Length; i++)
        {
            if (XmlConvert.IsXmlChar(tekst[i]))
                continue;
            if (i + 1 >= tekst.Length || !XmlConvert.IsXmlSurrogatePair(tekst[i + 1], tekst[i]))
                return false;
            i++;
        }

        return true;
    }

    /// <summary>Cuts a foreign address at spaces; a word longer than a line is cut where the line ends.</summary>
    private static IEnumerable<string> Regels(string adres)
    {
        var rest = adres;
        while (rest.Length > Adresregel)
        {
            var spatie = rest.LastIndexOf(' ', Adresregel);
            var eind = spatie > 0 ? spatie : Adresregel;
            yield return rest[..eind];
            rest = rest[eind..].TrimStart();
        }

        if (rest.Length > 0)
            yield return rest;
    }
}
