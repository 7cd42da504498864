using System.Globalization;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Leerlingen;

namespace Oversteek.Application.Uitwisseling.Inlezen;

/// <summary>Who of the file is which parent: by name, initials and relation. Where two fit, nobody is filled in with data of the other.</summary>
internal static class Ouderplan
{
    private const string Categorie = "Ouders";

    // From sure to less sure, each within one family name.
    private static readonly Func<Oudergegevens, Oudergegevens, bool>[] Gelijkenis =
    [
        (een, ander) => ZelfdeLetters(een, ander) && een.Relatie == ander.Relatie,
        ZelfdeLetters,
        (een, ander) => een.Relatie == ander.Relatie && (een.Voorletters is null || ander.Voorletters is null),
    ];

    public static IReadOnlyList<(int? Volgnummer, Oudergegevens Gegevens)> Ouders(IReadOnlyList<Oudergegevens> uitBestand, Leerling? leerling, Veldafweging weging)
    {
        List<(int?, Oudergegevens)> plan = [];
        var vrij = leerling?.Ouders.ToList() ?? [];
        var volgende = vrij.Count;
        foreach (var nieuw in uitBestand)
        {
            var (wie, zeker) = Vind(vrij, nieuw, uitBestand);
            if (!zeker)
                plan.AddRange(InTwijfel(wie, nieuw, weging));
            else if (wie is [var ouder] && vrij.Remove(ouder))
                plan.AddRange(Aangevuld(ouder, nieuw, weging));
            else if (volgende < 2)
                plan.Add((null, Gegevens(++volgende, nieuw, null, weging)));
            else
                weging.Regels.Add(new Importregel(Categorie, Regelsoort.NietOpslaan, $"{nieuw.Naam}: er zijn al twee ouders vastgelegd. Wijzig de ouders zo nodig zelf."));
        }
        return plan;
    }

    private static IEnumerable<(int?, Oudergegevens)> Aangevuld(Ouder ouder, Oudergegevens nieuw, Veldafweging weging) =>
        Gegevens(ouder.Volgnummer, nieuw, ouder.Gegevens, weging) is var samen && samen != ouder.Gegevens ? [(ouder.Volgnummer, samen)] : [];

    private static Oudergegevens Gegevens(int volgnummer, Oudergegevens nieuw, Oudergegevens? nu, Veldafweging weging)
    {
        var groep = new Veldgroep(weging, $"ouder{volgnummer}-", Categorie, $"Ouder {volgnummer}");
        return (groep.Kies("naam", "Naam", nu, nieuw, o => o?.Naam) ?? nieuw) with
        {
            Relatie = groep.Kies("relatie", "Relatie", nu?.Relatie, nieuw.Relatie, r => r?.ToString(CultureInfo.InvariantCulture), Relatie),
            Gezag = groep.Kies("gezag", "Gezag", nu?.Gezag ?? Gezag.Onbekend, nieuw.Gezag, g => g == Gezag.Onbekend ? null : g.ToString().ToLowerInvariant()),
            Contact = Contactplan.Kies(groep, nieuw.Naam, nieuw.Contact, nu?.Contact),
        };
    }

    private static string Relatie(string code) => code switch
    {
        "1" => "vader",
        "2" => "moeder",
        "3" => "voogd",
        _ => $"overig (code {code})",
    };

    /// <summary>What the file closes is closed with each that it can be (B-16); the rest is for a person.</summary>
    private static IEnumerable<(int?, Oudergegevens)> InTwijfel(List<Ouder> wie, Oudergegevens nieuw, Veldafweging weging)
    {
        var geheim = nieuw.Contact is { Geheim: true };
        weging.Regels.Add(new Importregel(Categorie, Regelsoort.NietOpslaan,
            $"{nieuw.Naam}: niet zeker is welke ouder dit is.{(geheim ? " Het adres is geheim en wordt bij beiden gesloten." : "")} Wijzig de ouders zo nodig zelf."));
        return geheim
            ? wie.Select(o => ((int?)o.Volgnummer, o.Gegevens with { Contact = (o.Contact ?? new Adresgegevens()) with { Geheim = true } }))
            : [];
    }

    /// <summary>Nobody, for certain; one, for certain; or those of whom one is meant.</summary>
    private static (List<Ouder> Wie, bool Zeker) Vind(List<Ouder> ouders, Oudergegevens nieuw, IReadOnlyList<Oudergegevens> bestand)
    {
        for (var trede = 0; trede < Gelijkenis.Length; trede++)
        {
            var wie = ouders.FindAll(o => Lijkt(o.Gegevens, nieuw, trede));
            if (wie.Count > 0)
                return (wie, wie.Count == 1 && !bestand.Any(n => n != nieuw && Enumerable.Range(0, trede + 1).Any(t => Lijkt(wie[0].Gegevens, n, t))));
        }
        return ([], true);
    }

    private static bool Lijkt(Oudergegevens ouder, Oudergegevens nieuw, int trede) => Familie(ouder, nieuw) && Gelijkenis[trede](ouder, nieuw);

    private static bool Familie(Oudergegevens een, Oudergegevens ander) => een.HeeftFamilienaamVan(ander);

    private static bool ZelfdeLetters(Oudergegevens een, Oudergegevens ander) => Naamvorm.Gelijk(een.Voorletters ?? "", ander.Voorletters ?? "");
}
