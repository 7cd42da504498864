using Oversteek.Domain.Criteria;
using Oversteek.Domain.Formulieren;
using Oversteek.Domain.Procedures;

namespace Oversteek.Domain.Overstapdossiers;

/// <summary>A tab of the OKR: a form of its own with a place in the row of tabs.</summary>
public sealed record Okrtabblad(string Nummer, Formulierdefinitie Formulier)
{
    public string Titel => Formulier.Titel;

    public IEnumerable<Vraag> Vragen => Formulier.Vragen;

    /// <summary>The pupil with its parents stands on it, before the questions.</summary>
    public bool HeeftLeerling { get; init; }

    /// <summary>Attachments and no questions.</summary>
    public bool HeeftBijlagen { get; init; }

    public bool HeeftAdvies => Formulier.Kent(Okrvragen.Voorlopig.Sleutel);

    public bool HeeftToetsen => Formulier.Kent(Okrvragen.Toetsen.Sleutel);

    /// <summary>D-15: has texts that an own OKR may replace.</summary>
    public bool HeeftVrijeTekst => Vragen.Any(v => v.Geenbijzonderheden);

    public bool HeeftLeerachterstand => Formulier.Kent(Okrvragen.Dl.Sleutel);

    public Func<Schooladvies, bool> IsOpen { get; init; } = _ => true;
}

/// <summary>Whether the school of a pupil may use an OKR of its own, and whether it is there (D-15).</summary>
public enum EigenOkr
{
    Niet,
    Mag,
    Aanwezig,
}

/// <summary>The tabs (domein 4.1) with the questions of the region. Forms, checklist, merge page and print are all made from this.</summary>
public sealed class Okrvelden
{
    private readonly Dictionary<string, Okrtabblad> perVraag;

    private Okrvelden(IReadOnlyList<Okrtabblad> tabbladen)
    {
        Tabbladen = tabbladen;
        perVraag = tabbladen.SelectMany(t => t.Vragen.Select(v => (t, v.Sleutel))).ToDictionary(p => p.Sleutel, p => p.t, StringComparer.Ordinal);
    }

    public IReadOnlyList<Okrtabblad> Tabbladen { get; }

    /// <summary>Which tests count for the criteria of tab 4b, and how long.</summary>
    public Instrumentregels Instrumentregels { get; private init; } = new([]);

    public Okrtabblad Leerling => Tabbladen.First(t => t.HeeftLeerling);

    /// <summary>OKR-15: room for signatures on paper; nothing waits for one.</summary>
    public bool Handtekeningvak { get; private init; } = true;

    /// <summary>D-15: whether an own OKR of the school stands in the place of the texts that it would have to write here.</summary>
    public EigenOkr EigenOkr { get; private init; }

    public static Okrvelden Voor(Procedureregels regels, EigenOkr eigen = EigenOkr.Niet) =>
        new([LeerlingEnSchool(), Leerresultaten(regels), Tekst(Ontwikkeling(), eigen), AdviesEnUitstroom(), LwooPro(), Vso(regels), Tekst(Overdracht(regels), eigen),
            new("6", new("Bijlagen")) { HeeftBijlagen = true }])
        { Instrumentregels = regels.Instrumentregels, EigenOkr = eigen, Handtekeningvak = regels.Handtekeningvak };

    public Okrtabblad? Zoek(string nummer) => Tabbladen.FirstOrDefault(t => t.Nummer == nummer);

    /// <summary>The tab with this question.</summary>
    public Okrtabblad Van(Vraag vraag) => perVraag[vraag.Sleutel];

    public Okrtabblad? MetVraag(string sleutel) => perVraag.GetValueOrDefault(sleutel);

    /// <summary>4b and 4c open when their ground is there (OKR-05, D-12); the rest is always open.</summary>
    public IEnumerable<Okrtabblad> Open(Schooladvies advies) => Tabbladen.Where(t => t.IsOpen(advies));

    private static Okrtabblad LeerlingEnSchool() => new("1", new("Leerling, ouders en school",
        new Vragengroep("School", Okrvragen.Contactpersoon),
        new Vragengroep("Overig", Okrvragen.InNederlandSinds),
        new Vragengroep("Aansprakelijkheid", Okrvragen.VerzorgersAansprakelijk, Okrvragen.AansprakelijkeInstelling)))
    { HeeftLeerling = true };

