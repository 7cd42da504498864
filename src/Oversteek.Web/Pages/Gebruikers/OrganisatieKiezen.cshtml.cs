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
public sealed class OrganisatieKiezenModel(Sessies sessies, Functiebron functies, FunctieAannemen aannemen, Werkjaar werkjaar) : PageModel
{
    [BindProperty]
    public InvoerModel Invoer { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? Terug { get; set; }

    public IReadOnlyList<Keuzeoptie> Functies { get; private set; } = [];

    public IReadOnlyList<Keuzeoptie> Jaren { get; private set; } = [];

    /// <summary>What others offer this person (B-01).</summary>
    public IReadOnlyList<Functieregel> Aangeboden { get; private set; } = [];

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

    public async Task<IActionResult> OnPostAanbodAsync([FromForm] Guid aanbod, [FromForm] bool neem, CancellationToken ct)
    {
        if (HttpContext.Sessie() is not { TweedeFactorOp: not null } sessie)
            return LocalRedirect("/inloggen/tweede-factor");
        await VulAsync(sessie, ct);
        ModelState.Clear();
        var uitkomst = await aannemen.ExecuteAsync(new Functieantwoord(aanbod, neem), sessie.AccountId, ct);
        if (!uitkomst.IsGelukt)
            return this.Geweigerd(uitkomst.Weigeringen);
        if (!neem)
            return this.NaarMetMelding("/organisatie-kiezen", "U hebt de functie niet aangenomen.");
        return await BeginAsync(sessie, ct) ? LocalRedirect("/") : this.NaarMetMelding("/organisatie-kiezen", "U hebt de functie aangenomen.");
    }

    /// <summary>The only functie needs no choice.</summary>
    private async Task<bool> BeginAsync(Sessie sessie, CancellationToken ct) =>
        sessie.FunctieId is null
        && await sessies.FunctiesAsync(sessie.AccountId, ct) is [var enige]
        && await sessies.KiesAsync(sessie, enige.Id, werkjaar.Huidig, ct);

    private async Task VulAsync(Sessie sessie, CancellationToken ct)
    {
        Functies = [.. (await functies.VanAsync(sessie.AccountId, ct)).Select(f => new Keuzeoptie(f.Id.ToString(), f.Organisatie, f.Rol))];
        Aangeboden = await functies.AangebodenAsync(sessie.AccountId, ct);
        Jaren = [.. werkjaar.Kiesbaar().Select(j => new Keuzeoptie(j.ToString(), j.ToString()))];
    }

    public sealed class InvoerModel
    {
        [Display(Name = "Organisatie"), Required]
        public Guid Functie { get; set; }

        [Display(Name = "Schooljaar"), Required]
        public string Schooljaar { get; set; } = "";
    }
}
