using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Leerlingen;
using Oversteek.Application.Persistence;
using Oversteek.Application.Procedures;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Procedures;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Lijsten;
using Oversteek.Web.Onderdelen;

namespace Oversteek.Web.Pages.Leerlingen;

/// <summary>All pupils of the own school in the chosen year. Filters stand in the address, the name that was searched for on the server (SEC-35).</summary>
[Vereist(Recht.LeerlingenZien)]
public sealed class IndexModel(OversteekDb db, Toegangscontext toegang, Zoektekst zoektekst, Werkjaar werkjaar, Lijstuitvoer uitvoer, TimeProvider klok) : PageModel
{
    public Lijstweergave Beeld { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => Beeld = (await LeesAsync(ct)).Weergave();

    public async Task<IActionResult> OnGetUitvoerAsync(string? soort, CancellationToken ct) =>
        await uitvoer.MaakAsync(HttpContext, await LeesAsync(ct), soort, ct);

    /// <summary>Keeps the name and shows the list again; the filters in the address stay.</summary>
    public async Task<IActionResult> OnPostAsync([FromForm] string? zoek, CancellationToken ct)
    {
        await zoektekst.BewaarAsync(toegang.Account, Leerlingenlijst.Lijst.Naam, zoek, ct);
        return LocalRedirect(Adres.Met(Request, ("pagina", null)));
    }

    private async Task<Lijstuitkomst<Leerlingregel>> LeesAsync(CancellationToken ct)
    {
        var vraag = Lijstvraag.Van(Request, await zoektekst.LeesAsync(toegang.Account, Leerlingenlijst.Lijst.Naam, ct));
        var advies = vraag.Vraagt(Leerlingenlijst.Voorlopig, Leerlingenlijst.Definitief);
        var school = toegang.Organisatie!.Value;
        var regels = await Leerlingregel.LeesAsync(db, school, werkjaar.Gekozen, advies, ct);
        var uiterlijk = (await db.ProcedureVanSchoolAsync(school, werkjaar.Gekozen, ct))?.Mijlpaal(Mijlpalen.OkrDefinitief);
        var verlopen = uiterlijk?.IsVoorbij(klok.GetUtcNow()) == true;
        return Lijstuitkomst<Leerlingregel>.Van(Leerlingenlijst.Lijst, vraag, verlopen ? [.. regels.Select(r => r.NaDag(uiterlijk!.Tot))] : regels);
    }
}
