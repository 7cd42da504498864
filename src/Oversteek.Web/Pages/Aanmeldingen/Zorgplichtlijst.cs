using Oversteek.Application.Aanmeldingen;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Lijsten;
using Oversteek.Web.Links;
using Oversteek.Web.Onderdelen;

namespace Oversteek.Web.Pages.Aanmeldingen;

/// <param name="Scholen">Those that may read the dossier now.</param>
public sealed record Zorgplichtrij(Zorgplichtregel Regel, DateOnly Vandaag, IReadOnlyList<string> Scholen);

/// <summary>First who must have a decision first (ZPL-03).</summary>
public static class Zorgplichtlijst
{
    private const string Loopt = "loopt";
    private const string Voorbij = "voorbij";
    private const string Besloten = "besloten";

    public static Lijst<Zorgplichtrij> Lijst { get; } = new("zorgplicht", "Zorgplichtleerlingen", "leerlingen",
    [
        new("naam", "Naam", r => new Lijstcel(r.Regel.Naam, Aanmeldinglinks.Traject(r.Regel.Aanmelding.Id))),
        new("nummer", "Nummer", r => Aanmeldingteksten.Nummer(r.Regel.Aanmelding.Aanmeldnummer)) { OpVerzoek = true },
        new("basisschool", "Basisschool", r => r.Regel.Basisschool),
        new("stand", "Stand", r => new Lijstcel(Zorgplichtteksten.Stand(r.Regel, r.Vandaag), Signaal: Zorgplichtteksten.Signaal(r.Regel, r.Vandaag))),
        new("begonnen", "Begonnen", r => r.Regel.Aanmelding.Onderzoek!.GestartOp.Leesbaar()) { Orde = r => r.Regel.Aanmelding.Onderzoek!.GestartOp },
        new("besluit", "Besluit uiterlijk", r => r.Regel.Loopt ? new Lijstcel(r.Regel.Klok.Uiterlijk.Leesbaar(), Aanmeldinglinks.Beslistermijn(r.Regel.Aanmelding.Id))
            : new Lijstcel("besloten")) { Orde = r => (!r.Regel.Loopt, r.Regel.Klok.Uiterlijk) },
        new("plaats", "Tijdelijke plaats vanaf", r => r.Regel.Loopt ? r.Regel.Klok.TijdelijkePlaatsing.Leesbaar() : null)
        {
            Orde = r => (!r.Regel.Loopt, r.Regel.Klok.TijdelijkePlaatsing),
        },
        new("inzage", "Inzage door", r => string.Join(", ", r.Scholen)),
        new("verlengd", "Verlengd tot en met", r => r.Regel.Aanmelding.Onderzoek!.Verlenging?.Tot.Leesbaar())
        {
            OpVerzoek = true,
            Orde = r => r.Regel.Aanmelding.Onderzoek!.Verlenging?.Tot,
        },
    ])
    {
        Filters = [Lijstfilter<Zorgplichtrij>.Vast("tonen", "Tonen", "Alle", Standen, (r, stand) => Stand(r) == stand)],
        Zoekt = (r, tekst) => Naamvorm.Bevat(r.Regel.Naam, tekst),
        Standaard = "besluit",
        Leeg = "Uw school doet bij geen leerling onderzoek naar de ondersteuning. U begint een onderzoek op de pagina van de aanmelding.",
    };

    private static IReadOnlyList<Keuzeoptie> Standen => [new(Loopt, "wacht op besluit"), new(Voorbij, "tien weken voorbij"), new(Besloten, "besloten")];

    private static string Stand(Zorgplichtrij rij) =>
        !rij.Regel.Loopt ? Besloten : rij.Vandaag >= rij.Regel.Klok.TijdelijkePlaatsing ? Voorbij : Loopt;
}
