using System.Globalization;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Oso;
using Model = Oversteek.Oso.Model;

namespace Oversteek.Uitwisseling.Vertaling;

/// <summary>LVS results, IQ and doorstroomtoets (OSO-04) for tab 2.</summary>
internal static class Toetsvertaler
{
    private static readonly string[] Niveaus = ["IV", "AE", "CIV", "CAE", "FN"];

    internal static readonly IReadOnlyDictionary<string, string> Referentieniveaus = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["01"] = "lager dan 1F",
        ["02"] = "1F",
        ["03"] = "1S",
        ["04"] = "2F",
    };

    /// <summary>OSO-V08: this school year and the two before it.</summary>
    public static DateOnly Vanaf(DateOnly vandaag) => Domain.Bouwstenen.Schooljaar.Van(vandaag).Vorige.Vorige.Begin;

    /// <summary>Leaves out what is older (B-24) or has still to be (B-30), and says so.</summary>
    public static Model.Leerling BinnenGrenzen(Model.Leerling leerling, DateOnly vandaag, List<string> weg)
    {
        var vanaf = Vanaf(vandaag);
        if (leerling.Toetslijst.Count(t => t.Afname.Afnamedatum.Waarde < vanaf) is > 0 and var oud)
            weg.Add($"{Toetsen(oud)} van voor {vanaf.Leesbaar()}: alleen toetsen van dit schooljaar en de twee jaren ervoor gaan mee.");
        if (leerling.Toetslijst.Count(t => t.Afname.Afnamedatum.Waarde > vandaag) is > 0 and var later)
            weg.Add($"{Toetsen(later)} van na vandaag: die dag kan niet kloppen.");
        var eind = leerling.EindtoetsBasisonderwijs;
        if (eind?.Eindtoetsresultaat is { } resultaat && eind.Deelgenomen.Waarde && Buiten(resultaat.DatumAfname.Waarde))
        {
            var waarom = resultaat.DatumAfname.Waarde < vanaf ? "te oud" : "die dag moet nog komen";
            weg.Add($"De doorstroomtoets van {resultaat.DatumAfname.Waarde.Leesbaar()}: {waarom}. Vul de toets van dit jaar in op tabblad 2.");
            eind = null;
        }
        return leerling with { Toetslijst = leerling.Toetslijst.Where(t => !Buiten(t.Afname.Afnamedatum.Waarde)).AlsReeks(), EindtoetsBasisonderwijs = eind };

        bool Buiten(DateOnly dag) => dag < vanaf || dag > vandaag;
        static string Toetsen(int aantal) => aantal == 1 ? "Een toets" : $"{aantal} toetsen";
    }

    public static IReadOnlyList<Toetsresultaat> Toetsen(Model.Leerling leerling) => [.. leerling.Toetslijst.Where(t => Iq(t) is null).Select(Toets)];

    public static void Velden(Model.Leerling leerling, List<string> weg, Veldverzameling uit)
    {
        if (leerling.EindtoetsBasisonderwijs is { } toets)
            Doorstroomtoets(uit, toets, weg);
        if (leerling.Toetslijst.Where(t => Iq(t) is not null).MaxBy(t => t.Afname.Afnamedatum.Tekst, StringComparer.Ordinal) is { } iq)
            Iqonderzoek(uit, iq);
    }

    private static Toetsresultaat Toets(Model.Toets toets)
    {
        var id = toets.Toetsidentificatie;
        var datum = toets.Afname.Afnamedatum.Waarde;
        var niveau = Niveaus.Select(n => Score(toets.Resultaat, n)).FirstOrDefault(s => s is not null);
        return new Toetsresultaat(id.Toetsnaam ?? id.Eldtoetscode, id.Leergebied ?? "", Moment(datum, toets.Afname.Jaargroep), datum, Ruw(toets.Resultaat.Toetsscore), niveau?.Waarde, Getal(Score(toets.Resultaat, "DLE")?.Waarde), (int?)toets.Afname.Dl?.Waarde)
        {
            Code = id.Eldtoetscode,
            Niveausoort = niveau?.Codereferentiescore,
        };
    }

    /// <summary>B to December, M to March, E after that, with the year group.</summary>
    private static string Moment(DateOnly datum, string? groep) => datum.Month switch
    {
        >= 8 => "B",
        <= 3 => "M",
        _ => "E",
    } + groep;

    private static string? Ruw(Model.Toetsscore? score)
    {
        if (score?.Vaardigheidsscore is { } vaardigheid)
            return vaardigheid.Tekst;
        return score?.Aantalgoed is { } goed ? goed.Tekst : score?.Tijd?.Tekst;
    }

    private static Model.Referentiescore? Score(Model.Resultaat resultaat, string code) => resultaat.Referentiescore.FirstOrDefault(r => r.Codereferentiescore == code);

    private static int? Getal(string? tekst) => int.TryParse(tekst, NumberStyles.None, CultureInfo.InvariantCulture, out var getal) ? getal : null;

    private static string? Iq(Model.Toets toets) => Score(toets.Resultaat, "IQ")?.Waarde;

    private static void Iqonderzoek(Veldverzameling velden, Model.Toets iq) => velden
        .Met(Okrvragen.IqTest, iq.Toetsidentificatie.Toetsnaam ?? iq.Toetsidentificatie.Eldtoetscode)
        .Met(Okrvragen.IqDatum, iq.Afname.Afnamedatum.Waarde.Tekst())
        .Met(Okrvragen.IqTotaal, Iq(iq))
        .Met(Okrvragen.IqVerbaal, Deel(iq, 'V'))
        .Met(Okrvragen.IqPerformaal, Deel(iq, 'P'))
        .Met(Okrvragen.IqDeskundige, iq.Afname.Afgenomendoor?.Naammedewerker);

    private static string? Deel(Model.Toets iq, char letter) =>
        iq.Toetsonderdeel.Where(o => o.Eldonderdeelcode.EndsWith(letter)).Select(o => Score(o.Resultaat, "IQ")?.Waarde).FirstOrDefault();

    private static void Doorstroomtoets(Veldverzameling velden, Model.EindtoetsBasisonderwijs toets, List<string> weg)
    {
        var resultaat = toets.Eindtoetsresultaat;
        var ontheven = resultaat?.WettelijkeOntheffing is "J";
        velden.Met(Okrvragen.Deelname, (ontheven ? Okrvragen.Ontheffing : toets.Deelgenomen.Waarde ? Okrvragen.Deelgenomen : Okrvragen.NietDeelgenomen).Waarde);
        if (resultaat is null || !toets.Deelgenomen.Waarde || ontheven)
            return;
        Osoplaatsen.Lees(Osoplaatsen.Eindtoets, resultaat, velden);
        if (resultaat.ToetsAdvies is not null && Toetsadviezen.Lees(resultaat.ToetsAdvies) is null)
            weg.Add("Het toetsadvies in het bestand is niet herkend. Vul het in op tabblad 2.");
        var domeinen = resultaat.Onderdelen.SelectMany(o => o.Domeinen ?? []).ToList();
        velden.Met(Okrvragen.ReferentieLezen, Niveau(domeinen.Find(d => d.Domeincode == "8050")?.DomReferentieniveau))
            .Met(Okrvragen.ReferentieTaalverzorging, Niveau(domeinen.Find(d => d.Domeincode == "8051")?.DomReferentieniveau))
            .Met(Okrvragen.ReferentieRekenen, Niveau(resultaat.Onderdelen.FirstOrDefault(o => o.Onderdeelcode == "8001")?.OndReferentieniveau));
    }

    private static string? Niveau(string? code) => code is null ? null : Referentieniveaus.GetValueOrDefault(code);
}
