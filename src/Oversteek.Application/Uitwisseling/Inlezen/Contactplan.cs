using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Leerlingen;

namespace Oversteek.Application.Uitwisseling.Inlezen;

/// <summary>Address and how to reach somebody. The house is one field: a street of one source with the number of another is nobody's.</summary>
internal static class Contactplan
{
    /// <summary>
    /// A secret address holds none: the known one is kept and marked, a known number is not replaced by a mask. What somebody closed stays
    /// closed, whatever a file says (B-16).
    /// </summary>
    public static Adresgegevens? Kies(Veldgroep groep, string van, Adresgegevens? nieuw, Adresgegevens? nu)
    {
        if (nieuw is null)
            return nu;
        if (nu is { Geheim: true } && !nieuw.Geheim)
            groep.Waarschuw($"Het adres van {van} blijft geheim, ook al noemt het bestand het niet geheim. Wijzig dit zo nodig zelf op tabblad 1.");
        else if (nieuw.Geheim && nu is not { Geheim: true })
            groep.Meld("Het adres is geheim");
        var oud = nu ?? new Adresgegevens();
        return groep.Kies("adres", "Adres", oud, nieuw, Huis) with
        {
            Telefoon = groep.Tekst("telefoon", "Telefoon", oud.Telefoon, Bruikbaar(groep, van, "telefoonnummer", nieuw.Telefoon, Telefoonnummer.TryParse(nieuw.Telefoon, out _))),
            Email = groep.Tekst("email", "E-mailadres", oud.Email, Bruikbaar(groep, van, "e-mailadres", nieuw.Email, Emailadres.TryParse(nieuw.Email, out _))),
            Geheim = nieuw.Geheim || oud.Geheim,
        };
    }

    /// <summary>B-35: what cannot be dialled or mailed by hand is not taken from a file either.</summary>
    private static string? Bruikbaar(Veldgroep groep, string van, string wat, string? waarde, bool klopt)
    {
        if (klopt || string.IsNullOrWhiteSpace(waarde))
            return waarde;
        groep.Waarschuw($"Het {wat} van {van} in het bestand klopt niet en is niet overgenomen. Vul het zo nodig in op tabblad 1.");
        return null;
    }

    private static string? Huis(Adresgegevens adres)
    {
        var straat = $"{adres.Straat} {adres.Huisnummer}{adres.Toevoeging}".Trim();
        var plaats = $"{adres.Postcode} {adres.Plaats}".Trim();
        return string.Join(", ", new[] { straat, plaats, adres.Land }.Where(d => !string.IsNullOrWhiteSpace(d))) is { Length: > 0 } huis ? huis : null;
    }
}
