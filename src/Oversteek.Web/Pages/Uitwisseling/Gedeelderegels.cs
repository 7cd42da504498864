using Oversteek.Application.Uitwisseling.Inlezen;

namespace Oversteek.Web.Pages.Uitwisseling;

/// <summary>What is said of many pupils is said once (B-25): with the reason, and of how many.</summary>
public sealed record Gedeelderegels(IReadOnlyList<(string Tekst, string Wie)> Regels)
{
    private const int MeesteNamen = 3;

    public IReadOnlySet<string> Teksten { get; } = Regels.Select(r => r.Tekst).ToHashSet(StringComparer.Ordinal);

    public static Gedeelderegels Van(IReadOnlyList<Dossieruitslag> dossiers) => new([.. dossiers
        .SelectMany(d => d.Regels.Where(Telt).Select(r => (r.Tekst, d.Naam)).Distinct())
        .GroupBy(r => r.Tekst, r => r.Naam, StringComparer.Ordinal).Where(g => g.Count() > 1)
        .Select(g => (g.Key, Wie([.. g], dossiers.Count)))]);

    private static bool Telt(Importregel regel) => regel is { Verschil: null, Soort: Regelsoort.NietOpslaan or Regelsoort.NietMeegegeven };

    private static string Wie(List<string> namen, int alle) =>
        namen.Count == alle ? "alle leerlingen" : namen.Count <= MeesteNamen ? string.Join(", ", namen) : $"{namen.Count} van {alle} leerlingen";
}
