using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Domain.Aanmeldingen;

public enum Aanmeldingstatus
{
    Nieuw,
    Actief,
    InOnderzoek,
    Uitgeloot,
    Doorgeschoven,
    Plaatsbaar,
    Toegelaten,
    Afgewezen,
    TijdelijkGeplaatst,
    GeenVervolg,
    Vrijgevallen,
    Overgedragen,
    Vervallen,
}

public enum Aanmeldingactie
{
    LijstDefinitiefMaken,
    VanDefinitiefAfhalen,
    Verwijderen,
    Inloten,
    Uitloten,
    Doorschuiven,
    Bevestigen,
    Overnemen,
    Plaatsen,
    Toelaten,
    Afwijzen,
    Terugtrekken,
    Overdragen,
    OverdrachtTerugnemen,
    Vervallen,
    Afzien,
    Herstellen,
    AfwijzingHerstellen,
    AfwijzingHerstellenNaLoting,
    AfwijzingHerstellenUitgeloot,
    DoorschuivingTerugnemen,
    PlaatsAannemen,
    OnderzoekBeginnen,
    OnderzoekAfronden,
    OnderzoekAfrondenNaLoting,
    TijdelijkPlaatsen,
    OudersWijzigen,
}

public enum Voorkeurslijststatus
{
    Leeg,
    Concept,
    Definitief,
    VanDefinitiefAfgehaald,
    VerwerktInLoting,
    BijgewerktNaRonde1,
}

/// <summary>domein 3.6.</summary>
public static class Aanmeldingstaten
{
    /// <summary>The draw dealt with this list.</summary>
    public static bool IsNaLoting(this Voorkeurslijststatus lijst) => lijst is Voorkeurslijststatus.VerwerktInLoting or Voorkeurslijststatus.BijgewerktNaRonde1;

    public static readonly IReadOnlyList<Aanmeldingstatus> Open =
    [
        Aanmeldingstatus.Nieuw, Aanmeldingstatus.Actief, Aanmeldingstatus.InOnderzoek, Aanmeldingstatus.Uitgeloot, Aanmeldingstatus.Doorgeschoven,
        Aanmeldingstatus.Plaatsbaar, Aanmeldingstatus.TijdelijkGeplaatst, Aanmeldingstatus.Toegelaten,
    ];

    /// <summary>AAN-06: over and done with; the pupil may be applied again. The unique index is made from it.</summary>
    public static readonly IReadOnlyList<Aanmeldingstatus> Beeindigd =
    [
        Aanmeldingstatus.Vervallen, Aanmeldingstatus.Afgewezen, Aanmeldingstatus.GeenVervolg, Aanmeldingstatus.Vrijgevallen,
    ];

    /// <summary>The school may decide: admit or reject.</summary>
    public static readonly IReadOnlyList<Aanmeldingstatus> Besluitbaar =
    [
        Aanmeldingstatus.Actief, Aanmeldingstatus.InOnderzoek, Aanmeldingstatus.Plaatsbaar, Aanmeldingstatus.Uitgeloot, Aanmeldingstatus.TijdelijkGeplaatst,
    ];

    /// <summary>The pupil has a place; the code stays with it.</summary>
    public static readonly IReadOnlyList<Aanmeldingstatus> Geplaatst = [Aanmeldingstatus.Toegelaten, Aanmeldingstatus.Overgedragen];

    /// <summary>An offered place can be taken from here (D-44).</summary>
    public static IReadOnlyList<Aanmeldingstatus> KanPlaatsAannemen =>
        [.. Enum.GetValues<Aanmeldingstatus>().Where(s => Overgangen.Kan(s, Aanmeldingactie.PlaatsAannemen))];

    /// <summary>In the draw when the list is definitive.</summary>
    public static readonly IReadOnlyList<Aanmeldingstatus> Loot =
    [
        Aanmeldingstatus.Actief, Aanmeldingstatus.InOnderzoek, Aanmeldingstatus.Doorgeschoven,
    ];

