using System.ComponentModel.DataAnnotations;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Leerlingen;
using Oversteek.Web.Antwoorden;
using Oversteek.Web.Teksten;

namespace Oversteek.Web.Pages.Overstapdossiers;

public sealed class OuderInvoer
{
    [StringLength(200), Display(Name = "Achternaam")] public string? Achternaam { get; set; }

    [StringLength(40), Display(Name = "Tussenvoegsel")] public string? Tussenvoegsel { get; set; }

    [StringLength(20), Display(Name = "Voorletters")] public string? Voorletters { get; set; }

    [Range(1, 9), Display(Name = "Relatie tot de leerling")] public int? Relatie { get; set; }

    [Display(Name = "Gezag")] public Gezag Gezag { get; set; }

    [StringLength(256), Emailveld, Display(Name = "E-mailadres")] public string? Email { get; set; }

    [StringLength(40), Telefoonveld, Display(Name = "Telefoon")] public string? Telefoon { get; set; }

    [Display(Name = "Adres en contactgegevens van deze ouder zijn geheim")] public bool AdresGeheim { get; set; }

    [Display(Name = "Wil deze ouder e-mail van het platform?")] public Communicatiekeuze Keuze { get; set; }

    /// <summary>Nobody typed anything about this parent; half a parent is not left out in silence (B-31).</summary>
    public bool IsLeeg => Relatie is null && Gezag == Gezag.Onbekend && !AdresGeheim && Keuze == Communicatiekeuze.NietVastgelegd
        && new[] { Achternaam, Tussenvoegsel, Voorletters, Email, Telefoon }.All(string.IsNullOrWhiteSpace);

    public string Samenvatting => IsLeeg ? "" : string.Join(", ", new[]
    {
        Naamvorm.Samen(Voorletters, Tussenvoegsel, Achternaam), Email, Telefoon, AdresGeheim ? "geheim adres" : null, $"gezag {Gezag}",
        Keuze switch { Communicatiekeuze.Ja => "wil e-mail", Communicatiekeuze.Nee => "wil geen e-mail", _ => "keuze niet vastgelegd" },
    }.Where(d => !string.IsNullOrWhiteSpace(d)));

    public static OuderInvoer Van(Ouder? ouder) => ouder is null ? new() : new()
    {
        Achternaam = ouder.Gegevens.Achternaam,
        Tussenvoegsel = ouder.Gegevens.Tussenvoegsel,
        Voorletters = ouder.Gegevens.Voorletters,
        Relatie = ouder.Gegevens.Relatie,
        Gezag = ouder.Gegevens.Gezag,
        Email = ouder.Contact?.Email,
        Telefoon = ouder.Contact?.Telefoon,
        AdresGeheim = ouder.Contact?.Geheim ?? false,
        Keuze = ouder.Communicatiekeuze,
    };

    public Oudergegevens NaarGegevens(Ouder? huidig) =>
        new(Achternaam!.Trim(), Tussenvoegsel, Voorletters, Relatie, Gezag,
            (huidig?.Contact ?? new Adresgegevens()) with { Email = Email?.Trim(), Telefoon = Telefoon?.Trim(), Geheim = AdresGeheim });
}
