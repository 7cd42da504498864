using System.ComponentModel.DataAnnotations;
using Oversteek.Domain.Afspraken;
using Oversteek.Domain.Zib;

namespace Oversteek.Web.Pages.Zib;

/// <summary>Which application of a pupil a consent belongs to.</summary>
public enum Onderzoekkeuze
{
    Nu,
    Eerder,
}

public sealed class ToestemmingInvoer
{
    [Display(Name = "Ouder")] public int? Ouder { get; set; }

    [Display(Name = "Toestemming om")] public Toestemmingsoort? Soort { get; set; }

    [Display(Name = "Gegeven op", Description = "Laat leeg voor vandaag.")] public DateOnly? Datum { get; set; }

    [Display(Name = "Bij welk onderzoek")] public Onderzoekkeuze Onderzoek { get; set; }

    [Display(Name = "Hoe gegeven")] public Toestemmingswijze Wijze { get; set; }
}
