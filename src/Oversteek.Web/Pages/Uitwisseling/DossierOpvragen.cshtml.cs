using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Toegang;
using Oversteek.Application.Uitwisseling;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Uitwisseling;

/// <summary>The vo school retrieves a dossier that a po school set ready (OSO-09). The answer is the file.</summary>
[Vereist(Recht.OsoOpvragen)]
public sealed class DossierOpvragenModel(DossierOpvragen opvragen, Handelingbron bron) : PageModel
{
    [BindProperty]
    public InvoerModel Invoer { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return this.MetFouten();
        var vraag = new Opvraging(Invoer.Achternaam, Invoer.Persoonsnummer, Invoer.Geboortedatum, Invoer.Brin, Netwerk.Van(HttpContext));
        var uit = await opvragen.ExecuteAsync(vraag, bron.Maak(), ct);
        return this.Antwoord(uit, u => File(u.Inhoud, "application/xml", u.Bestandsnaam));
    }

    public sealed class InvoerModel
    {
        [Display(Name = "Achternaam", Description = "Zonder tussenvoegsel."), Required, StringLength(200)]
        public string? Achternaam { get; set; }

        [Display(Name = "Burgerservicenummer of onderwijsnummer"), Required, StringLength(20)]
        public string? Persoonsnummer { get; set; }

        [Display(Name = "Geboortedatum"), Required, Geboortedatumveld]
        public DateOnly? Geboortedatum { get; set; }

        [Display(Name = "BRIN van de basisschool", Description = "Twee cijfers en twee letters, bijvoorbeeld 12AB."), Required, StringLength(10)]
        public string? Brin { get; set; }
    }
}
