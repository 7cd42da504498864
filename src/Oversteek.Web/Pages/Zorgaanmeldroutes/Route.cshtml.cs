using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Logboek;
using Oversteek.Application.Toegang;
using Oversteek.Application.Zorgaanmeldroutes;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Zorgaanmeldroutes;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Links;

namespace Oversteek.Web.Pages.Zorgaanmeldroutes;

/// <summary>One route as the samenwerkingsverband sees it: what the parents let go along, and nothing of the dossier itself (SEC-5).</summary>
[Vereist(Recht.ZorgaanmeldroutesBehandelen)]
public sealed class RouteModel(Zorgaanmeldroutebron bron, ZorgaanmeldrouteAfsluiten afsluiten, Leeslogboek leeslogboek, Handelingbron handelingen) : PageModel
{
    [FromRoute] public LeerlingId Id { get; set; }

    [BindProperty, StringLength(Zorgaanmeldroute.Tekstlengte)] public string? Advies { get; set; }

    public Zorgaanmeldroute Nu { get; private set; } = null!;

    public IReadOnlyList<Zorgstuk> Stukken { get; private set; } = [];

    public string Stempel => Zorgaanmeldroutebron.Stempel(Nu);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LaadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string? stempel, CancellationToken ct)
    {
        if (!await LaadAsync(ct))
            return NotFound();
        if (!ModelState.IsValid)
            return this.MetFouten();
        var uit = await afsluiten.ExecuteAsync(new(Id, stempel ?? "", Advies), handelingen.Maak(), ct);
        return uit.IsGelukt
            ? this.NaarMetMelding(Zorgroutelinks.Postvak, "Het advies is bij de school.") : this.Geweigerd(uit.Weigeringen, "");
    }

    private async Task<bool> LaadAsync(CancellationToken ct)
    {
        var handeling = handelingen.Maak();
        if (await bron.VanSwvAsync(Id, handeling.Namens, ct) is not { } gevonden)
            return false;
        await leeslogboek.LeesAsync(Id, Leessoort.Zorgaanmeldroute, handeling, ct: ct);
        Nu = gevonden;
        Stukken = await bron.StukkenAsync(gevonden.Id, ct);
        return true;
    }
}
