using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Aanvragen;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Pages.Voortgangen;

namespace Oversteek.Web.Pages.Aanvragen;

/// <summary>The region sees numbers and no child.</summary>
[Vereist(Recht.AanvragenTellen)]
public sealed class RegioModel(Aanvraaglijstbron bron, Werkjaar werkjaar, Toegangscontext toegang) : PageModel
{
    public IReadOnlyList<Aanvraagtelling> Tellingen { get; private set; } = [];

    public Schooljaar Jaar => werkjaar.Gekozen;

    /// <summary>A small number does not show, and the total gives none away (PRIV-16).</summary>
    public IEnumerable<(Aanvraagtelling Telling, string Aantal)> Regels => Tellingen.Zip(Kleintal.Rij([.. Tellingen.Select(t => t.Aantal)]));

    public string Totaal => Tellingen.Sum(t => t.Aantal) is var som && Kleintal.IsKlein(som) ? Kleintal.Klein : $"ongeveer {Kleintal.Afgerond(som)}";

    public async Task OnGetAsync(CancellationToken ct) => Tellingen = await bron.TelAsync(toegang.Organisatie!.Value, werkjaar.Gekozen, ct);
}
