using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Formulieren;
using Oversteek.Application.Leerlingen;
using Oversteek.Application.Logboek;
using Oversteek.Application.Overstapdossiers;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Formulieren;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Formulieren;
using Oversteek.Web.Links;
using Oversteek.Web.Onderdelen;

namespace Oversteek.Web.Pages.Overstapdossiers;

/// <summary>Tab 1: pupil, parents with their communication choice, school.</summary>
[Vereist(Recht.OkrZien)]
public sealed class LeerlingModel(
    Dossierbron bron, OkrOpenbron open, LeerlingWijzigen wijzigen, Conceptformulier concepten, Leeslogboek leeslogboek, Handelingbron handelingen, Toegangscontext toegang) : PageModel, ILeerlingformulier
{
    internal const string Opgeslagen = "Het tabblad is opgeslagen. Dit is de volgende leerling.";

    private const string Nummer = "1";

    [FromRoute] public LeerlingId Id { get; set; }

    [BindProperty] public DossierInvoer Invoer { get; set; } = new();

    [BindProperty(Name = nameof(Keuze))] public Dictionary<string, string> Keuze { get; set; } = [];

    /// <summary>The fields of the merge page: each needs a choice, or pressing on would overwrite a colleague.</summary>
    [BindProperty(Name = nameof(Samenvoegen))] public List<string> Samenvoegen { get; set; } = [];

    public Dossier Dossier { get; private set; } = null!;

    /// <summary>The other questions of the tab.</summary>
    public Formulierbeeld Vragenbeeld =>
        new(
            new Formulierplek(Vragen, Sleutel, Dossier.Inhoud(Nummer).NaarAntwoorden()) { Voorstellen = Dossier.Standaard, Ontbreekt = Dossier.Ontbreekt(Nummer) },
            new Invulling { Velden = Invoer.Velden.ToDictionary(v => v.Key, v => v.Value ?? "", StringComparer.Ordinal) });

    /// <summary>B-37: what is not one of these words has none.</summary>
    public string Merk(string veld) => Dossier.Ontbreekt(Nummer).Contains(veld) ? "nodig voor definitief" : "";

    public bool BsnOpen { get; private set; }

    /// <summary>Filled when somebody else saved in the meantime (REL-7).</summary>
    public IReadOnlyList<Samenvoegveld> Verschillen { get; private set; } = [];

    /// <summary>When the text in the form was kept without being saved (REL-8); null = the form shows what is saved.</summary>
    public DateTimeOffset? ConceptVan { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LaadAsync(ct))
            return NotFound();
        Invoer = DossierInvoer.Van(Dossier);
        StelVoor();
        if (Dossier.Bewerkbaar && await concepten.LeesAsync(Sleutel, ct) is { } concept)
            await ZetTerugAsync(concept);
        return Page();
    }

    public async Task<IActionResult> OnPostConceptAsync(CancellationToken ct)
    {
        if (!toegang.Mag(Recht.LeerlingenBewerken))
            return Forbid();
        return await open.IsOpenAsync(Id, ct) ? await concepten.BewaarAsync(this, Sleutel, ct) : NotFound();
    }

    public async Task<IActionResult> OnPostConceptWegAsync(CancellationToken ct) =>
        await LaadAsync(ct) ? await concepten.GooiWegAsync(this, Sleutel, Dossierlinks.Okr(Id), ct) : NotFound();

    /// <summary>PRIV-3: the whole number only after a click that is logged.</summary>
    public async Task<IActionResult> OnPostBsnTonenAsync(CancellationToken ct)
    {
        if (!await LaadAsync(ct))
            return NotFound();
        await leeslogboek.LeesAsync(Id, Leessoort.BsnGetoond, handelingen.Maak(), ct: ct);
        ModelState.Clear();
        Invoer = DossierInvoer.Van(Dossier);
        BsnOpen = true;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(bool verder, bool volgende, string? rijErbij, string? rijWeg, CancellationToken ct)
    {
        if (!await LaadAsync(ct) || !Dossier.MagBewerken)
            return NotFound();
        if (!toegang.Mag(Recht.LeerlingenBewerken))
            return Forbid();
        if (LoopbaanInvoer.Doe(Invoer.Loopbaan, rijErbij, rijWeg, Dossier.Leerling, Dossier.School?.Naam))
            return Opnieuw();
        Verschillen = new Dossierkeuzes(Keuze, Samenvoegen).Neem(this, Vragen, Invoer, DossierInvoer.Van(Dossier));
        if (Verschillen.Count > 0)
            return this.MetFouten();
        var handeling = handelingen.Maak();
        Invoer.Controleer(ModelState, Dossier.Leerling);
        LoopbaanInvoer.Controleer(Invoer.Loopbaan, Invoer.Geboortedatum, handeling.Vandaag, ModelState);
        if (!ModelState.IsValid)
            return this.MetFouten();
        var uitkomst = await wijzigen.ExecuteAsync(Invoer.NaarOpdracht(Dossier.Leerling), handeling, ct);
        if (uitkomst.Is(Weigeringsoort.Intussen))
            return await IngehaaldAsync(ct);
        if (uitkomst.IsGelukt)
            await concepten.WisAsync(Sleutel, ct);
        var naar = volgende && Dossier.Volgende is { } ander ? Dossier.Naar(ander) : Dossierlinks.Okr(Id, verder ? "2" : "1");
        return this.Antwoord(uitkomst, naar, (volgende ? Opgeslagen : "Tabblad 1 is opgeslagen.") + await GeslotenAsync(uitkomst, ct));
    }

    /// <summary>B-16: who moves out of a house that a parent closed, may not know that the new one stays closed.</summary>
    private async Task<string> GeslotenAsync(Result uit, CancellationToken ct)
    {
        var wasDicht = uit.IsGelukt && !Invoer.AdresGeheim && Dossier.Leerling.IsAdresGeheim(Dossier.Leerling.Adres);
        return wasDicht && await LaadAsync(ct) && Dossier.Leerling.Adres is { Geheim: true }
            ? " Het nieuwe adres is geheim gebleven, omdat een ouder het vorige adres sloot. Is het niet geheim? Haal dan het vinkje weg en sla nog een keer op." : "";
    }

    /// <summary>Rows came or went; the rest is as it was typed, nothing is saved, and what a colleague saved is still to be chosen (REL-7).</summary>
    private PageResult Opnieuw()
    {
        ModelState.Clear();
        Verschillen = Samenvoegen.Count > 0 ? Verschil(Invoer) : [];
        return Page();
    }

    /// <summary>The defaults of the school stand in the inputs of who may write, not in what is stored.</summary>
    private void StelVoor()
    {
        foreach (var sleutel in Vragen.Vragen.Select(v => v.Sleutel).Where(s => string.IsNullOrEmpty(Invoer.Velden.GetValueOrDefault(s))))
            Invoer.Velden[sleutel] = Dossier.Standaard[sleutel] ?? Invoer.Velden.GetValueOrDefault(sleutel);
    }

    private async Task<bool> LaadAsync(CancellationToken ct)
    {
        if (await bron.LeesAsync(Id, Nummer, ct) is not { } dossier)
            return false;
        Dossier = dossier;
        return true;
    }

    private async Task ZetTerugAsync(Formulierschets concept)
    {
        var terug = new DossierInvoer();
        await TryUpdateModelAsync(terug, nameof(Invoer), Conceptformulier.Waarden(concept));
        Conceptformulier.Vergeef(ModelState);
        if (Verschil(terug).Count == 0)
        {
            ModelState.Clear();
            return;
        }
        (Invoer, ConceptVan) = (terug, concept.Op);
        if (Invoer.Versie != Dossier.Leerling.Versie)
            Haalin();
    }

    /// <summary>What was typed stays in the form, beside what is stored; saving it is then a choice.</summary>
    private async Task<IActionResult> IngehaaldAsync(CancellationToken ct)
    {
        if (!await LaadAsync(ct))
            return NotFound();
        Haalin();
        return new PageResult { StatusCode = StatusCodes.Status409Conflict };
    }

    private void Haalin()
    {
        ModelState.Clear();
        Invoer.Versie = Dossier.Leerling.Versie;
        Verschillen = Verschil(Invoer);
    }

    private Formulierdefinitie Vragen => Dossier.Velden.Leerling.Formulier;

    private Conceptsleutel Sleutel => OkrOpenbron.Concept(Id, Nummer);

    private IReadOnlyList<Samenvoegveld> Verschil(DossierInvoer mijn) => Dossiersamenvoeging.Verschillen(Vragen, mijn, DossierInvoer.Van(Dossier));
}
