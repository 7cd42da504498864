using Oversteek.Oso.Bomen;
using Oversteek.Oso.Model;
using Oversteek.Oso.Regels;
using Oversteek.Oso.Uitvoer;

namespace Oversteek.Oso;

/// <summary>
/// Builds a dossier that may be sent: strips what is not delivered, masks what is secret, drops addresses that are secret,
/// and refuses with a list when something is missing.
/// </summary>
public static class OsoUitvoer
{
    /// <summary>
    /// Builds the dossier. Left out are: categories that the profile forbids or the sender opts out of, fields that the profile
    /// forbids (a BSN in an swv-dossier), addresses of persons whose address is secret, empty texts and characters that XML
    /// does not know. Secret numbers become the mask, names of attachments lose their path, long foreign address lines are split.
    /// </summary>
    /// <param name="verzoek">What to send.</param>
    /// <returns>The dossier, or what stands in the way.</returns>
    /// <exception cref="ArgumentException">A category is opted out of that does not exist or is not optional in the profile.</exception>
    public static Uitvoerresultaat Bereid(Uitvoerverzoek verzoek)
    {
        var editie = verzoek.Editie;
        var boom = Modelschrijver.Schrijf(Stel(verzoek), editie.Wortels["dossier"]);
        Opschoning.Ontdoe(boom, editie, verzoek.Profiel.Naam());
        Geheimhouding.Pas(boom);
        Opschoning.Verzorg(boom);
        var bevindingen = new Regelcontrole(editie, Doel.Uitvoer, int.MaxValue).Toets(boom).Concat(Structuurcontrole.Toets(boom))
            .Concat(editie.Conceptmelding is { } melding ? [melding] : []).AlsReeks();
        var goed = bevindingen.All(static b => b.Ernst != Ernst.Fout);
        return new Uitvoerresultaat(goed ? Modellezer.Lees<Dossier>(boom) : null, bevindingen);
    }

    /// <summary>Leaves out what a dossier holds although it declares it as not delivered. For receivers: such data must not be kept.</summary>
    /// <param name="dossier">A dossier that was read.</param>
    /// <param name="editie">The edition of the file it was read from.</param>
    /// <returns>The dossier without the elements of categories that are OPT-UIT or VERBODEN.</returns>
    public static Dossier ZonderNietUitgeleverd(Dossier dossier, Editie editie)
    {
        var boom = Modelschrijver.Schrijf(dossier, editie.Wortels["dossier"]);
        Opschoning.OntdoeCategorieen(boom, editie);
        return Modellezer.Lees<Dossier>(boom);
    }

    private static Dossier Stel(Uitvoerverzoek verzoek) => new()
    {
        Metadata = new Metadata
        {
            Deeldossier = verzoek.Deeldossier,
            Pakketnaam = verzoek.Pakketnaam,
            Pakketversie = verzoek.Pakketversie,
            Datum = verzoek.Datum,
            Standaardversie = verzoek.Editie.Standaardversie,
            Validatieversie = verzoek.Editie.Validatieversie,
            CategorieUitlevering = Categorieen(verzoek),
            Overstap = verzoek.Profiel == Profiel.BinnenBrin ? verzoek.OverstapBinnenBrin : verzoek.Profiel.Naam(),
        },
        Overdrachtsoort = verzoek.Profiel.Overdrachtsoort(),
        Inzage = verzoek.Inzage,
        Huidigeschool = verzoek.Huidigeschool,
    };

    private static CategorieUitlevering Categorieen(Uitvoerverzoek verzoek)
    {
        var profiel = verzoek.Profiel.Naam();
        foreach (var naam in verzoek.OptUit)
        {
            if (!verzoek.Editie.MagWeg(naam, verzoek.Profiel))
                throw new ArgumentException($"De categorie {naam} kan in dit profiel niet worden uitgezet.", nameof(verzoek));
        }

        var blok = new Knoop(verzoek.Editie.Soort("Metadata").Inhoud.Zoek("categorie_uitlevering")!, null);
        foreach (var categorie in verzoek.Editie.Categorieen)
        {
            var veld = blok.Veld.Soort!.Inhoud.Zoek(categorie.Naam)!;
            blok.Voeg(veld).Tekst = verzoek.OptUit.Any(categorie.Heet) ? Categorie.OptUit : categorie.Voorschrift(profiel)!;
        }

        return Modellezer.Lees<CategorieUitlevering>(blok);
    }
}
