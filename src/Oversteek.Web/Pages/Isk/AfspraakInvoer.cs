using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Oversteek.Domain.Afspraken;
using Oversteek.Web.Teksten;

namespace Oversteek.Web.Pages.Isk;

/// <summary>Day, time and place of a test.</summary>
public sealed class AfspraakInvoer
{
    [Display(Name = "Dag")] public DateOnly? Dag { get; set; }

    [Display(Name = "Tijd")] public TimeOnly? Tijd { get; set; }

    [StringLength(200), Display(Name = "Plaats of ruimte")] public string? Plaats { get; set; }

    /// <summary>Null, with what is wrong at each field.</summary>
    internal Afspraak? Lees(ModelStateDictionary fouten, DateOnly vandaag)
    {
        if (Dag is not { } wanneer)
            fouten.AddModelError("Invoer.Dag", "Vul de dag in.");
        else if (Afspraak.Bezwaar(wanneer, vandaag) is { } kanNiet)
            fouten.AddModelError("Invoer.Dag", kanNiet.Zin());
        if (Tijd is null)
            fouten.AddModelError("Invoer.Tijd", "Vul de tijd in.");
        if (!fouten.IsValid || Dag is not { } dag || Tijd is not { } tijd)
            return null;
        var afspraak = new Afspraak(dag, tijd, Plaats?.Trim() ?? "");
        if (afspraak.Bezwaar(vandaag) is not { } bezwaar)
            return afspraak;
        fouten.AddModelError($"Invoer.{bezwaar.Veld}", bezwaar.Zin());
        return null;
    }
}
