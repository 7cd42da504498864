using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Primitives;
using Oversteek.Application.Overstapdossiers;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Antwoorden;

namespace Oversteek.Web.Pages.Overstapdossiers;

/// <summary>
/// The drafts of the tabs (REL-8). A draft goes into the form the way a POST does, so that also what cannot be saved as it stands comes back.
/// </summary>
public sealed class Conceptformulier(Okrconceptbron opslag)
{
    private const string Voorvoegsel = "Invoer.";

    public Task<Okrconcept?> LeesAsync(Guid leerling, string nummer, CancellationToken ct) => opslag.LeesAsync(new LeerlingId(leerling), nummer, ct);

    /// <summary>Every few seconds while somebody types; saves nothing in the dossier.</summary>
    public async Task<IActionResult> BewaarAsync(PageModel pagina, Guid leerling, string nummer, CancellationToken ct) =>
        await opslag.BewaarAsync(new LeerlingId(leerling), nummer, Velden(pagina.Request.Form), ct) is { } op
            ? pagina.Content($"Concept bewaard om {Nederland.Tijd(op):HH:mm}. Nog niet opgeslagen.")
            : pagina.NotFound();

    public async Task<IActionResult> GooiWegAsync(PageModel pagina, Guid leerling, string nummer, CancellationToken ct)
    {
        await WisAsync(leerling, nummer, ct);
        return pagina.NaarMetMelding($"/leerlingen/{leerling}/okr/{nummer}", "Uw concept is weggegooid.");
    }

    public Task WisAsync(Guid leerling, string nummer, CancellationToken ct) => opslag.WisAsync(new LeerlingId(leerling), nummer, ct);

    internal static FormValueProvider Waarden(Okrconcept concept) => new(
        BindingSource.Form, new FormCollection(concept.Velden.ToDictionary(v => v.Key, v => new StringValues(v.Value), StringComparer.Ordinal)), CultureInfo.CurrentCulture);

    /// <summary>Keeps what was typed and drops the complaints: those come at saving, not at coming back.</summary>
    internal static void Vergeef(ModelStateDictionary staat)
    {
        foreach (var veld in staat.Values)
        {
            veld.Errors.Clear();
            veld.ValidationState = ModelValidationState.Valid;
        }
    }

    private static Dictionary<string, string[]> Velden(IFormCollection formulier) => formulier
        .Where(v => v.Key.StartsWith(Voorvoegsel, StringComparison.Ordinal))
        .ToDictionary(v => v.Key, v => v.Value.Select(w => w ?? "").ToArray(), StringComparer.Ordinal);
}
