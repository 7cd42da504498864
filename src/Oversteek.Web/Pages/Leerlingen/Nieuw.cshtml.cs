using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Leerlingen;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Leerlingen;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Beveiliging;
using Oversteek.Web.Links;

namespace Oversteek.Web.Pages.Leerlingen;

public sealed class LeerlingInvoer
{
    [Required, StringLength(200), Display(Name = "Achternaam")] public string Achternaam { get; set; } = "";

    [StringLength(40), Display(Name = "Tussenvoegsel")] public string? Tussenvoegsel { get; set; }

    [Required, StringLength(200), Display(Name = "Roepnaam")] public string Roepnaam { get; set; } = "";

    [Required, Geboortedatumveld, Display(Name = "Geboortedatum", Description = "Bijvoorbeeld 14-3-2015.")]
    public DateOnly? Geboortedatum { get; set; }

    [StringLength(40), Display(Name = "Groep", Description = "Bijvoorbeeld 8A.")] public string? Groep { get; set; }

    [StringLength(40), Display(Name = "Leerlingcode")] public string? Leerlingcode { get; set; }

    [Display(Name = "Het is een ander kind, voeg het toe")] public bool TochToevoegen { get; set; }
}

[Vereist(Recht.LeerlingenBewerken)]
public sealed class NieuwModel(LeerlingToevoegen toevoegen, Eenmalig eenmalig, Handelingbron bron, Werkjaar werkjaar) : PageModel
{
    [BindProperty] public LeerlingInvoer Invoer { get; set; } = new();

    [BindProperty] public Guid Bewerking { get; set; }

    /// <summary>Somebody with this name and birth date is there; only then there is something to say about it.</summary>
    public bool Gelijkend => Invoer.TochToevoegen || ModelState.ContainsKey("Invoer.TochToevoegen") && ModelState["Invoer.TochToevoegen"]!.Errors.Count > 0;

    /// <summary>B-34: the year that is shown is the year that is written.</summary>
    public string Schooljaar => werkjaar.Gekozen.ToString();

    public void OnGet() => Bewerking = Guid.NewGuid();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var handeling = bron.Maak();
        if (!ModelState.IsValid)
            return this.MetFouten();
        var uitkomst = await eenmalig.VoerUitAsync(Bewerking, "leerling-toevoegen", Eenmalig.Hash(Invoer), () => VoegToeAsync(handeling, ct), ct);
        return this.Antwoord(uitkomst, url => this.NaarMetMelding(url, "De leerling is toegevoegd."));
    }

    private async Task<Result<string>> VoegToeAsync(Handeling handeling, CancellationToken ct)
    {
        var personalia = new Personalia(Invoer.Achternaam.Trim(), Invoer.Tussenvoegsel?.Trim(), Invoer.Roepnaam.Trim(), null, Invoer.Geboortedatum!.Value, Geslacht.Onbekend);
        var opdracht = new LeerlingToevoegenOpdracht(personalia, Invoer.Groep, Invoer.Leerlingcode?.Trim(), werkjaar.Gekozen, Invoer.TochToevoegen);
        var uitkomst = await toevoegen.ExecuteAsync(opdracht, handeling, ct);
        return uitkomst.Met(id => Dossierlinks.Okr(id));
    }
}
