using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Oversteek.Domain.Aanvragen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Formulieren;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Organisaties;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Domain.Uitwisseling;
using Oversteek.Oso;
using Oversteek.Uitwisseling.Vertaling;
using Model = Oversteek.Oso.Model;

namespace Oversteek.Uitwisseling.Uitvoer;

/// <summary>Dossier -> OSO file. What is secret or opted out is left out by the library; what is missing comes back as refusals.</summary>
internal static class Osobouwer
{
    private static readonly string Versie = typeof(Osobouwer).Assembly.GetName().Version?.ToString(3) ?? "1.0.0";

    public static Result<Osouitvoer> Maak(Uitvoerdossier dossier, Profiel profiel, IReadOnlyList<string> optUit, DateOnly datum)
    {
        if (dossier.WachtOpControle)
            return Domain.Bijlagen.BijlageWeigeringen.UitvoerWacht;
        var editie = Editie.Voor(Domain.Bouwstenen.Schooljaar.Van(datum).Beginjaar);
        if (Verplicht(editie, profiel, optUit) is { } moet)
            return OsoWeigeringen.Uitvoer.Met($"Voor deze ontvanger moet {moet.Omschrijving} in het bestand. Haal daar het vinkje weg.");
        var resultaat = OsoUitvoer.Bereid(new Uitvoerverzoek
        {
            Editie = editie,
            Profiel = profiel,
            Pakketnaam = "Oversteek",
            Pakketversie = Versie,
            Datum = datum,
            OptUit = optUit.Where(categorie => editie.MagWeg(categorie, profiel)).AlsReeks(),
            Inzage = Inzage(dossier),
            Huidigeschool = School(dossier, profiel, datum),
        });
        if (resultaat.Dossier is not { } klaar)
            return Result<Osouitvoer>.Geweigerd([.. resultaat.Bevindingen.Where(b => b.Ernst == Ernst.Fout).Select(b => OsoWeigeringen.Uitvoer.Met($"{b.Boodschap} {b.Advies}".Trim())).Distinct()]);
        using var uit = new MemoryStream();
        OsoSchrijver.Schrijf(klaar, editie, uit);
        var naam = string.Create(CultureInfo.InvariantCulture, $"oso-{profiel.Naam().ToLowerInvariant()}-{dossier.Leerling.Id.Waarde:N}.xml");
        return new Osouitvoer(naam, uit.ToArray(), Convert.ToHexStringLower(SHA256.HashData(uit.GetBuffer().AsSpan(0, (int)uit.Length))));
    }

    /// <summary>A choice that this receiver does not allow is refused: passing over it would send what the user left out.</summary>
    private static Categorie? Verplicht(Editie editie, Profiel profiel, IReadOnlyList<string> optUit) =>
        optUit.Select(editie.ZoekCategorie).FirstOrDefault(c => c?.Voorschrift(profiel.Naam()) is "VERPLICHT");

    private static Model.Inzagegegevens? Inzage(Uitvoerdossier d) => Okrvragen.InzageDatum.Van(d.Invulling) is null
        ? null
        : Osoplaatsen.Schrijf(Osoplaatsen.Inzage, new Model.Inzagegegevens { Voorlopigdossier = false, Inzage = true, Akkoord = "Onbekend" }, d.Invulling);

    private static Model.Huidigeschool School(Uitvoerdossier d, Profiel profiel, DateOnly datum) => new()
    {
        Naam = d.School.Naam,
        Brincode = Brincode.Parse(d.School.Brin ?? "00XX"),
        Vestigingscode = Oso.Vestigingscode.Parse(d.School.Vestigingscode ?? "00"),
        Aanleverpunt = "0",
        Soort = Soort(d.School.Schoolsoort),
        Adreslijst = d.School is { Straat: { } straat, Huisnummer: { } nummer, Postcode: { } postcode, Plaats: { } plaats }
            ? [new Model.Adres { Soortadres = "bezoek", Straat = straat, Nummer = nummer, Postcode = Postcode.Kaal(postcode), Plaats = plaats }]
            : [],
        Communicatielijst = Persoonbouwer.Communicatie(d.School.Telefoon, d.School.Email, "werk"),
        Website = d.School.Website,
        Leerling = Leerling(d, profiel, datum),
    };

    private static string Soort(Schoolsoort soort) => soort switch
    {
        Schoolsoort.SpeciaalOnderwijs => "SO",
        Schoolsoort.SpeciaalBasisonderwijs => "SBO",
        Schoolsoort.Geen or Schoolsoort.Basisonderwijs => "BO",
        Schoolsoort.Voortgezet or Schoolsoort.Praktijkonderwijs or Schoolsoort.Vso3 or Schoolsoort.Vso4 or Schoolsoort.Isk => throw new InvalidOperationException("Een leerling hoort bij een po-school."),
        _ => throw new InvalidOperationException($"Onbekende schoolsoort {soort}."),
    };

