using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Leerlingen;
using Oversteek.Application.Toegang;
using Oversteek.Application.Zienswijzen;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Lijsten;
using Oversteek.Web.Onderdelen;

namespace Oversteek.Web.Pages.Zienswijzen;

/// <summary>Who gave a view, who still may, and who was not in time (ZIE-02).</summary>
[Vereist(Recht.ZienswijzenBewerken)]
public sealed class IndexModel(
    Zienswijzebron bron, Toegangscontext toegang, Zoektekst zoektekst, Werkjaar werkjaar, Lijstuitvoer uitvoer, Handelingbron handelingen) : PageModel
{
    public Lijstweergave Beeld { get; private set; } = null!;

    public DateOnly Uiterlijk { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        var handeling = handelingen.Maak();
        Uiterlijk = await bron.UiterlijkAsync(handeling.Namens, werkjaar.Gekozen, handeling, ct);
        Beeld = (await LeesAsync(ct)).Weergave();
    }

    public async Task<IActionResult> OnGetUitvoerAsync(string? soort, CancellationToken ct) =>
        await uitvoer.MaakAsync(HttpContext, await LeesAsync(ct), soort, ct);

    public async Task<IActionResult> OnPostAsync([FromForm] string? zoek, CancellationToken ct)
    {
        await zoektekst.BewaarAsync(toegang.Account, Zienswijzenlijst.Lijst.Naam, zoek, ct);
        return LocalRedirect(Adres.Met(Request, ("pagina", null)));
    }

    private async Task<Lijstuitkomst<Zienswijzerij>> LeesAsync(CancellationToken ct)
    {
        var vraag = Lijstvraag.Van(Request, await zoektekst.LeesAsync(toegang.Account, Zienswijzenlijst.Lijst.Naam, ct));
        return Lijstuitkomst<Zienswijzerij>.Van(Zienswijzenlijst.Lijst, vraag, await bron.VanSchoolAsync(toegang.Organisatie!.Value, werkjaar.Gekozen, ct));
    }
}
