using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Ouderportaal;
using Oversteek.Application.Toegang;
using Oversteek.Documenten.Pdf;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Ouderportaal;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Links;
using Oversteek.Web.Onderdelen;
using Oversteek.Web.Teksten;

namespace Oversteek.Web.Pages.Ouderportaal.School;

/// <summary>Invites the parents of a class by letter or mail: who can and who cannot, one confirmation (D-73, OUD-02, OUD-05).</summary>
[Vereist(Recht.OudersUitnodigen)]
public sealed class UitnodigenModel(
    Ouderuitnodigingbron bron, OudersUitnodigen uitnodigen, OuderbrievenMaken brieven, Handelingbron handelingen, Toegangscontext toegang,
        Werkjaar werkjaar) : PageModel
{
    [BindProperty(SupportsGet = true)] public string? Groep { get; set; }

    [BindProperty(SupportsGet = true)] public Uitnodigingswijze Wijze { get; set; }

    /// <summary>"leerling:ouder" of each row that was ticked.</summary>
    [BindProperty] public List<string> Kies { get; set; } = [];

    /// <summary>Per row the language of letter or mail.</summary>
    [BindProperty] public Dictionary<string, string> Taal { get; set; } = [];

    public IReadOnlyList<Ouderuitnodigingrij> Rijen { get; private set; } = [];

    public IReadOnlyList<(Ouderuitnodigingrij Rij, string Waarom)> Mislukt { get; private set; } = [];

    public IReadOnlyList<Ouderuitnodigingrij> Gaat => [.. Rijen.Where(r => r.Waarom(Wijze) is null)];

    public IReadOnlyList<Ouderuitnodigingrij> GaatNiet => [.. Rijen.Where(r => r.Waarom(Wijze) is not null)];

    public static IEnumerable<Keuzeoptie> Talen => Portaalteksten.Talen.Select(t => new Keuzeoptie(t.Code, t.Naam));

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return NotFound();
        await LaadAsync(ct);
        Kies = [.. Gaat.Where(r => r.Status is Ouderportaalcodestatus.NogNiet or Ouderportaalcodestatus.Gepauzeerd).Select(Sleutel)];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (toegang.AlleenLezen || !ModelState.IsValid)
            return NotFound();
        await LaadAsync(ct);
        var gekozen = Gaat.Where(r => Kies.Contains(Sleutel(r), StringComparer.Ordinal)).ToList();
        var keuzes = gekozen.ConvertAll(r => new Ouderkeuze(r.Leerling, r.Ouder.Volgnummer, TaalVan(r)));
        return Wijze == Uitnodigingswijze.Brief ? await BrievenAsync(keuzes, ct) : await MailAsync(keuzes, ct);
    }

    public static string Sleutel(Ouderuitnodigingrij rij) => $"{rij.Leerling}:{rij.Ouder.Volgnummer}";

    public string TaalVan(Ouderuitnodigingrij rij) => Taal.GetValueOrDefault(Sleutel(rij)) ?? rij.Code?.Taal ?? Portaalteksten.Nederlands;

    private async Task<IActionResult> BrievenAsync(List<Ouderkeuze> keuzes, CancellationToken ct)
    {
        try
        {
            var handeling = handelingen.Maak();
            var uit = await brieven.ExecuteAsync(keuzes, handeling, ct);
            return this.Antwoord(uit, pdf => this.Document(pdf, Documentnaam.Van("Brieven ouderportaal", $"{handeling.Vandaag:yyyy-MM-dd}")));
        }
        catch (DocumentMisluktException fout)
        {
            return this.PdfMislukt(fout);
        }
    }

    private async Task<IActionResult> MailAsync(List<Ouderkeuze> keuzes, CancellationToken ct)
    {
        var uit = await uitnodigen.ExecuteAsync(keuzes, handelingen.Maak(), ct);
        if (!uit.IsGelukt)
            return this.Geweigerd(uit.Weigeringen);
        Mislukt = [.. uit.Waarde.Where(u => !u.Uit.IsGelukt).Select(u => (
            Rijen.Single(r => r.Leerling == u.Rij.Leerling && r.Ouder.Volgnummer == u.Rij.Ouder),
                string.Join(" ", u.Uit.Weigeringen.Select(w => w.Zin()))))];
        if (Mislukt.Count == 0)
            return this.NaarMetMelding(Ouderportaallinks.Uitnodigen(Groep, Wijze), $"Uitgenodigd per e-mail: {uit.Waarde.Count}.");
        await LaadAsync(ct);
        return Page();
    }

    private async Task LaadAsync(CancellationToken ct) =>
        Rijen = await bron.VanGroepAsync(toegang.Organisatie!.Value, werkjaar.Gekozen, string.IsNullOrEmpty(Groep) ? null : Groep, ct);
}
