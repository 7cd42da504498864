using System.Globalization;
using Oversteek.Uitwisseling.Vertaling;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Oso;
using Model = Oversteek.Oso.Model;

namespace Oversteek.Uitwisseling.Uitvoer;

/// <summary>Advice, tests and doorstroomtoets in the form of the standard.</summary>
internal static class Resultaatbouwer
{
    private const int LangsteAandachtspunt = 280;

    public static Model.Overstapadvies? Advies(Uitvoerdossier d)
    {
        var advies = d.Okr.Advies;
        var (eerste, tweede) = (Code(advies.Voorlopig ?? advies.Definitief, advies.Lwoo), Code(advies.Definitief, advies.Lwoo));
        var contact = d.Veld("4", "contactNodig") == "ja";
        return new Model.Overstapadvies
        {
            // The standard has the first advice and, only when it is another one, the revised advice.
            Advies = eerste,
            Herzienadvies = tweede is not null && tweede != eerste ? tweede : null,
            MotivatieHerzienadvies = tweede is not null && tweede != eerste ? d.Veld("4", "heroverwegingMotivering") : null,
            Wensouders = Wens(d.Veld("4", "wensOuders")),
            Wensleerling = Wens(d.Veld("4", "wensLeerling")),
            Profiel = d.Veld("4", "profiel"),
            Argumentatie = d.Veld("4", "motivering"),
            Contactnodig = contact,
            Contactpersoon = contact ? d.Veld("4", "contactNaam") : null,
            Contacttelefoon = contact ? d.Veld("4", "contactTelefoon") : null,
            Aandachtspunten = Kort(d.Veld("5", "watNodig")),
        };
    }

    public static Reeks<Model.Toets> Toetsen(Uitvoerdossier d, DateOnly datum)
    {
        // OSO-V08: this school year and the two before it.
        var vanaf = Domain.Bouwstenen.Schooljaar.Van(datum).Vorige.Vorige.Begin;
        return d.Toetsen.Where(t => t.Datum >= vanaf).SelectMany(Toets).Concat(Iq(d, vanaf)).AlsReeks();
    }

    public static Model.EindtoetsBasisonderwijs? Doorstroomtoets(Uitvoerdossier d, DateOnly datum)
    {
        if (d.Veld("2", "deelname") is not { } deelname)
            return null;
        var deelgenomen = deelname == "deelgenomen";
        var resultaat = new Model.Eindtoetsresultaat
        {
            // D-09: also without participation the standard wants a kind of test.
            Toetssoort = Toetsadviezen.Soort(d.Veld("2", "toetsnaam")),
            Toetsniveau = "G",
            Toetsomschrijving = d.Veld("2", "toetsnaam"),
            DatumAfname = Datum(d.Veld("2", "toetsdatum")) ?? datum,
            WettelijkeOntheffing = deelname == "ontheffing" ? "J" : "N",
            Standaardscore = deelgenomen && int.TryParse(d.Veld("2", "toetsscore"), NumberStyles.None, CultureInfo.InvariantCulture, out var score) ? score : null,
            ToetsAdvies = deelgenomen ? d.Veld("2", "toetsadvies") : null,
            Onderdelen = Referentieniveaus(d).AlsReeks(),
        };
        return new Model.EindtoetsBasisonderwijs { Deelgenomen = deelgenomen, Eindtoetsresultaat = resultaat };
    }

