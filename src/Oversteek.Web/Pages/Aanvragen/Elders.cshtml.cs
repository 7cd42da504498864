using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Aanvragen;
using Oversteek.Application.Bijlagen;
using Oversteek.Application.Logboek;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Aanvragen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Links;
using Oversteek.Web.Onderdelen;
using Oversteek.Web.Pages.Overstapdossiers;

namespace Oversteek.Web.Pages.Aanvragen;

public sealed class EldersbesluitInvoer : BesluitInvoer
{
    [Display(Name = "Datum van het besluit")] public DateOnly? Op { get; set; }

    public IFormFile? Bestand { get; set; }

    [StringLength(Aanvraag.Tekstlengte), Display(Name = "Waarom verbetert u het besluit?")] public string? Reden { get; set; }

    public static EldersbesluitInvoer Uit(Aanvraagbesluit besluit) => new()
    {
        Uitkomst = besluit.Toegekend ? Besluituitkomst.Toekennen : Besluituitkomst.Afwijzen,
        Op = besluit.Op,
        Categorie = besluit.Categorie,
        Van = besluit.Van,
        Tot = besluit.Tot,
        Swvnummer = besluit.Swvnummer,
        Nummer = besluit.Nummer,
        Motivering = besluit.Motivering,
    };
}

/// <summary>The decision of a region that keeps 1Loket, typed over from the letter or put right (D-47).</summary>
[Vereist(Recht.AanvragenMaken)]
[ExtraMeekijkreden]
[RequestSizeLimit(27_000_000)]
public sealed class EldersModel(
    Aanvraagwerk werk, EldersBesluitVastleggen vastleggen, BijlageKeuren keuren, Leeslogboek leeslogboek, Handelingbron handelingen,
    Toegangscontext toegang) : PageModel
{
    public static IReadOnlyList<Keuzeoptie> Uitkomsten { get; } =
        [new(nameof(Besluituitkomst.Toekennen), "Toegekend"), new(nameof(Besluituitkomst.Afwijzen), "Afgewezen")];

    [FromRoute] public LeerlingId Id { get; set; }

    [BindProperty] public EldersbesluitInvoer Invoer { get; set; } = new();

    public Aanvraagbeeld Werk { get; private set; } = null!;

    public Aanvraag Nu => Werk.Nu!;

    public Aanvraagbesluit? Eerder => Nu.Inhoud.Besluit;

    public string Stempel => Aanvraagbron.Stempel(Nu);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LaadAsync(ct))
            return NotFound();
        if (Eerder is { } eerder)
            Invoer = EldersbesluitInvoer.Uit(eerder);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? stempel, CancellationToken ct)
    {
        if (toegang.AlleenLezen || !await LaadAsync(ct))
            return NotFound();
        var brief = Invoer.Bestand is { } bestand ? await bestand.KeurAsync(keuren, ct) : (Result<Gekeurdbestand>?)null;
        if (!ModelState.IsValid)
            return this.MetFouten();
        if (brief is { IsGelukt: false } geweigerd)
            return this.Geweigerd(geweigerd.Weigeringen, "Invoer");
        var uit = await vastleggen.ExecuteAsync(
            new(Id, stempel ?? "", Invoer.Voorstel(), Invoer.Op, brief?.Waarde), handelingen.Maak().Met(Invoer.Reden), ct);
        return this.Antwoord(uit, Aanvraaglinks.Leerling(Id), "Het besluit staat bij de aanvraag en de brief staat in het dossier.");
    }

    private async Task<bool> LaadAsync(CancellationToken ct)
    {
        var handeling = handelingen.Maak();
        if (await werk.LeesAsync(Id, handeling, ct) is not { KanElders: true } beeld)
            return false;
        await leeslogboek.LeesAsync(Id, Leessoort.Aanvraag, handeling, """{"onderdeel":"besluit"}""", ct);
        Werk = beeld;
        return true;
    }
}
