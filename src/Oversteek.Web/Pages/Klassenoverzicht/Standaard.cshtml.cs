using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Formulieren;
using Oversteek.Application.Klassenoverzicht;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Formulieren;
using Oversteek.Domain.Klassenoverzicht;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Formulieren;
using Oversteek.Web.Links;

namespace Oversteek.Web.Pages.Klassenoverzicht;

/// <summary>What is the same for most pupils of the school this year: contact person, test, inspection.</summary>
[Vereist(Recht.OkrBewerken)]
public sealed class StandaardModel(
    Schoolstandaardbron standaarden, SchoolstandaardWijzigen wijzigen, Formulierwerk werk, Conceptformulier concepten,
    Handelingbron handelingen, Toegangscontext toegang, Werkjaar werkjaar) : PageModel
{
    private const string Versie = "Versie";
    private const string Geen = "geen";

    [FromQuery] public string? Groep { get; set; }

    public Formulierbeeld Beeld { get; private set; } = null!;

    public string Terug => Klaslinks.Overzicht(Groep);

    public async Task OnGetAsync(CancellationToken ct) => Beeld = await werk.OpenAsync(await PlekAsync(ct), ct);

    public Task<IActionResult> OnPostConceptAsync(CancellationToken ct) => concepten.BewaarAsync(this, Sleutel, ct);

    public Task<IActionResult> OnPostConceptWegAsync(CancellationToken ct) => concepten.GooiWegAsync(this, Sleutel, Klaslinks.Standaard(Groep), ct);

    public async Task<IActionResult> OnPostAsync(bool verder, CancellationToken ct)
    {
        if (toegang.AlleenLezen)
            return NotFound();
        var uitkomst = await werk.VerwerkAsync(Request.Form, await PlekAsync(ct), ModelState, i => SlaOpAsync(i, ct), () => PlekAsync(ct), ct);
        if (uitkomst.Beeld is not { } beeld)
            return this.NaarMetMelding(verder ? Terug : Klaslinks.Standaard(Groep), "De standaard van de school is opgeslagen.");
        Beeld = beeld;
        return new PageResult { StatusCode = uitkomst.Status };
    }

    private Conceptsleutel Sleutel => new("schoolstandaard", toegang.Organisatie!.Value.Waarde, werkjaar.Gekozen.ToString());

    private async Task<Formulierplek> PlekAsync(CancellationToken ct)
    {
        var standaard = await standaarden.ZoekAsync(toegang.Organisatie!.Value, werkjaar.Gekozen, ct);
        return new Formulierplek(Schoolstandaard.Formulier, Sleutel, standaard?.Antwoorden ?? Invulling.Leeg)
        {
            Id = "standaard",
            Stempels = new Dictionary<string, string>(StringComparer.Ordinal) { [Versie] = standaard?.Versie.ToString(CultureInfo.InvariantCulture) ?? Geen },
            Status = standaard is null ? "Nog niet opgeslagen" : "Opgeslagen voor dit schooljaar",
        };
    }

    private Task<Result> SlaOpAsync(Formulierinzending inzending, CancellationToken ct)
    {
        // A stamp that is no number and not the word for none is that of no version.
        int? versie = inzending.Stempels[Versie] == Geen ? null
            : int.TryParse(inzending.Stempels[Versie], NumberStyles.None, CultureInfo.InvariantCulture, out var gelezen) ? gelezen : -1;
        return wijzigen.ExecuteAsync(new SchoolstandaardOpdracht(werkjaar.Gekozen, versie, inzending.Invoer), handelingen.Maak(), ct);
    }
}
