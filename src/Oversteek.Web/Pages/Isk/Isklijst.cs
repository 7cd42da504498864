using Oversteek.Application.Isk;
using Oversteek.Domain.Isk;
using Oversteek.Web.Lijsten;
using Oversteek.Web.Links;
using Oversteek.Web.Onderdelen;
using Oversteek.Web.Teksten;

namespace Oversteek.Web.Pages.Isk;

/// <summary>Pupils of whom the ISK was thought: what is done, what is missing, by when (ISK-01).</summary>
public static class Isklijst
{
    public const string NogNiet = "nog niet aangemeld voor de test";

    public static Lijst<Iskregel> Lijst { get; } = new("isk", "ISK-test", "leerlingen",
    [
        new("naam", "Leerling", r => new Lijstcel(r.Rij.Leerling.Personalia.Lijstnaam, Isklinks.Leerling(r.Rij.Leerling.Id))),
        new("groep", "Groep", r => r.Rij.Leerling.Groep),
        new("stand", "Stand", r => new Lijstcel(r.Stand, Signaal: r.Rij.Aanmelding is { } a ? Iskwoorden.Kleur(a.Status) : Signaal.Geen)),
        new("nodig", "Nog nodig", r => r.Nodig),
        new("test", "Test", r => Iskwoorden.Van(r.Rij.Aanmelding?.Afspraak)) { Orde = r => r.Rij.Aanmelding?.Afspraak?.Dag },
        new("uiterlijk", "Aanvragen uiterlijk", r => new Lijstcel(r.Termijn, Signaal: r.TeLaat ? Signaal.LetOp : null)) { Orde = r => r.Rij.Uiterlijk },
    ])
    {
        Filters =
        [
            Lijstfilter<Iskregel>.Van("groep", "Groep", "Alle groepen", r => r.Rij.Leerling.Groep),
            Lijstfilter<Iskregel>.Van("stand", "Stand", "Alle", r => r.Stand),
        ],
        Zoekt = (r, tekst) => r.Rij.Leerling.Personalia.Heet(tekst),
        Leeg = "Er zijn geen leerlingen met ISK als uitstroom en er is nog geen ISK-test aangevraagd.",
    };
}

/// <summary>A row in words.</summary>
public sealed record Iskregel(Iskrij Rij, DateOnly Vandaag)
{
    public string Stand => Rij.Aanmelding is { } aanmelding ? Iskwoorden.Van(aanmelding.Status) : Isklijst.NogNiet;

    private bool WachtOpSchool => Rij.Aanmelding?.Status is null or IskTestaanmeldingstatus.Concept;

    public bool TeLaat => Rij.Aanmelding is { IngediendOp: not null } ingediend
        ? ingediend.TeLaat : WachtOpSchool && Iskcontrole.IsTeLaat(Rij.Aanmelding?.Inhoud ?? new Iskinhoud(), Rij.Uiterlijk, Vandaag);

    public string Termijn => $"{Rij.Uiterlijk:d MMM yyyy}{(TeLaat ? ", te laat" : "")}";

    public string Nodig => Rij.Aanmelding?.Status switch
    {
        null => "aanmelding beginnen",
        IskTestaanmeldingstatus.Concept => Rij.Mist.Count == 0 ? "indienen" : string.Join(" ", Rij.Mist.Select(m => m.Zin())),
        IskTestaanmeldingstatus.NietVerschenen => "nieuwe afspraak met het testloket",
        IskTestaanmeldingstatus.Uitslag => "aanmelden bij een ISK-school, of afzien",
        IskTestaanmeldingstatus.AangemeldBijIsk => "melden als de leerling is geplaatst",
        _ => "",
    };
}
