using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Brugklassen;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Brugklassen;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Onderdelen;

namespace Oversteek.Web.Pages.Brugklassen;

[Vereist(Recht.BrugklassenBeheren)]
public sealed class KlasModel(OversteekDb db, Toegangscontext toegang, Werkjaar werkjaar, Handelingbron bron, BrugklasToevoegen toevoegen, BrugklasWijzigen wijzigen) : PageModel
{
    [FromRoute]
    public BrugklasId? Id { get; set; }

    [BindProperty]
    public Klasinvoer Invoer { get; set; } = new();

    [BindProperty]
    public Guid Bewerking { get; set; }

    /// <summary>Per field 'mijn' or 'ander' after a conflict.</summary>
    [BindProperty(Name = nameof(Keuze))]
    public Dictionary<string, string> Keuze { get; set; } = [];

    public IReadOnlyList<Samenvoegveld> Verschillen { get; private set; } = [];

    public IReadOnlyList<Keuzeoptie> Adviezen { get; } = Keuzeopties.Van(Advies.Kiesbare, a => a.Code, a => a.Naam);

    private Schooljaar Jaar => werkjaar.Gekozen;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (Id is null)
            return Page();
        if (await ZoekAsync(ct) is not { } klas)
            return NotFound();
        Invoer = Klasinvoer.Van(klas);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var klas = await ZoekAsync(ct);
        if (Id is not null && klas is null)
            return NotFound();
        if (klas is not null && Keuze.Count > 0)
            Samen(klas);
        if (!ModelState.IsValid)
            return this.MetFouten();
        var uit = await VoerUitAsync(ct);
        if (uit.Is(Weigeringsoort.Intussen) && klas is not null)
            ToonVerschil(klas);
        return this.Antwoord(uit, "/brugklassen", Id is null ? "De klas is toegevoegd." : "De klas is gewijzigd.");
    }

    private async Task<Result> VoerUitAsync(CancellationToken ct)
    {
        if (Id is { } id)
            return await wijzigen.ExecuteAsync(new BrugklasWijzigenOpdracht(Jaar, id, Invoer.Gegevens(), Invoer.Stand), bron.Maak(), ct);
        return (await toevoegen.ExecuteAsync(new BrugklasToevoegenOpdracht(Jaar, Invoer.Gegevens(), Bewerking), bron.Maak(), ct)).Kaal;
    }

    private Task<Brugklas?> ZoekAsync(CancellationToken ct) =>
        db.Brugklassen.AsNoTracking().SingleOrDefaultAsync(k => k.Id == (Id ?? default) && k.OrganisatieId == toegang.Organisatie, ct);

    /// <summary>Each field as the user chose; a field without a choice stays mine and the stand is taken only when all are chosen.</summary>
    private void Samen(Brugklas klas)
    {
        var ander = Klasinvoer.Van(klas);
        if (!Invoer.Verschil(ander).All(v => Keuze.ContainsKey(v.Sleutel)))
            return;
        Invoer = Invoer.Met(ander, Keuze);
        ModelState.Clear();
    }

    private void ToonVerschil(Brugklas klas)
    {
        var ander = Klasinvoer.Van(klas);
        Verschillen = Invoer.Verschil(ander);
        if (Verschillen.Count == 0)
            Invoer.Stand = ander.Stand;
    }
}

public sealed class Klasinvoer
{
    [Display(Name = "Naam", Description = "Begin met een niveau, bijvoorbeeld 'Havo tweetalig' of 'Vmbo basis/kader'."), Required, StringLength(200)]
    public string Naam { get; set; } = "";

    [Display(Name = "Aantal plaatsen", Description = "Met 0 plaatsen komt de klas niet op de voorkeurslijst."), Required, Range(0, Brugklas.HoogsteCapaciteit)]
    public int? Capaciteit { get; set; }

    [Display(Name = "Voor welke adviezen is deze klas?")]
    public List<string> Adviezen { get; set; } = [];

    [Display(Name = "Met leerwegondersteuning (lwoo)")]
    public bool Lwoo { get; set; }

    [Display(Name = "Dit is een ander aanbod dan een klas van onze school met dezelfde adviezen", Description = "Alleen nodig als er al zo'n klas is. De regio ziet dit vinkje.")]
    public bool NaastElkaar { get; set; }

    [Display(Name = "Opmerking"), StringLength(2000)]
    public string? Opmerking { get; set; }

    public string? Stand { get; set; }

    public static Klasinvoer Van(Brugklas klas) => new()
    {
        Naam = klas.Werkversie.Naam,
        Capaciteit = klas.Werkversie.Capaciteit,
        Adviezen = [.. klas.Werkversie.Adviezen.Order(StringComparer.Ordinal)],
        Lwoo = klas.Werkversie.Lwoo,
        Opmerking = klas.Werkversie.Opmerking,
        NaastElkaar = klas.Werkversie.NaastElkaar,
        Stand = klas.Stand(),
    };

    public Brugklasgegevens Gegevens() => new(Naam, Adviezen, Lwoo, Capaciteit ?? 0, Opmerking, NaastElkaar);

    public IReadOnlyList<Samenvoegveld> Verschil(Klasinvoer ander)
    {
        Samenvoegveld[] velden =
        [
            new(nameof(Naam), "Naam", Naam, ander.Naam), new(nameof(Capaciteit), "Aantal plaatsen", $"{Capaciteit}", $"{ander.Capaciteit}"),
            new(nameof(Adviezen), "Adviezen", Namen(Adviezen), Namen(ander.Adviezen)), new(nameof(Lwoo), "Lwoo", JaNee(Lwoo), JaNee(ander.Lwoo)), new(nameof(Opmerking), "Opmerking", Opmerking ?? "", ander.Opmerking ?? ""),
            new(nameof(NaastElkaar), "Ander aanbod", JaNee(NaastElkaar), JaNee(ander.NaastElkaar)),
        ];
        return [.. velden.Where(v => v.Mijn != v.Ander)];
    }

    public Klasinvoer Met(Klasinvoer ander, Dictionary<string, string> keuze)
    {
        return new Klasinvoer
        {
            Naam = Ander(nameof(Naam)) ? ander.Naam : Naam,
            Capaciteit = Ander(nameof(Capaciteit)) ? ander.Capaciteit : Capaciteit,
            Adviezen = Ander(nameof(Adviezen)) ? ander.Adviezen : Adviezen,
            Lwoo = Ander(nameof(Lwoo)) ? ander.Lwoo : Lwoo,
            Opmerking = Ander(nameof(Opmerking)) ? ander.Opmerking : Opmerking,
            NaastElkaar = Ander(nameof(NaastElkaar)) ? ander.NaastElkaar : NaastElkaar,
            Stand = ander.Stand,
        };

        bool Ander(string veld) => keuze.GetValueOrDefault(veld) == "ander";
    }

    private static string Namen(IReadOnlyList<string> codes) => string.Join(", ", codes.Order(StringComparer.Ordinal).Select(c => Advies.Zoek(c)?.Naam ?? c));

    private static string JaNee(bool waarde) => waarde ? "ja" : "nee";
}
