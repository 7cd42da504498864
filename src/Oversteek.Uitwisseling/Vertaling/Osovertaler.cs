using Oversteek.Domain.Formulieren;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Oso;
using Model = Oversteek.Oso.Model;

namespace Oversteek.Uitwisseling.Vertaling;

/// <summary>OSO dossier -> <see cref="Dossierinhoud"/>. Blocks that the file declares as not delivered are left out first.</summary>
public static class Osovertaler
{
    public static Dossierinhoud Vertaal(Model.Dossier bron, Editie editie, DateOnly vandaag)
    {
        var dossier = OsoUitvoer.ZonderNietUitgeleverd(bron, editie);
        var datum = dossier.Metadata.Datum.Waarde;
        List<string> weg = [.. NietBewaard.Van(bron, dossier, vandaag)];
        var leerling = Toetsvertaler.BinnenGrenzen(dossier.Huidigeschool.Leerling, vandaag, weg);
        var gegevens = Leerlingvertaler.Gegevens(leerling).BinnenGrenzen(vandaag, weg);
        if (leerling.Bsn is not null && gegevens.Bsn is null)
            weg.Add("Het burgerservicenummer klopt niet (elfproef) en is niet overgenomen.");
        var toetsen = Toetsvertaler.Toetsen(leerling);
        var ouders = Oudervertaler.Ouders(leerling, weg);
        return new Dossierinhoud
        {
            Datum = datum,
            Brin = dossier.Huidigeschool.Brincode.Tekst,
            Vestigingscode = dossier.Huidigeschool.Vestigingscode.Tekst,
            Personalia = gegevens.Personalia,
            Naam = Leerlingvertaler.Naam(leerling),
            Leerling = gegevens,
            AdresGeheim = leerling.Adresgeheim is { Waarde: true },
            Ouders = ouders,
            Advies = Adviesvertaler.Advies(leerling.Overstapadvies, dossier.Inzage, datum, weg),
            Velden = Velden(leerling, datum, vandaag, weg).PerTabblad(Okrvelden.Voor(new())),
            Toetsen = toetsen,
            Bijlagen = Bijlagevertaler.Bijlagen(leerling, weg),
            School = Leerlingvertaler.School(dossier.Huidigeschool),
            BewustNiet = Categorieen.BewustNiet(dossier.Metadata.CategorieUitlevering),
            NietBewaard = weg,
        };
    }

    private static Veldverzameling Velden(Model.Leerling leerling, DateOnly datum, DateOnly vandaag, List<string> weg)
    {
        var velden = Osoplaatsen.Lees(Osoplaatsen.Leerling, leerling);
        Toetsvertaler.Velden(leerling, weg, velden);
        Begeleidingsvertaler.Velden(leerling, datum, vandaag, velden);
        Adviesvertaler.Velden(leerling.Overstapadvies, velden);
        return velden;
    }
}

/// <summary>Collects the answers that have a value, by the key of the question.</summary>
internal sealed class Veldverzameling
{
    private readonly Dictionary<string, string> velden = new(StringComparer.Ordinal);

    public Veldverzameling Met(Vraag vraag, string? waarde)
    {
        if (!string.IsNullOrWhiteSpace(waarde))
            velden[vraag.Sleutel] = waarde.Trim();
        return this;
    }

    /// <summary>By the number of the tab, in the order of its questions.</summary>
    public Dictionary<string, IReadOnlyDictionary<string, string>> PerTabblad(Okrvelden okr) => okr.Tabbladen
        .Select(t => (t.Nummer, Velden: t.Vragen.Where(v => velden.ContainsKey(v.Sleutel)).ToDictionary(v => v.Sleutel, v => velden[v.Sleutel], StringComparer.Ordinal)))
        .Where(t => t.Velden.Count > 0)
        .ToDictionary(t => t.Nummer, t => (IReadOnlyDictionary<string, string>)t.Velden, StringComparer.Ordinal);
}

internal static class Osowaarden
{
    public static string? JaNee(this Logisch? waarde) => waarde is { } w ? (w.Waarde ? "ja" : "nee") : null;

    public static DateOnly? Datum(string? tekst) =>
        DateOnly.TryParseExact(tekst, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var datum) ? datum : null;

    public static string Tekst(this DateOnly datum) => datum.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}

internal static class Categorieen
{
    private static readonly (string Naam, Func<Model.CategorieUitlevering, string> Waarde)[] Alle =
    [
        ("inzage door ouders", c => c.CatOuderinzage), ("ouders", c => c.CatOudersverzorgers), ("schoolloopbaan", c => c.CatSchoolloopbaan), ("overstapadvies", c => c.CatOverstapadvies),
        ("ondersteuning", c => c.CatOnderwijsondersteuning), ("verzuim", c => c.CatVerzuim), ("doorstroomtoets", c => c.CatEindtoetsbo), ("toetsresultaten", c => c.CatToetsresultaten),
        ("handelingsplannen", c => c.CatHandelingsplannen), ("bijlagen", c => c.CatBijlagedocs),
    ];

    public static IReadOnlyList<string> BewustNiet(Model.CategorieUitlevering? blok) =>
        blok is null ? [] : [.. Alle.Where(c => Categorie.IsOptUit(c.Waarde(blok))).Select(c => c.Naam)];
}
