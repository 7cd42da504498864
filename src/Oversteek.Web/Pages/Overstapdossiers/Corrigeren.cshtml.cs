using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Leerlingen;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Leerlingen;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Links;
using Oversteek.Web.Onderdelen;

namespace Oversteek.Web.Pages.Overstapdossiers;

/// <summary>B-31: personal data and e-mail choices put right while the OKR is closed.</summary>
[Vereist(Recht.LeerlingenBewerken)]
public sealed class CorrigerenModel(Dossierbron bron, LeerlingCorrigeren corrigeren, Handelingbron handelingen) : PageModel, ILeerlingformulier
{
    [FromRoute] public LeerlingId Id { get; set; }

    [BindProperty] public DossierInvoer Invoer { get; set; } = new();

    [BindProperty, StringLength(2000), Display(Name = "Waarom corrigeert u dit?", Description = "Niet nodig als alleen een ouder iets anders kiest.")]
    public string? Reden { get; set; }

    [BindProperty(Name = nameof(Keuze))] public Dictionary<string, string> Keuze { get; set; } = [];

    /// <summary>The fields of the merge page: each needs a choice, or pressing on would overwrite a colleague.</summary>
    [BindProperty(Name = nameof(Samenvoegen))] public List<string> Samenvoegen { get; set; } = [];

    public Dossier Dossier { get; private set; } = null!;

    /// <summary>Filled when somebody else saved in the meantime (REL-7).</summary>
    public IReadOnlyList<Samenvoegveld> Verschillen { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => MetDossierAsync(() =>
    {
        Invoer = DossierInvoer.Van(Dossier);
        return Task.FromResult<IActionResult>(Page());
    }, ct);

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => MetDossierAsync(() => CorrigeerAsync(ct), ct);

    private async Task<IActionResult> CorrigeerAsync(CancellationToken ct)
    {
        // The rest of tab 1 is not typed here: it stays as it is stored.
        var opgeslagen = DossierInvoer.Van(Dossier);
        Invoer.NeemRest(opgeslagen);
        Verschillen = new Dossierkeuzes(Keuze, Samenvoegen).Neem(this, Dossier.Velden.Leerling.Formulier, Invoer, opgeslagen);
        if (Verschillen.Count > 0)
            return this.MetFouten();
        var handeling = handelingen.Maak(Reden);
        Invoer.Controleer(ModelState, Dossier.Leerling);
        if (!ModelState.IsValid)
            return this.MetFouten();
        var uitkomst = await corrigeren.ExecuteAsync(Invoer.NaarCorrectie(Dossier.Leerling), handeling, ct);
        if (!uitkomst.Is(Weigeringsoort.Intussen))
            return this.Antwoord(uitkomst, () => this.NaarMetMelding(Dossierlinks.Okr(Id), "De correctie is opgeslagen."), Veld(uitkomst));
        return await bron.LeesAsync(Id, "corrigeren", ct) is { } nu ? Ingehaald(nu) : NotFound();
    }

    /// <summary>The reason stands beside the inputs of the pupil, not among them.</summary>
    private static string Veld(Result uitkomst) => uitkomst.Weigeringen.Contains(LeerlingWeigeringen.CorrectieZonderReden) ? "" : nameof(Invoer);

    private PageResult Ingehaald(Dossier nu)
    {
        ModelState.Clear();
        (Dossier, Invoer.Versie) = (nu, nu.Leerling.Versie);
        Verschillen = Verschil(DossierInvoer.Van(nu));
        return new PageResult { StatusCode = StatusCodes.Status409Conflict };
    }

    /// <summary>Only what this form shows; the rest of tab 1 is not typed here.</summary>
    private IReadOnlyList<Samenvoegveld> Verschil(DossierInvoer opgeslagen)
    {
        Invoer.NeemRest(opgeslagen);
        return Dossiersamenvoeging.Verschillen(Dossier.Velden.Leerling.Formulier, Invoer, opgeslagen);
    }

    private async Task<IActionResult> MetDossierAsync(Func<Task<IActionResult>> werk, CancellationToken ct)
    {
        if (await bron.LeesAsync(Id, "corrigeren", ct) is not { MagBewerken: true } dossier)
            return NotFound();
        Dossier = dossier;
        return await werk();
    }
}
