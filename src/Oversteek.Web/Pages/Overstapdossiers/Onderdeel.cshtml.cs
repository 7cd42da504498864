using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Overstapdossiers;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Onderdelen;

namespace Oversteek.Web.Pages.Overstapdossiers;

/// <summary>Tabs 2, 3, 4, 4b, 4c and 5: the form is made from the questions, the page only carries it.</summary>
[Vereist(Recht.OkrZien)]
public sealed class OnderdeelModel(Dossierbron bron, OkrOnderdeelOpslaan opslaan, Conceptformulier concepten, Handelingbron handelingen, Toegangscontext toegang) : PageModel
{
    [FromRoute] public Guid Id { get; set; }

    [FromRoute] public string Nummer { get; set; } = "";

    [BindProperty] public OkrInvoer Invoer { get; set; } = new();

    [BindProperty(Name = nameof(Keuze))] public Dictionary<string, string> Keuze { get; set; } = [];

    /// <summary>The fields of the merge page: each needs a choice, or pressing on would overwrite a colleague.</summary>
    [BindProperty(Name = nameof(Samenvoegen))] public List<string> Samenvoegen { get; set; } = [];

    public Dossier Dossier { get; private set; } = null!;

    public Okrtabblad Tabblad { get; private set; } = null!;

    /// <summary>Filled when somebody else saved in the meantime (REL-7).</summary>
    public IReadOnlyList<Samenvoegveld> Verschillen { get; private set; } = [];

    /// <summary>When the text in the form was kept without being saved (REL-8); null = the form shows what is saved.</summary>
    public DateTimeOffset? ConceptVan { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LaadAsync(ct))
            return NotFound();
        Invoer = Opgeslagen;
        if (Dossier.Bewerkbaar && await concepten.LeesAsync(Id, Nummer, ct) is { } concept)
            await ZetTerugAsync(concept);
        return Page();
    }

    public async Task<IActionResult> OnPostConceptAsync(CancellationToken ct) => toegang.Mag(Recht.OkrBewerken) ? await concepten.BewaarAsync(this, Id, Nummer, ct) : Forbid();

    public async Task<IActionResult> OnPostConceptWegAsync(CancellationToken ct) => await LaadAsync(ct) ? await concepten.GooiWegAsync(this, Id, Nummer, ct) : NotFound();

    public async Task<IActionResult> OnPostAsync(bool verder, int? verwijderToets, bool toetsErbij, CancellationToken ct)
    {
        if (!await LaadAsync(ct) || !Dossier.MagBewerken)
            return NotFound();
        if (!toegang.Mag(Recht.OkrBewerken))
            return Forbid();
        Samenvoeging.Neem(Invoer, Opgeslagen, Keuze);
        if (toetsErbij || verwijderToets is not null)
            return Toetsregels(verwijderToets);
        if (!Samenvoegen.TrueForAll(Keuze.ContainsKey))
            return Ongekozen();
        Controleer();
        if (!ModelState.IsValid)
            return this.MetFouten();
        var uitkomst = await opslaan.ExecuteAsync(Invoer.NaarOpdracht(new LeerlingId(Id), Nummer), handelingen.Maak(), ct);
        if (!uitkomst.IsGelukt && uitkomst.Weigeringen[0].Code == OkrWeigeringen.IntussenGewijzigd.Code)
            return await IngehaaldAsync(ct);
        if (uitkomst.IsGelukt)
            await concepten.WisAsync(Id, Nummer, ct);
        return uitkomst.Match<IActionResult>(_ => Klaar(verder), w => this.MetWeigeringen(w));
    }

    private async Task<bool> LaadAsync(CancellationToken ct)
    {
        if (await bron.LeesAsync(Id, Nummer, ct) is not { } dossier || dossier.Velden.Open(dossier.Okr.Advies).FirstOrDefault(t => t.Nummer == Nummer) is not { } tabblad)
            return false;
        (Dossier, Tabblad) = (dossier, tabblad);
        return true;
    }

    private async Task ZetTerugAsync(Okrconcept concept)
    {
        var terug = new OkrInvoer();
        await TryUpdateModelAsync(terug, nameof(Invoer), Conceptformulier.Waarden(concept));
        Conceptformulier.Vergeef(ModelState);
        var verschillen = Samenvoeging.Verschillen(Tabblad, terug, Opgeslagen);
        if (verschillen.Count == 0)
        {
            ModelState.Clear();
            return;
        }
        (Invoer, ConceptVan) = (terug, concept.Op);
        if (terug.Versie != Opgeslagen.Versie || (Nummer == "4" && terug.AdviesWas != Opgeslagen.AdviesWas))
            Vergelijk(verschillen);
    }

    // A row more or less without script: the page comes back with what was typed.
    private PageResult Toetsregels(int? verwijder)
    {
        ModelState.Clear();
        if (verwijder is { } index && index >= 0 && index < Invoer.Toetsen.Count)
            Invoer.Toetsen.RemoveAt(index);
        else
            Invoer.Toetsen.Add(new ToetsInvoer());
        return Page();
    }

    private void Controleer()
    {
        for (var i = 0; i < Invoer.Toetsen.Count; i++)
        {
            if (!Invoer.Toetsen[i].IsLeeg && string.IsNullOrWhiteSpace(Invoer.Toetsen[i].Toets))
                ModelState.AddModelError($"Invoer.Toetsen[{i}].Toets", "Vul de naam van de toets in.");
        }
        if (Nummer == "4" && Invoer.Definitief is { Length: > 0 } && Invoer.DefinitiefOp is null)
            ModelState.AddModelError("Invoer.DefinitiefOp", "Vul de datum van het definitieve advies in.");
    }

    private LocalRedirectResult Klaar(bool verder)
    {
        var volgende = Dossier.Tabs.SkipWhile(t => t.Nummer != Nummer).Skip(verder ? 1 : 0).FirstOrDefault() ?? Dossier.Tabs.Last();
        return this.NaarMetMelding(volgende.Url, $"Tabblad {Nummer} is opgeslagen.");
    }

    /// <summary>D-54: what can be chosen, and beside it what was imported.</summary>
    public static IReadOnlyList<Keuzeoptie> Adviesopties(string? huidig) =>
        Keuzeopties.Van(Advies.Zoek(huidig) is { Kiesbaar: false } oud ? [.. Advies.Kiesbare, oud] : Advies.Kiesbare, a => a.Code, a => a.Naam).Aangevuld(huidig);

    private OkrInvoer Opgeslagen => OkrInvoer.Van(Dossier.Onderdeel(Nummer), Dossier.Okr.Advies);

    private async Task<IActionResult> IngehaaldAsync(CancellationToken ct)
    {
        // Read again: the other save may have come after this request began.
        if (!await LaadAsync(ct))
            return NotFound();
        Vergelijk(Samenvoeging.Verschillen(Tabblad, Invoer, Opgeslagen));
        return new PageResult { StatusCode = StatusCodes.Status409Conflict };
    }

    private void Vergelijk(IReadOnlyList<Samenvoegveld> verschillen)
    {
        Verschillen = verschillen;
        ModelState.Clear();
        (Invoer.Versie, Invoer.AdviesWas) = (Opgeslagen.Versie, Opgeslagen.AdviesWas);
    }

    private PageResult Ongekozen()
    {
        ModelState.Clear();
        Verschillen = Samenvoeging.Verschillen(Tabblad, Invoer, Opgeslagen);
        ModelState.AddModelError("", "Kies bij elk verschil welke tekst blijft.");
        return this.MetFouten();
    }
}
