using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Aanvragen;
using Oversteek.Application.Logboek;
using Oversteek.Application.Toegang;
using Oversteek.Documenten.Pdf;
using Oversteek.Domain.Aanvragen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Links;
using Oversteek.Web.Onderdelen;

namespace Oversteek.Web.Pages.Aanvragen;

public enum Besluituitkomst
{
    Toekennen,
    Afwijzen,
}

public sealed class AanvraagbesluitInvoer : BesluitInvoer;

/// <summary>What a decision says, whoever took it.</summary>
public abstract class BesluitInvoer
{
    [Required(ErrorMessage = "Kies toekennen of afwijzen."), Display(Name = "Wat besluit u?")] public Besluituitkomst? Uitkomst { get; set; }

    [Display(Name = "Categorie")] public Tlvcategorie? Categorie { get; set; }

    [Display(Name = "Geldig vanaf")] public DateOnly? Van { get; set; }

    [Display(Name = "Geldig tot en met")] public DateOnly? Tot { get; set; }

    [StringLength(20), Display(Name = "Nummer van het samenwerkingsverband")] public string? Swvnummer { get; set; }

    [StringLength(40), Display(Name = "Nummer van het besluit")] public string? Nummer { get; set; }

    [StringLength(Aanvraag.Tekstlengte), Display(Name = "Motivering")] public string? Motivering { get; set; }

    public Besluitvoorstel Voorstel() => new(Uitkomst == Besluituitkomst.Toekennen, Categorie, Van, Tot, Swvnummer, Nummer, Motivering);
}

/// <summary>The decision of the committee, the first one and the one after an objection.</summary>
[Vereist(Recht.AanvragenBeoordelen)]
public sealed class BesluitModel(Aanvraagbron bron, AanvraagBesluiten besluiten, Leeslogboek leeslogboek, Handelingbron handelingen) : PageModel
{
    public static IReadOnlyList<Keuzeoptie> Uitkomsten { get; } =
        [new(nameof(Besluituitkomst.Toekennen), "Toekennen"), new(nameof(Besluituitkomst.Afwijzen), "Afwijzen")];

    [FromRoute] public LeerlingId Id { get; set; }

    [BindProperty] public AanvraagbesluitInvoer Invoer { get; set; } = new();

    public Aanvraag Nu { get; private set; } = null!;

    public string Stempel => Aanvraagbron.Stempel(Nu);

    public bool IsHeroverweging => Nu.Status == Aanvraagstatus.Bezwaar;

    public DateOnly BezwaarTot => Aanvraagbesluit.Termijn(handelingen.Maak().Vandaag);

    public Weigering? Beletsel => Nu.Besluitbeletsel();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LaadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string? stempel, CancellationToken ct)
    {
        if (!await LaadAsync(ct))
            return NotFound();
        if (!ModelState.IsValid)
            return this.MetFouten();
        try
        {
            return this.Antwoord(
                await besluiten.ExecuteAsync(new(Id, stempel ?? "", Invoer.Voorstel()), handelingen.Maak(), ct), Aanvraaglinks.Postvak,
                "Het besluit is genomen. De brief staat in het dossier en de school krijgt bericht.");
        }
        catch (DocumentMisluktException fout)
        {
            return this.PdfMislukt(fout);
        }
    }

    private async Task<bool> LaadAsync(CancellationToken ct)
    {
        var handeling = handelingen.Maak();
        if (await bron.VanSwvAsync(Id, handeling.Namens, ct) is not { } gevonden)
            return false;
        await leeslogboek.LeesAsync(Id, Leessoort.Aanvraag, handeling, """{"onderdeel":"besluit"}""", ct);
        Nu = gevonden;
        return true;
    }
}
