using System.Globalization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Application.Voortgangen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Organisaties;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Web.Beveiliging;

namespace Oversteek.Web.Pages.Voortgangen;

/// <param name="School">Null for the region, which sees its schools together.</param>
public sealed record Vsoregel(string? School, string Type, string Niveau, string Aantal);

/// <summary>
/// OKR-11: who is expected in the vso, by type and level, for the own board and the own region and for nobody else. A board sees each of its schools
/// exactly (B-11), a region its schools together and no small number (PRIV-16).
/// </summary>
[Vereist(Recht.VsoIndicatieZien)]
public sealed class VsoIndicatieModel(OversteekDb db, Vsoindicatiebron bron, Toegangscontext toegang, Werkjaar werkjaar) : PageModel
{
    public const string Onbekend = "nog niet gekozen";

    public IReadOnlyList<Vsoregel> Regels { get; private set; } = [];

    public bool IsRegio { get; private set; }

    /// <summary>A smaller count does not show to the region.</summary>
    public int Grens { get; private set; } = Kleintal.Grens;

    public Schooljaar Jaar => werkjaar.Gekozen;

    public async Task OnGetAsync(CancellationToken ct)
    {
        var lezer = toegang.Organisatie!.Value;
        IsRegio = await db.Organisaties.AnyAsync(o => o.Id == lezer && o.Soort == Organisatiesoort.Regio, ct);
        if (IsRegio)
            Grens = await Kleintal.GrensVanAsync(db, lezer, Jaar, ct);
        var indicaties = await bron.LeesAsync(lezer, Jaar, ct);
        var namen = IsRegio ? [] : await db.Organisaties.Where(o => o.BestuurId == lezer).ToDictionaryAsync(o => o.Id, o => o.Naam, ct);
        Regels = [.. indicaties
            .GroupBy(i => (School: IsRegio ? null : namen[i.School], Type: i.Type ?? Onbekend, Niveau: Advies.Zoek(i.Niveau)?.Naam ?? Onbekend))
            .OrderBy(g => g.Key.School, Naamvorm.Volgorde).ThenBy(g => g.Key.Type, StringComparer.Ordinal).ThenBy(g => g.Key.Niveau, StringComparer.Ordinal)
            .Select(g => new Vsoregel(g.Key.School, g.Key.Type, g.Key.Niveau, Aantal(g.Count())))];
    }

    private string Aantal(int aantal) => IsRegio ? Kleintal.Cel(aantal, Grens) : aantal.ToString(CultureInfo.CurrentCulture);
}
