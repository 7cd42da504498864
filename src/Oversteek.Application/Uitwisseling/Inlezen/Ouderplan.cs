using System.Globalization;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Leerlingen;

namespace Oversteek.Application.Uitwisseling.Inlezen;

/// <summary>Who of the file is which parent: by name and initials, else by name and relation, else an empty place.</summary>
internal static class Ouderplan
{
    private const string Categorie = "Ouders";

    public static IReadOnlyList<(int? Volgnummer, Oudergegevens Gegevens)> Ouders(IReadOnlyList<Oudergegevens> uitBestand, Leerling? leerling, Veldafweging weging)
    {
        List<(int?, Oudergegevens)> plan = [];
        var vrij = leerling?.Ouders.ToList() ?? [];
        var volgende = vrij.Count;
        foreach (var nieuw in uitBestand)
        {
            if (Vind(vrij, nieuw) is { } ouder)
            {
                vrij.Remove(ouder);
                if (Gegevens(ouder.Volgnummer, nieuw, ouder.Gegevens, weging) is var samen && samen != ouder.Gegevens)
                    plan.Add((ouder.Volgnummer, samen));
            }
            else if (volgende < 2)
            {
                volgende++;
                plan.Add((null, Gegevens(volgende, nieuw, null, weging)));
            }
            else
            {
                weging.Regels.Add(new Importregel(Categorie, Regelsoort.NietOpslaan, $"{nieuw.Naam}: er zijn al twee ouders vastgelegd. Wijzig de ouders zo nodig zelf."));
            }
        }
        return plan;
    }

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

    private static Ouder? Vind(List<Ouder> ouders, Oudergegevens nieuw) =>
        ouders.Find(o => o.Gegevens.HeeftFamilienaamVan(nieuw) && Naamvorm.Gelijk(o.Gegevens.Voorletters ?? "", nieuw.Voorletters ?? ""))
        ?? ouders.Find(o => o.Gegevens.HeeftFamilienaamVan(nieuw) && o.Gegevens.Relatie == nieuw.Relatie
            && (o.Gegevens.Voorletters is null || nieuw.Voorletters is null));
}
