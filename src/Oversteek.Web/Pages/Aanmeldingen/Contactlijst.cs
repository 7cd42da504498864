using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Toegang;
using Oversteek.Web.Lijsten;
using Oversteek.Web.Onderdelen;

namespace Oversteek.Web.Pages.Aanmeldingen;

/// <param name="Ouder">Null when the school may not see the parents, or none is known.</param>
/// <param name="Tot">When the school can see this no more.</param>
public sealed record Contactrij(LeerlingId Leerling, string Naam, string Basisschool, string? Schooltelefoon, Oudergegevens? Ouder, bool BijOns,
    DateTimeOffset? Tot)
{
    /// <summary>A closed address closes the telephone and the mail too (B-16).</summary>
    public Adresgegevens? Bereikbaar => Ouder?.Contact is { Geheim: false } contact ? contact : null;
}

/// <summary>How to reach the parents and the school of every pupil who is or was entered here (LOT-04, LOT-05).</summary>
public static class Contactlijst
{
    private const string Hier = "hier";
    private const string Verder = "verder";

    public static Lijst<Contactrij> Lijst { get; } = new("contactgegevens", "Contactgegevens ouders en basisscholen", "ouders",
    [
        new("naam", "Leerling", r => r.Naam),
        new("ouder", "Ouder", r => r.Ouder?.Naam ?? "niet zichtbaar"),
        new("telefoon", "Telefoon", r => Waarde(r, c => c.Telefoon)),
        new("mail", "E-mail", r => Waarde(r, c => c.Email)),
        new("basisschool", "Basisschool", r => r.Basisschool),
        new("schooltelefoon", "Telefoon basisschool", r => r.Schooltelefoon),
        new("stand", "Aanmelding", r => r.BijOns ? "bij ons" : "niet meer bij ons"),
        new("tot", "Zichtbaar tot", r => Dag(r.Tot)) { Orde = r => r.Tot is { } tot ? Nederland.Datum(tot) : DateOnly.MaxValue },
    ])
    {
        Filters = [Lijstfilter<Contactrij>.Vast("stand", "Aanmelding", "Alle", [new(Hier, "bij ons"), new(Verder, "niet meer bij ons")],
            (r, stand) => r.BijOns == (stand == Hier))],
        Zoekt = (r, tekst) => Naamvorm.Bevat(r.Naam, tekst) || (r.Ouder is { } ouder && Naamvorm.Bevat(ouder.Naam, tekst)),
        Leeg = "Er is geen leerling bij uw school aangemeld, of de lijst van dit schooljaar is gesloten: dat is op 1 oktober.",
    };

    private static string? Waarde(Contactrij rij, Func<Adresgegevens, string?> welk) =>
        rij.Ouder?.Contact is { Geheim: true } ? "afgeschermd" : rij.Bereikbaar is { } contact ? welk(contact) : null;

    private static string Dag(DateTimeOffset? tot) =>
        tot is { } op ? Nederland.Datum(op).Leesbaar() : "zolang de aanmelding loopt";
}
