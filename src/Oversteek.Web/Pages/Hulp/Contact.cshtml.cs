using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Helpdesk;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Helpdesk;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Links;
using Oversteek.Web.Onderdelen;

namespace Oversteek.Web.Pages.Hulp;

public sealed class Vraaginvoer
{
    [Display(Name = "Waar gaat uw vraag over?"), Required] public Hulponderwerp? Onderwerp { get; set; }

    [Display(Name = "Uw vraag", Description = "Wat wilde u doen, en wat gebeurde er?"), Required, StringLength(Hulpvraag.Tekstlengte)]
    public string? Tekst { get; set; }
}

/// <summary>The form to the helpdesk, with what was asked before and how it stands (GEN-06).</summary>
[Vereist(Recht.BerichtenLezen)]
public sealed class ContactModel(
    Hulpvraagbron bron, HulpvraagStellen stellen, Eenmalig eenmalig, Handelingbron handelingen, Toegangscontext toegang) : PageModel
{
    [BindProperty] public Vraaginvoer Invoer { get; set; } = new();

    [BindProperty] public Guid Bewerking { get; set; }

    public IReadOnlyList<Hulpvraag> Vragen { get; private set; } = [];

    public string? Helpdesk { get; private set; }

    public bool MagVragen => !toegang.AlleenLezen;

    public IReadOnlyList<Keuzeoptie> Onderwerpen => [.. Enum.GetValues<Hulponderwerp>().Select(o => new Keuzeoptie(o.ToString(), Woorden.Van(o)))];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var handeling = handelingen.Maak();
        Vragen = await bron.VanAccountAsync(handeling.Wie, ct);
        Helpdesk = (await stellen.HelpdeskAsync(handeling.Namens, handeling.Op, ct))?.Naam;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await OnGetAsync(ct);
        if (!ModelState.IsValid)
            return this.MetFouten();
        var opdracht = new HulpvraagOpdracht(Invoer.Onderwerp!.Value, Invoer.Tekst);
        var uit = await eenmalig.VoerUitAsync(Bewerking, "hulpvraag", Eenmalig.Hash(opdracht), async () =>
            (await stellen.ExecuteAsync(opdracht, handelingen.Maak(), ct)).Met(Hulplinks.Vraag), ct);
        return this.Antwoord(uit, url => this.NaarMetMelding(url, "Uw vraag is verstuurd."));
    }
}
