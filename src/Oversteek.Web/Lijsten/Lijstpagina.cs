using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Leerlingen;
using Oversteek.Application.Lijsten;
using Oversteek.Application.Toegang;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Onderdelen;

namespace Oversteek.Web.Lijsten;

/// <summary>What every page with a list needs.</summary>
public sealed record Lijstdiensten(Toegangscontext Toegang, Zoektekst Zoektekst, Weergaven Weergaven, Lijstuitvoer Uitvoer);

/// <summary>The page of one list (D-72): screen, files, search and own views. A page says which list it is and how its rows are read.</summary>
public abstract class Lijstpagina<T>(Lijstdiensten diensten) : PageModel
{
    public Lijstweergave Beeld { get; private set; } = null!;

    protected abstract Lijst<T> Lijst { get; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        await ToonAsync("", ct);
        return Page();
    }

    public async Task<IActionResult> OnGetUitvoerAsync(string? soort, CancellationToken ct)
    {
        var uitkomst = await LeesAsync(ct);
        await LegVastAsync(uitkomst.Gevonden, ct);
        return await diensten.Uitvoer.MaakAsync(HttpContext, uitkomst, soort, ct);
    }

    /// <summary>Keeps the name that is searched for on the server and shows the list again; the filters in the address stay (SEC-35).</summary>
    public async Task<IActionResult> OnPostAsync([FromForm] string? zoek, CancellationToken ct)
    {
        await diensten.Zoektekst.BewaarAsync(diensten.Toegang.Account, Lijst.Naam, zoek, ct);
        return LocalRedirect(Adres.Met(Request, ("pagina", null)));
    }

    public async Task<IActionResult> OnPostWeergaveAsync([FromForm] string? weergavenaam, CancellationToken ct)
    {
        if (diensten.Toegang.AlleenLezen)
            return NotFound();
        var uit = await diensten.Weergaven.BewaarAsync(Lijst.Naam, weergavenaam, Lijstvraag.Van(Request).AlsAdres(Lijst), ct);
        if (!uit.IsGelukt)
            await ToonAsync(weergavenaam ?? "", ct);
        return this.Antwoord(uit, () => this.NaarMetMelding(Adres.Met(Request, ("handler", null)), "De weergave is bewaard. U vindt haar boven de lijst."), "");
    }

    public async Task<IActionResult> OnPostWeergaveWegAsync([FromForm] Guid weergave, CancellationToken ct)
    {
        if (diensten.Toegang.AlleenLezen || !await diensten.Weergaven.VerwijderAsync(Lijst.Naam, weergave, ct))
            return NotFound();
        return this.NaarMetMelding(Adres.Met(Request, ("handler", null)), "De weergave is verwijderd. De lijst zelf is niet veranderd.");
    }

    protected abstract Task<IReadOnlyList<T>> RijenAsync(Lijstvraag vraag, CancellationToken ct);

    /// <summary>For what a page tells beside its list.</summary>
    protected virtual void Gelezen(Lijstuitkomst<T> uitkomst)
    {
    }

    /// <summary>For what the log must know of who read these rows, on the screen or in a file.</summary>
    protected virtual Task LegVastAsync(IEnumerable<T> rijen, CancellationToken ct) => Task.CompletedTask;

    /// <summary>For pages that walk the rows of this list one by one.</summary>
    protected virtual Task OnthoudAsync(Lijstvraag vraag, CancellationToken ct) => Task.CompletedTask;

    private async Task ToonAsync(string naam, CancellationToken ct)
    {
        var uitkomst = await LeesAsync(ct);
        var eigen = await diensten.Weergaven.LeesAsync(Lijst.Naam, ct);
        Beeld = uitkomst.Weergave() with { Eigen = eigen, Weergavenaam = naam, AlsAdres = uitkomst.Vraag.AlsAdres(Lijst) };
        Gelezen(uitkomst);
        await OnthoudAsync(uitkomst.Vraag, ct);
        await LegVastAsync(uitkomst.OpScherm, ct);
    }

    private async Task<Lijstuitkomst<T>> LeesAsync(CancellationToken ct)
    {
        var vraag = Lijstvraag.Van(Request, await diensten.Zoektekst.LeesAsync(diensten.Toegang.Account, Lijst.Naam, ct));
        return Lijstuitkomst<T>.Van(Lijst, vraag, await RijenAsync(vraag, ct));
    }
}