    public static readonly Overgangstabel<Aanmeldingstatus, Aanmeldingactie> Overgangen = new("Aanmelding", AanmeldingWeigeringen.VerkeerdeToestand)
    {
        { Aanmeldingstatus.Nieuw, Aanmeldingactie.LijstDefinitiefMaken, Aanmeldingstatus.Actief },
        { Aanmeldingstatus.Actief, Aanmeldingactie.VanDefinitiefAfhalen, Aanmeldingstatus.Nieuw },
        // D-34: what parents send again asks for a confirmation anew.
        { Aanmeldingstatus.Nieuw, Aanmeldingactie.OudersWijzigen, Aanmeldingstatus.Nieuw },
        { Aanmeldingstatus.Actief, Aanmeldingactie.OudersWijzigen, Aanmeldingstatus.Nieuw },
        { Aanmeldingstatus.Nieuw, Aanmeldingactie.Verwijderen, Aanmeldingstatus.Vervallen },
        { Aanmeldingstatus.Actief, Aanmeldingactie.Verwijderen, Aanmeldingstatus.Vervallen },
        { Aanmeldingstatus.Actief, Aanmeldingactie.Inloten, Aanmeldingstatus.Plaatsbaar },
        { Aanmeldingstatus.Actief, Aanmeldingactie.Uitloten, Aanmeldingstatus.Uitgeloot },
        { Aanmeldingstatus.Actief, Aanmeldingactie.Doorschuiven, Aanmeldingstatus.Doorgeschoven },
        { Aanmeldingstatus.Doorgeschoven, Aanmeldingactie.Bevestigen, Aanmeldingstatus.Plaatsbaar },
        { Aanmeldingstatus.Doorgeschoven, Aanmeldingactie.Overnemen, Aanmeldingstatus.Actief },
        { Aanmeldingstatus.Doorgeschoven, Aanmeldingactie.Inloten, Aanmeldingstatus.Plaatsbaar },
        { Aanmeldingstatus.Doorgeschoven, Aanmeldingactie.Uitloten, Aanmeldingstatus.Uitgeloot },
        { Aanmeldingstatus.Doorgeschoven, Aanmeldingactie.Doorschuiven, Aanmeldingstatus.Doorgeschoven },
        { Aanmeldingstatus.Afgewezen, Aanmeldingactie.Doorschuiven, Aanmeldingstatus.Doorgeschoven },
        { Aanmeldingstatus.GeenVervolg, Aanmeldingactie.Doorschuiven, Aanmeldingstatus.Doorgeschoven },
        { Aanmeldingstatus.Doorgeschoven, Aanmeldingactie.Terugtrekken, Aanmeldingstatus.GeenVervolg },
        { Aanmeldingstatus.Actief, Aanmeldingactie.Terugtrekken, Aanmeldingstatus.GeenVervolg },
        { Aanmeldingstatus.Plaatsbaar, Aanmeldingactie.Terugtrekken, Aanmeldingstatus.GeenVervolg },
        { Aanmeldingstatus.Actief, Aanmeldingactie.Plaatsen, Aanmeldingstatus.Plaatsbaar },
        { Aanmeldingstatus.Plaatsbaar, Aanmeldingactie.Toelaten, Aanmeldingstatus.Toegelaten },
        { Aanmeldingstatus.Actief, Aanmeldingactie.Afwijzen, Aanmeldingstatus.Afgewezen },
        { Aanmeldingstatus.Plaatsbaar, Aanmeldingactie.Afwijzen, Aanmeldingstatus.Afgewezen },
        { Aanmeldingstatus.Uitgeloot, Aanmeldingactie.Afwijzen, Aanmeldingstatus.Afgewezen },
        { Aanmeldingstatus.Toegelaten, Aanmeldingactie.Overdragen, Aanmeldingstatus.Overgedragen },
        { Aanmeldingstatus.Overgedragen, Aanmeldingactie.OverdrachtTerugnemen, Aanmeldingstatus.Toegelaten },
        { Aanmeldingstatus.Nieuw, Aanmeldingactie.Vervallen, Aanmeldingstatus.Vervallen },
        { Aanmeldingstatus.Actief, Aanmeldingactie.Vervallen, Aanmeldingstatus.Vervallen },
        { Aanmeldingstatus.Uitgeloot, Aanmeldingactie.Vervallen, Aanmeldingstatus.Vervallen },
        { Aanmeldingstatus.Plaatsbaar, Aanmeldingactie.Vervallen, Aanmeldingstatus.Vervallen },
        { Aanmeldingstatus.Doorgeschoven, Aanmeldingactie.Vervallen, Aanmeldingstatus.Vervallen },
        { Aanmeldingstatus.Toegelaten, Aanmeldingactie.Afzien, Aanmeldingstatus.Vrijgevallen },
        { Aanmeldingstatus.Overgedragen, Aanmeldingactie.Afzien, Aanmeldingstatus.Vrijgevallen },
        { Aanmeldingstatus.Toegelaten, Aanmeldingactie.Herstellen, Aanmeldingstatus.Plaatsbaar },
        { Aanmeldingstatus.Afgewezen, Aanmeldingactie.AfwijzingHerstellen, Aanmeldingstatus.Actief },
        { Aanmeldingstatus.Afgewezen, Aanmeldingactie.AfwijzingHerstellenNaLoting, Aanmeldingstatus.Plaatsbaar },
        { Aanmeldingstatus.Afgewezen, Aanmeldingactie.AfwijzingHerstellenUitgeloot, Aanmeldingstatus.Uitgeloot },
        // D-70: the rejection stands again for a moment, and is taken back in the same step.
        { Aanmeldingstatus.Doorgeschoven, Aanmeldingactie.DoorschuivingTerugnemen, Aanmeldingstatus.Afgewezen },
        { Aanmeldingstatus.Actief, Aanmeldingactie.DoorschuivingTerugnemen, Aanmeldingstatus.Afgewezen },
        { Aanmeldingstatus.InOnderzoek, Aanmeldingactie.DoorschuivingTerugnemen, Aanmeldingstatus.Afgewezen },
        { Aanmeldingstatus.Plaatsbaar, Aanmeldingactie.DoorschuivingTerugnemen, Aanmeldingstatus.Afgewezen },
        { Aanmeldingstatus.Actief, Aanmeldingactie.PlaatsAannemen, Aanmeldingstatus.Plaatsbaar },
        { Aanmeldingstatus.Uitgeloot, Aanmeldingactie.PlaatsAannemen, Aanmeldingstatus.Plaatsbaar },
        { Aanmeldingstatus.Doorgeschoven, Aanmeldingactie.PlaatsAannemen, Aanmeldingstatus.Plaatsbaar },
        { Aanmeldingstatus.Plaatsbaar, Aanmeldingactie.PlaatsAannemen, Aanmeldingstatus.Plaatsbaar },
        { Aanmeldingstatus.Toegelaten, Aanmeldingactie.PlaatsAannemen, Aanmeldingstatus.Plaatsbaar },
        { Aanmeldingstatus.Afgewezen, Aanmeldingactie.PlaatsAannemen, Aanmeldingstatus.Plaatsbaar },
        { Aanmeldingstatus.GeenVervolg, Aanmeldingactie.PlaatsAannemen, Aanmeldingstatus.Plaatsbaar },
        { Aanmeldingstatus.Vrijgevallen, Aanmeldingactie.PlaatsAannemen, Aanmeldingstatus.Plaatsbaar },
        { Aanmeldingstatus.Actief, Aanmeldingactie.OnderzoekBeginnen, Aanmeldingstatus.InOnderzoek },
        { Aanmeldingstatus.Plaatsbaar, Aanmeldingactie.OnderzoekBeginnen, Aanmeldingstatus.InOnderzoek },
        { Aanmeldingstatus.InOnderzoek, Aanmeldingactie.OnderzoekAfronden, Aanmeldingstatus.Actief },
        { Aanmeldingstatus.InOnderzoek, Aanmeldingactie.OnderzoekAfrondenNaLoting, Aanmeldingstatus.Plaatsbaar },
        { Aanmeldingstatus.InOnderzoek, Aanmeldingactie.VanDefinitiefAfhalen, Aanmeldingstatus.Nieuw },
        { Aanmeldingstatus.InOnderzoek, Aanmeldingactie.Verwijderen, Aanmeldingstatus.Vervallen },
        { Aanmeldingstatus.InOnderzoek, Aanmeldingactie.Inloten, Aanmeldingstatus.InOnderzoek },
        { Aanmeldingstatus.InOnderzoek, Aanmeldingactie.Uitloten, Aanmeldingstatus.Uitgeloot },
        { Aanmeldingstatus.InOnderzoek, Aanmeldingactie.Doorschuiven, Aanmeldingstatus.Doorgeschoven },
        { Aanmeldingstatus.InOnderzoek, Aanmeldingactie.Terugtrekken, Aanmeldingstatus.GeenVervolg },
        { Aanmeldingstatus.InOnderzoek, Aanmeldingactie.Toelaten, Aanmeldingstatus.Toegelaten },
        { Aanmeldingstatus.InOnderzoek, Aanmeldingactie.Afwijzen, Aanmeldingstatus.Afgewezen },
        { Aanmeldingstatus.InOnderzoek, Aanmeldingactie.Vervallen, Aanmeldingstatus.Vervallen },
        { Aanmeldingstatus.InOnderzoek, Aanmeldingactie.PlaatsAannemen, Aanmeldingstatus.Plaatsbaar },
        { Aanmeldingstatus.InOnderzoek, Aanmeldingactie.TijdelijkPlaatsen, Aanmeldingstatus.TijdelijkGeplaatst },
        { Aanmeldingstatus.TijdelijkGeplaatst, Aanmeldingactie.OnderzoekAfronden, Aanmeldingstatus.TijdelijkGeplaatst },
        { Aanmeldingstatus.TijdelijkGeplaatst, Aanmeldingactie.Toelaten, Aanmeldingstatus.Toegelaten },
        { Aanmeldingstatus.TijdelijkGeplaatst, Aanmeldingactie.Afwijzen, Aanmeldingstatus.Afgewezen },
        { Aanmeldingstatus.TijdelijkGeplaatst, Aanmeldingactie.Terugtrekken, Aanmeldingstatus.GeenVervolg },
        { Aanmeldingstatus.TijdelijkGeplaatst, Aanmeldingactie.Vervallen, Aanmeldingstatus.Vervallen },
        { Aanmeldingstatus.TijdelijkGeplaatst, Aanmeldingactie.PlaatsAannemen, Aanmeldingstatus.Plaatsbaar },
    };
}