    private static Okrtabblad Leerresultaten(Procedureregels regels) => new("2", new("Leerresultaten en leervermogen",
        new Vragengroep("LVS-toetsen", Okrvragen.Toetsen, Okrvragen.B8NietAfgenomen),
        new Vragengroep("Doorstroomtoets",
            Okrvragen.Deelname, Okrvragen.Toetsnaam, Okrvragen.Toetsdatum, Okrvragen.Toetsscore.Met(new Naamgrens(Okrvragen.Toetsnaam, regels.Doorstroomtoetsen)), Okrvragen.Toetsadvies,
            Okrvragen.ReferentieLezen, Okrvragen.ReferentieTaalverzorging, Okrvragen.ReferentieRekenen),
        new Vragengroep("IQ-onderzoek", Okrvragen.IqTest, Okrvragen.IqDatum, Okrvragen.IqTotaal, Okrvragen.IqVerbaal, Okrvragen.IqPerformaal, Okrvragen.IqDeskundige)));

    private static Okrtabblad Ontwikkeling() => new("3", new("Ontwikkeling, gedrag en begeleiding",
        new Vragengroep("Gedrag en werkhouding", Okrvragen.Contact, Okrvragen.Concentratie, Okrvragen.Zelfstandigheid, Okrvragen.Huiswerk),
        new Vragengroep("Sociaal-emotioneel", Okrvragen.SociaalEmotioneel),
        new Vragengroep("Begeleiding", Okrvragen.Belemmeringen, Okrvragen.Hulp, Okrvragen.Verzuim)));

    private static Okrtabblad AdviesEnUitstroom() => new("4", new("Advies en uitstroom",
        new Vragengroep("Advies", Okrvragen.Voorlopig, Okrvragen.VoorlopigOp, Okrvragen.Definitief, Okrvragen.DefinitiefOp, Okrvragen.Lwoo, Okrvragen.Uitstroom),
        new Vragengroep("Toelichting op het advies", Okrvragen.Heroverwogen, Okrvragen.HeroverwegingMotivering, Okrvragen.Motivering, Okrvragen.Profiel),
        Ondersteuningsgraden.PerDomein,
        Ondersteuningsgraden.Nodig,
        new Vragengroep("Wensen", Okrvragen.WensOuders, Okrvragen.WensLeerling),
        new Vragengroep("Contact met de vo-school", Okrvragen.ContactNodig, Okrvragen.ContactNaam, Okrvragen.ContactTelefoon))
    { Regels = [Heroverweging.Bijgesteldregel] });

    /// <summary>The texts that may be "geen bijzonderheden" are those that an own OKR has; they may still be written.</summary>
    private static Okrtabblad Tekst(Okrtabblad tabblad, EigenOkr eigen) => eigen != EigenOkr.Aanwezig ? tabblad : tabblad with
    {
        Formulier = tabblad.Formulier with
        {
            Groepen = [.. tabblad.Formulier.Groepen
                .Select(g => g with { Vragen = [.. g.Vragen.Select(v => v.Geenbijzonderheden ? v with { Nodig = Nodig.Niet } : v)] })],
        },
    };

    private static Okrtabblad LwooPro() => new("4b", new("Lwoo en praktijkonderwijs",
        new Vragengroep("Leerachterstanden", Okrvragen.Dl, Okrvragen.DleTl, Okrvragen.DleBl, Okrvragen.DleSp, Okrvragen.DleIr),
        new Vragengroep("Onderbouwing", Okrvragen.Iq, Okrvragen.SeRapport, Okrvragen.SeDatum, Okrvragen.MotiveringLwooPro)))
    { IsOpen = a => a.OpentLwooPro };

    private static Okrtabblad Vso(Procedureregels regels) => new("4c", Instroomvraag.Erbij(new("Voortgezet speciaal onderwijs",
        new Vragengroep("Vso", Okrvragen.TypeVso, Okrvragen.Uitstroomprofiel, Okrvragen.VerwachtNiveau, Okrvragen.TlvHistorie)), regels))
    { IsOpen = a => a.OpentVso };

    private static Okrtabblad Overdracht(Procedureregels regels) => new("5", new("Ondersteuningsbehoefte en overdracht",
        new Vragengroep("Ondersteuning in het vo", Okrvragen.WatWerkt, Okrvragen.WatNodig, Okrvragen.Verrijking, Okrvragen.Arrangement),
        new Vragengroep("Vragen van de regio", [.. regels.Regiovragen.Select(Regiovraag)]),
        new Vragengroep("Inzage door ouders", Okrvragen.InzageDatum, Okrvragen.Akkoord)));

    private static Vraag<bool> Regiovraag(Regiovraag vraag) =>
        Vragen.JaNee(vraag.Sleutel, vraag.Tekst) with { Nodig = vraag.Verplicht ? Nodig.VoorDefinitief : Nodig.Niet };
}
