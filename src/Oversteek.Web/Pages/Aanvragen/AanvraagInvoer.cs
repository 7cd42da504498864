using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Oversteek.Domain.Aanvragen;
using Oversteek.Domain.Afspraken;
using Oversteek.Web.Teksten;

namespace Oversteek.Web.Pages.Aanvragen;

public sealed class AanvraagtoestemmingInvoer
{
    [Display(Name = "Ouder")] public int? Ouder { get; set; }

    [Display(Name = "Getekend op", Description = "Laat leeg voor vandaag.")] public DateOnly? Datum { get; set; }

    [Display(Name = "Hoe getekend")] public Toestemmingswijze Wijze { get; set; }

    /// <summary>A wrong day is told together with a parent who was not chosen.</summary>
    internal void Keur(ModelStateDictionary staat, bool geven, DateOnly vandaag)
    {
        if (Ouder is null)
            staat.AddModelError("Toestemming.Ouder", "Kies een ouder.");
        if (geven && Datum is { } datum && Oudertoestemming.Bezwaar(datum, vandaag) is { } bezwaar)
            staat.AddModelError("Toestemming.Datum", bezwaar.Zin());
    }
}

public sealed class BezwaarInvoer
{
    [StringLength(200), Display(Name = "Wie maakt bezwaar?")] public string? Wie { get; set; }

    [Display(Name = "Ontvangen op", Description = "Laat leeg voor vandaag.")] public DateOnly? Op { get; set; }

    [StringLength(Aanvraag.Tekstlengte), Display(Name = "Waarom is er bezwaar?")] public string? Gronden { get; set; }
}
