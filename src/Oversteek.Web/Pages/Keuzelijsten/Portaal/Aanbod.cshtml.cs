using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Keuzelijsten;
using Oversteek.Application.Ouderportaal;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Pages.Ouderportaal;

namespace Oversteek.Web.Pages.Keuzelijsten.Portaal;

/// <summary>A free place, taken or given up with a page in between that says what goes away (D-44). The last day is the server's to write.</summary>
[OuderVereist]
public sealed class AanbodModel(Uitslagbron uitslagen, Portaalkindbron kinderen, OuderaanbodBeantwoorden beantwoorden, TimeProvider klok) : Portaalpagina
{
    public override string Titelsleutel => "aanbod.titel";

    [BindProperty] public Guid Klas { get; set; }

    [BindProperty] public bool? Ja { get; set; }

    [BindProperty] public int Versie { get; set; }

    public string Roepnaam { get; private set; } = "";

    public Volgbeeld Beeld { get; private set; } = null!;

    /// <summary>What is about to be answered; null while choosing.</summary>
    public Wachtstand? Zeker { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LeesAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostKiesAsync(CancellationToken ct)
    {
        if (!await LeesAsync(ct))
            return NotFound();
        Zeker = Ja is null ? null : Beeld.Aanbiedingen.FirstOrDefault(a => a.Klas.Brugklas.Waarde == Klas);
        if (Ja is null)
            Fouten["Ja"] = T("aanbod.kiesfout");
        return Zeker is not null ? Page() : new PageResult { StatusCode = StatusCodes.Status400BadRequest };
    }

    public async Task<IActionResult> OnPostZekerAsync(CancellationToken ct)
    {
        if (!await LeesAsync(ct))
            return NotFound();
        var opdracht = new OuderaanbodBeantwoordenOpdracht(Kind.Leerling, null, new BrugklasId(Klas), Ja == true, Versie);
        var uit = await beantwoorden.ExecuteAsync(opdracht, Bezoek!.Handeling(klok), ct);
        return uit.IsGelukt ? LocalRedirect("/ouders/uitslag") : Geweigerd(uit.Weigeringen);
    }

    private async Task<bool> LeesAsync(CancellationToken ct)
    {
        if (await uitslagen.GeefAsync(Kind.Leerling, ct) is not { } beeld)
            return false;
        (Beeld, Roepnaam) = (beeld, (await kinderen.LeesAsync(Kind, ct)).Roepnaam);
        return true;
    }
}
