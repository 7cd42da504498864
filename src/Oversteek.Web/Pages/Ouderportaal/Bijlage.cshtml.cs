using Microsoft.AspNetCore.Mvc;
using Oversteek.Application.Logboek;
using Oversteek.Application.Ouderportaal;
using Oversteek.Application.Versleuteling;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Ouderportaal;

/// <summary>One released attachment of the own child: logged, never run by the browser (SEC-50).</summary>
[OuderVereist]
public sealed class BijlageModel(Portaalrapportbron rapporten, Bestandskluis kluis, Leeslogboek leeslogboek, TimeProvider klok) : Portaalpagina
{
    public override string Titelsleutel => "okr.bijlagen";

    public async Task<IActionResult> OnGetAsync(BijlageId bijlage, CancellationToken ct)
    {
        if (await rapporten.BestandAsync(Kind, bijlage, ct) is not { } bestand)
            return NotFound();
        await kluis.ControleerAsync(new MemoryStream(bestand.Inhoud), bijlage.Waarde, ct);
        await leeslogboek.LeesAsync(Kind.Leerling, Leessoort.Bijlage, Bezoek!.Handeling(klok), $$"""{"bijlage":"{{bijlage}}"}""", ct);
        return this.Bijlage(kluis.OpenLezen(new MemoryStream(bestand.Inhoud), bijlage.Waarde), bestand.Naam, bestand.Mediatype);
    }
}
