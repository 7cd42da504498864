using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Leerlingen;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Overstapdossiers;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Onderdelen;

namespace Oversteek.Web.Pages.Leerlingen;

/// <summary>All pupils of the own school in the chosen year. Filters stand in the address, the name that was searched for on the server (SEC-35).</summary>
[Vereist(Recht.LeerlingenZien)]
public sealed class IndexModel(OversteekDb db, Toegangscontext toegang, Zoektekst zoektekst, Werkjaar werkjaar) : PageModel
{
    public const int PerPagina = 50;
    public const string NietAangemeld = "geen";
    public const string Alternatief = "alternatief";

    [BindProperty(SupportsGet = true)] public string? Groep { get; set; }

    [BindProperty(SupportsGet = true)] public Okrstatus? Okr { get; set; }

    [BindProperty(SupportsGet = true)] public string? Keuze { get; set; }

    [BindProperty(SupportsGet = true)] public string? Status { get; set; }

    [BindProperty(SupportsGet = true)] public bool Adviezen { get; set; }

    [BindProperty(SupportsGet = true)] public string? Sorteer { get; set; }

    [BindProperty(SupportsGet = true)] public int Pagina { get; set; } = 1;

    public string Zoek { get; private set; } = "";

    public IReadOnlyList<Leerlingregel> Rijen { get; private set; } = [];

    public IReadOnlyList<string> Groepen { get; private set; } = [];

    public int Totaal { get; private set; }

    public int Alle { get; private set; }

    public static IReadOnlyList<Keuzeoptie> Statussen { get; } =
    [
        new(NietAangemeld, Statusteksten.Van((Aanmeldingstatus?)null).Tekst), new(Alternatief, "alternatieve status"),
        .. Enum.GetValues<Aanmeldingstatus>().Select(s => new Keuzeoptie(s.ToString(), Statusteksten.Van(s).Tekst)),
    ];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Zoek = await zoektekst.LeesAsync(toegang.Account, ct);
        var alle = await Leerlingregel.LeesAsync(db, toegang.Organisatie!.Value, werkjaar.Gekozen, Adviezen, ct);
        Groepen = [.. alle.Select(r => r.Groep).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.CurrentCulture)];
        var gevonden = alle.Where(Past).ToList();
        (Alle, Totaal) = (alle.Count, gevonden.Count);
        Pagina = Math.Clamp(Pagina, 1, Math.Max(1, (Totaal + PerPagina - 1) / PerPagina));
        Rijen = [.. Gesorteerd(gevonden).Skip((Pagina - 1) * PerPagina).Take(PerPagina)];
    }

    /// <summary>Keeps the name and shows the list again; the filters in the address stay.</summary>
    public async Task<IActionResult> OnPostAsync([FromForm] string? zoek, CancellationToken ct)
    {
        await zoektekst.BewaarAsync(toegang.Account, zoek, ct);
        return LocalRedirect(Adres.Met(Request, ("pagina", null)));
    }

    private bool Past(Leerlingregel regel) =>
        (string.IsNullOrEmpty(Groep) || regel.Groep == Groep)
        && (Okr is null || regel.Okrstatus == Okr)
        && (Keuze != "ontbreekt" || regel.KeuzeOntbreekt)
        && (string.IsNullOrEmpty(Status) || Staat(regel) == Status)
        && (Zoek.Length == 0 || regel.Heet(Zoek));

    private static string Staat(Leerlingregel regel) => regel.AlternatieveStatus is not null ? Alternatief : regel.Aanmeldstatus?.ToString() ?? NietAangemeld;

    private IEnumerable<Leerlingregel> Gesorteerd(List<Leerlingregel> regels)
    {
        Func<Leerlingregel, string?> sleutel = Sorteer?.TrimStart('-') switch
        {
            "groep" => r => r.Groep,
            "okr" => r => Statusteksten.Van(r.Okrstatus).Tekst,
            "status" => r => r.AlternatieveStatus is null ? Statusteksten.Van(r.Aanmeldstatus).Tekst : Alternatief,
            "school" => r => r.School,
            _ => r => r.Personalia.Lijstnaam,
        };
        var volgorde = Sorteer?.StartsWith('-') == true ? regels.OrderByDescending(sleutel, StringComparer.CurrentCulture) : regels.OrderBy(sleutel, StringComparer.CurrentCulture);
        return volgorde.ThenBy(r => r.Personalia.Lijstnaam, StringComparer.CurrentCulture);
    }
}
