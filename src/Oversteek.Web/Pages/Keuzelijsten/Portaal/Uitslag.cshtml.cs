using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Oversteek.Application.Keuzelijsten;
using Oversteek.Application.Lotingen;
using Oversteek.Application.Ouderportaal;
using Oversteek.Domain.Procedures;
using Oversteek.Loting;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Pages.Ouderportaal;

namespace Oversteek.Web.Pages.Keuzelijsten.Portaal;

/// <summary>From the minute of publication: place, waiting lists, why, and how to check it (D-62, D-76). Before it the page knows nothing to hide.</summary>
[OuderVereist]
public sealed class UitslagModel(Uitslagbron uitslagen, Portaalstandbron standen) : Portaalpagina
{
    public override string Titelsleutel => "uitslag.titel";

    public Portaalstand Stand { get; private set; } = null!;

    public Volgbeeld Beeld { get; private set; } = null!;

    public string Roepnaam => Stand.Kind.Roepnaam;

    public DateOnly? Loting => Stand.Dag(Mijlpalen.Loting)?.Van;

    public DateOnly? Brief => Stand.Dag(Mijlpalen.Beslistermijn)?.Tot;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Stand = await standen.LeesAsync(Kind, ct);
        if (await uitslagen.GeefAsync(Kind.Leerling, ct) is not { } beeld)
            return NotFound();
        Beeld = beeld;
        return Page();
    }

    /// <summary>What a family can check depends on which numbers are public.</summary>
    public static IReadOnlyList<string> Narekenstappen(Lotnummersoort nummers) => nummers switch
    {
        Lotnummersoort.EenNummer => ["uitslag.r_1", "uitslag.r_2", "uitslag.r_3"],
        Lotnummersoort.Centraal => ["uitslag.r_1", "uitslag.r_2"],
        _ => ["uitslag.r_1k", "uitslag.r_2k", "uitslag.r_3k"],
    };

    /// <summary>The sentence of a reason; no number that is not in the data.</summary>
    public IHtmlContent Reden(Uitlegregel reden, Lotnummersoort nummers) => reden.Code switch
    {
        Redencode.LagerVoorrangsniveau => H("uitslag.x_voorrang", ("kind", Roepnaam)),
        Redencode.Lotnummer => H(
            nummers.IsVanKlas(reden) ? "uitslag.x_lotk" : "uitslag.x_lot", ("l", $"{reden.GrensLot}"), ("lot", $"{reden.EigenLot}"), ("kind", Roepnaam)),
        Redencode.VolVoorUwRonde => H("uitslag.x_vol"),
        Redencode.GeenPlaatsen => H("uitslag.x_geen"),
        Redencode.GereserveerdePlaatsen => H("uitslag.x_groep"),
        Redencode.Teruggetrokken => H("uitslag.x_weg"),
        _ => throw new InvalidOperationException("Onbekende reden."),
    };
}
