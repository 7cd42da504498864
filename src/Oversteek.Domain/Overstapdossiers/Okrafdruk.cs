using System.Globalization;
using Oversteek.Domain.Criteria;
using Oversteek.Domain.Formulieren;
using static Oversteek.Domain.Formulieren.Vragen;

namespace Oversteek.Domain.Overstapdossiers;

/// <summary>A tab for reading, on paper and on the screen (B-32): only what was filled in, with the arrears that follow from it (OKR-17).</summary>
public static class Okrafdruk
{
    private static readonly Vraag<string> Achterstandkolom = Tekst("Achterstand", "Leerachterstand");
    private static readonly (Vraag<decimal> Vraag, string Domein)[] Domeinen =
    [
        (Okrvragen.DleTl, "Technisch lezen"), (Okrvragen.DleBl, "Begrijpend lezen"), (Okrvragen.DleSp, "Spellen"), (Okrvragen.DleIr, "Inzichtelijk rekenen"),
    ];

    public static IReadOnlyList<Afdrukgroep> Groepen(Okr okr, Okrtabblad tabblad)
    {
        var antwoorden = new Okrantwoorden(okr);
        var invulling = antwoorden.Van(tabblad);
        IEnumerable<Afdrukgroep> groepen = Formulierafdruk.Groepen(tabblad.Formulier, invulling, antwoorden).Select(g => Ingevuld(g, invulling));
        if (tabblad.HeeftLeerachterstand)
            groepen = groepen.Append(new Afdrukgroep("Leerachterstand (1 - DLE / DL)", [.. Achterstanden(antwoorden)], []));
        return [.. groepen.Where(g => g.Invulling.Count > 0 || g.Lijsten.Count > 0)];
    }

    /// <summary>Per domain, as far as both numbers are there.</summary>
    public static IEnumerable<(string Label, string? Waarde)> Achterstanden(IAntwoorden antwoorden) => Domeinen
        .Select(d => (d.Domein, Getal(Leerachterstand.Bereken(d.Vraag.Van(antwoorden), Okrvragen.Dl.Van(antwoorden))))).Where(d => d.Item2 is not null);

    private static Afdrukgroep Ingevuld(Afdrukgroep groep, Invulling invulling) => groep with
    {
        Invulling = [.. groep.Invulling.Where(i => i.Waarde is not null)],
        Lijsten = [.. groep.Lijsten.Select(l => l.Titel == Okrvragen.Toetsen.Label ? MetAchterstand(l, invulling.Rijen(Okrvragen.Toetsen.Sleutel)) : l)
            .Select(ZonderLegeKolommen)],
    };

    private static Afdruklijst MetAchterstand(Afdruklijst lijst, IReadOnlyList<Invulling> toetsen) => lijst with
    {
        Kolommen = [.. lijst.Kolommen, Achterstandkolom],
        Rijen = [.. lijst.Rijen.Zip(toetsen, (rij, toets) => (IReadOnlyList<string>)[.. rij, Achterstand(toets) ?? ""])],
    };

    private static string? Achterstand(Invulling toets) => Getal(Leerachterstand.Bereken(Toetskolommen.Dle.Van(toets), Toetskolommen.Dl.Van(toets)));

    private static Afdruklijst ZonderLegeKolommen(Afdruklijst lijst)
    {
        var over = Enumerable.Range(0, lijst.Kolommen.Count).Where(k => lijst.Rijen.Any(r => r[k].Length > 0)).ToList();
        return lijst with
        {
            Kolommen = [.. over.Select(k => lijst.Kolommen[k])],
            Rijen = [.. lijst.Rijen.Select(r => (IReadOnlyList<string>)[.. over.Select(k => r[k])])],
        };
    }

    private static string? Getal(decimal? achterstand) => achterstand?.ToString("0.000", CultureInfo.GetCultureInfo("nl-NL"));
}
