using Oversteek.Domain.Formulieren;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Overstapdossiers;
using static Oversteek.Domain.Formulieren.Vragen;

namespace Oversteek.Application.Klassenoverzicht;

/// <summary>A column of the class: a question of the OKR, or the communication choice of a parent.</summary>
/// <param name="Kop">The short name above the column.</param>
/// <param name="Ouder">Number of the parent whose choice it is.</param>
public sealed record Klaskolom(Vraag Vraag, string Kop, int? Ouder = null)
{
    public string Sleutel => Vraag.Sleutel;

    /// <summary>From what was typed to what would be stored; what cannot be read stays as it is.</summary>
    public string? Lees(string getypt)
    {
        var tekst = getypt.Trim().ReplaceLineEndings("\n");
        return tekst.Length == 0 ? null : Vraag.Lees(tekst).Match(w => string.IsNullOrEmpty(w) ? null : w, _ => tekst);
    }
}

/// <summary>The columns that belong together on a screen. A column that is not shown is not sent (PRIV-15).</summary>
public sealed record Klasweergave(string Sleutel, string Naam, IReadOnlyList<Klaskolom> Kolommen)
{
    private static readonly Optie[] Keuzes = [new(nameof(Communicatiekeuze.Ja), "wil e-mail"), new(nameof(Communicatiekeuze.Nee), "geen e-mail")];

    // The keys are those under which the checklist names them.
    public static readonly Klaskolom Keuze1 = new(Keuze("Keuze1", "Communicatiekeuze ouder 1", Keuzes), "E-mail ouder 1", 1);
    public static readonly Klaskolom Keuze2 = new(Keuze("Keuze2", "Communicatiekeuze ouder 2", Keuzes), "E-mail ouder 2", 2);
    public static readonly Klaskolom Contactpersoon = new(Okrvragen.Contactpersoon, "Contactpersoon");
    public static readonly Klaskolom Inzage = new(Okrvragen.InzageDatum, "Inzage op");
    public static readonly Klaskolom Akkoord = new(Okrvragen.Akkoord, "Ouders akkoord");
    public static readonly Klaskolom B8NietAfgenomen = new(Okrvragen.B8NietAfgenomen, "Geen B8, omdat");
    public static readonly Klaskolom Deelname = new(Okrvragen.Deelname, "Deelname toets");
    public static readonly Klaskolom Toetsnaam = new(Okrvragen.Toetsnaam, "Naam toets");
    public static readonly Klaskolom Toetsdatum = new(Okrvragen.Toetsdatum, "Datum toets");
    public static readonly Klaskolom Definitief = new(Okrvragen.Definitief, "Definitief advies");
    public static readonly Klaskolom ContactNodig = new(Okrvragen.ContactNodig, "Contact nodig");

    private static readonly Klasweergave Basis = new("basis", "Ouders en school", [Keuze1, Keuze2, Contactpersoon, Inzage, Akkoord]);

    private static readonly Klasweergave Toets = new("toets", "Toetsen",
        [B8NietAfgenomen, Deelname, Toetsnaam, Toetsdatum, new(Okrvragen.Toetsscore, "Score"), new(Okrvragen.Toetsadvies, "Toetsadvies")]);

    private static readonly Klasweergave Advies = new("advies", "Advies",
    [
        new(Okrvragen.Voorlopig, "Voorlopig advies"), Definitief,
        new(Okrvragen.Heroverwogen, "Heroverweging"), new(Okrvragen.HeroverwegingMotivering, "Motivering heroverweging"),
        new(Okrvragen.Motivering, "Motivering advies"), ContactNodig, new(Okrvragen.ContactNaam, "Met wie"), new(Okrvragen.ContactTelefoon, "Telefoon"),
    ]);

    private static readonly Klasweergave[] Vast = [Basis, Toets, Advies];

    /// <summary>Every question that an OKR needs stands in one of them: the tabs bring the rest, also those of the region.</summary>
    public static IReadOnlyList<Klasweergave> Voor(Okrvelden velden) =>
    [
        .. Vast.Select(w => w with { Kolommen = [.. w.Kolommen.Select(k => InFormulier(k, velden))] }),
        .. velden.Tabbladen.Select(Rest).Where(w => w.Kolommen.Count > 0),
    ];

    public static Klaskolom? Zoek(Okrvelden velden, string sleutel) => Voor(velden).SelectMany(w => w.Kolommen).FirstOrDefault(k => k.Sleutel == sleutel);

    /// <summary>The question as the form of this region has it, with its bounds.</summary>
    private static Klaskolom InFormulier(Klaskolom kolom, Okrvelden velden) =>
        velden.MetVraag(kolom.Sleutel) is { } tabblad ? kolom with { Vraag = tabblad.Vragen.First(v => v.Sleutel == kolom.Sleutel) } : kolom;

    private static Klasweergave Rest(Okrtabblad tabblad) => new(tabblad.Nummer, tabblad.Titel,
        [.. tabblad.Vragen.Where(v => v.Nodig != Nodig.Niet && v is not Lijstvraag && v.SamenMet is null && !v.Los)
            .Where(v => !Vast.Any(w => w.Kolommen.Any(k => k.Sleutel == v.Sleutel))).Select(v => new Klaskolom(v, v.Label))]);
}
