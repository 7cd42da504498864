using Oversteek.Documenten.Modellen;
using Oversteek.Domain.Formulieren;
using Oversteek.Domain.Leerlingen;
using Oversteek.Domain.Organisaties;
using Oversteek.Domain.Overstapdossiers;

namespace Oversteek.Application.Overstapdossiers;

/// <summary>The first page of a report: whom to call, the advice with its dates, what the pupil needs (B-32). Empty parts stay out.</summary>
internal static class Okrkern
{
    public static IReadOnlyList<OkrGroep> Van(Leerling leerling, Okr okr, Organisatie school)
    {
        var antwoorden = new Okrantwoorden(okr);
        OkrGroep[] groepen =
        [
            OkrGroep.VanGegevens("Wie kunt u bellen", [.. School(antwoorden, school), .. leerling.Ouders.Select(o => Ouder(leerling, o))]),
            OkrGroep.VanGegevens("Advies", [.. Advies(antwoorden)]),
            OkrGroep.VanGegevens("Wat heeft deze leerling nodig", [.. Vragen(antwoorden, Okrvragen.WatNodig, Okrvragen.WatWerkt)]),
        ];
        return [.. groepen.Select(g => g with { Gegevens = [.. g.Gegevens.Where(v => !string.IsNullOrEmpty(v.Waarde))] }).Where(g => g.Gegevens.Count > 0)];
    }

    private static IEnumerable<Gegeven> School(Okrantwoorden antwoorden, Organisatie school)
    {
        var telefoon = Okrvragen.ContactTelefoon.Van(antwoorden) ?? school.Telefoon;
        yield return new("Basisschool", Samen(school.Naam, telefoon, school.Email));
        yield return new("Contactpersoon", Okrvragen.Contactpersoon.Van(antwoorden));
        if (Okrvragen.ContactNodig.Van(antwoorden) == true)
            yield return new("Contact gewenst met", Okrvragen.ContactNaam.Van(antwoorden));
    }

    /// <summary>Who closed the own number gives none here either (B-16).</summary>
    private static Gegeven Ouder(Leerling leerling, Ouder ouder)
    {
        var contact = leerling.Deelbaar(ouder.Contact);
        var label = Ouderrelaties.Woord(ouder.Gegevens.Relatie) is { } relatie ? $"Ouder {ouder.Volgnummer} ({relatie})" : $"Ouder {ouder.Volgnummer}";
        return new(label, ouder.Contact?.Geheim == true
            ? Samen(ouder.Gegevens.Naam, "contactgegevens zijn geheim")
            : Samen(ouder.Gegevens.Naam, contact?.Telefoon, contact?.Email));
    }

    private static IEnumerable<Gegeven> Advies(Okrantwoorden antwoorden)
    {
        yield return new("Definitief advies", Op(antwoorden, Okrvragen.Definitief, Okrvragen.DefinitiefOp));
        yield return new("Voorlopig advies", Op(antwoorden, Okrvragen.Voorlopig, Okrvragen.VoorlopigOp));
        foreach (var gegeven in Vragen(antwoorden, Okrvragen.Uitstroom, Okrvragen.Lwoo, Okrvragen.Toetsadvies, Okrvragen.Heroverwogen))
            yield return gegeven;
    }

    private static IEnumerable<Gegeven> Vragen(Okrantwoorden antwoorden, params Vraag[] vragen) => vragen
        .Where(v => v.IsGevraagd(antwoorden)).Select(v => new Gegeven(v.Label, Woorden(antwoorden, v)));

    private static string? Op(Okrantwoorden antwoorden, Vraag advies, Vraag dag) =>
        Woorden(antwoorden, advies) is { } wat ? Woorden(antwoorden, dag) is { } wanneer ? $"{wat}, {wanneer}" : wat : null;

    private static string? Woorden(Okrantwoorden antwoorden, Vraag vraag) => antwoorden[vraag.Sleutel] is { } waarde ? vraag.Toon(waarde) : null;

    private static string Samen(params string?[] delen) => string.Join("\n", delen.Where(d => !string.IsNullOrEmpty(d)));
}
