using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Oversteek.Domain.Afspraken;
using Oversteek.Web.Onderdelen;
using Oversteek.Web.Teksten;

namespace Oversteek.Web.Formulieren;

/// <summary>The permission or the signature of a parent, given or taken back.</summary>
public sealed class ToestemmingInvoer
{
    public int? Ouder { get; set; }

    [Display(Description = "Laat leeg voor vandaag.")] public DateOnly? Datum { get; set; }

    public Toestemmingswijze Wijze { get; set; }

    /// <summary>A wrong day is told together with a parent who was not chosen.</summary>
    internal void Keur(ModelStateDictionary staat, bool geven, DateOnly vandaag)
    {
        if (Ouder is null)
            staat.AddModelError("Toestemming.Ouder", "Kies een ouder.");
        if (geven && Datum is { } datum && Oudertoestemming.Bezwaar(datum, vandaag) is { } bezwaar)
            staat.AddModelError("Toestemming.Datum", bezwaar.Zin());
    }
}

/// <summary>What stands of each parent, and the form to give or take back; the same wherever one kind of permission is asked.</summary>
/// <param name="Naam">What the parent gives: toestemming or handtekening.</param>
/// <param name="Hoe">The verb of it: gegeven or getekend.</param>
/// <param name="Adres">Of the page, whose handlers are Toestemming and Intrekking.</param>
public sealed record Toestemmingsblok(string Naam, string Hoe, string Titel, string Uitleg, string Adres)
{
    public static IReadOnlyList<Keuzeoptie> Wijzen { get; } = Keuzeopties.Van(Enum.GetValues<Toestemmingswijze>(), w => $"{w}", Woord);

    /// <summary>The words that the parent agrees with.</summary>
    public required string Tekst { get; init; }

    /// <summary>Said at the buttons; null when it needs no saying.</summary>
    public string? Gevolg { get; init; }

    public bool KanGeven { get; init; } = true;

    public required IReadOnlyList<Keuzeoptie> Ouders { get; init; }

    public required IEnumerable<(int Ouder, Oudertoestemming? Toestemming)> Rijen { get; init; }

    public required ToestemmingInvoer Toestemming { get; init; }

    public static string Woord(Toestemmingswijze wijze) => Application.Bouwstenen.Woorden.Van(wijze);

    public string Kop => char.ToUpperInvariant(Naam[0]) + Naam[1..];
}
