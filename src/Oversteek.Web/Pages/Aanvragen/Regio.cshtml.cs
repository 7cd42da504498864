using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Aanvragen;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Pages.Voortgangen;

namespace Oversteek.Web.Pages.Aanvragen;

/// <summary>The region sees numbers and no child.</summary>
[Vereist(Recht.AanvragenTellen)]
public sealed class RegioModel(Aanvraaglijstbron bron, OversteekDb db, Werkjaar werkjaar, Toegangscontext toegang) : PageModel
{
    public IReadOnlyList<Aanvraagtelling> Tellingen { get; private set; } = [];

    public int Grens { get; private set; } = Kleintal.Grens;

    public Schooljaar Jaar => werkjaar.Gekozen;

    /// <summary>A small number does not show, and the total gives none away (PRIV-16).</summary>
    public IEnumerable<(Aanvraagtelling Telling, string Aantal)> Regels => Tellingen.Zip(Kleintal.Rij([.. Tellingen.Select(t => t.Aantal)], grens: Grens));

    public string Totaal => Tellingen.Sum(t => t.Aantal) is var som && Kleintal.IsKlein(som, Grens)
        ? Kleintal.Cel(som, Grens) : $"ongeveer {Kleintal.Afgerond(som, Grens)}";

    public async Task OnGetAsync(CancellationToken ct)
    {
        var regio = toegang.Organisatie!.Value;
        Grens = await Kleintal.GrensVanAsync(db, regio, Jaar, ct);
        Tellingen = await bron.TelAsync(regio, Jaar, ct);
    }
}
