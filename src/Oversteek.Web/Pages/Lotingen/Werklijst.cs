using Oversteek.Domain.Lotingen;
using Oversteek.Web.Onderdelen;

namespace Oversteek.Web.Pages.Lotingen;

public sealed record Werkregel(string Wat, string Wie, string Stand, Signaal Soort);

/// <summary>Who still has to do what in the step of now, for a coordinator and a notary who see this once a year.</summary>
public static class Werklijst
{
    public static IReadOnlyList<Werkregel> Van(Domain.Lotingen.Loting? loting, int open) => loting?.Status switch
    {
        null => Voorbereiden(null),
        Lotingstatus.Voorbereiding => [.. Voorbereiden(loting), .. Samen(loting, Lotingsactie.Vastleggen, "vastleggen")],
        Lotingstatus.Vastgelegd =>
        [
            new Werkregel("Punten van de controle oplossen of erkennen", "de regio", open == 0 ? "klaar" : $"{open} open",
                open == 0 ? Signaal.Goed : Signaal.Fout),
            .. Samen(loting, Lotingsactie.Bevriezen, "bevriezen"),
        ],
        Lotingstatus.Bevroren => Samen(loting, Lotingsactie.ToevalInvoeren, "het toeval invullen zoals het is voorgelezen"),
        Lotingstatus.ToevalBekend => [.. (loting.Plan?.Houders ?? []).Select(h => Openen(loting, h)), .. Samen(loting, Lotingsactie.Trekken, "trekken")],
        Lotingstatus.Getrokken =>
        [
            new Werkregel("Het volledige verslag narekenen en tekenen", "de notaris", "buiten het platform", Signaal.Info),
            .. Samen(loting, Lotingsactie.Publiceren, "publiceren"),
        ],
        Lotingstatus.Gepubliceerd or Lotingstatus.Ontdooid => [],
        _ => throw new ArgumentOutOfRangeException(nameof(loting), loting.Status, "Een status zonder werklijst."),
    };

    private static IReadOnlyList<Werkregel> Voorbereiden(Domain.Lotingen.Loting? loting)
    {
        var plan = loting?.Plan;
        return
        [
            Regel("Een geheim maken en de vingerafdruk aan de regio geven",
                plan is null ? "de notaris" : string.Join(", ", plan.Houders.Skip(1).Select(h => h.Organisatie)), plan is not null),
            Regel("Houders en toeval invullen", "een coördinator van de regio", plan is not null),
        ];
    }

    private static Werkregel Openen(Domain.Lotingen.Loting loting, Geheimhouder houder)
    {
        if (houder.Nummer == 1)
            return new Werkregel("Geheim van de regio", "bewaard op dit platform, opent bij de trekking", "klaar", Signaal.Goed);
        var open = loting.Geopend.FirstOrDefault(g => g.Nummer == houder.Nummer);
        return open is null
            ? new Werkregel("Het geheim openen", houder.Organisatie, "nog niet", Signaal.LetOp)
            : new Werkregel("Het geheim openen", houder.Organisatie, open.UitKopie ? "uit de kopie" : "klaar", Signaal.Goed);
    }

    private static IReadOnlyList<Werkregel> Samen(Domain.Lotingen.Loting loting, Lotingsactie actie, string wat)
    {
        var wacht = loting.WachtOp(actie);
        return
        [
            Regel($"Voorstellen: {wat}", "de eerste coördinator", wacht),
            new Werkregel($"Bevestigen: {wat}", "een andere coördinator, met een eigen account",
                wacht ? "nu te doen" : "wacht op de eerste", wacht ? Signaal.LetOp : Signaal.Geen),
        ];
    }

    private static Werkregel Regel(string wat, string wie, bool klaar) => new(wat, wie, klaar ? "klaar" : "nu te doen", klaar ? Signaal.Goed : Signaal.LetOp);
}
