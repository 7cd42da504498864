using Microsoft.AspNetCore.Mvc;
using Oversteek.Application.Adviesformulieren;
using Oversteek.Application.Brugklassen;
using Oversteek.Application.Keuzelijsten;
using Oversteek.Application.Ouderportaal;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Keuzelijsten;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Keuzelijsten.Portaal;

/// <summary>The classes that fit, with all facts on the card: no stars and no ranking, by name (ADV-06, ADV-07, D-78).</summary>
[OuderVereist]
public sealed class ScholenModel(Keuzelijstbron bron, Keuzewerk werk, Vorigjaarbron vorigjaar, Portaalkindbron kinderen, TimeProvider klok)
    : Keuzepagina(bron, klok)
{
    private Vorigecijfers cijfers = Vorigecijfers.Geen;

    public override string Titelsleutel => "scholen.titel";

    public bool HeeftVorig => Beeld.Aanbod.Any(k => Vorig(k) is not null);

    public bool IsRonde2 => Beeld.Ruimte.Fase == Keuzefase.Ronde2;

    public Vorigjaar? Vorig(Lijstklas klas) => cijfers.Van(klas.SchoolId, klas.Naam);

    public int? Plaats(Lijstklas klas)
    {
        var index = Beeld.Blad.Keuzes.ToList().FindIndex(k => k.Brugklas == klas.Id);
        return index < 0 ? null : index + 1;
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LeesAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid? erbij, int versie, CancellationToken ct)
    {
        if (!await LeesAsync(ct))
            return NotFound();
        List<Guid> keuzes = [.. Beeld.Blad.Keuzes.Select(k => k.Brugklas.Waarde)];
        if (erbij is { } klas && !keuzes.Contains(klas))
            keuzes.Add(klas);
        var uit = await werk.SlaOpAsync(Leerling, null, keuzes, versie, Handeling, ct);
        return uit.IsGelukt ? LocalRedirect($"{Scholen}#k-{erbij}") : Geweigerd(uit.Weigeringen);
    }

    private async Task<bool> LeesAsync(CancellationToken ct)
    {
        if (!await LaadAsync(ct))
            return false;
        var kind = await kinderen.LeesAsync(Kind, ct);
        cijfers = await vorigjaar.GeefAsync(Beeld.Aanbod.Select(k => k.SchoolId), kind.Schooljaar, Beeld.Regels, ct);
        return true;
    }
}
