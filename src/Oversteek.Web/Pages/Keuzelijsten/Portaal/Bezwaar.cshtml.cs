using Microsoft.AspNetCore.Mvc;
using Oversteek.Application.Keuzelijsten;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Keuzelijsten;
using Oversteek.Domain.Ouderportaal;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Keuzelijsten.Portaal;

/// <summary>D-06: a parent says that he or she does not agree; the po school talks with both.</summary>
[OuderVereist]
public sealed class BezwaarModel(Keuzelijstbron bron, OuderbezwaarIndienen indienen, OuderbezwaarIntrekken intrekken, TimeProvider klok)
    : Keuzepagina(bron, klok)
{
    public override string Titelsleutel => "bezwaar.titel";

    [BindProperty] public string? Tekst { get; set; }

    public Ouderbezwaar? Laatste => Beeld.Bezwaren.Count > 0 ? Beeld.Bezwaren[0] : null;

    public bool IsOpen => Laatste?.Status == Ouderbezwaarstatus.Open;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LaadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string? actie, CancellationToken ct)
    {
        if (!await LaadAsync(ct))
            return NotFound();
        if (Tekst?.Length > Ouderbezwaar.Tekstlengte)
            return Geweigerd([OuderportaalWeigeringen.TekstTeLang.Met(Ouderbezwaar.Tekstlengte)]);
        var uit = actie == "weg"
            ? await intrekken.ExecuteAsync(new OuderbezwaarIntrekkenOpdracht(Leerling, null), Handeling, ct)
            : await indienen.ExecuteAsync(new OuderbezwaarIndienenOpdracht(Leerling, null, Tekst), Handeling, ct);
        return uit.IsGelukt ? LocalRedirect(Bezwaar) : Geweigerd(uit.Weigeringen);
    }
}
