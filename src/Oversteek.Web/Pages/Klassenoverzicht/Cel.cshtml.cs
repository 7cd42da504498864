using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Klassenoverzicht;
using Oversteek.Application.Logboek;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Links;
using Oversteek.Web.Teksten;

namespace Oversteek.Web.Pages.Klassenoverzicht;

/// <summary>One cell of the class: a page of its own, and with script the row in the table. Saved by itself (D-73).</summary>
[Vereist(Recht.OkrBewerken)]
[ExtraMeekijkreden]
public sealed class CelModel(Klasbron bron, KlascelOpslaan opslaan, Leeslogboek leeslogboek, Handelingbron handelingen, Toegangscontext toegang) : PageModel
{
    [FromRoute] public LeerlingId Id { get; set; }

    [FromRoute] public string Kolom { get; set; } = "";

    [FromQuery] public string? Groep { get; set; }

    [FromQuery] public string? Weergave { get; set; }

    [BindProperty] public string? Waarde { get; set; }

    /// <summary>The answer that the form was made from.</summary>
    [BindProperty] public string? Was { get; set; }

    public Rijbeeld Beeld { get; private set; } = null!;

    public Celinvoer Invoer => Beeld.Open!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await LaadAsync(ct) is not { } cel)
            return NotFound();
        await leeslogboek.LeesAsync(Id, Leessoort.Okr, handelingen.Maak(), IndexModel.Gelezen, ct);
        var waarde = Celinvoer.Leesbaar(cel.Kolom, cel.Waarde ?? cel.Voorstel);
        return Toon(new Celinvoer(cel.Kolom, cel.Waarde, waarde) { IsVoorstel = cel.Waarde is null && cel.Voorstel is not null }, StatusCodes.Status200OK);
    }

    /// <summary>The row without a field in it, for who stops typing.</summary>
    public async Task<IActionResult> OnGetRijAsync(CancellationToken ct) =>
        await LaadAsync(ct) is null ? NotFound() : IsScript ? Partial("_Rij", Beeld) : LocalRedirect(Klaslinks.Rij(Id, Groep, Weergave));

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await LaadAsync(ct) is not { } voor)
            return NotFound();
        ModelState.Clear();
        var handeling = handelingen.Maak();
        var wijziging = new Celwijziging(voor.Kolom.Sleutel, string.IsNullOrEmpty(Was) ? null : Was, Waarde ?? "");
        var uit = await opslaan.ExecuteAsync(new KlascelOpdracht(Id, [wijziging]), handeling, ct);
        if (uit.Is(Weigeringsoort.NietGevonden) || await LaadAsync(ct) is not { } nu)
            return NotFound();
        if (uit.IsGelukt)
            return IsScript ? Partial("_Rij", Beeld) : this.NaarMetMelding(Klaslinks.Rij(Id, Groep, Weergave), "De waarde is bewaard.");
        if (!uit.Is(Weigeringsoort.Intussen))
        {
            var fouten = uit.Weigeringen.Select(w => w.Zin()).ToList();
            return Toon(new Celinvoer(nu.Kolom, wijziging.Was, Waarde) { Fouten = fouten }, uit.Weigeringen[0].Soort.Status());
        }
        // Saving again is then the choice for what was typed, over what stands there now.
        return Toon(new Celinvoer(nu.Kolom, nu.Waarde, Waarde) { Intussen = nu.Tekst ?? "niets" }, StatusCodes.Status409Conflict);
    }

    private bool IsScript => Request.Headers.XRequestedWith == "XMLHttpRequest";

    private IActionResult Toon(Celinvoer invoer, int status)
    {
        Beeld = Beeld with { Open = invoer };
        foreach (var fout in invoer.Fouten)
            ModelState.AddModelError(nameof(Waarde), fout);
        if (!IsScript)
            return new PageResult { StatusCode = status };
        var deel = Partial("_Rij", Beeld);
        deel.StatusCode = status;
        return deel;
    }

    private async Task<Klascel?> LaadAsync(CancellationToken ct)
    {
        var handeling = handelingen.Maak();
        if (toegang.AlleenLezen || await bron.LeesAsync(Id, handeling, ct) is not { Rijen: [var rij] } klas)
            return null;
        if (Klasweergave.Zoek(klas.Velden, Kolom) is not { } kolom)
            return null;
        var weergaven = Klasweergave.Voor(klas.Velden);
        var weergave = Klasbeeld.Kies([.. weergaven.Where(w => w.Kolommen.Any(k => k.Sleutel == Kolom))], Weergave);
        Beeld = new Rijbeeld(new Klasbeeld(klas, weergave, Groep ?? rij.Leerling.Groep ?? Klas.ZonderGroep, true, handeling.Op), rij);
        return rij.Cel(kolom) is { Soort: not Celsoort.NietGevraagd } cel && rij.DoetMee ? cel : null;
    }
}
