using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Brugklassen;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Brugklassen;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Onderdelen;

namespace Oversteek.Web.Pages.Brugklassen;

/// <summary>Step 2 of the brugklasbeheer: which rules of the region the school uses, in which order, in which words and with which proof (BRK-02, D-29).</summary>
[Vereist(Recht.BrugklassenBeheren)]
public sealed class VoorrangModel(OversteekDb db, Toegangscontext toegang, Werkjaar werkjaar, Handelingbron bron, VoorrangsregelsKiezen kiezen) : PageModel
{
    [BindProperty]
    public Voorranginvoer Invoer { get; set; } = new();

    [BindProperty]
    public string? NieuweStand { get; set; }

    [BindProperty(Name = nameof(Keuze))]
    public Dictionary<string, string> Keuze { get; set; } = [];

    public Brugklasoverzicht Overzicht { get; private set; } = null!;

    public bool Bewerkbaar => Brugklasbeheer.Overgangen.Kan(Overzicht.Status, Brugklasbeheeractie.VoorrangKiezen);

    public IReadOnlyList<Samenvoegveld>? Verschil { get; private set; }

    public IReadOnlyList<Voorkeurregel> Regels => [.. Invoer.Keuzes.Select(code => new Voorkeurregel(code, Naam(code)))];

    public IReadOnlyList<Keuzeoptie> Toevoegbaar => Keuzeopties.Van(Overzicht.Catalogus.Where(r => !Invoer.Keuzes.Contains(r.Code)), r => r.Code, r => r.Naam);

    public string Naam(string code) => Overzicht.Catalogus.FirstOrDefault(r => r.Code == code)?.Naam ?? code;

    /// <summary>What was typed, else what stands, else the words of the region.</summary>
    public string Tekst(string code) => Invoer.Tekst.TryGetValue(code, out var getypt) ? getypt ?? ""
        : (Overzicht.Werkvoorrang.FirstOrDefault(v => v.Code == code)?.Tekst ?? Overzicht.Catalogus.FirstOrDefault(r => r.Code == code)?.Tekst) ?? "";

    public string Bewijs(string code) => Invoer.Bewijs.TryGetValue(code, out var getypt) ? getypt ?? "" : Overzicht.Werkvoorrang.FirstOrDefault(v => v.Code == code)?.Bewijs ?? "";

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LeesAsync(ct);
        Invoer = new Voorranginvoer { Keuzes = [.. Overzicht.Werkvoorrang.Select(v => v.Code)], Stand = Overzicht.Voorrangstand };
    }

    public async Task<IActionResult> OnPostAsync(int? omhoog, int? omlaag, int? verwijder, string? actie, CancellationToken ct)
    {
        await LeesAsync(ct);
        Invoer.Keuzes = [.. Invoer.Keuzes.Distinct(StringComparer.Ordinal).Where(code => Overzicht.Catalogus.Any(r => r.Code == code))];
        var volgorde = new Volgorde(omhoog, omlaag, verwijder);
        if (volgorde.IsGevraagd || actie == "toevoegen")
            return Herschik(volgorde);
        if (Keuze.GetValueOrDefault("Lijst") == "ander")
            return LocalRedirect("/brugklassen/voorrang");
        var gezien = Keuze.GetValueOrDefault("Lijst") == "mijn" && NieuweStand is { } nieuw ? nieuw : Invoer.Stand;
        var keuze = Invoer.Keuzes.ConvertAll(code => new Schoolvoorrang(code, Tekst(code), Bewijs(code)));
        var uit = await kiezen.ExecuteAsync(new VoorrangsregelsKiezenOpdracht(werkjaar.Gekozen, keuze, gezien), bron.Maak(), ct);
        if (uit.Is(Weigeringsoort.Intussen))
            await ToonVerschilAsync(keuze, ct);
        return this.Antwoord(uit, "/brugklassen/controle", "De voorrangsregels zijn bewaard.");
    }

    /// <summary>Arrows and 'toevoegen' change the form and save nothing.</summary>
    private PageResult Herschik(Volgorde volgorde)
    {
        Invoer.Keuzes = [.. volgorde.Toepassen(Invoer.Keuzes)];
        if (Invoer.Toevoegen is { Length: > 0 } code && !volgorde.IsGevraagd && !Invoer.Keuzes.Contains(code) && Overzicht.Catalogus.Any(r => r.Code == code))
            Invoer.Keuzes.Add(code);
        Invoer.Toevoegen = null;
        ModelState.Clear();
        return Page();
    }

    private async Task ToonVerschilAsync(List<Schoolvoorrang> mijn, CancellationToken ct)
    {
        await LeesAsync(ct);
        NieuweStand = Overzicht.Voorrangstand;
        Verschil = [new Samenvoegveld("Lijst", "Voorrangsregels", Voluit(mijn), Voluit(Overzicht.Werkvoorrang))];
    }

    /// <summary>With the words, so that a colleague's change of only a text is not overwritten unseen.</summary>
    private string Voluit(IEnumerable<Schoolvoorrang> keuze) =>
        string.Join("; ", keuze.Select((v, i) => $"{i + 1}. {Naam(v.Code)}. Voor wie: {v.Tekst}. Bewijs: {v.Bewijs}"));

    private async Task LeesAsync(CancellationToken ct) =>
        Overzicht = await Brugklasoverzicht.LeesAsync(db, toegang.Organisatie!.Value, werkjaar.Gekozen, ct);
}

public sealed class Voorranginvoer
{
    public List<string> Keuzes { get; set; } = [];

    public Dictionary<string, string?> Tekst { get; set; } = [];

    public Dictionary<string, string?> Bewijs { get; set; } = [];

    [Display(Name = "Regel toevoegen")]
    public string? Toevoegen { get; set; }

    public string? Stand { get; set; }
}
