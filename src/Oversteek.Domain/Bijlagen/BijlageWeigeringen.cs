using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Domain.Bijlagen;

public static class BijlageWeigeringen
{
    public static readonly Weigering BeschadigdNietVrijgeven = new("BIJ-001");
    public static readonly Weigering TeGroot = new("BIJ-002", Veld: "Bestand");
    public static readonly Weigering SoortNietToegestaan = new("BIJ-003", Veld: "Bestand");
    public static readonly Weigering InhoudAnders = new("BIJ-004", Veld: "Bestand");
    public static readonly Weigering DossierVol = new("BIJ-005", Veld: "Bestand");
    public static readonly Weigering Onbekend = new("BIJ-007", Weigeringsoort.NietGevonden);
    public static readonly Weigering ToestemmingOntbreekt = new("BIJ-008", Veld: "ToestemmingOuders");
    public static readonly Weigering Leeg = new("BIJ-006", Veld: "Bestand");
    public static readonly Weigering BestandLeeg = new("BIJ-009", Veld: "Bestand");
    public static readonly Weigering Heic = new("BIJ-010", Veld: "Bestand");
    public static readonly Weigering Actief = new("BIJ-011", Veld: "Bestand");
    public static readonly Weigering ArchiefOnbetrouwbaar = new("BIJ-012", Veld: "Bestand");
    public static readonly Weigering AfbeeldingTeGroot = new("BIJ-013", Veld: "Bestand");
    public static readonly Weigering Besmet = new("BIJ-014", Veld: "Bestand");
    public static readonly Weigering PdfGesloten = new("BIJ-015", Veld: "Bestand");
    public static readonly Weigering AfwijkendNietVrijgeven = new("BIJ-016");
    public static readonly Weigering NietVerwijderen = new("BIJ-017");
    public static readonly Weigering NietWijzigen = new("BIJ-018");
    public static readonly Weigering SchoolVol = new("BIJ-019", Veld: "Bestand");
    public static readonly Weigering SchijfVol = new("BIJ-020", Veld: "Bestand");
    public static readonly Weigering OverGroep = new("BIJ-021");
    public static readonly Weigering OudDocument = new("BIJ-022") { Namen = ["jaar"] };
    public static readonly Weigering OppOntbreekt = new("BIJ-023");
    public static readonly Weigering UitvoerWacht = new("BIJ-025", Weigeringsoort.NietNu);
    public static readonly Weigering VirusBewaard = new("BIJ-026");
    public static readonly Weigering LigtVast = new("BIJ-027", Weigeringsoort.NietNu);
    public static readonly Weigering IntussenGewijzigd = new("BIJ-028", Weigeringsoort.Intussen);
    public static readonly Weigering VoorrangGaatNietMee = new("BIJ-029");
    public static readonly Weigering VanSysteem = new("BIJ-030", Weigeringsoort.NietNu);
    public static readonly Weigering Twijfel = new("BIJ-024") { Namen = ["bestand", "twijfel"] };
}
