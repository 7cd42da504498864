using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Leerlingen;
using Oversteek.Application.Persistence;
using Oversteek.Application.Procedures;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Procedures;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Lijsten;
using Oversteek.Web.Onderdelen;
using Oversteek.Web.Pages.Leerlingen;

namespace Oversteek.Web.Pages.Aanmeldstatus;

/// <summary>STA-01: the class overview of the own school.</summary>
[Vereist(Recht.AanmeldstatusZien)]
public sealed class IndexModel(OversteekDb db, Toegangscontext toegang, Zoektekst zoektekst, Werkjaar werkjaar, Lijstuitvoer uitvoer) : PageModel
{
    public Lijstweergave Beeld { get; private set; } = null!;

    public int Open { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        var gelezen = await LeesAsync(ct);
        (Beeld, Open) = (gelezen.Weergave(), gelezen.Alle.Count(r => r.Open));
    }

    public async Task<IActionResult> OnGetUitvoerAsync(string? soort, CancellationToken ct) => await uitvoer.MaakAsync(HttpContext, await LeesAsync(ct), soort, ct);

    public async Task<IActionResult> OnPostAsync([FromForm] string? zoek, CancellationToken ct)
    {
        await zoektekst.BewaarAsync(toegang.Account, Statuslijst.Lijst.Naam, zoek, ct);
        return LocalRedirect(Adres.Met(Request, ("pagina", null)));
    }

    private async Task<Lijstuitkomst<Statusregel>> LeesAsync(CancellationToken ct)
    {
        var (school, jaar) = (toegang.Organisatie!.Value, werkjaar.Gekozen);
        var statussen = ((await db.ProcedureVanSchoolAsync(school, jaar, ct))?.Regels ?? new Procedureregels()).AlternatieveStatussen.ToDictionary(s => s.Code, StringComparer.Ordinal);
        var leerlingen = await Leerlingregel.LeesAsync(db, school, jaar, advies: false, ct);
        var vraag = Lijstvraag.Van(Request, await zoektekst.LeesAsync(toegang.Account, Statuslijst.Lijst.Naam, ct));
        return Lijstuitkomst<Statusregel>.Van(Statuslijst.Lijst, vraag, [.. leerlingen.Select(l => Regel(l, statussen))]);
    }

    private static Statusregel Regel(Leerlingregel leerling, Dictionary<string, AlternatieveStatus> statussen)
    {
        if (leerling.AlternatieveStatus is not { } code)
            return new Statusregel(leerling, null, leerling.Aanmeldstatus is null or Aanmeldingstatus.Vervallen or Aanmeldingstatus.Afgewezen
                or Aanmeldingstatus.GeenVervolg or Aanmeldingstatus.Vrijgevallen or Aanmeldingstatus.Uitgeloot);
        var status = statussen.GetValueOrDefault(code);
        return new Statusregel(leerling, status?.Label ?? code, status?.Telling == Monitortelling.Open);
    }
}
