using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Oversteek.Application.Bouwstenen;
using Oversteek.Testhulp;

namespace Oversteek.Application.Tests.Bouwstenen;

/// <summary>Every message has its words, in every language it must have, and asks only what its type gives (D-50, D-51).</summary>
public sealed class BerichtTests
{
    private static readonly string[] Altijd = ["link", "kenmerk", "ouderportaal"];

    public static TheoryData<string> Sleutels() => [.. Modules.Alle.Berichten.Select(b => b.Sleutel)];

    [Fact]
    [Regel("D-51")]
    public void Elk_bericht_staat_in_een_module_en_elke_tekst_hoort_bij_een_bericht()
    {
        var soorten = typeof(Bericht).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Bericht)) && !t.IsAbstract);
        var teksten = Berichtteksten.Namen.Where(n => !n.StartsWith("zin.", StringComparison.Ordinal) && !n.StartsWith("kader.", StringComparison.Ordinal)).Select(n => n[..n.LastIndexOf('.')]).Distinct();

        Modules.Alle.Berichten.Select(b => b.Type).ShouldBe(soorten, ignoreOrder: true);
        teksten.ShouldBe(Modules.Alle.Berichten.Select(b => b.Sleutel), ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Sleutels))]
    [Regel("D-50")]
    public void Een_bericht_vraagt_alleen_wat_zijn_soort_geeft(string sleutel)
    {
        var soort = Modules.Alle.ZoekBericht(sleutel)!;
        var geeft = soort.Type.GetProperties().SelectMany(p => p.GetCustomAttribute<GeeftAttribute>()?.Plekken ?? []).ToHashSet(StringComparer.Ordinal);
        var talen = soort.Ontvanger.IsOuder() ? Berichtteksten.Oudertalen : [Berichtteksten.Nederlands];

        foreach (var tekst in talen.Select(taal => Berichtteksten.Van(soort, taal)))
        {
            Plekken(tekst.Tekst).Except(Altijd).ShouldBe(geeft, ignoreOrder: true, $"{sleutel}.{tekst.Taal}");
            Plekken(tekst.Onderwerp).ShouldBeEmpty();
            tekst.Onderwerp.ShouldNotContain('\n');
            geeft.ShouldAllBe(plek => Modules.Alle.Invulling(plek) != null);
        }
    }

    [Fact]
    [Regel("D-50")]
    public void Alleen_twee_berichten_dragen_meer_dan_een_link()
    {
        Met("lijst").ShouldBe(["ouder.voorkeurslijst-controle"]);
        Met("reden").ShouldBe(["ouder.afgewezen"]);
        Met("herstellink").ShouldBe(["account.wachtwoord-vergeten"]);
        Modules.Alle.Invulling("herstellink").Geheim.ShouldBeTrue();
    }

    [Theory]
    [InlineData("ouder.loting-uitslag")]
    [InlineData("ouder.wachtlijst-aanbod")]
    [Regel("B-57")]
    public void De_uitslag_en_een_aanbod_wijzen_een_ouder_de_weg_naar_het_portaal(string sleutel) => Berichtteksten.Oudertalen
        .ShouldAllBe(taal => Plekken(Berichtteksten.Van(Modules.Alle.ZoekBericht(sleutel)!, taal).Tekst).Contains("ouderportaal"));

    [Fact]
    public void Wat_ouders_lezen_is_er_in_elke_taal()
    {
        var moet = Modules.Alle.Berichten.Where(b => b.Ontvanger.IsOuder()).Select(b => b.Sleutel)
            .Concat(["kader.ouder", "kader.portaal", "zin.de-school", "zin.besluit-in-brief"]);

        moet.SelectMany(n => Berichtteksten.Oudertalen.Select(taal => $"{n}.{taal}")).Except(Berichtteksten.Namen).ShouldBeEmpty("een taal erbij is bestanden erbij");
    }

    [Fact]
    public void Een_taal_die_er_niet_is_wordt_nederlands_en_een_andere_tekst_een_andere_versie()
    {
        var soort = Modules.Alle.ZoekBericht("ouder.toegelaten")!;

        Berichtteksten.Van(soort, "xx").ShouldBe(Berichtteksten.Van(soort, "nl"));
        Berichtteksten.Oudertalen.Select(taal => Berichtteksten.Van(soort, taal).Versie).ShouldBeUnique();
        Berichtteksten.Zin("de-school", "xx").ShouldBe("De school");
    }

    [Fact]
    [Regel("D-51")]
    public void Het_papier_over_berichten_klopt()
    {
        var uit = new StringBuilder("# Automatische berichten\n\nGemaakt uit de modules en hun teksten; een test houdt dit waar.\n\n| bericht | aan | na | talen | invulplekken |\n|---|---|---|---|---|\n");
        foreach (var soort in Modules.Alle.Berichten.OrderBy(b => b.Sleutel, StringComparer.Ordinal))
        {
            var talen = Berichtteksten.Namen.Where(n => n[..n.LastIndexOf('.')] == soort.Sleutel).Select(n => n[(n.LastIndexOf('.') + 1)..]).Order(StringComparer.Ordinal);
            uit.Append("| ").Append(soort.Sleutel).Append(" | ").Append(soort.Ontvanger.ToString().ToLowerInvariant()).Append(" | ").AppendJoin(", ", Na(soort)).Append(" | ").AppendJoin(", ", talen)
                .Append(" | ").AppendJoin(", ", Plekken(Berichtteksten.Van(soort, "nl").Tekst).Order(StringComparer.Ordinal)).Append(" |\n");
        }
        uit.Append("\n## Teksten\n");
        foreach (var soort in Modules.Alle.Berichten.OrderBy(b => b.Sleutel, StringComparer.Ordinal))
        {
            var tekst = Berichtteksten.Van(soort, "nl");
            uit.Append("\n### ").Append(soort.Sleutel).Append("\n\n**").Append(tekst.Onderwerp).Append("**\n\n    ").Append(tekst.Tekst.Replace("\n", "\n    ", StringComparison.Ordinal)).Append('\n');
        }

        Goedkeuring.Controleer("docs/berichten.md", Regex.Replace(uit.ToString(), " +\n", "\n", RegexOptions.None, TimeSpan.FromSeconds(1)));
    }

    private static IEnumerable<string> Na(Berichtsoort soort) => Modules.Alle.Gebeurtenissen
        .Where(g => g.Berichten?.Invoke(Proefgebeurtenissen.Maak(g.Type)).Any(b => b.GetType() == soort.Type) == true).Select(g => g.Soort).DefaultIfEmpty("een handeling met het account");

    private static IEnumerable<string> Met(string plek) =>
        Modules.Alle.Berichten.Where(b => Plekken(Berichtteksten.Van(b, "nl").Tekst).Contains(plek)).Select(b => b.Sleutel);

    private static HashSet<string> Plekken(string tekst) => [.. Regex.Matches(tekst, @"\{(?<plek>[^}]*)\}", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Select(m => m.Groups["plek"].Value)];
}
