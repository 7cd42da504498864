using System.ComponentModel.DataAnnotations;
using Oversteek.Domain.Aanvragen;

namespace Oversteek.Web.Pages.Aanvragen;

public sealed class BezwaarInvoer
{
    [StringLength(200), Display(Name = "Wie maakt bezwaar?")] public string? Wie { get; set; }

    [Display(Name = "Ontvangen op", Description = "Laat leeg voor vandaag.")] public DateOnly? Op { get; set; }

    [StringLength(Aanvraag.Tekstlengte), Display(Name = "Waarom is er bezwaar?")] public string? Gronden { get; set; }
}
