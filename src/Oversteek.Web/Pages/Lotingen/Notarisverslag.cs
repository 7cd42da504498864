using Oversteek.Documenten.Modellen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Teksten;

namespace Oversteek.Web.Pages.Lotingen;

/// <summary>The report of a draw as the document that the notary signs: pseudonyms and counts, no names.</summary>
public static class Notarisverslag
{
    public static LotingsverslagDocument Van(Domain.Lotingen.Loting loting, Uitkomstbeeld uitkomst, string regio, DateOnly vandaag)
    {
        var (lot1, uitslag) = (uitkomst.Gang.Verslag.Lot1, uitkomst.Gang.Verslag.Uitslag);
        var regels = uitslag.Invoer.Regels;
        var totaal = Math.Max(1, uitslag.Verdeling.Values.Sum());
        return new LotingsverslagDocument
        {
            Regio = regio,
            Schooljaar = loting.Schooljaar.ToString(),
            Ronde = uitslag.Invoer.Ronde,
            Versie = loting.Volgnummer,
            Lotingsdatum = vandaag,
            Identiteit = [new Gegeven("Deelnemers", $"{uitslag.Verdeling.Values.Sum()}"), .. Herkomst(loting)],
            Regels = [.. Regelzinnen.Van(regels).Select((zin, i) => new Gegeven($"Regel {i + 1}", zin))],
            Zaad = lot1.Zaad,
            Controlegetallen =
            [
                Afdruk("Vastlegging", lot1.Vastlegging), Afdruk("Regels", uitkomst.Gang.Verslag.RegelsHash), Afdruk("Deelnemers", lot1.DeelnemersHash),
                Afdruk("Invoer", uitkomst.Gang.Verslag.InvoerHash), Afdruk("Uitslag", uitkomst.Gang.Verslag.UitslagHash),
            ],
            Entropie = [new Gegeven("Bron", lot1.Entropiebron), new Gegeven("Voorgelezen", lot1.Entropie)],
            Klassen = [.. uitslag.Eenheden.Select(e => Klas(e, uitslag.Invoer.Eenheden.First(i => i.Id == e.Eenheid), uitkomst))],
            Verdeling = [.. uitkomst.Verdeling.Select(v => new Verdelingsregel(v.Plaats, v.Aantal, $"{100m * v.Aantal / totaal:0.0} %"))],
            Uitgesloten = Uitgesloten(uitslag.Invoer.Deelnemers.Count(d => d.Deelname == Oversteek.Loting.Deelname.Uitgesloten)),
            Bewijs = [.. uitslag.Bewijs.Select(b => new Bewijsregel(Lotingszinnen.Van(b.Regel), b.Klopt))],
            Ondertekenaars = ["Notaris", "Regiocoördinator"],
            Uitgifte = new Uitgifte(regio, "de notaris", vandaag),
        };
    }

    private static IEnumerable<Gegeven> Herkomst(Domain.Lotingen.Loting loting) =>
    [
        new Gegeven("Rekenprogramma", Oversteek.Loting.Lotingsberekening.Algoritmeversie),
        .. loting.Erkenningen.Select(e => new Gegeven(
            "Erkend voor het bevriezen", $"{Application.Bouwstenen.Woorden.Van(e.Soort)}{(e.Naam.Length == 0 ? "" : $": {e.Naam}, {e.Aantal}")}. Reden: {e.Reden}")),
    ];

    // The words are read aloud and compared with those of before the draw; the code is for who checks by machine.
    private static Gegeven Afdruk(string naam, string hash) => new(naam, $"{Oversteek.Loting.Woordafdruk.Van(hash)} ({hash})");

    private static Lotingsklas Klas(Oversteek.Loting.Eenheiduitslag e, Oversteek.Loting.Lotingseenheid eenheid, Uitkomstbeeld uitkomst) => new(
        eenheid.School ?? "", eenheid.Naam ?? "", e.Plaatsen, e.Aanmeldingen, e.Geloot, e.Toegelaten, e.Wachtlijst.Count, e.Wachtlijst.Count,
        uitkomst.Klassen.FirstOrDefault(k => k.Naam == $"{eenheid.School}, {eenheid.Naam}")?.Grens);

    private static IReadOnlyList<Telling> Uitgesloten(int aantal) => aantal == 0 ? [] : [new Telling("Vso-procedure", aantal)];
}
