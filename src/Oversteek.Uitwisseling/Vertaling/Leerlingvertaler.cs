using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Leerlingen;
using Oversteek.Oso;
using Model = Oversteek.Oso.Model;

namespace Oversteek.Uitwisseling.Vertaling;

/// <summary>Identity, address and career of the pupil; name and address of the school.</summary>
internal static class Leerlingvertaler
{
    public static string Naam(Model.Leerling leerling) =>
        Domain.Bouwstenen.Naamvorm.Samen(Roepnaam(leerling), leerling.Voorvoegsel, leerling.Achternaam);

    public static Leerlinggegevens Gegevens(Model.Leerling leerling) => new()
    {
        Personalia = Personalia(leerling),
        Groep = Groep(leerling),
        Leerlingcode = leerling.Leerlingid,
        InstroomOp = leerling.Datuminschrijving?.Waarde,
        Bsn = Domain.Bouwstenen.Bsn.TryParse(leerling.Bsn?.Tekst, out var bsn) ? bsn.Waarde : null,
        Onderwijsnummer = Domain.Bouwstenen.Onderwijsnummer.TryParse(leerling.Onderwijsnummer, out var nummer) ? nummer.Waarde : null,
        Adres = Adresvertaler.Adres(leerling.Adreslijst, leerling.Adresbuitenland, leerling.Communicatielijst, leerling.Adresgeheim),
        Schoolloopbaan = leerling.Schoolloopbaanlijst.Count == 0 ? null : [.. leerling.Schoolloopbaanlijst.Select(Loopbaan)],
    };

    /// <summary>B-30: one impossible year or day does not cost the whole file, and is not kept.</summary>
    public static Leerlinggegevens BinnenGrenzen(this Leerlinggegevens gegevens, DateOnly vandaag, List<string> weg)
    {
        if (gegevens.Personalia is not { Geboortedatum: var geboren })
            return gegevens;
        var instroom = gegevens.InstroomOp is { } op && !Loopbaangrens.Klopt(op, geboren, vandaag) ? null : gegevens.InstroomOp;
        if (instroom != gegevens.InstroomOp)
            weg.Add($"Datum van inschrijving {gegevens.InstroomOp!.Value.Leesbaar()}: die dag kan niet bij deze leerling horen.");
        var loopbaan = gegevens.Schoolloopbaan?.Where(r => Loopbaangrens.Klopt(r, geboren, vandaag)).ToList();
        if (loopbaan?.Count < gegevens.Schoolloopbaan?.Count)
            weg.Add($"Schoolloopbaan van {string.Join(", ", gegevens.Schoolloopbaan.Except(loopbaan).Select(r => r.Schooljaar))}: dat jaar kan niet bij deze leerling horen.");
        return gegevens with { InstroomOp = instroom, Schoolloopbaan = loopbaan is { Count: 0 } ? null : loopbaan };
    }

    public static Schooladres? School(Model.Huidigeschool school)
    {
        if (Adresvertaler.Kies(school.Adreslijst) is not { } adres)
            return null;
        var contact = Adresvertaler.Contact(school.Communicatielijst);
        return new Schooladres(adres.Straat, adres.Nummer + adres.Toevoeging, Domain.Bouwstenen.Postcode.Kaal(adres.Postcode), adres.Plaats, contact.Telefoon, contact.Email);
    }

    private static Personalia? Personalia(Model.Leerling leerling)
    {
        if (Roepnaam(leerling) is not { } roepnaam || leerling.Geboortedatum is not { } geboren)
            return null;
        var voornamen = leerling.Voornaam.Count > 0 ? string.Join(' ', leerling.Voornaam) : null;
        return new Personalia(leerling.Achternaam.Trim(), leerling.Voorvoegsel?.Trim(), roepnaam, voornamen, geboren.Waarde, Geslacht(leerling.Geslacht));
    }

    private static string? Roepnaam(Model.Leerling leerling) =>
        new[] { leerling.Roepnaam }.Concat(leerling.Voornaam).FirstOrDefault(n => !string.IsNullOrWhiteSpace(n))?.Trim();

    /// <summary>OSO: 1 vrouw, 2 man (other exchange formats have it the other way round).</summary>
    private static Geslacht Geslacht(Geheel? code) => code?.Waarde switch
    {
        1 => Domain.Leerlingen.Geslacht.Vrouw,
        2 => Domain.Leerlingen.Geslacht.Man,
        _ => Domain.Leerlingen.Geslacht.Onbekend,
    };

    private static string? Groep(Model.Leerling leerling) => leerling.Schoolloopbaanlijst
        .OrderByDescending(s => s.Schooljaar.Tekst, StringComparer.Ordinal).ThenByDescending(s => s.Begindatum?.Tekst, StringComparer.Ordinal)
        .Select(s => s.Groepscode).FirstOrDefault();

    private static Loopbaanregel Loopbaan(Model.Schoolloopbaan regel) =>
        new(regel.Schooljaar.Tekst, regel.Brincode.Tekst + regel.Vestigingscode.Tekst, null, regel.Jaargroep, regel.Begindatum?.Waarde, regel.Einddatum?.Waarde);
}
