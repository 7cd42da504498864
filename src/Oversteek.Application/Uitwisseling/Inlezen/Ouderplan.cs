using Oversteek.Domain.Leerlingen;

namespace Oversteek.Application.Uitwisseling.Inlezen;

/// <summary>Who of the file is which parent: by name and initials, else by name and relation, else an empty place.</summary>
internal static class Ouderplan
{
    private const string Categorie = "Ouders";

    public static IReadOnlyList<(int? Volgnummer, Oudergegevens Gegevens)> Ouders(IReadOnlyList<Oudergegevens> uitBestand, Leerling? leerling, List<Importregel> regels)
    {
        List<(int?, Oudergegevens)> plan = [];
        var vrij = leerling?.Ouders.ToList() ?? [];
        var plaatsen = 2 - vrij.Count;
        foreach (var nieuw in uitBestand)
        {
            if (Vind(vrij, nieuw) is { } ouder)
            {
                vrij.Remove(ouder);
                VulAan(ouder, nieuw, plan, regels);
            }
            else if (plaatsen-- > 0)
            {
                plan.Add((null, nieuw));
                regels.Add(new Importregel(Categorie, Regelsoort.Opslaan, string.Join(", ", new[] { nieuw.Naam, Leerlingplan.Regel(nieuw.Contact) }.Where(d => !string.IsNullOrEmpty(d)))));
            }
            else
            {
                regels.Add(new Importregel(Categorie, Regelsoort.NietOpslaan, $"{nieuw.Naam}: er zijn al twee ouders vastgelegd. Wijzig de ouders zo nodig zelf."));
            }
        }
        return plan;
    }

    private static void VulAan(Ouder ouder, Oudergegevens nieuw, List<(int?, Oudergegevens)> plan, List<Importregel> regels)
    {
        Leerlingplan.BlijftGeheim(nieuw.Contact, ouder.Contact, nieuw.Naam, Categorie, regels);
        var samen = nieuw with { Relatie = nieuw.Relatie ?? ouder.Gegevens.Relatie, Contact = Leerlingplan.Adres(nieuw.Contact, ouder.Contact) };
        if (samen == ouder.Gegevens)
            return;
        plan.Add((ouder.Volgnummer, samen));
        regels.Add(new Importregel(Categorie, Regelsoort.Verschil, $"Ouder {ouder.Volgnummer}, {samen.Naam}: {Leerlingplan.Regel(ouder.Contact)} wordt {Leerlingplan.Regel(samen.Contact)}"));
    }

    private static Ouder? Vind(List<Ouder> ouders, Oudergegevens nieuw) =>
        ouders.Find(o => Gelijk(o.Gegevens.Achternaam, nieuw.Achternaam) && Gelijk(o.Gegevens.Voorletters, nieuw.Voorletters))
        ?? ouders.Find(o => Gelijk(o.Gegevens.Achternaam, nieuw.Achternaam) && o.Gegevens.Relatie == nieuw.Relatie && (o.Gegevens.Voorletters is null || nieuw.Voorletters is null));

    private static bool Gelijk(string? a, string? b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
