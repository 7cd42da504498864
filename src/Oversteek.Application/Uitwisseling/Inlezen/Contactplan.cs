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
        return groep.Kies("adres", "Adres", oud, Huis(groep, van, nieuw, oud), Kenmerk, k => (k == Kenmerk(oud) ? oud : nieuw).Regel() ?? k) with
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

    /// <summary>What tab 1 could not save is not taken. Loose lines that say the same house leave it in its parts.</summary>
    private static Adresgegevens Huis(Veldgroep groep, string van, Adresgegevens nieuw, Adresgegevens oud)
    {
        if (nieuw.Past())
            return nieuw.IsLos() && Kenmerk(nieuw) == Kenmerk(oud) ? oud : nieuw;
        groep.Waarschuw($"Het adres van {van} in het bestand is te lang en is niet overgenomen. Vul het zo nodig in op tabblad 1.");
        return nieuw.ZonderHuis();
    }

    // As files write it: what was remembered of an earlier file must still be the same.
    private static string? Kenmerk(Adresgegevens adres) =>
        adres.Postcode is { } code && Postcode.Kaal(code) is var kaal && kaal != code ? adres.Regel()?.Replace(code, kaal, StringComparison.Ordinal) : adres.Regel();

}
