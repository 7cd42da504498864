using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Application.Zib;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Zib;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Links;
using Oversteek.Web.Pages.Voortgangen;

namespace Oversteek.Web.Pages.Zib;

/// <summary>The region: numbers only, and its agreement per school (ZIB-01).</summary>
[Vereist(Recht.ZibTellen)]
public sealed class RegioModel(Zibtellingbron telling, RegioakkoordGeven akkoorden, OversteekDb db, Handelingbron handelingen,
    Toegangscontext toegang, Werkjaar werkjaar) : PageModel
{
    [BindProperty] public Guid School { get; set; }

    [BindProperty] public bool Akkoord { get; set; }

    public IReadOnlyList<(string Naam, string Aantal)> Aantallen { get; private set; } = [];

    public IReadOnlyList<Zibschool> Scholen { get; private set; } = [];

    public Schooljaar Jaar => werkjaar.Gekozen;

    public async Task OnGetAsync(CancellationToken ct)
    {
        var regio = toegang.Organisatie!.Value;
        var geteld = (await telling.TelAsync(regio, Jaar, ct)).ToDictionary(t => t.Status);
        var standen = Enum.GetValues<ZibAanmeldingstatus>();
        var grens = await Kleintal.GrensVanAsync(db, regio, Jaar, ct);
        var cellen = Kleintal.Rij([.. standen.Select(s => geteld.TryGetValue(s, out var t) ? t.Aantal : 0)], grens: grens);
        Aantallen = [.. standen.Zip(cellen, (s, c) => (Zibwoorden.Van(s), c)),
            ("waarvan te laat ingediend", Kleintal.Cel(geteld.Values.Sum(t => t.TeLaat), grens))];
        Scholen = await akkoorden.ScholenAsync(regio, Jaar, ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (toegang.AlleenLezen || !ModelState.IsValid)
            return NotFound();
        return this.Antwoord(await akkoorden.ExecuteAsync(new OrganisatieId(School), Jaar, Akkoord, handelingen.Maak(), ct), Ziblinks.Regio, Akkoord
            ? "Het akkoord is gegeven." : "Het akkoord is ingetrokken.");
    }
}
