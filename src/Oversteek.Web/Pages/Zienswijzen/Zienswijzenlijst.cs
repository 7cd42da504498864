using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Zienswijzen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Zienswijzen;
using Oversteek.Web.Lijsten;
using Oversteek.Web.Links;
using Oversteek.Web.Onderdelen;

namespace Oversteek.Web.Pages.Zienswijzen;

/// <summary>A row per parent: who was asked, who answered, and when.</summary>
public static class Zienswijzenlijst
{
    private const string Open = "open";

    public static Lijst<Zienswijzerij> Lijst { get; } = new("zienswijzen", "Zienswijze okr", "ouders",
    [
        new("naam", "Leerling", r => new Lijstcel(r.Personalia.Lijstnaam, Zienswijzelinks.Ouder(r.Leerling, r.Ouder.Volgnummer))),
        new("groep", "Groep", r => r.Groep),
        new("ouder", "Ouder", r => $"{r.Ouder.Volgnummer}. {r.Ouder.Gegevens.Naam}"),
        new("stand", "Stand", Stand),
        new("wijze", "Waarmee", Waarmee),
        new("uitgenodigd", "Uitgenodigd op", r => Dag(r.Laatste?.UitgenodigdOp)) { Orde = r => r.Laatste?.UitgenodigdOp },
        new("herinnerd", "Herinnerd op", r => Dag(r.Laatste?.HerinnerdOp)) { OpVerzoek = true, Orde = r => r.Laatste?.HerinnerdOp },
        new("afgerond", "Afgerond op", r => Dag(r.Laatste?.AfgerondOp)) { Orde = r => r.Laatste?.AfgerondOp },
        new("mail", "E-mail", r => r.KrijgtMail ? "ja" : "nee"),
    ])
    {
        Filters =
        [
            Lijstfilter<Zienswijzerij>.Van("groep", "Groep", "Alle groepen", r => r.Groep),
            Lijstfilter<Zienswijzerij>.Vast("stand", "Stand", "Alle", Standen, (r, stand) => stand == Open ? r.IsOpen : r.Status.ToString() == stand),
        ],
        Zoekt = (r, tekst) => r.Personalia.Heet(tekst),
        Leeg = "Er zijn nog geen leerlingen met een ouder. Importeer ze met OSO of voeg ze toe.",
    };

    public static (string Tekst, Signaal Soort) Van(Zienswijzestatus status) => (Woorden.Van(status), status switch
    {
        Zienswijzestatus.Definitief or Zienswijzestatus.Afgezien => Signaal.Goed,
        Zienswijzestatus.Uitgenodigd or Zienswijzestatus.Concept => Signaal.LetOp,
        Zienswijzestatus.NietTijdigOntvangen => Signaal.Info,
        _ => Signaal.Geen,
    });

    private static IReadOnlyList<Keuzeoptie> Standen =>
        [new(Open, "nog niet klaar"), .. Enum.GetValues<Zienswijzestatus>().Select(s => new Keuzeoptie(s.ToString(), Woorden.Van(s)))];

    private static Lijstcel Stand(Zienswijzerij rij)
    {
        var (tekst, soort) = rij.DoetMee ? Van(rij.Status) : ("niet nodig", Signaal.Geen);
        return new Lijstcel(tekst, Signaal: soort);
    }

    private static string Waarmee(Zienswijzerij rij) => (rij.Laatste?.Inhoud[Zienswijzevragen.Tekst.Sleutel], rij.Laatste?.Document) switch
    {
        (not null, not null) => "formulier en document",
        (not null, null) => "formulier",
        (null, not null) => "document",
        _ => "",
    };

    private static string? Dag(DateTimeOffset? op) => op is { } moment ? $"{Nederland.Datum(moment):d MMM yyyy}" : null;
}