    private static IEnumerable<Model.Toets> Toets(Toetsresultaat t)
    {
        var score = Score(t.Score);
        List<Model.Referentiescore> referentie = [];
        if (t.Niveau is { Length: > 0 } niveau)
            referentie.Add(Referentie(t.Niveausoort ?? (niveau.All(c => c is 'I' or 'V') ? "IV" : "AE"), niveau));
        if (t.Dle is { } dle)
            referentie.Add(Referentie("DLE", dle.ToString(CultureInfo.InvariantCulture)));
        if (score is null && referentie.Count == 0)
            yield break;
        yield return new Model.Toets
        {
            Toetsidentificatie = new Model.Toetsidentificatie { Eldtoetscode = t.Code ?? t.Toets, Leergebied = t.Domein.Length > 0 ? t.Domein : null, Toetsnaam = t.Toets },
            Afname = new Model.Afname { Afnamedatum = t.Datum!.Value, Jaargroep = t.Moment.Length > 1 ? Persoonbouwer.Jaargroep(t.Moment[1..]) : null, Dl = t.Dl is { } dl ? dl : null },
            Resultaat = new Model.Resultaat { Toetsscore = score, Referentiescore = referentie.AlsReeks() },
        };
    }

    private static IEnumerable<Model.Toets> Iq(Uitvoerdossier d, DateOnly vanaf)
    {
        if (d.Veld("2", "iqTest") is not { } test || d.Veld("2", "iqTotaal") is not { } totaal || Datum(d.Veld("2", "iqDatum")) is not { } datum || datum < vanaf)
            yield break;
        var delen = new[] { ("V", d.Veld("2", "iqVerbaal")), ("P", d.Veld("2", "iqPerformaal")) }.Where(x => x.Item2 is not null)
            .Select(x => new Model.Toetsonderdeel { Eldonderdeelcode = test + x.Item1, Resultaat = new Model.Resultaat { Referentiescore = [Referentie("IQ", x.Item2!)] } });
        yield return new Model.Toets
        {
            Toetsidentificatie = new Model.Toetsidentificatie { Eldtoetscode = test, Toetsnaam = test },
            Afname = new Model.Afname { Afnamedatum = datum },
            Resultaat = new Model.Resultaat { Referentiescore = [Referentie("IQ", totaal)] },
            Toetsonderdeel = delen.AlsReeks(),
        };
    }

    private static Model.Toetsscore? Score(string? tekst) => decimal.TryParse(tekst?.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var score) ? new Model.Toetsscore { Vaardigheidsscore = score } : null;

    private static Model.Referentiescore Referentie(string code, string waarde) => new() { Codereferentiescore = code, Codevergelijkingsgroep = "Landelijk", Waarde = waarde };

    private static IEnumerable<Model.Eindtoetsonderdeel> Referentieniveaus(Uitvoerdossier d)
    {
        var (lezen, taal, rekenen) = (Niveau(d.Veld("2", "referentieLezen")), Niveau(d.Veld("2", "referentieTaalverzorging")), Niveau(d.Veld("2", "referentieRekenen")));
        var domeinen = new[] { ("8050", lezen), ("8051", taal) }.Where(n => n.Item2 is not null).Select(n => new Model.Domein { Domeincode = n.Item1, DomReferentieniveau = n.Item2 }).AlsReeks();
        if (domeinen.Count > 0)
            yield return new Model.Eindtoetsonderdeel { Onderdeelcode = "8000", Domeinen = domeinen };
        if (rekenen is not null)
            yield return new Model.Eindtoetsonderdeel { Onderdeelcode = "8001", OndReferentieniveau = rekenen };
    }

    private static string? Niveau(string? naam) => Toetsvertaler.Referentieniveaus.FirstOrDefault(r => r.Value == naam).Key;

    private static string? Code(string? advies, bool lwoo) => Domain.Overstapdossiers.Advies.Zoek(advies)?.NaarUitwisseling(lwoo);

    /// <summary>A wish is a code in the standard; free text has no place there.</summary>
    private static string? Wens(string? tekst) => Domain.Overstapdossiers.Advies.Kiesbare.FirstOrDefault(a => string.Equals(a.Naam, tekst?.Trim(), StringComparison.OrdinalIgnoreCase))?.Code;

    private static string? Kort(string? tekst) => tekst is { Length: > LangsteAandachtspunt } ? string.Concat(tekst.AsSpan(0, LangsteAandachtspunt - 1), "…") : tekst;

    private static DateOnly? Datum(string? tekst) => DateOnly.TryParseExact(tekst, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var datum) ? datum : null;
}
