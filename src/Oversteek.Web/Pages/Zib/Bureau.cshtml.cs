using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Toegang;
using Oversteek.Application.Zib;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Zib;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Links;
using Oversteek.Web.Onderdelen;

namespace Oversteek.Web.Pages.Zib;

public sealed class BureauInvoer
{
    [Required(ErrorMessage = "Kies een onderzoeksbureau.")]
    [Display(Name = "Onderzoeksbureau")] public Guid? Bureau { get; set; }

    [Required(ErrorMessage = "Kies een contactpersoon.")]
    [Display(Name = "Contactpersoon van de school")] public Guid? Contact { get; set; }

    [Display(Name = "Wat doet uw school zelf?")] public Zelftoetsing Zelftoetsing { get; set; }
}

/// <summary>"Mijn onderzoeksbureau" (ZIB-04).</summary>
[Vereist(Recht.ZibAanmelden)]
public sealed class BureauModel(Zibbron bron, OnderzoeksbureauKiezen kiezen, Handelingbron handelingen, Toegangscontext toegang) : PageModel
{
    [BindProperty] public BureauInvoer Invoer { get; set; } = new();

    public IReadOnlyList<Keuzeoptie> Bureaus { get; private set; } = [];

    public IReadOnlyList<Keuzeoptie> Gebruikers { get; private set; } = [];

    public bool ContactWeg { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        var keuze = await LaadAsync(ct);
        var contact = ContactWeg ? null : keuze?.ContactId?.Waarde;
        Invoer = new BureauInvoer { Bureau = keuze?.BureauId?.Waarde, Contact = contact, Zelftoetsing = keuze?.Zelftoetsing ?? default };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (toegang.AlleenLezen)
            return NotFound();
        await LaadAsync(ct);
        if (!ModelState.IsValid)
            return this.MetFouten();
        var opdracht = new OnderzoeksbureauKeuze(new OrganisatieId(Invoer.Bureau!.Value), new AccountId(Invoer.Contact!.Value), Invoer.Zelftoetsing);
        return this.Antwoord(await kiezen.ExecuteAsync(opdracht, handelingen.Maak(), ct), Ziblinks.Bureau, "Opgeslagen.");
    }

    private async Task<Schoolcontactpersoon?> LaadAsync(CancellationToken ct)
    {
        var handeling = handelingen.Maak();
        Bureaus = Keuzeopties.Van(await bron.BureausAsync(handeling.Namens, ct), b => b.Id.ToString(), b => b.Naam);
        Gebruikers = Keuzeopties.Van(await bron.GebruikersAsync(handeling.Namens, handeling.Op, ct), g => g.Id.Waarde.ToString(), g => g.Naam);
        var (keuze, geldt) = await bron.ContactAsync(handeling.Namens, handeling.Op, ct);
        ContactWeg = keuze is not null && !geldt;
        return keuze;
    }
}
