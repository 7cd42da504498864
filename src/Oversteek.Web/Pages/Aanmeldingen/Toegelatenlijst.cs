using Oversteek.Application.Bouwstenen;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Lijsten;
using Oversteek.Web.Links;
using Oversteek.Web.Onderdelen;
using Oversteek.Web.Pages.Uitwisseling;

namespace Oversteek.Web.Pages.Aanmeldingen;

public sealed record Toegelatenrij(AanmeldingId Id, int? Nummer, string Naam, string Klas, string Basisschool, Aanmeldingstatus Status, DateOnly? Op, DateTimeOffset? Bestand, string? Indeling);

/// <summary>Who has a place at this school, per class (BRK-14).</summary>
public static class Toegelatenlijst
{
    public const string Zonder = "zonder klas";

    public static Lijst<Toegelatenrij> Lijst { get; } = new("toegelaten", "Toegelaten leerlingen", "leerlingen",
    [
        new("naam", "Naam", r => new Lijstcel(r.Naam, Aanmeldinglinks.Detail(r.Id))),
        new("nummer", "Nummer", r => Aanmeldingteksten.Nummer(r.Nummer)),
        new("klas", "Klas", r => r.Klas),
        new("indeling", "Ingedeeld in", r => r.Indeling),
        new("basisschool", "Basisschool", r => r.Basisschool),
        new("op", "Toegelaten op", r => r.Op?.Leesbaar()) { Orde = r => r.Op },
        new("status", "Status", r => new Lijstcel(Woorden.Van(r.Status), Signaal: Aanmeldingteksten.Signaal(r.Status))),
        new("oso", "Overdracht", r => new Lijstcel(Osoteksten.Stap(r.Status, r.Bestand), Uitwisselinglinks.Overdragen(r.Id))),
    ])
    {
        Filters =
        [
            Lijstfilter<Toegelatenrij>.Van("klas", "Klas", "Alle klassen", r => r.Klas),
            Lijstfilter<Toegelatenrij>.Van("indeling", "Ingedeeld in", "Alle klassen", r => r.Indeling),
            Lijstfilter<Toegelatenrij>.Vast("status", "Status", "Alle",
                [.. Aanmeldingstaten.Geplaatst.Select(s => new Keuzeoptie(s.ToString(), Woorden.Van(s)))], (r, status) => r.Status.ToString() == status),
            Lijstfilter<Toegelatenrij>.Vast("bestand", "OSO-bestand", "Alle", [new("gemaakt", "gemaakt"), new("niet", "nog niet gemaakt")],
                (r, gekozen) => r.Bestand is not null == (gekozen == "gemaakt")),
        ],
        Zoekt = (r, tekst) => Naamvorm.Bevat(r.Naam, tekst),
        Standaard = "klas",
        Leeg = "Er zijn nog geen leerlingen toegelaten.",
    };
}
