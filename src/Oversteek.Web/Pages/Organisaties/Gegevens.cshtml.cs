using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Organisaties;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Organisaties;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Organisaties;

/// <summary>Data of the organisation: names, board and the contact block that stands on forms (GEN-03, GEN-10).</summary>
[Vereist(Recht.BerichtenLezen)]
public sealed class GegevensModel(OversteekDb db, Toegangscontext toegang, ContactgegevensWijzigen wijzigen, Handelingbron handeling) : PageModel
{
    [BindProperty]
    public InvoerModel Invoer { get; set; } = new();

    public Organisatie Organisatie { get; private set; } = null!;

    public string? Bestuur { get; private set; }

    public bool MagWijzigen => toegang.Mag(Recht.SchoolgegevensBeheren) && !toegang.AlleenLezen;

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LeesAsync(ct);
        Invoer = new InvoerModel { Telefoon = Organisatie.Telefoon, Email = Organisatie.Email, Website = Organisatie.Website, Plaats = Organisatie.Plaats, Versie = Organisatie.Versie };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!MagWijzigen)
            return Forbid();
        await LeesAsync(ct);
        if (!ModelState.IsValid)
            return this.MetFouten();
        var opdracht = new Contactwijziging(new Contactgegevens(Invoer.Telefoon, Invoer.Email, Invoer.Website), Invoer.Plaats, Invoer.Versie);
        var uitkomst = await wijzigen.ExecuteAsync(opdracht, handeling.Maak(), ct);
        return this.Antwoord(uitkomst, "/gegevens", "De gegevens zijn opgeslagen.");
    }

    private async Task LeesAsync(CancellationToken ct)
    {
        var id = toegang.Organisatie;
        Organisatie = await db.Organisaties.AsNoTracking().SingleAsync(o => o.Id == id, ct);
        var bestuur = Organisatie.BestuurId;
        Bestuur = bestuur is null ? null : await db.Organisaties.AsNoTracking().Where(o => o.Id == bestuur).Select(o => o.Naam).SingleOrDefaultAsync(ct);
    }

    public sealed class InvoerModel
    {
        [Display(Name = "Telefoonnummer", Description = "Dit nummer staat op het OKR en op brieven."), StringLength(20), Telefoonveld]
        public string? Telefoon { get; set; }

        [Display(Name = "E-mailadres"), Emailveld, StringLength(256)]
        public string? Email { get; set; }

        [Display(Name = "Website"), Url, StringLength(200)]
        public string? Website { get; set; }

        [Display(Name = "Plaats"), StringLength(100)]
        public string? Plaats { get; set; }

        public int Versie { get; set; }
    }
}
