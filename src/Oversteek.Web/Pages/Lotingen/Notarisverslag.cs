using Oversteek.Application.Lotingen;
using Oversteek.Documenten.Modellen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Lotingen;
using Oversteek.Loting;
using Oversteek.Web.Teksten;

namespace Oversteek.Web.Pages.Lotingen;

/// <summary>
/// The document that the notary reads aloud and signs: before the draw what was promised and frozen, after it the outcome. Sentences and words, no
/// names of children; the full hash stands apart from its words, for who checks by machine.
/// </summary>
public static class Notarisverslag
{
    public static LotingsverslagDocument Van(Domain.Lotingen.Loting loting, Uitkomstbeeld? uitkomst, string regio, DateOnly vandaag)
    {
        var vooraf = Vooraf(loting, regio, vandaag);
        return uitkomst is null ? vooraf : MetUitkomst(vooraf with { Vooraf = false }, uitkomst);
    }

    private static LotingsverslagDocument Vooraf(Domain.Lotingen.Loting loting, string regio, DateOnly vandaag)
    {
        var beeld = Openbaarbeeld.Van(loting, new Lotingsregels());
        return new LotingsverslagDocument
        {
            Regio = regio,
            Schooljaar = loting.Schooljaar.ToString(),
            Ronde = beeld.Ronde,
            Versie = loting.Volgnummer,
            Vooraf = true,
            Lotingsdatum = vandaag,
            Identiteit = [.. Gang(loting, beeld), .. Herkomst(loting)],
            Regels = [.. beeld.Regels.Select((zin, i) => new Gegeven($"Regel {i + 1}", zin))],
            Houders = [.. beeld.Houders.Select((h, i) => new Gegeven(h.Organisatie, $"{h.Woorden}. {Geheimzin(loting, i + 1)}"))],
            Voorlezen = [.. Afdrukken(loting, beeld).Select(a => new Gegeven(a.Naam, Woordafdruk.Van(a.Hash)))],
            Controlegetallen = [.. Afdrukken(loting, beeld).Select(a => new Gegeven(a.Naam, a.Hash))],
            Entropie = [.. beeld.Toeval.Select(t => new Gegeven(t.Naam, t.Waarde ?? "nog niet bekend"))],
            Klassen = [],
            Ondertekenaars = [.. beeld.Houders.Skip(1).Select(h => h.Organisatie), "Eerste coördinator van de regio", "Tweede coördinator van de regio"],
            Uitgifte = new Uitgifte(regio, "de notaris", vandaag),
        };
    }

    private static LotingsverslagDocument MetUitkomst(LotingsverslagDocument document, Uitkomstbeeld uitkomst)
    {
        var totaal = Math.Max(1, uitkomst.Verdeling.Sum(v => v.Aantal));
        return document with
        {
            LetOp = uitkomst.LetOp,
            Zaad = uitkomst.Zaad,
            Klassen = [.. uitkomst.Klassen.Select(k =>
                new Lotingsklas(k.School, k.Klas, k.Plaatsen, k.Aanmeldingen, k.Geloot, k.Toegelaten, k.Wachtlijst, k.Wachtlijst, k.Grens))],
            Verdeling = [.. uitkomst.Verdeling.Select(v => new Verdelingsregel(v.Plaats, v.Aantal, $"{100m * v.Aantal / totaal:0.0} %"))],
            Uitgesloten = uitkomst.Uitgesloten > 0 ? [new Telling("Vso-procedure", uitkomst.Uitgesloten)] : [],
            Bewijs = [.. uitkomst.Bewijs.Select(b => new Documenten.Modellen.Bewijsregel(Lotingszinnen.Van(b.Regel), b.Klopt))],
        };
    }

    private static IEnumerable<Gegeven> Gang(Domain.Lotingen.Loting loting, Openbaarbeeld beeld)
    {
        if (loting.VastgelegdOp is { } op)
            yield return new Gegeven("Vastgelegd", $"{Nederland.Tijd(op):d MMMM yyyy H:mm} uur");
        if (beeld.Laat is { } laat)
            yield return new Gegeven("Vastgelegd na het begin van de aanmeldperiode", laat);
        if (beeld.Deelnemers is { } aantal)
            yield return new Gegeven("Leerlingen in de bevroren invoer", $"{aantal}");
        yield return new Gegeven("Protocol", Lot2.Protocol);
    }

    private static string Geheimzin(Domain.Lotingen.Loting loting, int nummer)
    {
        if (loting.Status < Lotingstatus.Getrokken)
            return "Het geheim is nog dicht.";
        if (nummer == 1)
            return "Het geheim is geopend.";
        return loting.Geopend.FirstOrDefault(g => g.Nummer == nummer) is not { } open ? "Het geheim is niet geopend."
            : open.UitKopie ? "De verzegelde kopie is geopend." : "Het geheim is geopend.";
    }

    private static IEnumerable<(string Naam, string Hash)> Afdrukken(Domain.Lotingen.Loting loting, Openbaarbeeld beeld)
    {
        yield return ("Vastlegging", beeld.Vastlegging.Hash);
        if (beeld.Bevriezing is { } bevriezing)
            yield return ("Bevriezing", bevriezing.Hash);
        if (loting.Verslag is not { } volledig)
            yield break;
        yield return ("Openbaar verslag", new Lotingstuk(Lotingstukken.Verslag(loting)).Hash);
        yield return ("Volledig verslag", Canoniek.Hash(System.Text.Encoding.UTF8.GetBytes(volledig)));
    }

    private static IEnumerable<Gegeven> Herkomst(Domain.Lotingen.Loting loting) => loting.Erkenningen.Select(e => new Gegeven(
        "Erkend voor het bevriezen",
        $"{Application.Bouwstenen.Woorden.Van(e.Soort)}{(e.Naam.Length == 0 ? "" : $": {e.Naam}, {e.Aantal}")}. Reden: {e.Reden}"));
}
