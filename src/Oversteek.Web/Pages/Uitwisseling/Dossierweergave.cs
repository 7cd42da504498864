using Oversteek.Application.Uitwisseling.Inlezen;
using Oversteek.Web.Onderdelen;
using Oversteek.Web.Teksten;

namespace Oversteek.Web.Pages.Uitwisseling;

/// <summary>A dossier on the screen: before the import (with a field for the choice) or after it.</summary>
/// <param name="Gedeeld">Lines that stand once above all pupils.</param>
public sealed record Dossierweergave(Dossieruitslag Dossier, string? Veld, IReadOnlySet<string> Gedeeld)
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

    /// <summary>Opens by itself: somebody must choose or read why not.</summary>
    public bool Vraagt => Veld is not null && Dossier.Soort is Importsoort.Bevestigen or Importsoort.Geweigerd;

    /// <summary>Behind the name without opening it: the reason, or how much there is of each.</summary>
    public string Kort => Dossier.Weigeringen is [var reden, ..] ? reden.Zin() : string.Join(", ", new[]
    {
        Telling(Regelsoort.Opslaan, "gegeven", "gegevens"),
        Verschillen.Count > 0 ? Geteld(Verschillen.Count, "verschil", "verschillen") : Telling(Regelsoort.Verschil, "veranderd", "veranderd"),
        Telling(Regelsoort.Waarschuwing, "keer let op", "keer let op"),
    }.OfType<string>());

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
        .Select(k => (Veld is null ? k.Achteraf : k.Vooraf, k.Soort, (IReadOnlyList<Importregel>)[.. Dossier.Regels
            .Where(r => r.Soort == k.Soort && !Gedeeld.Contains(r.Tekst) && (Veld is null || r.Verschil is null))]))
        .Where(g => g.Item3.Count > 0);

    private string? Telling(Regelsoort soort, string een, string meer) =>
        Dossier.Regels.Count(r => r.Soort == soort) is > 0 and var aantal ? Geteld(aantal, een, meer) : null;

    private static string Geteld(int aantal, string een, string meer) => $"{aantal} {(aantal == 1 ? een : meer)}";
}
