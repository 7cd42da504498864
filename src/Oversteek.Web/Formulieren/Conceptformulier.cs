using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Primitives;
using Oversteek.Application.Formulieren;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Antwoorden;

namespace Oversteek.Web.Formulieren;

/// <summary>
/// The drafts of forms (REL-8). A draft goes into the form the way a POST does, so that also what cannot be saved as it stands comes back.
/// </summary>
public sealed class Conceptformulier(Conceptbron opslag)
{
    public Task<Formulierschets?> LeesAsync(Conceptsleutel sleutel, CancellationToken ct) => opslag.LeesAsync(sleutel, ct);

    /// <summary>Every few seconds while somebody types; saves nothing but the draft.</summary>
    public async Task<IActionResult> BewaarAsync(PageModel pagina, Conceptsleutel sleutel, CancellationToken ct) =>
        await opslag.BewaarAsync(sleutel, Formulierpost.Velden(pagina.Request.Form), ct) is { } op
            ? pagina.Content($"Concept bewaard om {Nederland.Tijd(op):HH:mm}. Nog niet opgeslagen.")
            : pagina.NotFound();

    public async Task<IActionResult> GooiWegAsync(PageModel pagina, Conceptsleutel sleutel, string terug, CancellationToken ct)
    {
        await WisAsync(sleutel, ct);
        return pagina.NaarMetMelding(terug, "Uw concept is weggegooid.");
    }

    public Task WisAsync(Conceptsleutel sleutel, CancellationToken ct) => opslag.WisAsync(sleutel, ct);

    /// <summary>For a page that binds its own model.</summary>
    internal static FormValueProvider Waarden(Formulierschets concept) => new(
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
}
