using System.Reflection;
using System.Text;
using Oversteek.Application.Persistence;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Procedures;
using Oversteek.Testhulp;

namespace Oversteek.Web.Tests.Architectuur;

/// <summary>Refusal codes are a contract: unique, never renumbered, with a sentence in each language, listed for the helpdesk.</summary>
public sealed class WoordenTests
{
    public static TheoryData<string> Talen => [Woorden.Nederlands];

    [Fact]
    public void Elke_code_is_uniek() =>
        Weigeringen().GroupBy(w => w.Code).Where(g => g.Count() > 1).Select(g => g.Key).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Talen))]
    public void Elke_code_heeft_een_zin_en_elke_zin_een_code(string taal) =>
        Woorden.Sleutels(taal).Where(s => !s.Contains('.', StringComparison.Ordinal)).ShouldBe(Weigeringen().Select(w => w.Code), ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Talen))]
    public void Een_zin_heeft_de_plaatsen_van_zijn_code(string taal)
    {
        foreach (var weigering in Weigeringen())
            Woorden.Plaatsen(Woorden.Geef(weigering.Code, taal)).ShouldBe(weigering.Namen, ignoreOrder: true, weigering.Code);
    }

    [Theory]
    [MemberData(nameof(Talen))]
    [Regel("B-58")]
    public void Geen_toestand_heet_voor_mensen_zoals_in_de_code(string taal)
    {
        foreach (var soort in Toestanden())
        {
            foreach (var stand in Enum.GetValues(soort).Cast<Enum>())
                Woorden.Van(stand, taal).ShouldNotMatch("[a-z][A-Z]", $"{soort.Name}.{stand}");
        }
    }

    [Fact]
    [Regel("B-58")]
    public void Waarden_staan_in_gewoon_Nederlands_in_de_zin()
    {
        Domain.Aanmeldingen.AanmeldingWeigeringen.VerkeerdeToestand.Met(Domain.Aanmeldingen.Aanmeldingstatus.TijdelijkGeplaatst).Zin()
            .ShouldBe("Dit kan nu niet: de aanmelding heeft de status tijdelijk geplaatst.");
        Domain.Aanmeldingen.AanmeldingWeigeringen.ToelatenTeVroeg.Met(new DateOnly(2027, 4, 9)).Zin().ShouldEndWith("vanaf 9 april 2027.");
        Domain.Lotingen.LotingWeigeringen.TrekkingTeVroeg.Met(new Mijlpaal("x", new DateOnly(2027, 4, 9), new DateOnly(2027, 4, 9), Tijd: new TimeOnly(9, 0))).Zin()
            .ShouldBe("De trekking kan vanaf 9 april 2027 9:00 uur.");
    }

    [Fact]
    public void De_lijst_in_de_documentatie_klopt()
    {
        var uit = new StringBuilder("# Foutcodes\n\nElke weigering heeft een vaste code. Een woord tussen accolades is een waarde die het programma invult.\n\n");
        uit.Append("| code | soort | tekst | veld |\n|---|---|---|---|\n");
        foreach (var w in Weigeringen().OrderBy(w => w.Code, StringComparer.Ordinal))
            uit.Append("| ").Append(w.Code).Append(" | ").Append(w.Soort).Append(" | ").Append(Woorden.Geef(w.Code)).Append(" | ").Append(w.Veld ?? "").Append(" |\n");

        Goedkeuring.Controleer("docs/foutcodes.md", uit.ToString());
    }

    private static IEnumerable<Type> Toestanden() => typeof(IOvergangstabel).Assembly.GetTypes()
        .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.Static)).Select(f => f.FieldType)
        .Where(t => typeof(IOvergangstabel).IsAssignableFrom(t)).Select(t => t.GetGenericArguments()[0]);

    private static IReadOnlyList<Weigering> Weigeringen() =>
        [.. new[] { typeof(Weigering).Assembly, typeof(OversteekDb).Assembly, typeof(Woorden).Assembly }.SelectMany(a => a.GetTypes())
            .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static))
            .Where(f => f.FieldType == typeof(Weigering))
            .Select(f => (Weigering)f.GetValue(null)!)];
}
