using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Onderdelen;

namespace Oversteek.Web.Pages;

/// <summary>All components in all states: reference for developers, target of the accessibility and markup tests.</summary>
public sealed class StijlgidsModel(IHostEnvironment omgeving, IOptions<OnderdelenOpties> opties) : PageModel
{
    [BindProperty]
    public StijlgidsInvoer Invoer { get; set; } = new();

    public IReadOnlyList<Keuzeoptie> Adviezen { get; } =
        [new("havo", "havo"), new("havo-vwo", "havo/vwo"), new("vwo", "vwo"), new("pro", "praktijkonderwijs", Dicht: "kan vanaf 1 februari")];

    private bool Open => omgeving.IsDevelopment() || opties.Value.Stijlgids;

    public IActionResult OnGet() => Open ? Page() : NotFound();

    public IActionResult OnPost()
    {
        if (!Open)
            return NotFound();
        return ModelState.IsValid ? this.NaarMetMelding(Url.Page("/Stijlgids")!, "De gegevens zijn opgeslagen.") : this.MetFouten();
    }
}

public enum StijlgidsVervoer
{
    [Display(Name = "Met de fiets")]
    Fiets,

    [Display(Name = "Met de bus", Description = "Ook tram en metro")]
    Bus,
}

/// <summary>One property for each kind of field.</summary>
public sealed class StijlgidsInvoer
{
    [Display(Name = "Naam", Description = "Zoals op het paspoort"), Required, StringLength(20, MinimumLength = 2)]
    public string? Naam { get; set; } = "Sanne";

    [Display(Name = "Toelichting"), DataType(DataType.MultilineText), MaxLength(200)]
    public string? Toelichting { get; set; }

    [Display(Name = "Standaardscore"), Range(501, 550)]
    public int? Score { get; set; } = 535;

    [Display(Name = "Gemiddelde")]
    public decimal? Gemiddelde { get; set; } = 7.5m;

    [Display(Name = "Geboortedatum")]
    public DateOnly Geboortedatum { get; set; } = new(2014, 5, 12);

    [Display(Name = "Afnamedatum")]
    public DateOnly? Afname { get; set; }

    [Display(Name = "E-mailadres"), Emailveld]
    public string? Email { get; set; }

    [Display(Name = "Wachtwoord"), DataType(DataType.Password)]
    public string? Wachtwoord { get; set; }

    [Display(Name = "Advies"), Required]
    public string? Advies { get; set; } = "havo";

    [Display(Name = "Is de toets helemaal gemaakt?"), Required]
    public bool? Gemaakt { get; set; } = true;

    [Display(Name = "Hoe gaat de leerling naar school?")]
    public StijlgidsVervoer Vervoer { get; set; }

    [Display(Name = "Welke adviezen passen?")]
    public IReadOnlyList<string> Passend { get; set; } = ["havo"];

    [Display(Name = "De ouders zijn akkoord")]
    public bool Akkoord { get; set; }
}
