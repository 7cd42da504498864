using System.Globalization;
using Oversteek.Domain.Formulieren;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Oso;
using Oversteek.Uitwisseling.Vertaling;
using Model = Oversteek.Oso.Model;

namespace Oversteek.Uitwisseling.Uitvoer;

/// <summary>Advice, tests and doorstroomtoets in the form of the standard.</summary>
internal static class Resultaatbouwer
{
    public static Model.Overstapadvies? Advies(Uitvoerdossier d)
    {
        var advies = d.Okr.Advies;
        var (eerste, tweede) = (Code(advies.Voorlopig ?? advies.Definitief, advies.Lwoo), Code(advies.Definitief, advies.Lwoo));
        return Osoplaatsen.Schrijf(Osoplaatsen.Advies, new Model.Overstapadvies
        {
            // The standard has the first advice and, only when it is another one, the revised advice.
            Advies = eerste,
            Herzienadvies = tweede is not null && tweede != eerste ? tweede : null,
            Contactnodig = false,
        }, d.Invulling);
    }

    public static Reeks<Model.Toets> Toetsen(Uitvoerdossier d, DateOnly datum)
    {
        var vanaf = Toetsvertaler.Vanaf(datum);
        return d.Invulling.Toetsen.Where(t => t.Datum >= vanaf).SelectMany(Toets).Concat(Iq(d, vanaf)).AlsReeks();
    }

    public static Model.EindtoetsBasisonderwijs? Doorstroomtoets(Uitvoerdossier d, DateOnly datum)
    {
        if (Okrvragen.Deelname.Van(d.Invulling) is not { } deelname)
            return null;
        // D-09: also without participation the standard wants a kind of test.
        var resultaat = Osoplaatsen.Schrijf(Osoplaatsen.Eindtoets, new Model.Eindtoetsresultaat
        {
            Toetssoort = Toetsadviezen.Soort(null),
            Toetsniveau = "G",
            DatumAfname = datum,
            WettelijkeOntheffing = deelname == Okrvragen.Ontheffing ? "J" : "N",
            Onderdelen = Referentieniveaus(d).AlsReeks(),
        }, d.Invulling);
        return new Model.EindtoetsBasisonderwijs { Deelgenomen = deelname == Okrvragen.Deelgenomen, Eindtoetsresultaat = resultaat };
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
        if (Okrvragen.IqTest.Van(d.Invulling) is not { } test || d.Invulling[Okrvragen.IqTotaal.Sleutel] is not { } totaal || Okrvragen.IqDatum.Van(d.Invulling) is not { } datum || datum < vanaf)
            yield break;
        var delen = new[] { ("V", d.Invulling[Okrvragen.IqVerbaal.Sleutel]), ("P", d.Invulling[Okrvragen.IqPerformaal.Sleutel]) }.Where(x => x.Item2 is not null)
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
        var (lezen, taal, rekenen) = (Niveau(d, Okrvragen.ReferentieLezen), Niveau(d, Okrvragen.ReferentieTaalverzorging), Niveau(d, Okrvragen.ReferentieRekenen));
        var domeinen = new[] { ("8050", lezen), ("8051", taal) }.Where(n => n.Item2 is not null).Select(n => new Model.Domein { Domeincode = n.Item1, DomReferentieniveau = n.Item2 }).AlsReeks();
        if (domeinen.Count > 0)
            yield return new Model.Eindtoetsonderdeel { Onderdeelcode = "8000", Domeinen = domeinen };
        if (rekenen is not null)
            yield return new Model.Eindtoetsonderdeel { Onderdeelcode = "8001", OndReferentieniveau = rekenen };
    }

    private static string? Niveau(Uitvoerdossier d, Vraag<Optie> vraag) => Toetsvertaler.Referentieniveaus.FirstOrDefault(r => r.Value == d.Invulling[vraag.Sleutel]).Key;

    private static string? Code(string? advies, bool lwoo) => Domain.Overstapdossiers.Advies.Zoek(advies)?.NaarUitwisseling(lwoo);
}
