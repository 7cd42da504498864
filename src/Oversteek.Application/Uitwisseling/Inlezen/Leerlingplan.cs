using System.Globalization;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Leerlingen;
using Oversteek.Uitwisseling.Vertaling;

namespace Oversteek.Application.Uitwisseling.Inlezen;

/// <summary>Personal data, field by field.</summary>
internal static class Leerlingplan
{
    public static Leerlinggegevens Gegevens(Dossierinhoud inhoud, Leerling? leerling, Veldafweging weging)
    {
        var groep = new Veldgroep(weging, "leerling-", "Leerling");
        var (nieuw, nu) = (inhoud.Leerling, leerling is null ? new Leerlinggegevens() : Leerlinggegevens.Van(leerling));
        return new Leerlinggegevens
        {
            Personalia = nieuw.Personalia is { } personalia ? Personalia(groep, Verdeeld(personalia, nu.Personalia), nu.Personalia) : null,
            Bsn = groep.Tekst("bsn", "Burgerservicenummer", nu.Bsn, nieuw.Bsn, Masker),
            Onderwijsnummer = groep.Tekst("onderwijsnummer", "Onderwijsnummer", nu.Onderwijsnummer, nieuw.Onderwijsnummer, Masker),
            Leerlingcode = groep.Tekst("code", "Leerlingcode", nu.Leerlingcode, nieuw.Leerlingcode),
            Groep = groep.Tekst("groep", "Groep", nu.Groep, nieuw.Groep),
            InstroomOp = groep.Kies("instroom", "Datum van inschrijving", nu.InstroomOp, nieuw.InstroomOp, Dag, Leesbaar),
            Adres = Contactplan.Kies(groep, "de leerling", nieuw.Adres, nu.Adres),
            Schoolloopbaan = groep.Kies("loopbaan", "Schoolloopbaan", nu.Schoolloopbaan, nieuw.Schoolloopbaan, Loopbaan, Jaren),
        };
    }

    private static Personalia Personalia(Veldgroep groep, Personalia nieuw, Personalia? nu)
    {
        var (achternaam, tussenvoegsel) = Familienaam(groep, nieuw, nu);
        return new(
            achternaam,
            tussenvoegsel,
            groep.Tekst("roepnaam", "Roepnaam", nu?.Roepnaam, nieuw.Roepnaam)!,
            groep.Tekst("voornamen", "Voornamen", nu?.Voornamen, nieuw.Voornamen),
            groep.Kies("geboren", "Geboortedatum", nu?.Geboortedatum, nieuw.Geboortedatum, Dag, Leesbaar)!.Value,
            groep.Kies("geslacht", "Geslacht", nu?.Geslacht ?? Geslacht.Onbekend, nieuw.Geslacht, Woord));
    }

    /// <summary>Another family name comes with the words before it, also when it has none; within one name a file clears nothing.</summary>
    private static (string Achternaam, string? Tussenvoegsel) Familienaam(Veldgroep groep, Personalia nieuw, Personalia? nu)
    {
        if (nu is null || Naamvorm.Gelijk(nu.Achternaam, nieuw.Achternaam))
        {
            return (groep.Tekst("achternaam", "Achternaam", nu?.Achternaam, nieuw.Achternaam)!,
                groep.Tekst("tussenvoegsel", "Tussenvoegsel", nu?.Tussenvoegsel, nieuw.Tussenvoegsel));
        }
        var gekozen = groep.Tekst("achternaam", "Achternaam", nu.Achternaam, nieuw.Achternaam, naam => naam == nu.Achternaam ? Voluit(nu) : Voluit(nieuw));
        return gekozen == nieuw.Achternaam ? (nieuw.Achternaam, nieuw.Tussenvoegsel) : (nu.Achternaam, nu.Tussenvoegsel);
    }

    private static string Voluit(Personalia naam) => Naamvorm.Samen(naam.Tussenvoegsel, naam.Achternaam);

    /// <summary>The same name in other parts is no change: half of each would be nobody's name.</summary>
    private static Personalia Verdeeld(Personalia nieuw, Personalia? nu) =>
        nu?.VerdeeltAnders(nieuw) == true ? nieuw with { Achternaam = nu.Achternaam, Tussenvoegsel = nu.Tussenvoegsel } : nieuw;

    private static string? Woord(Geslacht geslacht) => geslacht == Geslacht.Onbekend ? null : geslacht.ToString().ToLowerInvariant();

    private static string? Dag(DateOnly? dag) => dag?.ToString("O", CultureInfo.InvariantCulture);

    private static string Leesbaar(string dag) => DateOnly.ParseExact(dag, "O", CultureInfo.InvariantCulture).Leesbaar();

    private static string? Loopbaan(IReadOnlyList<Loopbaanregel>? loopbaan) => loopbaan is { Count: > 0 } ? Json.Schrijf(loopbaan) : null;

    private static string Jaren(string loopbaan) =>
        string.Join("; ", Json.Lees<List<Loopbaanregel>>(loopbaan)
            .Select(r => $"{r.Schooljaar} groep {r.Groep} {r.School()}{(r.Buitenland ? " (in het buitenland)" : "")}".TrimEnd()));

    private static string Masker(string nummer) => nummer.Length > 4 ? string.Concat("•••••", nummer.AsSpan(nummer.Length - 4)) : "•••••";
}
