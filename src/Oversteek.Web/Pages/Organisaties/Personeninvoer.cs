using System.ComponentModel.DataAnnotations;
using Oversteek.Application.Organisaties;
using Oversteek.Domain.Organisaties;
using Oversteek.Web.Antwoorden;

namespace Oversteek.Web.Pages.Organisaties;

/// <summary>The contact persons of an organisation, with some empty lines to add to.</summary>
public sealed class Personeninvoer
{
    private const int Leeg = 2;

    public List<Persoonregel> Regels { get; set; } = [];

    public int Versie { get; set; }

    public static Personeninvoer Van(Organisatie organisatie)
    {
        var regels = organisatie.Contactpersonen
            .Select(p => new Persoonregel { Naam = p.Naam, Taak = p.Taak, Telefoon = p.Telefoon, Email = p.Email }).ToList();
        var leeg = Math.Clamp(ContactpersonenWijzigen.Hoogstens - regels.Count, 0, Leeg);
        return new Personeninvoer { Regels = [.. regels, .. Enumerable.Range(0, leeg).Select(_ => new Persoonregel())], Versie = organisatie.Versie };
    }

    public IReadOnlyList<Contactpersoon> Lees() =>
        [.. Regels.Where(r => !r.IsLeeg).Select(r => new Contactpersoon(r.Naam?.Trim() ?? "", r.Taak?.Trim() ?? "", r.Telefoon, r.Email))];
}

public sealed class Persoonregel
{
    [Display(Name = "Naam"), StringLength(100)] public string? Naam { get; set; }

    [Display(Name = "Taak"), StringLength(100)] public string? Taak { get; set; }

    [Display(Name = "Telefoonnummer"), StringLength(20), Telefoonveld] public string? Telefoon { get; set; }

    [Display(Name = "E-mailadres"), StringLength(256), Emailveld] public string? Email { get; set; }

    public bool IsLeeg => new[] { Naam, Taak, Telefoon, Email }.All(string.IsNullOrWhiteSpace);
}
