using Oversteek.Domain.Leerlingen;
using Oversteek.Uitwisseling.Vertaling;

namespace Oversteek.Application.Uitwisseling.Inlezen;

/// <summary>Personal data: the administration of the school is the source, so the file goes before what is known.</summary>
internal static class Leerlingplan
{
    private const string Categorie = "Leerling";

    public static Leerlinggegevens Gegevens(Dossierinhoud inhoud, Leerling? leerling, List<Importregel> regels)
    {
        var nieuw = inhoud.Leerling with { Adres = Adres(inhoud.Leerling.Adres, leerling?.Adres) };
        Meld(regels, "Naam en geboortedatum", nieuw.Personalia is { } p ? $"{p.Volledig}, {p.Geboortedatum.Leesbaar()}" : null, leerling is { Personalia: var was } ? $"{was.Volledig}, {was.Geboortedatum.Leesbaar()}" : null);
        Meld(regels, "Persoonsnummer", Masker(nieuw.Bsn ?? nieuw.Onderwijsnummer), Masker(leerling?.Bsn ?? leerling?.Onderwijsnummer));
        Meld(regels, "Leerlingcode", nieuw.Leerlingcode, leerling?.Leerlingcode);
        Meld(regels, "Groep", nieuw.Groep, leerling?.Groep);
        Meld(regels, "Datum van inschrijving", nieuw.InstroomOp?.Leesbaar(), leerling?.InstroomOp?.Leesbaar());
        Meld(regels, "Adres en contact", Regel(nieuw.Adres), Regel(leerling?.Adres));
        BlijftGeheim(inhoud.Leerling.Adres, leerling?.Adres, "de leerling", Categorie, regels);
        Meld(regels, "Schoolloopbaan", Aantal(nieuw.Schoolloopbaan), Aantal(leerling?.Schoolloopbaan));
        return nieuw;
    }

    /// <summary>
    /// A secret address holds none: the known one is kept and marked, a known number is not replaced by a mask. What somebody closed stays
    /// closed, whatever a file says (B-16).
    /// </summary>
    public static Adresgegevens? Adres(Adresgegevens? nieuw, Adresgegevens? oud)
    {
        if (nieuw is null || oud is null)
            return nieuw ?? oud;
        var bron = nieuw.Straat is null ? oud : nieuw;
        return nieuw with
        {
            Straat = bron.Straat,
            Huisnummer = bron.Huisnummer,
            Toevoeging = bron.Toevoeging,
            Postcode = bron.Postcode,
            Plaats = bron.Plaats,
            Land = bron.Land,
            Telefoon = nieuw.Telefoon ?? oud.Telefoon,
            Email = nieuw.Email ?? oud.Email,
            Geheim = nieuw.Geheim || oud.Geheim,
        };
    }

    public static void BlijftGeheim(Adresgegevens? nieuw, Adresgegevens? oud, string van, string categorie, List<Importregel> regels)
    {
        if (oud is { Geheim: true } && nieuw is { Geheim: false })
            regels.Add(new Importregel(categorie, Regelsoort.Waarschuwing, $"Het adres van {van} blijft geheim, ook al noemt het bestand het niet geheim. Wijzig dit zo nodig zelf op tabblad 1."));
    }

    public static string? Regel(Adresgegevens? adres)
    {
        if (adres is null)
            return null;
        var straat = adres.Straat is null ? null : $"{adres.Straat} {adres.Huisnummer}{adres.Toevoeging}".Trim();
        return string.Join(", ", new[] { adres.Geheim ? "geheim adres" : null, straat, adres.Plaats, adres.Telefoon, adres.Email }.Where(d => !string.IsNullOrWhiteSpace(d)));
    }

    private static void Meld(List<Importregel> regels, string wat, string? nieuw, string? oud)
    {
        if (string.IsNullOrEmpty(nieuw) || nieuw == oud)
            return;
        regels.Add(string.IsNullOrEmpty(oud)
            ? new Importregel(Categorie, Regelsoort.Opslaan, $"{wat}: {nieuw}")
            : new Importregel(Categorie, Regelsoort.Verschil, $"{wat}: {oud} wordt {nieuw}"));
    }

    private static string? Aantal(IReadOnlyList<Loopbaanregel>? loopbaan) => loopbaan is { Count: > 0 } ? $"{loopbaan.Count} schooljaren" : null;

    private static string? Masker(string? nummer) => nummer is { Length: > 4 } ? string.Concat("•••••", nummer.AsSpan(nummer.Length - 4)) : null;
}
