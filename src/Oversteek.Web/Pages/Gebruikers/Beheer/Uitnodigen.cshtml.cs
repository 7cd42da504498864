using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Gebruikers;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Onderdelen;

namespace Oversteek.Web.Pages.Gebruikers.Beheer;

/// <summary>Gives a colleague a functie; the person gets a mail and decides (B-01).</summary>
[Vereist(Recht.AccountsBeheren)]
[VerstVereist]
public sealed class UitnodigenModel(OversteekDb db, Toegangscontext toegang, GebruikerUitnodigen uitnodigen, Handelingbron handeling) : PageModel
{
    [BindProperty]
    public InvoerModel Invoer { get; set; } = new();

    [BindProperty]
    public Guid Bewerking { get; set; }

    public IReadOnlyList<Keuzeoptie> Organisaties { get; private set; } = [];

    public IReadOnlyList<Keuzeoptie> Rollen { get; private set; } = [];

    public Task OnGetAsync(CancellationToken ct) => VulAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await VulAsync(ct);
        if (!ModelState.IsValid)
            return this.MetFouten();
        var uitnodiging = new Uitnodiging(Bewerking, new OrganisatieId(Invoer.OrganisatieId), Invoer.Naam, Invoer.Email, Invoer.Mobiel, Invoer.Rol);
        var uitkomst = await uitnodigen.ExecuteAsync(uitnodiging, handeling.Maak(), ct);
        return this.Antwoord(uitkomst, _ => this.NaarMetMelding(
            "/beheer/accounts", "De uitnodiging is verstuurd. Uw collega krijgt een e-mail en geeft na het inloggen aan of hij of zij de functie aanneemt."));
    }

    private async Task VulAsync(CancellationToken ct)
    {
        var organisaties = await Beheerbereik.Organisaties(db, toegang).AsNoTracking().Select(o => new { o.Id, o.Naam, o.Soort }).ToListAsync(ct);
        Organisaties = [.. organisaties.OrderBy(o => o.Naam, Naamvorm.Volgorde).Select(o => new Keuzeoptie(o.Id.Waarde.ToString(), o.Naam))];
        Rollen = [.. organisaties.Select(o => o.Soort).Distinct().SelectMany(Beheerbereik.Rollen).Select(r => new Keuzeoptie(r.ToString(), r.Naam()))];
    }

    public sealed class InvoerModel
    {
        [Display(Name = "Organisatie"), Required]
        public Guid OrganisatieId { get; set; }

        [Display(Name = "Naam"), Required, StringLength(200)]
        public string Naam { get; set; } = "";

        [Display(Name = "E-mailadres"), Required, Emailveld, StringLength(256)]
        public string Email { get; set; } = "";

        [Display(Name = "Mobiel nummer", Description = "Alleen voor het account."), Required, StringLength(20), Telefoonveld]
        public string Mobiel { get; set; } = "";

        [Display(Name = "Rol"), Required, EnumDataType(typeof(Rol))]
        public Rol Rol { get; set; }
    }
}
