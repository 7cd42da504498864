using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Web.Lijsten;
using Oversteek.Web.Links;
using Oversteek.Web.Onderdelen;

namespace Oversteek.Web.Pages.Leerlingen;

/// <summary>The pupils of the own school.</summary>
public static class Leerlingenlijst
{
    public const string Voorlopig = "voorlopig";
    public const string Definitief = "definitief";

    private const string NietAangemeld = "geen";
    private const string Alternatief = "alternatief";

    public static Lijst<Leerlingregel> Lijst { get; } = new("leerlingen", "Leerlingen", "leerlingen",
    [
        new("naam", "Naam", r => new Lijstcel(r.Personalia.Lijstnaam, Dossierlinks.Okr(r.Id))),
        new("groep", "Groep", r => r.Groep),
        new("okr", "OKR-status", Okr),
        new("keuze", "Communicatiekeuze", Keuze),
        new(Voorlopig, "Voorlopig", r => Advies.Zoek(r.Voorlopig)?.Naam) { OpVerzoek = true },
        new(Definitief, "Definitief", r => Advies.Zoek(r.Definitief)?.Naam) { OpVerzoek = true },
        new("status", "Aanmeldstatus", r =>
            r.AlternatieveStatus is null ? Badge(Statusteksten.Van(r.Aanmeldstatus)) : new Lijstcel("alternatieve status", Dossierlinks.Aanmeldstatus(r.Id))),
        new("school", "School", r => r.School),
    ])
    {
        Filters =
        [
            Lijstfilter<Leerlingregel>.Van("groep", "Groep", "Alle groepen", r => r.Groep),
            Lijstfilter<Leerlingregel>.Vast("okr", "OKR-status", "Alle", Okrstatussen, (r, waarde) => r.Okrstatus.ToString() == waarde),
            Lijstfilter<Leerlingregel>.Vast("keuze", "Communicatiekeuze", "Alle", [new("ontbreekt", "ontbreekt")], (r, _) => r.KeuzeOntbreekt),
            Lijstfilter<Leerlingregel>.Vast("status", "Aanmeldstatus", "Alle", Statussen, (r, waarde) => Staat(r) == waarde),
        ],
        Zoekt = (r, tekst) => r.Heet(tekst),
        Zoeklabel = "Naam of leerlingcode",
        Rijklasse = r => r.Okrstatus == Okrstatus.Teruggezet ? "os-rij--let-op" : r.AlternatieveStatus is not null ? "os-rij--goed" : null,
        Leeg = "Er zijn nog geen leerlingen. Importeer ze met OSO of voeg ze toe.",
    };

    private static IReadOnlyList<Keuzeoptie> Okrstatussen =>
        [.. new[] { Okrstatus.Concept, Okrstatus.Definitief, Okrstatus.Teruggezet, Okrstatus.NietNodig }
            .Select(s => new Keuzeoptie(s.ToString(), Statusteksten.Van(s).Tekst))];

    private static IReadOnlyList<Keuzeoptie> Statussen =>
    [
        new(NietAangemeld, Statusteksten.Van((Aanmeldingstatus?)null).Tekst), new(Alternatief, "alternatieve status"),
        .. Enum.GetValues<Aanmeldingstatus>().Select(s => new Keuzeoptie(s.ToString(), Statusteksten.Van(s).Tekst)),
    ];

    public static Lijstcel Badge((string Tekst, Signaal Soort) status) => new(status.Tekst, Signaal: status.Soort);

    private static Lijstcel Okr(Leerlingregel regel)
    {
        var status = Statusteksten.Van(regel.Okrstatus);
        return regel.TeLaat is { } dag ? Badge(($"{status.Tekst}, te laat ({dag:d MMM})", Signaal.Fout)) : Badge(status);
    }

    private static Lijstcel Keuze(Leerlingregel regel) =>
        regel.Keuzes.Count == 0 ? Badge(("geen ouder", Signaal.LetOp))
        : regel.KeuzeOntbreekt ? Badge(("ontbreekt", Signaal.LetOp)) : Badge(("vastgelegd", Signaal.Goed));

    private static string Staat(Leerlingregel regel) => regel.AlternatieveStatus is not null ? Alternatief : regel.Aanmeldstatus?.ToString() ?? NietAangemeld;
}
