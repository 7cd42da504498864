using Oversteek.Application.Uitwisseling.Inlezen;
using Oversteek.Web.Onderdelen;

namespace Oversteek.Web.Pages.Uitwisseling;

/// <summary>A dossier on the screen: before the import (with a field for the choice) or after it.</summary>
public sealed record Dossierweergave(Dossieruitslag Dossier, string? Veld)
{
    private static readonly (Regelsoort Soort, string Vooraf, string Achteraf)[] Koppen =
    [
        (Regelsoort.Waarschuwing, "Let op", "Let op"), (Regelsoort.Opslaan, "Wordt bewaard", "Bewaard"), (Regelsoort.Verschil, "Verandert", "Veranderd"),
        (Regelsoort.NietOpslaan, "Wordt niet bewaard", "Niet bewaard"), (Regelsoort.NietMeegegeven, "Bewust niet meegegeven", "Bewust niet meegegeven"),
    ];

    public static IReadOnlyList<Keuzeoptie> Keuzes { get; } =
        [new("Dezelfde", "Ja, vul deze leerling aan"), new("Andere", "Nee, voeg een nieuwe leerling toe"), new("Overslaan", "Sla dit bestand over")];

    public static Samenvoegteksten Teksten { get; } = new("Staat er nu", "In het bestand", "Laat staan", "Neem over");

    /// <summary>What stands beside what comes; only before the import there is something to choose.</summary>
    public IReadOnlyList<Samenvoegveld> Verschillen => Veld is null ? [] : [.. Dossier.Regels.Where(r => r.Verschil is not null)
        .Select(r => new Samenvoegveld($"{Veld}-{r.Verschil!.Sleutel}", r.Verschil.Label, r.Verschil.Nu, r.Verschil.Straks) { Gekozen = r.Verschil.Neem ? "ander" : "mijn" })];

    public string Stand => (Dossier.Soort, Veld is null) switch
    {
        (Importsoort.Nieuw, false) => "nieuwe leerling",
        (Importsoort.Nieuw, true) => "toegevoegd",
        (Importsoort.Aanvulling, false) => "aanvulling",
        (Importsoort.Aanvulling, true) => "aangevuld",
        (Importsoort.Bevestigen, _) => "dezelfde leerling?",
        (Importsoort.Geweigerd, _) => "geweigerd",
        _ => throw new InvalidOperationException($"Onbekende soort {Dossier.Soort}."),
    };

    public Signaal Badge => Dossier.Soort switch
    {
        Importsoort.Nieuw or Importsoort.Aanvulling => Signaal.Goed,
        Importsoort.Bevestigen => Signaal.LetOp,
        Importsoort.Geweigerd => Signaal.Fout,
        _ => throw new InvalidOperationException($"Onbekende soort {Dossier.Soort}."),
    };

    public IEnumerable<(string Kop, Regelsoort Soort, IReadOnlyList<Importregel> Regels)> Groepen => Koppen
        .Select(k => (Veld is null ? k.Achteraf : k.Vooraf, k.Soort, (IReadOnlyList<Importregel>)[.. Dossier.Regels.Where(r => r.Soort == k.Soort && (Veld is null || r.Verschil is null))]))
        .Where(g => g.Item3.Count > 0);
}
