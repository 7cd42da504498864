using Oversteek.Application.Bijlagen.Poort;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Uitwisseling.Vertaling;

namespace Oversteek.Application.Uitwisseling.Inlezen;

/// <summary>An attachment of a file as the gate let it through. What did not pass is kept, flagged and never released.</summary>
internal sealed record Importbijlage(string Type, string Naam, string Mediatype, ReadOnlyMemory<byte> Inhoud, Bijlagetoestand Toestand, Weigering? Bezwaar, bool WachtOpToestemming)
{
    public static Importbijlage Van(Osobijlage bron)
    {
        if (bron.Beschadigd)
            return new Importbijlage(bron.Type, Bestandspoort.Naam(bron.Naam), "application/octet-stream", bron.Inhoud, Bijlagetoestand.Beschadigd, null, bron.WachtOpToestemming);
        var oordeel = Bestandspoort.Beoordeel(bron.Naam, bron.Inhoud, Bijlagebron.Oso);
        return new Importbijlage(bron.Type, oordeel.Naam, oordeel.Mediatype, oordeel.Inhoud, oordeel.Toestand, oordeel.Bezwaar, bron.WachtOpToestemming);
    }
}

/// <summary>Which attachments of a file are new, and what happens with them. The limits of the dossier count what is there already.</summary>
internal static class Bijlageplan
{
    private const string Categorie = "Bijlagen";

    public static List<Importbijlage> Nieuw(IReadOnlyList<Osobijlage> uitBestand, IReadOnlyList<Bijlage> bestaand, List<Importregel> regels)
    {
        List<Importbijlage> nieuw = [];
        var (aantal, bytes) = (bestaand.Count, bestaand.Sum(b => b.Grootte));
        foreach (var bijlage in uitBestand.Select(Importbijlage.Van).Where(b => !bestaand.Any(x => x.Type == b.Type && x.Bestandsnaam == b.Naam && x.Grootte == b.Inhoud.Length)))
        {
            var past = aantal < Bijlagegrenzen.Aantal && bytes + bijlage.Inhoud.Length <= Bijlagegrenzen.Dossier;
            regels.Add(past ? Regel(bijlage) : new Importregel(Categorie, Regelsoort.NietOpslaan, $"{bijlage.Naam}: bij dit dossier passen geen bestanden meer (ten hoogste 50, samen 150 MB)."));
            if (!past)
                continue;
            nieuw.Add(bijlage);
            (aantal, bytes) = (aantal + 1, bytes + bijlage.Inhoud.Length);
        }
        return nieuw;
    }

    private static Importregel Regel(Importbijlage b) => b switch
    {
        { Toestand: Bijlagetoestand.Beschadigd } => new Importregel(Categorie, Regelsoort.Waarschuwing, $"{b.Naam} is beschadigd. Het bestand wordt bewaard, maar kan niet worden geopend of vrijgegeven."),
        { Bezwaar: { } bezwaar } => new Importregel(Categorie, Regelsoort.Waarschuwing, $"{b.Naam} wordt bewaard, maar kan niet worden vrijgegeven: {Reden(bezwaar)}. Vraag om een pdf of sla het op als pdf."),
        { WachtOpToestemming: true } => new Importregel(Categorie, Regelsoort.Opslaan, $"{b.Naam} ({Bijlagetypen.Alle[b.Type]}); nog niet vrijgegeven, want ouders moeten eerst toestemming geven."),
        _ => new Importregel(Categorie, Regelsoort.Opslaan, $"{b.Naam} ({Bijlagetypen.Alle[b.Type]})"),
    };

    private static string Reden(Weigering bezwaar) => bezwaar.Code switch
    {
        _ when bezwaar == BijlageWeigeringen.Besmet => "er zit een virus in",
        _ when bezwaar == BijlageWeigeringen.Actief => "er zit iets in dat zelf iets kan starten of ophalen",
        _ when bezwaar == BijlageWeigeringen.InhoudAnders => "de inhoud past niet bij de naam",
        _ when bezwaar == BijlageWeigeringen.AfbeeldingTeGroot || bezwaar == BijlageWeigeringen.TeGroot => "het is te groot",
        _ when bezwaar == BijlageWeigeringen.BestandLeeg => "het is leeg",
        _ when bezwaar == BijlageWeigeringen.Heic || bezwaar == BijlageWeigeringen.SoortNietToegestaan => "dit soort bestand kan niet elke school openen",
        _ => "de inhoud is niet te controleren",
    };
}
