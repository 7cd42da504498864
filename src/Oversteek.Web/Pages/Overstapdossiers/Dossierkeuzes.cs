using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Domain.Formulieren;
using Oversteek.Web.Onderdelen;

namespace Oversteek.Web.Pages.Overstapdossiers;

/// <summary>The choices of the merge page (REL-7), the same for every form with the inputs of pupil and parents.</summary>
/// <param name="Keuze">Per field: mijn or ander.</param>
/// <param name="Samenvoegen">The fields that were shown: each needs a choice, or pressing on would overwrite a colleague.</param>
internal sealed record Dossierkeuzes(Dictionary<string, string> Keuze, List<string> Samenvoegen)
{
    /// <summary>Takes what was chosen into the inputs. With a choice missing: the differences, to be shown again.</summary>
    public IReadOnlyList<Samenvoegveld> Neem(PageModel pagina, Formulierdefinitie vragen, DossierInvoer mijn, DossierInvoer opgeslagen)
    {
        Dossiersamenvoeging.Neem(vragen, mijn, opgeslagen, Keuze);
        if (!Samenvoegen.TrueForAll(Keuze.ContainsKey))
        {
            pagina.ModelState.Clear();
            pagina.ModelState.AddModelError("", "Kies bij elk verschil welke tekst blijft.");
            return Dossiersamenvoeging.Verschillen(vragen, mijn, opgeslagen);
        }
        // What was taken from a colleague replaces what was typed, also in the inputs and in the complaints about them.
        if (Keuze.ContainsValue(Samenvoeging.Ander))
        {
            pagina.ModelState.Clear();
            pagina.TryValidateModel(mijn, nameof(ILeerlingformulier.Invoer));
        }
        return [];
    }
}
