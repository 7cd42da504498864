using Oversteek.Domain.Bijlagen;
using Model = Oversteek.Oso.Model;

namespace Oversteek.Uitwisseling.Vertaling;

/// <summary>Every document of the dossier with its type (D-16), unpacked; a damaged one is kept as it came.</summary>
internal static class Bijlagevertaler
{
    private static readonly (string Woord, string Type)[] Kenmerken =
    [
        ("dyslexie", "DYSLEXIE"), ("dyscalculie", "DYSCALCULIE"), ("groeidocument", "GROEIDOCUMENT"), ("opp", "OPP"), ("ontwikkelingsperspectief", "OPP"), ("tlv", "TLV"),
        ("toelaatbaarheid", "TLV"), ("portfolio", "PORTFOLIO"), ("zienswijze", "ZIENSWIJZE_EIGEN"), ("profielblad", "PROFIELBLAD"), ("intelligentie", "ONDERZOEK_IQ"), ("iq-", "ONDERZOEK_IQ"),
        ("onderzoek", "ONDERZOEK_OVERIG"),
    ];

    public static IReadOnlyList<Osobijlage> Bijlagen(Model.Leerling leerling, List<string> weg)
    {
        List<Osobijlage> bijlagen = [];
        long totaal = 0;
        foreach (var bijlage in Documenten(leerling).SelectMany(d => PakUit(d.Document, d.Type)))
        {
            totaal += bijlage.Inhoud.Length;
            if (bijlagen.Count == Bijlagegrenzen.Aantal || totaal > Bijlagegrenzen.Dossier)
            {
                weg.Add("Bijlagen boven de grens (50 bestanden of 150 MB bij een dossier).");
                break;
            }
            bijlagen.Add(bijlage);
        }
        return bijlagen;
    }

    private static IEnumerable<(Model.Document Document, string Type)> Documenten(Model.Leerling leerling)
    {
        var steun = leerling.Onderwijsondersteuning;
        return Een(steun?.ToelichtingOnderwijsbehoeften, "OVERIG")
            .Concat((steun?.Diagnose ?? []).SelectMany(d => d.Document.Select(x => (x, Diagnosetype(d)))))
            .Concat((steun?.Handelingsplan ?? []).SelectMany(h => Een(h.Document, "OVERIG")))
            .Concat((steun?.Opp?.Document ?? []).Select(d => (d, "OPP")))
            .Concat((steun?.Tlv ?? []).SelectMany(t => Een(t.Document, "TLV")))
            .Concat((leerling.EindtoetsBasisonderwijs?.Document ?? []).Select(d => (d, "OVERIG")))
            .Concat(leerling.Toetslijst.SelectMany(Toetsdocumenten))
            .Concat(leerling.Overigdocumentlijst.Select(d => (d, Type(d))));
    }

    private static IEnumerable<(Model.Document, string)> Toetsdocumenten(Model.Toets toets)
    {
        var type = toets.Resultaat.Referentiescore.Any(r => r.Codereferentiescore == "IQ") ? "ONDERZOEK_IQ" : "ONDERZOEK_OVERIG";
        return Een(toets.Resultaat.Document, type).Concat(toets.Toetsonderdeel.SelectMany(o => Een(o.Resultaat.Document, type)));
    }

    private static IEnumerable<(Model.Document, string)> Een(Model.Document? document, string type) => document is null ? [] : [(document, type)];

    private static string Diagnosetype(Model.Diagnose diagnose)
    {
        if (diagnose.Code.Contains("F81.0", StringComparer.Ordinal))
            return "DYSLEXIE";
        return diagnose.Code.Contains("F81.2", StringComparer.Ordinal) ? "DYSCALCULIE" : "ONDERZOEK_OVERIG";
    }

    private static string Type(Model.Document document)
    {
        var tekst = $"{document.Omschrijving} {document.Bestandsnaam}".ToLowerInvariant();
        return Kenmerken.FirstOrDefault(k => tekst.Contains(k.Woord, StringComparison.Ordinal)).Type ?? "OVERIG";
    }

    private static IEnumerable<Osobijlage> PakUit(Model.Document document, string type)
    {
        var uitslag = Oso.Bijlage.PakUit(document);
        if (uitslag.Bestanden.Count == 0)
            return [new Osobijlage(type, Oso.Bestandsnaam.Schoon(document.Bestandsnaam), uitslag.Ruw, Beschadigd: true)];
        // The name of the document itself counts; the entry in the ZIP often has another one.
        return uitslag.Bestanden.Select((b, i) => new Osobijlage(type, i == 0 ? Oso.Bestandsnaam.Schoon(document.Bestandsnaam) : b.Naam, b.Inhoud, Beschadigd: false));
    }
}
