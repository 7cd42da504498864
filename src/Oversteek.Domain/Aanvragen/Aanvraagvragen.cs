using Oversteek.Domain.Criteria;
using Oversteek.Domain.Formulieren;
using Oversteek.Domain.Overstapdossiers;
using static Oversteek.Domain.Formulieren.Vragen;

namespace Oversteek.Domain.Aanvragen;

/// <summary>The forms with which a vo school asks for a tlv or for lwoo; what the dossier has is not asked again.</summary>
public static class Aanvraagvragen
{
    private const string Praktijkonderwijs = "10";

    public static readonly Vraag<string> Contact = Tekst("contact", "Contactpersoon voor deze aanvraag", 200).NodigVoorDefinitief();
    public static readonly Vraag<string> Motivering = Lange("motivering", "Waarom vraagt uw school dit aan?").NodigVoorDefinitief()
        .Uitleg("Schrijf geen gegevens van anderen op en geen burgerservicenummer.");

    public static readonly Vraag<string> Zienswijze = Lange("zienswijze", "Zienswijze van de ouders").NodigVoorDefinitief()
        .Uitleg("In de woorden van de ouders. Eén ouder tekent; leg de handtekening hieronder vast.");

    public static readonly Vraag<string> ZienswijzeLwoo = Lange("zienswijze", "Zienswijze van de ouders");

    public static readonly Vraag<string> Onderzoeker = Tekst("onderzoeker", "Wie tekende het onderzoeksrapport?", 200).NodigVoorDefinitief();
    public static readonly Vraag<Optie> Registratie = Keuze("registratie", "Deskundigheid van de onderzoeker", Opties("psycholoog", "orthopedagoog"))
        .NodigVoorDefinitief();

    public static readonly Vraag<DateOnly> Rapportdatum = Verleden("rapportdatum", "Datum van het onderzoeksrapport", 10).NodigVoorDefinitief();

    public static readonly Vraag<string> IqTest = Tekst("iqTest", "IQ-test", 200).NodigVoorDefinitief();
    public static readonly Vraag<DateOnly> IqDatum = Verleden("iqDatum", "Datum van de IQ-test", 10).NodigVoorDefinitief();
    public static readonly Vraag<DateOnly> DidactischDatum = Verleden("didactischDatum", "Datum van de laatste didactische toets", 10).NodigVoorDefinitief();
    public static readonly Vraag<string> B8Toelichting = Tekst("b8Toelichting", "Geen B8-toetsen, omdat", 400)
        .Uitleg("Alleen nodig als in het dossier geen B8-toetsen staan.");

    /// <summary>The domains of the criteria with their questions of tab 4b.</summary>
    public static readonly IReadOnlyList<(Leerdomein Domein, Vraag<decimal> Vraag)> Dles =
    [
        (Leerdomein.Tl, Okrvragen.DleTl), (Leerdomein.Bl, Okrvragen.DleBl), (Leerdomein.Sp, Okrvragen.DleSp), (Leerdomein.Ir, Okrvragen.DleIr),
    ];

    private static readonly Vragengroep School = new("School", Contact, Motivering);
    private static readonly Vragengroep Rapport = new("Onderzoeksrapport", Onderzoeker, Registratie, Rapportdatum);
    private static readonly Vragengroep Criteria = new("Criteria", [IqTest, IqDatum, Okrvragen.Iq, DidactischDatum, Okrvragen.Dl,
        .. Dles.Select(d => d.Vraag), Okrvragen.SeRapport, Okrvragen.SeDatum, B8Toelichting]);

    private static readonly Formulierdefinitie Vso = new("Aanvraag toelaatbaarheidsverklaring vso", School, new Vragengroep("Ouders", Zienswijze), Rapport,
        new Vragengroep("Vso", Okrvragen.TypeVso, Okrvragen.Uitstroomprofiel, Okrvragen.VerwachtNiveau));

    private static readonly Formulierdefinitie Pro = new(
        "Aanvraag toelaatbaarheidsverklaring praktijkonderwijs", School, new Vragengroep("Ouders", Zienswijze), Rapport, Criteria);

    private static readonly Formulierdefinitie Lwoo = new("Aanvraag aanwijzing lwoo", School, new Vragengroep("Ouders", ZienswijzeLwoo), Rapport, Criteria);

    public static Formulierdefinitie Voor(Aanvraagsoort soort) => soort switch
    {
        Aanvraagsoort.TlvVso => Vso,
        Aanvraagsoort.TlvPro => Pro,
        _ => Lwoo,
    };

    /// <summary>What the advice of the dossier leads to; null when nothing is to be asked.</summary>
    public static Aanvraagsoort? Past(Schooladvies advies) =>
        advies.OpentVso ? Aanvraagsoort.TlvVso : advies.Geldend?.Code == Praktijkonderwijs ? Aanvraagsoort.TlvPro
        : advies.Lwoo ? Aanvraagsoort.Lwoo : null;
}
