using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Domain.Leerlingen;

/// <param name="Woord">What was put right, without the value.</param>
/// <param name="IsKeuze">The e-mail choice: the parent's own, so it asks for no reason (D-17).</param>
public sealed record Correctie(string Woord, bool IsKeuze = false);

/// <summary>The personal data of a pupil at one moment, to name afterwards what was put right.</summary>
public sealed record Correctiebeeld(Personalia Personalia, string? Bsn, string? Onderwijsnummer, Adresgegevens? Adres, IReadOnlyList<Ouderbeeld> Ouders)
{
    public static Correctiebeeld Van(Leerling leerling) => new(
        leerling.Personalia, leerling.Bsn, leerling.Onderwijsnummer, leerling.Adres,
        [.. leerling.Ouders.OrderBy(o => o.Volgnummer).Select(o => new Ouderbeeld(o.Volgnummer, o.Gegevens, o.Communicatiekeuze))]);

    /// <summary>Empty when nothing differs.</summary>
    public IReadOnlyList<Correctie> Verschillen(Correctiebeeld nieuw) =>
    [
        .. Als(Naam(Personalia) != Naam(nieuw.Personalia), "naam"),
        .. Als(Personalia.Geboortedatum != nieuw.Personalia.Geboortedatum, "geboortedatum"),
        .. Als(Bsn != nieuw.Bsn, "burgerservicenummer"),
        .. Als(Onderwijsnummer != nieuw.Onderwijsnummer, "onderwijsnummer"),
        .. Als(Adres != nieuw.Adres, "adres"),
        .. nieuw.Ouders.SelectMany(o => o.Verschillen(Ouders.FirstOrDefault(oud => oud.Volgnummer == o.Volgnummer))),
    ];

    private static (string, string?, string) Naam(Personalia personalia) => (personalia.Achternaam, personalia.Tussenvoegsel, personalia.Roepnaam);

    private static IEnumerable<Correctie> Als(bool anders, string woord) => anders ? [new Correctie(woord)] : [];
}

/// <summary>One parent in it.</summary>
public sealed record Ouderbeeld(int Volgnummer, Oudergegevens Gegevens, Communicatiekeuze Keuze)
{
    public IEnumerable<Correctie> Verschillen(Ouderbeeld? oud)
    {
        if (oud?.Gegevens != Gegevens)
            yield return new Correctie($"gegevens van ouder {Volgnummer}");
        if (oud is not null && oud.Keuze != Keuze)
            yield return new Correctie($"e-mailkeuze van ouder {Volgnummer}", IsKeuze: true);
    }
}