    private static Model.Leerling Leerling(Uitvoerdossier d, Profiel profiel, DateOnly datum)
    {
        var (l, p, adres) = (d.Leerling, d.Leerling.Personalia, d.Leerling.Deelbaar(d.Leerling.Adres));
        return Osoplaatsen.Schrijf(Osoplaatsen.Leerling, new Model.Leerling
        {
            Voornaam = (p.Voornamen ?? p.Roepnaam).Split(' ', StringSplitOptions.RemoveEmptyEntries).AlsReeks(),
            Voorvoegsel = p.Tussenvoegsel,
            Achternaam = p.Achternaam,
            Roepnaam = p.Roepnaam,
            Geboortedatum = p.Geboortedatum,
            Geslacht = (int)p.Geslacht,
            Adresgeheim = adres?.Geheim ?? false,
            Adreslijst = Persoonbouwer.Adres(adres),
            Adresbuitenland = Persoonbouwer.Buitenland(adres),
            Communicatielijst = Persoonbouwer.Contact(l.Adres),
            Bsn = Oso.Bsn.TryParse(l.Bsn, out var bsn) ? bsn : null,
            Onderwijsnummer = l.Bsn is null ? l.Onderwijsnummer : null,
            Leerlingid = l.Leerlingcode,
            Datuminschrijving = l.InstroomOp is { } op ? op : null,
            Verzorgersaansprakelijk = true,
            Overstapadvies = Resultaatbouwer.Advies(d),
            Schoolloopbaanlijst = l.Schoolloopbaan.SelectMany(r => Persoonbouwer.Loopbaan(r)).AlsReeks(),
            Onderwijsondersteuning = Ondersteuning(d, profiel),
            EindtoetsBasisonderwijs = Resultaatbouwer.Doorstroomtoets(d, datum),
            Toetslijst = Resultaatbouwer.Toetsen(d, datum),
            Overigdocumentlijst = d.Bijlagen.Select(Document).AlsReeks(),
            Verzorger = l.Ouders.Select(o => Persoonbouwer.Verzorger(l, o)).AlsReeks(),
        }, d.Invulling);
    }

    /// <summary>The free text of the OKR has no place of its own in the standard; for the samenwerkingsverband it goes along as a document.</summary>
    private static Model.Onderwijsondersteuning? Ondersteuning(Uitvoerdossier d, Profiel profiel)
    {
        var toelichting = profiel == Profiel.Poswv ? Toelichting(d) : null;
        return toelichting is null && d.Tlvs.Count == 0 ? null
            : new Model.Onderwijsondersteuning { ToelichtingOnderwijsbehoeften = toelichting, Tlv = d.Tlvs.Select(Tlv).AlsReeks() };
    }

    /// <summary>TLV-01: the decision with its number; a tlv for pro has no category.</summary>
    private static Model.Tlv Tlv(Aanvraagbesluit besluit) => new()
    {
        Tlvingangdatum = besluit.Van!.Value,
        Tlvswvnummer = besluit.Swvnummer!,
        Tlvcategorie = besluit.Categorie is { } categorie ? $"{categorie}" : "Nvt",
        Tlvbeschikkingsnummer = besluit.Nummer!,
        Tlveinddatum = besluit.Tot is { } tot ? tot : null,
    };

    private static Model.Document? Toelichting(Uitvoerdossier d)
    {
        var tekst = string.Join("\n\n", new[] { Okrvragen.Belemmeringen, Okrvragen.Hulp, Okrvragen.WatNodig, Okrvragen.WatWerkt }.Select(v => v.Van(d.Invulling)).Where(t => t is not null));
        if (tekst.Length == 0)
            return null;
        const string naam = "ondersteuningsbehoefte.txt";
        return new Model.Document { Bestandsnaam = naam, Omschrijving = "Toelichting onderwijsbehoeften", Bestandsinhoud = Oso.Bijlageinhoud.VanBestand(naam, Encoding.UTF8.GetBytes(tekst)) };
    }

    private static Model.Document Document((Domain.Bijlagen.Bijlage Bijlage, byte[] Inhoud) b) => new()
    {
        Bestandsnaam = b.Bijlage.Bestandsnaam,
        Omschrijving = Domain.Bijlagen.Bijlagetypen.Alle.GetValueOrDefault(b.Bijlage.Type, b.Bijlage.Type),
        Bestandsinhoud = Oso.Bijlageinhoud.VanBestand(b.Bijlage.Bestandsnaam, b.Inhoud),
    };
}
