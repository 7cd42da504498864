using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Gebruikers;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Onderdelen;

namespace Oversteek.Web.Pages.Gebruikers;

/// <summary>For which organisation and school year the user works now (GEN-11).</summary>
[SessieVereist]
public sealed class OrganisatieKiezenModel(Sessies sessies, Functiebron functies, Werkjaar werkjaar) : PageModel
{
    private const int Terugblik = 3;

    [BindProperty]
    public InvoerModel Invoer { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? Terug { get; set; }

    public IReadOnlyList<Keuzeoptie> Functies { get; private set; } = [];

    public IReadOnlyList<Keuzeoptie> Jaren { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (HttpContext.Sessie() is not { TweedeFactorOp: not null } sessie)
            return LocalRedirect("/inloggen/tweede-factor");
        await VulAsync(sessie, ct);
        Invoer = new InvoerModel { Functie = sessie.FunctieId ?? Guid.Empty, Schooljaar = werkjaar.Gekozen.ToString() };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (HttpContext.Sessie() is not { TweedeFactorOp: not null } sessie)
            return LocalRedirect("/inloggen/tweede-factor");
        await VulAsync(sessie, ct);
        if (!ModelState.IsValid || !Jaren.Any(j => j.Waarde == Invoer.Schooljaar))
            return this.MetFouten();
        return await sessies.KiesAsync(sessie, Invoer.Functie, Schooljaar.Parse(Invoer.Schooljaar), ct) ? LocalRedirect(this.Terugweg(Terug)) : NotFound();
    }

    private async Task VulAsync(Sessie sessie, CancellationToken ct)
    {
        Functies = [.. (await functies.VanAsync(sessie.AccountId, ct)).Select(f => new Keuzeoptie(f.Id.ToString(), f.Organisatie, f.Rol))];
        Jaren = [.. Enumerable.Range(0, Terugblik).Select(i => Schooljaar.Beginnend(werkjaar.Huidig.Beginjaar - i).ToString()).Select(j => new Keuzeoptie(j, j))];
    }

    public sealed class InvoerModel
    {
        [Display(Name = "Organisatie"), Required]
        public Guid Functie { get; set; }

        [Display(Name = "Schooljaar"), Required]
        public string Schooljaar { get; set; } = "";
    }
}
