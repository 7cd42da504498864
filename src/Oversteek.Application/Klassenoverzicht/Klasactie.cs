using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Klassenoverzicht;

namespace Oversteek.Application.Klassenoverzicht;

/// <summary>What can be given to many pupils at once (D-73): columns of which the filled ones are given.</summary>
/// <param name="Doen">On the list of choices.</param>
public sealed record Klasactie(string Sleutel, string Doen, IReadOnlyList<Klaskolom> Kolommen)
{
    /// <summary>The defaults of the school, where a pupil has no answer.</summary>
    public static readonly Klasactie Standaard = new("standaard", "Standaard van de school, waar nog niets staat",
        [Klasweergave.Contactpersoon, Klasweergave.Toetsnaam, Klasweergave.Toetsdatum, Klasweergave.Inzage]);

    public static readonly IReadOnlyList<Klasactie> Alle =
    [
        Standaard,
        new("keuzes", "Communicatiekeuze van de ouders", [Klasweergave.Keuze1, Klasweergave.Keuze2]),
        new("contactpersoon", "Contactpersoon van de school", [Klasweergave.Contactpersoon]),
        new("inzage", "Inzage door de ouders", [Klasweergave.Inzage, Klasweergave.Akkoord]),
        new("toets", "Doorstroomtoets: deelname, naam en datum", [Klasweergave.Deelname, Klasweergave.Toetsnaam, Klasweergave.Toetsdatum]),
        new("b8", "B8-toetsen niet afgenomen", [Klasweergave.B8NietAfgenomen]),
        new("advies", "Definitief advies", [Klasweergave.Definitief]),
        new("contact", "Is contact met de vo-school nodig", [Klasweergave.ContactNodig]),
    ];

    public static Klasactie? Zoek(string? sleutel) => Alle.FirstOrDefault(a => a.Sleutel == sleutel);
}

/// <summary>What will happen to one pupil, or why not.</summary>
/// <param name="Blijft">Answers that stand there already and are left.</param>
public sealed record Klasvoornemen(
    Klasrij Rij, IReadOnlyList<(Klaskolom Kolom, string? Was, string Wordt)> Wijzigingen,
    IReadOnlyList<(Klaskolom Kolom, string Waarde)> Blijft, IReadOnlyList<Weigering> Weigeringen)
{
    public bool Gaat => Weigeringen.Count == 0 && Wijzigingen.Count > 0;

    /// <param name="overschrijven">Also where an answer stands already.</param>
    public static Klasvoornemen Maak(Klasrij rij, IReadOnlyList<(Klaskolom Kolom, string Waarde)> waarden, bool overschrijven, Handeling handeling)
    {
        if (rij.Weigert([]) is { } dicht)
            return new(rij, [], [], [dicht]);
        var blijft = waarden.Where(w => rij.Waarde(w.Kolom) is { } nu && (!overschrijven || nu == w.Kolom.Lees(w.Waarde)))
            .Select(w => (w.Kolom, Waarde: rij.Waarde(w.Kolom)!)).ToList();
        var gegeven = waarden.Where(w => blijft.TrueForAll(b => b.Kolom.Sleutel != w.Kolom.Sleutel)).ToList();
        // What goes with another answer, such as the name of a test with taking part, is only given to who is asked for it.
        var gevraagd = gegeven.Where(w => gegeven.Count == 1 || rij.Weigert([.. gegeven.Where(v => v == w || HangtAf(w.Kolom, v.Kolom))]) is null).ToList();
        var wijzigingen = gevraagd.Select(w => (w.Kolom, Was: rij.Waarde(w.Kolom), Wordt: w.Waarde)).ToList();
        return new(rij, wijzigingen, blijft, wijzigingen.Count == 0 ? Geen(blijft, gegeven) : rij.Probeer(gevraagd, handeling));
    }

    private static bool HangtAf(Klaskolom kolom, Klaskolom van) => kolom.Vraag.Wanneer?.Sleutels.Contains(van.Sleutel) == true;

    private static IReadOnlyList<Weigering> Geen(List<(Klaskolom Kolom, string Waarde)> blijft, List<(Klaskolom Kolom, string Waarde)> gegeven) =>
        gegeven.Count > 0 ? [KlassenoverzichtWeigeringen.NietGevraagd.Met(gegeven[0].Kolom.Vraag.Label)]
        : blijft.Count > 0 ? [KlassenoverzichtWeigeringen.NietsTeWijzigen] : [];
}
