using System.Globalization;
using Oversteek.Application.Aanmeldingen;
using Oversteek.Application.Bouwstenen;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Onderdelen;

namespace Oversteek.Web.Pages.Aanmeldingen;

/// <summary>The clock in words: what each date is and why it falls on that day (D-39).</summary>
public static class Zorgplichtteksten
{
    /// <summary>So many days before the end the row asks for attention.</summary>
    private const int Krap = 14;

    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    public static string Dag(DateOnly dag) => dag.ToString("dddd d MMMM yyyy", Nederlands);

    public static string Naam(Zorgplichtdatum datum) => datum.Soort switch
    {
        Zorgplichtmoment.Begin => "Begin van de termijn",
        Zorgplichtmoment.Waarschuwing => $"Herinnering op dag {datum.Dag}",
        Zorgplichtmoment.Beslistermijn => "Zes weken: besluit nemen of verlengen",
        Zorgplichtmoment.Verlengd => "Einde van de verlengde termijn",
        Zorgplichtmoment.TienWeken => "Tien weken",
        Zorgplichtmoment.TijdelijkePlaatsing => "Tijdelijke plaats als er nog geen besluit is",
        _ => throw new ArgumentOutOfRangeException(nameof(datum), datum.Soort, "Een dag zonder naam."),
    };

    public static string Waarom(Zorgplichtdatum datum, bool inPeriode) => datum.Soort switch
    {
        Zorgplichtmoment.Begin => inPeriode ? "Dag 0 is de laatste dag van de aanmeldperiode." : "Dag 0 is de dag van de aanmelding.",
        Zorgplichtmoment.Verlengd => "U hebt de ouders dit geschreven. " + Verschoven(datum),
        Zorgplichtmoment.TienWeken => "Dag 70. Deze dag schuift niet op bij een weekend of feestdag.",
        Zorgplichtmoment.TijdelijkePlaatsing =>
            "De dag na de tien weken. De leerling krijgt dan een tijdelijke plaats, tenzij hij op een andere school is ingeschreven.",
        _ => $"Dag {datum.Dag}. {Verschoven(datum)}",
    };

    public static string Stand(Zorgplichtregel regel, DateOnly vandaag) => regel switch
    {
        { Loopt: false } => Aanmeldingteksten.Status(regel.Aanmelding.Status),
        { Aanmelding.Status: Aanmeldingstatus.TijdelijkGeplaatst } => Aanmeldingteksten.Status(regel.Aanmelding.Status),
        { Aanmelding.Onderzoek.AfgerondOp: not null } => "onderzoek klaar",
        _ when regel.Aanmelding.Onderzoek!.Lopend(vandaag) is { } stil => $"termijn staat stil tot en met {stil.Tot.ToString("d MMMM", Nederlands)}",
        _ when vandaag >= regel.Klok.TijdelijkePlaatsing => "tien weken voorbij",
        _ when vandaag > regel.Klok.Uiterlijk => "termijn voorbij",
        _ => $"dag {regel.Klok.Dagnummer(vandaag)}",
    };

    public static Signaal Signaal(Zorgplichtregel regel, DateOnly vandaag) => regel switch
    {
        { Loopt: false } => Onderdelen.Signaal.Geen,
        _ when vandaag > regel.Klok.Uiterlijk => Onderdelen.Signaal.Fout,
        _ when vandaag.AddDays(Krap) >= regel.Klok.Uiterlijk => Onderdelen.Signaal.LetOp,
        _ => Onderdelen.Signaal.Info,
    };

    public static string Wijze(Toestemmingwijze wijze) => Woorden.Van(wijze);

    public static string Inzage(Zorgplichtinzage inzage, DateTimeOffset nu) => inzage switch
    {
        { GeslotenOp: { } dicht } =>
            $"dicht sinds {Nederland.Datum(dicht).ToString("d MMMM yyyy", Nederlands)}: {Woorden.Van(inzage.Reden ?? Sluitreden.NietMeerNodig)}",
        { GeopendOp: null } => $"gevraagd op {inzage.GevraagdOp?.ToString("d MMMM yyyy", Nederlands)}",
        _ when inzage.Loopt(nu) => $"open tot en met {Nederland.Datum(inzage.Tot!.Value).AddDays(-1).ToString("d MMMM yyyy", Nederlands)}",
        _ => $"vanzelf dichtgegaan na {Nederland.Datum(inzage.Tot!.Value).AddDays(-1).ToString("d MMMM yyyy", Nederlands)}",
    };

    private static string Verschoven(Zorgplichtdatum datum) =>
        datum.IsVerschoven ? $"{Vrij(datum.Rekendag)}, daarom de eerste werkdag daarna." : "";

    private static string Vrij(DateOnly dag) => Feestdagen.Naam(dag) is { } naam ? $"{Dag(dag)} is {naam}" : $"{Dag(dag)} valt in het weekend";
}
