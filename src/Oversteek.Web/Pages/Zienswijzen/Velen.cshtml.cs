using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Application.Zienswijzen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Links;

namespace Oversteek.Web.Pages.Zienswijzen;

/// <summary>One step for many parents: what will happen to each or why not, one confirmation, one report (D-73).</summary>
[Vereist(Recht.ZienswijzenBewerken)]
public sealed class VelenModel(ZienswijzenAfhandelen afhandelen, Handelingbron handelingen, Toegangscontext toegang, Werkjaar werkjaar) : PageModel
{
    [BindProperty(SupportsGet = true)] public Zienswijzestap Stap { get; set; } = Zienswijzestap.Herinneren;

    /// <summary>"leerling:ouder" of each row that was ticked.</summary>
    [BindProperty] public List<string> Kies { get; set; } = [];

    public IReadOnlyList<Rijuitkomst<Zienswijzerij>> Rijen { get; private set; } = [];

    public IReadOnlyList<Rijuitkomst<Zienswijzerij>> Mislukt { get; private set; } = [];

    public IReadOnlyList<Rijuitkomst<Zienswijzerij>> Gaat => [.. Rijen.Where(r => r.Uit.IsGelukt)];

    public IReadOnlyList<Rijuitkomst<Zienswijzerij>> GaatNiet => [.. Rijen.Where(r => !r.Uit.IsGelukt)];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return NotFound();
        await LaadAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (toegang.AlleenLezen || !ModelState.IsValid)
            return NotFound();
        var keuzes = Kies.Select(Lees).ToList();
        if (keuzes.Contains(null))
            return NotFound();
        var uit = await afhandelen.ExecuteAsync(new(Stap, werkjaar.Gekozen, [.. keuzes.OfType<Zienswijzekeuze>().Distinct()]), handelingen.Maak(), ct);
        if (!uit.IsGelukt)
            return NotFound();
        Mislukt = [.. uit.Waarde.Where(u => !u.Uit.IsGelukt)];
        if (uit.Waarde.Count > 0 && Mislukt.Count == 0)
            return this.NaarMetMelding(Zienswijzelinks.Lijst, Gedaan(uit.Waarde.Count));
        if (uit.Waarde.Count == 0)
            ModelState.AddModelError("", "Kies ten minste één ouder.");
        await LaadAsync(ct);
        return Page();
    }

    public static string Sleutel(Zienswijzerij rij) => $"{rij.Leerling}:{rij.Ouder.Volgnummer}";

    public string Titel => Stap switch
    {
        Zienswijzestap.Uitnodigen => "Ouders uitnodigen",
        Zienswijzestap.Herinneren => "Ouders herinneren",
        Zienswijzestap.NietTijdig => "Niet op tijd vastleggen",
        _ => "Geen zienswijze vastleggen",
    };

    public string Knop => Stap switch
    {
        Zienswijzestap.Uitnodigen => "Uitnodigen",
        Zienswijzestap.Herinneren => "Herinneren",
        _ => "Vastleggen",
    };

    /// <summary>Only who was asked is ticked beforehand; that nobody answered says nothing about who was not asked.</summary>
    public bool Aangevinkt(Zienswijzerij rij) => Stap switch
    {
        Zienswijzestap.Uitnodigen => true,
        Zienswijzestap.Afzien => false,
        _ => rij.IsOpen,
    };

    public string Gevolg(Zienswijzerij rij) => Stap switch
    {
        Zienswijzestap.Uitnodigen => rij.KrijgtMail ? "krijgt een e-mail" : "krijgt geen e-mail: nodig deze ouder zelf uit",
        Zienswijzestap.Herinneren => "krijgt een e-mail",
        Zienswijzestap.NietTijdig => "zienswijze niet op tijd ontvangen",
        _ => "de ouder geeft geen zienswijze",
    };

    private string Gedaan(int aantal) => Stap switch
    {
        Zienswijzestap.Uitnodigen => $"Uitgenodigd: {aantal}.",
        Zienswijzestap.Herinneren => $"Herinnerd: {aantal}.",
        _ => $"Vastgelegd: {aantal}.",
    };

    private static Zienswijzekeuze? Lees(string sleutel) =>
        sleutel.Split(':') is [var leerling, var ouder] && Guid.TryParse(leerling, out var id) && int.TryParse(ouder, out var nummer)
            ? new Zienswijzekeuze(new LeerlingId(id), nummer) : null;

    private async Task LaadAsync(CancellationToken ct) => Rijen = await afhandelen.BekijkAsync(Stap, werkjaar.Gekozen, handelingen.Maak(), ct);
}
