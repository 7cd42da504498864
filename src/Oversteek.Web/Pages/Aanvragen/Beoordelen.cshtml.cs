using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Aanvragen;
using Oversteek.Application.Logboek;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Aanvragen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Criteria;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Links;
using Oversteek.Web.Onderdelen;

namespace Oversteek.Web.Pages.Aanvragen;

public sealed class AdviesInvoer
{
    [StringLength(200), Display(Name = "Naam van de deskundige")] public string? Naam { get; set; }

    [Display(Name = "Deskundigheid")] public Deskundigheid? Deskundigheid { get; set; }

    [Display(Name = "Datum van het advies", Description = "Laat leeg voor vandaag.")] public DateOnly? Op { get; set; }

    [Display(Name = "Wat adviseert de deskundige?")] public Besluituitkomst? Oordeel { get; set; }

    [StringLength(Aanvraag.Tekstlengte), Display(Name = "Advies")] public string? Toelichting { get; set; }
}

/// <summary>One request as the committee sees it: what the school sent, and nothing of the dossier itself (SEC-5).</summary>
[Vereist(Recht.AanvragenBeoordelen)]
public sealed class BeoordelenModel(
    Aanvraagbron bron, AanvraagBehandelen behandelen, Leeslogboek leeslogboek, Handelingbron handelingen) : PageModel
{
    public static IReadOnlyList<Keuzeoptie> Oordelen { get; } =
        [new(nameof(Besluituitkomst.Toekennen), "Toekennen"), new(nameof(Besluituitkomst.Afwijzen), "Niet toekennen")];

    [FromRoute] public LeerlingId Id { get; set; }

    [BindProperty] public AdviesInvoer Advies { get; set; } = new();

    [BindProperty, StringLength(Aanvraag.Tekstlengte)] public string? Tekst { get; set; }

    public Aanvraag Nu { get; private set; } = null!;

    public IReadOnlyList<Aanvraagstuk> Stukken { get; private set; } = [];

    public Criteriumoordeel Criteria { get; private set; } = null!;

    public IReadOnlyList<Weigering> TeOud { get; private set; } = [];

    public string Stempel => Aanvraagbron.Stempel(Nu);

    public bool KanBesluiten => Nu.Kan(Aanvraagactie.Toekennen) || Nu.Kan(Aanvraagactie.Heroverwegen);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LaadAsync(ct) ? Page() : NotFound();

    public Task<IActionResult> OnPostCompleetAsync(string? stempel, CancellationToken ct) =>
        DoeAsync(new(Id, Aanvraagactie.CompleetVerklaren, stempel ?? ""), "De aanvraag is compleet. Leg nu de adviezen vast.", "", ct);

    public Task<IActionResult> OnPostVragenAsync(string? stempel, CancellationToken ct) =>
        DoeAsync(new(Id, Aanvraagactie.AanvullingVragen, stempel ?? "", Tekst), "De vraag is naar de school.", "", ct);

    public Task<IActionResult> OnPostAdviesAsync(string? stempel, CancellationToken ct)
    {
        if (Advies.Deskundigheid is null)
            ModelState.AddModelError("Advies.Deskundigheid", "Kies de deskundigheid.");
        if (Advies.Oordeel is null)
            ModelState.AddModelError("Advies.Oordeel", "Kies wat de deskundige adviseert.");
        var advies = new Deskundigenadvies(
            Advies.Naam?.Trim() ?? "", Advies.Deskundigheid ?? default, Advies.Op ?? handelingen.Maak().Vandaag,
            Advies.Oordeel == Besluituitkomst.Toekennen, Advies.Toelichting?.Trim() ?? "");
        return DoeAsync(new(Id, Aanvraagactie.Adviseren, stempel ?? "", Advies: advies), "Het advies is vastgelegd.", "Advies", ct);
    }

    private async Task<IActionResult> DoeAsync(AanvraagBehandelOpdracht opdracht, string melding, string voorvoegsel, CancellationToken ct)
    {
        if (!await LaadAsync(ct))
            return NotFound();
        if (!ModelState.IsValid)
            return this.MetFouten();
        var uit = await behandelen.ExecuteAsync(opdracht, handelingen.Maak(), ct);
        return uit.IsGelukt ? this.NaarMetMelding(Aanvraaglinks.Beoordelen(Id), melding) : this.Geweigerd(uit.Weigeringen, voorvoegsel);
    }

    private async Task<bool> LaadAsync(CancellationToken ct)
    {
        var handeling = handelingen.Maak();
        if (await bron.VanSwvAsync(Id, handeling.Namens, ct) is not { } gevonden)
            return false;
        await leeslogboek.LeesAsync(Id, Leessoort.Aanvraag, handeling, ct: ct);
        Nu = gevonden;
        Stukken = await bron.StukkenAsync(gevonden.Id, ct);
        var regels = await bron.RegelsAsync(gevonden, ct);
        Criteria = gevonden.Beoordeel(regels, handeling.Vandaag);
        TeOud = [.. Aanvraagcontrole.TeOud(gevonden, regels, handeling.Vandaag)];
        return true;
    }
}
