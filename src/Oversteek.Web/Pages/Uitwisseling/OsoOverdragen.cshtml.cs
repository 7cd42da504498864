using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Application.Uitwisseling;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Links;

namespace Oversteek.Web.Pages.Uitwisseling;

/// <summary>One pupil to the administration of the vo school: the file, its confirmation and the way back (OSO-06, B-27).</summary>
[Vereist(Recht.OsoExporteren)]
[VerstVereist]
[ExtraMeekijkreden]
public sealed class OsoOverdragenModel(
    OversteekDb db, OsobestandenMaken maken, OverdrachtBevestigen bevestigen, OverdrachtTerugnemen terugnemen, Handelingbron bron) : PageModel
{
    [FromRoute]
    public AanmeldingId Id { get; set; }

    [BindProperty]
    public List<string> Weglaten { get; set; } = [];

    [BindProperty]
    public int? Versie { get; set; }

    [BindProperty, StringLength(500), Display(Name = "Waarom neemt u de overdracht terug?")]
    public string? Reden { get; set; }

    public Aanmelding Aanmelding { get; private set; } = null!;

    /// <summary>Why it cannot be made yet.</summary>
    public Weigering? Beletsel { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LeesAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LeesAsync(ct))
            return NotFound();
        var gemaakt = await maken.ExecuteAsync(new OsobestandenMakenOpdracht([Id], Osocategorieen.Bekend(Weglaten, Osocategorieen.VanVo)), bron.Maak(), ct);
        return this.Antwoord(gemaakt, u => File(u.Inhoud, "application/xml", u.Bestandsnaam));
    }

    public async Task<IActionResult> OnPostBevestigenAsync(CancellationToken ct)
    {
        if (!await LeesAsync(ct))
            return NotFound();
        // The file itself is taken from this page and is a change too; the page does not come anew after a download.
        var uit = (await bevestigen.ExecuteAsync([new Overdrachtregel(Id, Aanmelding.Versie)], bron.Maak(), ct))[0].Uit;
        return this.Antwoord(uit, Uitwisselinglinks.Overdragen(Id), "De leerling is overgedragen.");
    }

    public async Task<IActionResult> OnPostTerugnemenAsync(CancellationToken ct)
    {
        if (!await LeesAsync(ct))
            return NotFound();
        if (!ModelState.IsValid)
            return this.MetFouten();
        var uit = (await terugnemen.ExecuteAsync([new Overdrachtregel(Id, Versie ?? 0)], bron.Maak().Met(Reden), ct))[0].Uit;
        return this.Antwoord(uit, () => this.NaarMetMelding(Uitwisselinglinks.Overdragen(Id), "De overdracht is teruggenomen."), "");
    }

    private async Task<bool> LeesAsync(CancellationToken ct)
    {
        var (id, handeling) = (Id, bron.Maak());
        if (await db.Aanmeldingen.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id && a.OrganisatieId == handeling.Namens, ct) is not { } aanmelding)
            return false;
        Aanmelding = aanmelding;
        Beletsel = await maken.BeletselAsync(aanmelding, handeling, ct);
        return true;
    }
}
