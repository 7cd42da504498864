using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Aanmeldingen;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Aanmeldingen;

/// <summary>'Terugtrekken en doorschuiven' with a preview of the effect (D-33).</summary>
[Vereist(Recht.AanmeldingenVerwerken)]
public sealed class TerugtrekkenModel(OversteekDb db, Lijstbeeldbron beelden, Toegangscontext toegang, Handelingbron bron, AanmeldingTerugtrekken terugtrekken) : PageModel
{
    [FromRoute]
    public AanmeldingId Id { get; set; }

    [BindProperty]
    public int Versie { get; set; }

    public Lijstbeeld Beeld { get; private set; } = null!;

    /// <summary>After the result the rest of the list is a late application of today (D-69).</summary>
    public bool NaLoting { get; private set; }

    /// <summary>Null at the end of the list.</summary>
    public string? Volgende { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LeesAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LeesAsync(ct))
            return NotFound();
        var uit = await terugtrekken.ExecuteAsync(new AanmeldingTerugtrekkenOpdracht(Id, Versie), bron.Maak(), ct);
        var melding = Volgende is null ? "De aanmelding is teruggetrokken. De code is weer vrij." : $"De aanmelding is doorgeschoven naar {Volgende}.";
        return this.Antwoord(uit, "/aanmeldingen", melding);
    }

    private async Task<bool> LeesAsync(CancellationToken ct)
    {
        if (await beelden.LeesAsync(Id, ct) is not { } beeld)
            return false;
        Beeld = beeld;
        var aanmelding = await db.EigenAanmeldingAsync(Id, toegang.Organisatie!.Value, ct);
        NaLoting = aanmelding?.IsNaLoting == true;
        Volgende = await db.Organisaties.Where(o => o.Id == aanmelding!.VolgendeSchool).Select(o => o.Naam).SingleOrDefaultAsync(ct);
        return true;
    }
}
