using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Logboek;
using Oversteek.Application.Toegang;
using Oversteek.Application.Zib;
using Oversteek.Domain.Afspraken;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Criteria;
using Oversteek.Domain.Zib;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Links;
using Oversteek.Web.Teksten;

namespace Oversteek.Web.Pages.Zib;

public sealed class OnderzoekInvoer
{
    [Display(Name = "Dag")] public DateOnly? Dag { get; set; }

    [Display(Name = "Tijd")] public TimeOnly? Tijd { get; set; }

    [StringLength(200), Display(Name = "Plaats of ruimte")] public string? Plaats { get; set; }

    [StringLength(ZibAanmelding.Tekstlengte), Display(Name = "Wat moet de school aanvullen?")] public string? Tekst { get; set; }

    [StringLength(ZibAanmelding.Tekstlengte), Display(Name = "Reden")] public string? Reden { get; set; }
}

/// <summary>One application as the bureau sees it: what the school sent, and nothing of the dossier (SEC-5).</summary>
[Vereist(Recht.OnderzoekDoen)]
public sealed class OnderzoekModel(
    Zibbron bron, ZibAanmeldingBehandelen behandelen, Leeslogboek leeslogboek, Handelingbron handelingen, Toegangscontext toegang) : PageModel
{
    [FromRoute] public LeerlingId Id { get; set; }

    [BindProperty] public OnderzoekInvoer Invoer { get; set; } = new();

    public ZibAanmelding Nu { get; private set; } = null!;

    public Instrumentregels Regels { get; private set; } = new([]);

    public string Stempel => Zibbron.Stempel(Nu);

    public DateOnly Vandaag => handelingen.Maak().Vandaag;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LaadAsync(ct) ? Page() : NotFound();

    public Task<IActionResult> OnPostNemenAsync(string? stempel, CancellationToken ct) =>
        DoeAsync(new(Id, ZibAanmeldingactie.NemenInBehandeling, stempel ?? ""), Ziblinks.Onderzoek(Id), "De aanmelding is in behandeling.", ct);

    public Task<IActionResult> OnPostPlannenAsync(string? stempel, CancellationToken ct)
    {
        if (Invoer.Dag is null)
            ModelState.AddModelError("Invoer.Dag", "Vul de dag in.");
        else if (Afspraak.Bezwaar(Invoer.Dag.Value, Vandaag) is { } bezwaar)
            ModelState.AddModelError("Invoer.Dag", bezwaar.Zin());
        if (Invoer.Tijd is null)
            ModelState.AddModelError("Invoer.Tijd", "Vul de tijd in.");
        var afspraak = new Afspraak(Invoer.Dag ?? default, Invoer.Tijd ?? default, Invoer.Plaats?.Trim() ?? "");
        return DoeAsync(new(Id, ZibAanmeldingactie.Plannen, stempel ?? "", afspraak), Ziblinks.Onderzoek(Id), "De afspraak is opgeslagen.", ct);
    }

    public Task<IActionResult> OnPostVragenAsync(string? stempel, CancellationToken ct) =>
        DoeAsync(new(Id, ZibAanmeldingactie.AanvullingVragen, stempel ?? "", Tekst: Invoer.Tekst), Ziblinks.Onderzoek(Id), "De vraag is naar de school.", ct);

    public Task<IActionResult> OnPostUitslagAsync(string? stempel, CancellationToken ct) =>
        DoeAsync(new(Id, ZibAanmeldingactie.UitslagMelden, stempel ?? ""), Ziblinks.Onderzoeken, "De school krijgt bericht dat de uitslag naar de ouders is.", ct);

    public Task<IActionResult> OnPostAfwijzenAsync(string? stempel, CancellationToken ct) =>
        DoeAsync(new(Id, ZibAanmeldingactie.Afwijzen, stempel ?? ""), Ziblinks.Onderzoeken, "De school krijgt bericht.", ct);

    private async Task<IActionResult> DoeAsync(ZibBehandelOpdracht opdracht, string naar, string melding, CancellationToken ct)
    {
        if (!await LaadAsync(ct))
            return NotFound();
        if (!ModelState.IsValid)
            return this.MetFouten();
        return this.Antwoord(await behandelen.ExecuteAsync(opdracht, handelingen.Maak(Invoer.Reden), ct), naar, melding);
    }

    private async Task<bool> LaadAsync(CancellationToken ct)
    {
        if (await bron.VanBureauAsync(Id, toegang.Organisatie!.Value, ct) is not { } gevonden)
            return false;
        await leeslogboek.LeesAsync(Id, Leessoort.Zib, handelingen.Maak(), ct: ct);
        (Nu, Regels) = (gevonden, await bron.RegelsAsync(gevonden, ct));
        return true;
    }
}
