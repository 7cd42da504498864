using System.Text.Json;
using Oversteek.Application.Bouwstenen;
using Oversteek.Domain.Aanmeldingen;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Testhulp;

namespace Oversteek.Application.Tests.Bouwstenen;

/// <summary>No name of a value or a class reaches a person: each has a word of its own.</summary>
public sealed class WoordTests
{
    private const string Gebeurtenis = "gebeurtenis";

    /// <summary>What pages, exports and mails show of states. A state that is shown and misses here has no words yet.</summary>
    private static readonly string[] Getoond =
    [
        "Aanmeldingstatus", "Adviesformulierstatus", "Berichtstatus", "Brugklasbeheerstatus", "Communicatiekeuze", "Inzagegrond", "Inzagereikwijdte", "Lotingstatus", "Okrstatus", "Rol",
        "Voorkeurslijststatus",
    ];

    [Fact]
    public void Elke_waarde_die_iemand_ziet_heeft_een_woord()
    {
        var groepen = Groepen();
        foreach (var naam in Getoond)
        {
            var waarden = Enum.GetNames(Soort(naam));
            groepen[naam].Keys.ShouldBe(waarden, ignoreOrder: true, naam);
            groepen[naam].Values.ShouldAllBe(woord => woord.Length > 1 && !waarden.Contains(woord));
        }
    }

    [Fact]
    public void Een_lezer_heeft_alleen_woorden_voor_waarden_die_bestaan()
    {
        foreach (var (groep, woorden) in Groepen().Where(g => g.Key.Contains('@', StringComparison.Ordinal)))
        {
            Getoond.ShouldContain(groep.Split('@')[0]);
            woorden.Keys.Except(Enum.GetNames(Soort(groep.Split('@')[0]))).ShouldBeEmpty(groep);
        }
        Woorden.Van(Aanmeldingstatus.Actief, "basisschool").ShouldBe("aangemeld");
        Woorden.Van(Aanmeldingstatus.Toegelaten, "basisschool").ShouldBe("toegelaten");
        Woorden.Van(Aanmeldingstatus.Actief).ShouldBe("actief");
    }

    [Fact]
    [Regel("SEC-60", "PRIV-7")]
    public void Elke_gebeurtenis_en_elke_lezing_heeft_een_woord()
    {
        var soorten = Modules.Alle.Gebeurtenissen.Select(g => g.Soort).Concat(Modules.Alle.Lezingen).ToList();

        soorten.Where(s => Woorden.ZoekGebeurtenis(s) is null).ShouldBeEmpty("zet het woord in Woorden/ van de feature");
        Groepen()[Gebeurtenis].Values.ShouldAllBe(woord => !soorten.Contains(woord));
    }

    [Fact]
    public void Een_woord_staat_bij_de_feature_die_de_gebeurtenis_noemt()
    {
        foreach (var module in Modules.Alle.Modules.Where(m => m.Gebeurtenissen.Count > 0))
            module.Gebeurtenissen.Select(g => g.Soort).Except(Bestand(module.Naam)[Gebeurtenis].Keys).ShouldBeEmpty(module.Naam);
    }

    private static Type Soort(string naam) => typeof(Result).Assembly.GetTypes().Concat(typeof(Woorden).Assembly.GetTypes()).Single(t => t.IsEnum && t.Name == naam);

    private static Dictionary<string, Dictionary<string, string>> Groepen() => Bestanden().SelectMany(Lees)
        .GroupBy(g => g.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.SelectMany(w => w.Value).ToDictionary(w => w.Key, w => w.Value), StringComparer.Ordinal);

    private static IEnumerable<string> Bestanden() =>
        Directory.EnumerateFiles(Path.Combine(Goedkeuring.Wortel(), "src", "Oversteek.Application"), "*.nl.json", SearchOption.AllDirectories).Where(p => p.Contains("Woorden", StringComparison.Ordinal));

    private static Dictionary<string, Dictionary<string, string>> Bestand(string feature) =>
        Lees(Path.Combine(Goedkeuring.Wortel(), "src", "Oversteek.Application", feature, "Woorden", feature + ".nl.json"));

    private static Dictionary<string, Dictionary<string, string>> Lees(string pad) => JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string>>>(File.ReadAllText(pad))!;
}
