using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Leerlingen;
using Oversteek.Application.Logboek;
using Oversteek.Application.Overstapdossiers;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Onderdelen;

namespace Oversteek.Web.Pages.Overstapdossiers;

/// <summary>Tab 1: pupil, parents with their communication choice, school.</summary>
[Vereist(Recht.OkrZien)]
public sealed class LeerlingModel(Dossierbron bron, LeerlingWijzigen wijzigen, Conceptformulier concepten, Leeslogboek leeslogboek, Handelingbron handelingen, Toegangscontext toegang) : PageModel
{
    private const string Nummer = "1";

    [FromRoute] public Guid Id { get; set; }

    [BindProperty] public DossierInvoer Invoer { get; set; } = new();

    public Dossier Dossier { get; private set; } = null!;

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
        if (Dossier.Bewerkbaar && await concepten.LeesAsync(Id, Nummer, ct) is { } concept)
            await ZetTerugAsync(concept);
        return Page();
    }

    public async Task<IActionResult> OnPostConceptAsync(CancellationToken ct) => toegang.Mag(Recht.LeerlingenBewerken) ? await concepten.BewaarAsync(this, Id, Nummer, ct) : Forbid();

    public async Task<IActionResult> OnPostConceptWegAsync(CancellationToken ct) => await LaadAsync(ct) ? await concepten.GooiWegAsync(this, Id, Nummer, ct) : NotFound();

    /// <summary>PRIV-3: the whole number only after a click that is logged.</summary>
    public async Task<IActionResult> OnPostBsnTonenAsync(CancellationToken ct)
    {
        if (!await LaadAsync(ct))
            return NotFound();
        await leeslogboek.LeesAsync(new LeerlingId(Id), Leessoort.BsnGetoond, handelingen.Maak(), ct: ct);
        ModelState.Clear();
        Invoer = DossierInvoer.Van(Dossier);
        BsnOpen = true;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(bool verder, CancellationToken ct)
    {
        if (!await LaadAsync(ct) || !Dossier.MagBewerken)
            return NotFound();
        if (!toegang.Mag(Recht.LeerlingenBewerken))
            return Forbid();
        Invoer.Controleer(ModelState);
        if (!ModelState.IsValid)
            return this.MetFouten();
        if (Invoer is { Ingehaald: true, VerschillenGezien: false })
            return Ongezien();
        var uitkomst = await wijzigen.ExecuteAsync(Invoer.NaarOpdracht(Dossier.Leerling), handelingen.Maak(), ct);
        if (!uitkomst.IsGelukt && uitkomst.Weigeringen[0].Code == OkrWeigeringen.IntussenGewijzigd.Code)
            return await IngehaaldAsync(ct);
        if (uitkomst.IsGelukt)
            await concepten.WisAsync(Id, Nummer, ct);
        return uitkomst.Match<IActionResult>(() => this.NaarMetMelding($"/leerlingen/{Id}/okr/{(verder ? "2" : "1")}", "Tabblad 1 is opgeslagen."), w => this.MetWeigeringen(w));
    }

    private async Task<bool> LaadAsync(CancellationToken ct)
    {
        if (await bron.LeesAsync(Id, Nummer, ct) is not { } dossier)
            return false;
        Dossier = dossier;
        return true;
    }

    private async Task ZetTerugAsync(Okrconcept concept)
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
        (Invoer.Versie, Invoer.Ingehaald, Invoer.VerschillenGezien) = (Dossier.Leerling.Versie, true, false);
        Verschillen = Verschil(Invoer);
    }

    private PageResult Ongezien()
    {
        ModelState.AddModelError("Invoer.VerschillenGezien", "Bekijk de verschillen en zet daarna dit vinkje.");
        Verschillen = Verschil(Invoer);
        return this.MetFouten();
    }

    private List<Samenvoegveld> Verschil(DossierInvoer mijn) =>
        [.. mijn.Alles().Zip(DossierInvoer.Van(Dossier).Alles(), (m, a) => new Samenvoegveld(m.Label, m.Label, m.Tekst, a.Tekst)).Where(v => (v.Mijn ?? "") != (v.Ander ?? ""))];
}
