using Microsoft.AspNetCore.Mvc;
using Oversteek.Application.Keuzelijsten;
using Oversteek.Application.Ouderportaal;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Pages.Ouderportaal;

namespace Oversteek.Web.Pages.Keuzelijsten.Portaal;

/// <summary>Off a waiting list, with a page in between that says what goes away. The next child moves up and the other parent is told (D-44, D-06).</summary>
[OuderVereist]
public sealed class WachtlijstModel(Uitslagbron uitslagen, Portaalkindbron kinderen, OuderaanbodBeantwoorden beantwoorden, TimeProvider klok) : Portaalpagina
{
    public override string Titelsleutel => "wacht.titel";

    [BindProperty] public Guid Klas { get; set; }

    [BindProperty] public int Versie { get; set; }

    public string Roepnaam { get; private set; } = "";

    public Volgbeeld Beeld { get; private set; } = null!;

    /// <summary>The list that is about to be left; null while choosing.</summary>
    public Wachtstand? Zeker { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LeesAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostKiesAsync(CancellationToken ct)
    {
        if (!await LeesAsync(ct))
            return NotFound();
        Zeker = Beeld.Wachtend.FirstOrDefault(w => w.Klas.Brugklas.Waarde == Klas);
        // An offer came, or somebody left: the lists as they are now say so.
        return Zeker is not null ? Page() : LocalRedirect("/ouders/wachtlijst");
    }

    public async Task<IActionResult> OnPostZekerAsync(CancellationToken ct)
    {
        var opdracht = new OuderaanbodBeantwoordenOpdracht(Kind.Leerling, null, new BrugklasId(Klas), Aannemen: false, Versie);
        var uit = await beantwoorden.ExecuteAsync(opdracht, Bezoek!.Handeling(klok), ct);
        if (!await LeesAsync(ct))
            return NotFound();
        // Pressed twice is left once.
        return uit.IsGelukt || Beeld.Verlaten.Any(v => v.Brugklas.Waarde == Klas) ? LocalRedirect("/ouders/uitslag") : Geweigerd(uit.Weigeringen);
    }

    private async Task<bool> LeesAsync(CancellationToken ct)
    {
        if (await uitslagen.GeefAsync(Kind.Leerling, ct) is not { } beeld)
            return false;
        (Beeld, Roepnaam) = (beeld, (await kinderen.LeesAsync(Kind, ct)).Roepnaam);
        return true;
    }
}
