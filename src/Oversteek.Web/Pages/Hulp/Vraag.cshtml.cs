using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Helpdesk;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Helpdesk;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Links;

namespace Oversteek.Web.Pages.Hulp;

public sealed class Antwoordinvoer
{
    [Display(Name = "Tekst"), StringLength(Hulpvraag.Tekstlengte)] public string? Tekst { get; set; }
}

/// <summary>One question, for who asked it and for the helpdesk that it went to; for anybody else it does not exist (GEN-06).</summary>
[Vereist(Recht.BerichtenLezen)]
public sealed class VraagModel(Hulpvraagbron bron, HulpvraagBehandelen behandelen, Handelingbron handelingen, Toegangscontext toegang) : PageModel
{
    [FromRoute] public HulpvraagId Id { get; set; }

    [BindProperty] public Antwoordinvoer Invoer { get; set; } = new();

    [BindProperty] public Hulpvraagactie Stap { get; set; }

    [BindProperty] public int Versie { get; set; }

    public Hulpvraagbeeld Beeld { get; private set; } = null!;

    public bool IsHelpdesk => toegang.Mag(Recht.HulpvragenBeantwoorden) && Beeld.Vraag.HelpdeskId == toegang.Organisatie;

    public bool IsSteller => Beeld.Vraag.AccountId == toegang.Account;

    /// <summary>The step with a text that this reader can take now.</summary>
    public Hulpvraagactie? Tekststap => Stappen(Hulpvraagactie.Beantwoorden, Hulpvraagactie.VerderVragen).Cast<Hulpvraagactie?>().FirstOrDefault();

    public IReadOnlyList<Hulpvraagactie> Knoppen => [.. Stappen(Hulpvraagactie.Oppakken, Hulpvraagactie.Sluiten)];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LaadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LaadAsync(ct) || toegang.AlleenLezen)
            return NotFound();
        if (!ModelState.IsValid)
            return this.MetFouten();
        var uit = await behandelen.ExecuteAsync(new(Id, Stap, Invoer.Tekst, Versie), handelingen.Maak(), ct);
        return this.Antwoord(uit, Hulplinks.Vraag(Id), Stap == Hulpvraagactie.Beantwoorden ? "Uw antwoord is verstuurd." : "De vraag is bijgewerkt.");
    }

    private IEnumerable<Hulpvraagactie> Stappen(params IReadOnlyList<Hulpvraagactie> stappen) => toegang.AlleenLezen ? [] : stappen.Where(
        s => Beeld.Vraag.Kan(s) && (s switch { Hulpvraagactie.VerderVragen => IsSteller, Hulpvraagactie.Sluiten => IsSteller || IsHelpdesk, _ => IsHelpdesk }));

    private async Task<bool> LaadAsync(CancellationToken ct)
    {
        if (await bron.VindAsync(Id, ct) is not { } beeld)
            return false;
        Beeld = beeld;
        return IsHelpdesk || IsSteller;
    }
}
