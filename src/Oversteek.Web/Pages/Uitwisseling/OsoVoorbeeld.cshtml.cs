using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Toegang;
using Oversteek.Application.Uitwisseling;
using Oversteek.Application.Uitwisseling.Inlezen;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Links;

namespace Oversteek.Web.Pages.Uitwisseling;

/// <summary>Before the import what will happen, after it what happened. The files stand on the server.</summary>
[Vereist(Recht.OsoImporteren)]
public sealed class OsoVoorbeeldModel(OsoVoorbeeld voorbeelden, OsoBevestigen bevestigen, Handelingbron bron) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    // With an explicit name, a form without choices binds an empty dictionary instead of every other field.
    [BindProperty(Name = nameof(Keuzes))]
    public Dictionary<string, Naamkeuze> Keuzes { get; set; } = [];

    /// <summary>Per difference: mijn (what stands) or ander (the file).</summary>
    [BindProperty(Name = nameof(Velden))]
    public Dictionary<string, string> Velden { get; set; } = [];

    public Importvoorbeeld Voorbeeld { get; private set; } = new([], Bezig: false, null);

    public bool IetsTeDoen => Voorbeeld.Bestanden.SelectMany(b => b.Dossiers).Any(d => d.Soort != Importsoort.Geweigerd);

    public string Titel => Voorbeeld.Uitslagen is null ? "OSO-bestanden controleren" : "OSO-bestanden ingelezen";

    public Gedeelderegels Gedeeld => Gedeelderegels.Van(Dossiers);

    private IReadOnlyList<Dossieruitslag> Dossiers => Voorbeeld.Uitslagen ?? [.. Voorbeeld.Bestanden.SelectMany(b => b.Dossiers)];

    public string Samenvatting
    {
        get
        {
            var dossiers = Dossiers;
            var onleesbaar = Voorbeeld.Bestanden.Count(b => b.Weigeringen.Count > 0);
            var jaar = Voorbeeld.Schooljaar is { } gekozen ? $" · schooljaar {gekozen}" : "";
            return $"{Tel(Importsoort.Nieuw)} nieuw, {Tel(Importsoort.Aanvulling)} aanvulling, {Tel(Importsoort.Geweigerd) + onleesbaar} geweigerd{jaar}";

            int Tel(Importsoort soort) => dossiers.Count(d => d.Soort == soort);
        }
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LaadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return await LaadAsync(ct) ? this.MetFouten() : NotFound();
        var klaar = await bevestigen.ExecuteAsync(new OsoBevestiging(Id, Keuzes, Velden.ToDictionary(v => v.Key, v => v.Value == "ander", StringComparer.Ordinal)), bron.Maak(), ct);
        return this.Antwoord(klaar, () => LocalRedirect(Uitwisselinglinks.Import(Id)));
    }

    private async Task<bool> LaadAsync(CancellationToken ct)
    {
        if (await voorbeelden.MaakAsync(Id, bron.Maak(), ct) is not { } gevonden)
            return false;
        Voorbeeld = gevonden;
        return true;
    }
}
