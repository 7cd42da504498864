using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Procedures;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Procedures;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Pages.Leerlingen;

namespace Oversteek.Web.Pages.Aanmeldstatus;

/// <summary>STA-01: the class overview. The work list is who has neither an application nor a known destination (D-25).</summary>
[Vereist(Recht.AanmeldstatusZien)]
public sealed class IndexModel(OversteekDb db, Toegangscontext toegang, Werkjaar werkjaar) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Groep { get; set; }

    /// <summary>"open" shows the work list only.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Toon { get; set; }

    public IReadOnlyList<Leerlingregel> Regels { get; private set; } = [];

    public IReadOnlyList<string> Groepen { get; private set; } = [];

    public IReadOnlyDictionary<string, AlternatieveStatus> Statussen { get; private set; } = new Dictionary<string, AlternatieveStatus>();

    public int Alle { get; private set; }

    public int Open { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        var (school, jaar) = (toegang.Organisatie!.Value, werkjaar.Gekozen);
        Statussen = ((await db.ProcedureVanSchoolAsync(school, jaar, ct))?.Regels ?? new Procedureregels()).AlternatieveStatussen.ToDictionary(s => s.Code, StringComparer.Ordinal);
        var alle = await Leerlingregel.LeesAsync(db, school, jaar, advies: false, ct);
        Groepen = [.. alle.Select(r => r.Groep).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.CurrentCulture)];
        (Alle, Open) = (alle.Count, alle.Count(ZonderPlek));
        Regels = [.. alle.Where(r => (string.IsNullOrEmpty(Groep) || r.Groep == Groep) && (Toon != "open" || ZonderPlek(r)))
            .OrderBy(r => r.Groep, StringComparer.CurrentCulture).ThenBy(r => r.Personalia.Lijstnaam, StringComparer.CurrentCulture)];
    }

    public string Label(string code) => Statussen.TryGetValue(code, out var status) ? status.Label : code;

    private bool ZonderPlek(Leerlingregel regel)
    {
        if (regel.AlternatieveStatus is { } code)
            return Statussen.TryGetValue(code, out var status) && status.Telling == Monitortelling.Open;
        return regel.Aanmeldstatus is null or Aanmeldingstatus.Vervallen or Aanmeldingstatus.Afgewezen or Aanmeldingstatus.GeenVervolg or Aanmeldingstatus.Vrijgevallen or Aanmeldingstatus.Uitgeloot;
    }
}
