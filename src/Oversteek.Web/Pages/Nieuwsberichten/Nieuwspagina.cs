using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Oversteek.Application.Bouwstenen;
using Oversteek.Domain.Nieuwsberichten;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Onderdelen;

namespace Oversteek.Web.Pages.Nieuwsberichten;

public sealed class Nieuwsinvoer
{
    [Display(Name = "Soort"), Required] public Nieuwssoort Soort { get; set; }

    [Display(Name = "Titel"), Required, StringLength(Nieuwsbericht.Titellengte)] public string Titel { get; set; } = "";

    [Display(Name = "Tekst", Description = "Gewone zinnen. Een lege regel begint een nieuwe alinea."), Required, StringLength(Nieuwsbericht.Tekstlengte)]
    public string Tekst { get; set; } = "";

    [Display(Name = "Adres van een opname, bijeenkomst of document", Description = "Begint met https://."), StringLength(500)]
    public string? Link { get; set; }

    [Display(Name = "Voor wie?")] public List<Nieuwslezers> Voor { get; set; } = [];

    [Display(Name = "Dag"), Daggrens(1, 2)] public DateOnly? Dag { get; set; }

    [Display(Name = "Begintijd")] public TimeOnly? Van { get; set; }

    [Display(Name = "Eindtijd")] public TimeOnly? Tot { get; set; }

    public Nieuwsinhoud Inhoud() => new(
        Soort, Titel, Tekst.ReplaceLineEndings("\n"), Voor.Aggregate(Nieuwslezers.Niemand, (a, b) => a | b), Link, Dag, Van, Tot);

    public static Nieuwsinvoer Uit(Nieuwsbericht bericht) => new()
    {
        Soort = bericht.Soort,
        Titel = bericht.Titel,
        Tekst = bericht.Tekst,
        Link = bericht.Link,
        Voor = [.. Enum.GetValues<Nieuwslezers>().Where(l => l != Nieuwslezers.Niemand && bericht.Voor.HasFlag(l))],
        Dag = bericht.Dag,
        Van = bericht.Van,
        Tot = bericht.Tot,
    };
}

/// <summary>The form of one text, for a new one and for one that is there.</summary>
public abstract class Nieuwspagina : PageModel
{
    [BindProperty] public Nieuwsinvoer Invoer { get; set; } = new();

    [BindProperty] public int Versie { get; set; }

    public static IReadOnlyList<Keuzeoptie> Soorten => [.. Enum.GetValues<Nieuwssoort>().Select(s => new Keuzeoptie(s.ToString(), Woorden.Van(s)))];

    public static IReadOnlyList<Keuzeoptie> Lezers =>
        [.. Enum.GetValues<Nieuwslezers>().Where(l => l != Nieuwslezers.Niemand).Select(l => new Keuzeoptie(l.ToString(), Woorden.Van(l)))];
}
