using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Primitives;
using Oversteek.Application.Overstapdossiers;

namespace Oversteek.Web.Pages.Overstapdossiers;

/// <summary>A draft goes into the form the way a POST does, so that also what cannot be saved as it stands comes back (REL-8).</summary>
internal static class Conceptbeeld
{
    private const string Voorvoegsel = "Invoer.";

    public static Dictionary<string, string[]> Velden(IFormCollection formulier) => formulier
        .Where(v => v.Key.StartsWith(Voorvoegsel, StringComparison.Ordinal))
        .ToDictionary(v => v.Key, v => v.Value.Select(w => w ?? "").ToArray(), StringComparer.Ordinal);

    public static FormValueProvider Waarden(Okrconcept concept) => new(
        BindingSource.Form, new FormCollection(concept.Velden.ToDictionary(v => v.Key, v => new StringValues(v.Value), StringComparer.Ordinal)), CultureInfo.CurrentCulture);

    /// <summary>Keeps what was typed and drops the complaints: those come at saving, not at coming back.</summary>
    public static void Vergeef(ModelStateDictionary staat)
    {
        foreach (var veld in staat.Values)
        {
            veld.Errors.Clear();
            veld.ValidationState = ModelValidationState.Valid;
        }
    }

    public static string Bewaard(DateTimeOffset op) => $"Concept bewaard om {Domain.Bouwstenen.Nederland.Tijd(op):HH:mm}. Nog niet opgeslagen.";

    /// <summary>Leaving with a draft on the server loses nothing; the address is that of the tab itself.</summary>
    public static string Adres(Guid leerling, string nummer) => $"/leerlingen/{leerling}/okr/{nummer}";
}
