using Oversteek.Application.Bijlagen.Poort;
using Oversteek.Domain.Bijlagen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Uitwisseling.Vertaling;

namespace Oversteek.Application.Uitwisseling.Inlezen;

/// <summary>An attachment of a file as the gate let it through. What did not pass is kept, flagged and never released.</summary>
internal sealed record Importbijlage(string Type, string Naam, string Mediatype, ReadOnlyMemory<byte> Inhoud, Bijlagetoestand Toestand, Weigering? Bezwaar, bool WachtOpToestemming)
{
    /// <summary>Another feature keeps it from the vo school, whatever the file says.</summary>
    public bool Geremd { get; init; }

    public bool MagVrij => !WachtOpToestemming && !Geremd;

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

    public static List<Importbijlage> Nieuw(IReadOnlyList<Osobijlage> uitBestand, Bestaand over, List<Importregel> regels)
    {
        List<Importbijlage> nieuw = [];
        var bestaand = over.Bijlagen;
        var (aantal, ruimte) = (bestaand.Count, Math.Min(Bijlagegrenzen.Dossier - bestaand.Sum(b => b.Grootte), over.Ruimte));
        foreach (var bijlage in uitBestand.Select(b => Importbijlage.Van(b) with { Geremd = over.Geremd.Contains(b.Type) })
            .Where(b => !bestaand.Any(x => x.Type == b.Type && x.Bestandsnaam == b.Naam && x.Grootte == b.Inhoud.Length)))
        {
            if (aantal >= Bijlagegrenzen.Aantal || bijlage.Inhoud.Length > ruimte)
            {
                regels.Add(new Importregel(Categorie, Regelsoort.NietOpslaan, Vol(bijlage, over.Ruimte)));
                continue;
            }
            regels.Add(Regel(bijlage));
            if (Twijfel(bijlage, over.Vandaag) is { } twijfel)
                regels.Add(new Importregel(Categorie, Regelsoort.Waarschuwing, $"{bijlage.Naam}: {Zin(twijfel)}"));
            nieuw.Add(bijlage);
            (aantal, ruimte) = (aantal + 1, ruimte - bijlage.Inhoud.Length);
        }
        return nieuw;
    }

    private static string Vol(Importbijlage bijlage, long ruimte) => bijlage.Inhoud.Length > ruimte
        ? $"{bijlage.Naam}: voor uw school is geen ruimte meer voor bestanden (ten hoogste 5 GB)."
        : $"{bijlage.Naam}: bij dit dossier passen geen bestanden meer (ten hoogste 50, samen 150 MB).";

    private static Weigering? Twijfel(Importbijlage b, DateOnly vandaag) =>
        b.Toestand is Bijlagetoestand.Beschadigd or Bijlagetoestand.Besmet ? null : Bijlagetwijfel.Van(b.Type, b.Naam, vandaag);

    private static string Zin(Weigering twijfel) => twijfel.Code == BijlageWeigeringen.OverGroep.Code
        ? "de naam lijkt van een document over een groep."
        : $"in de naam staat het jaar {twijfel.Waarden[0]}; een opp of groeidocument mag niet ouder zijn dan 12 maanden.";

    private static Importregel Regel(Importbijlage b) => b switch
    {
        { Toestand: Bijlagetoestand.Beschadigd } => new Importregel(Categorie, Regelsoort.Waarschuwing, $"{b.Naam} is beschadigd. Het bestand wordt bewaard, maar kan niet worden geopend of vrijgegeven."),
        { Bezwaar: { } bezwaar } => new Importregel(Categorie, Regelsoort.Waarschuwing, $"{b.Naam} wordt bewaard, maar kan niet worden vrijgegeven: {Reden(bezwaar)}. Vraag om een pdf of sla het op als pdf."),
        { Geremd: true } => new Importregel(
            Categorie, Regelsoort.Opslaan,
            $"{b.Naam} ({Bijlagetypen.Alle[b.Type]}); niet vrijgegeven, want niet elke ouder met gezag vindt het goed dat de vo-school dit krijgt."),
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
