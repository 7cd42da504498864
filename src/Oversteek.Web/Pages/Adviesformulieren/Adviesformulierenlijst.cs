using System.Globalization;
using Oversteek.Domain.Adviesformulieren;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Leerlingen;
using Oversteek.Web.Lijsten;
using Oversteek.Web.Links;
using Oversteek.Web.Onderdelen;
using Oversteek.Web.Teksten;

namespace Oversteek.Web.Pages.Adviesformulieren;

public sealed record Formulierrij(LeerlingId Id, Personalia Personalia, string? Groep, Adviesformulierstatus? Stand, int Afdrukken, bool OkrKlaar)
{
    public bool KanUitgereikt => OkrKlaar && Status != Adviesformulierstatus.Uitgereikt;

    public Adviesformulierstatus Status => Stand ?? Adviesformulierstatus.Concept;
}

/// <summary>A row per pupil that takes part.</summary>
public static class Adviesformulierenlijst
{
    /// <summary>What the task on the start page counts.</summary>
    internal const string NietUitgereikt = "niet-uitgereikt";

    public static Lijst<Formulierrij> Lijst { get; } = new("adviesformulieren", "Adviesformulieren van uw school", "leerlingen",
    [
        new("naam", "Naam", r => new Lijstcel(r.Personalia.Lijstnaam, Dossierlinks.Adviesformulier(r.Id))),
        new("groep", "Groep", r => r.Groep),
        new("status", "Status", r => new Lijstcel(Woorden.Van(r.Status), Signaal: r.Status == Adviesformulierstatus.Uitgereikt ? Signaal.Goed : Signaal.Geen)),
        new("afdrukken", "Afdrukken", r => r.Afdrukken.ToString(CultureInfo.InvariantCulture)) { Orde = r => r.Afdrukken },
    ])
    {
        Filters =
        [
            Lijstfilter<Formulierrij>.Van("groep", "Groep", "Alle groepen", r => r.Groep),
            Lijstfilter<Formulierrij>.Vast("status", "Status", "Alle",
                [new(NietUitgereikt, "nog uit te reiken"), .. Enum.GetValues<Adviesformulierstatus>().Select(s => new Keuzeoptie(s.ToString(), Woorden.Van(s)))],
                (r, status) => status == NietUitgereikt ? r.KanUitgereikt : r.Status.ToString() == status),
        ],
        Zoekt = (r, tekst) => r.Personalia.Heet(tekst),
        Leeg = "Er zijn nog geen leerlingen. Importeer ze met OSO of voeg ze toe.",
    };
}
