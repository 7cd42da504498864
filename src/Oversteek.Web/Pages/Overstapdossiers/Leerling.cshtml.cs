using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Leerlingen;
using Oversteek.Application.Logboek;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Web.Onderdelen;
using Oversteek.Web.Setup;

namespace Oversteek.Web.Pages.Overstapdossiers;

/// <summary>Tab 1: pupil, parents with their communication choice, school.</summary>
[Vereist(Recht.OkrZien)]
public sealed class LeerlingModel(Dossierbron bron, LeerlingWijzigen wijzigen, Leeslogboek leeslogboek, Handelingbron handelingen, Toegangscontext toegang) : PageModel
{
    [FromRoute] public Guid Id { get; set; }

    [BindProperty] public DossierInvoer Invoer { get; set; } = new();

    public Dossier Dossier { get; private set; } = null!;

    public bool BsnOpen { get; private set; }

    /// <summary>Filled when somebody else saved in the meantime (REL-7).</summary>
    public IReadOnlyList<Samenvoegveld> Verschillen { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LaadAsync(ct))
            return NotFound();
        Invoer = DossierInvoer.Van(Dossier);
        return Page();
    }

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
        return uitkomst.Match<IActionResult>(() => this.NaarMetMelding($"/leerlingen/{Id}/okr/{(verder ? "2" : "1")}", "Tabblad 1 is opgeslagen."), w => this.MetWeigeringen(w));
    }

    private async Task<bool> LaadAsync(CancellationToken ct)
    {
        if (await bron.LeesAsync(Id, "1", ct) is not { } dossier)
            return false;
        Dossier = dossier;
        return true;
    }

    /// <summary>What was typed stays in the form, beside what is stored; saving it is then a choice.</summary>
    private async Task<IActionResult> IngehaaldAsync(CancellationToken ct)
    {
        if (!await LaadAsync(ct))
            return NotFound();
        ModelState.Clear();
        (Invoer.Versie, Invoer.Ingehaald, Invoer.VerschillenGezien) = (Dossier.Leerling.Versie, true, false);
        Vergelijk();
        return new PageResult { StatusCode = StatusCodes.Status409Conflict };
    }

    private PageResult Ongezien()
    {
        ModelState.AddModelError("Invoer.VerschillenGezien", "Bekijk de verschillen en zet daarna dit vinkje.");
        Vergelijk();
        return this.MetFouten();
    }

    private void Vergelijk() => Verschillen =
        [.. Invoer.Alles().Zip(DossierInvoer.Van(Dossier).Alles(), (m, a) => new Samenvoegveld(m.Label, m.Label, m.Tekst, a.Tekst)).Where(v => (v.Mijn ?? "") != (v.Ander ?? ""))];
}
