using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Logboek;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Testhulp;

namespace Oversteek.Data.Tests;

public sealed partial class EventCatalogueTests
{
    private static readonly string[] NotLogged = [nameof(Gebeurtenis.Handeling), nameof(Gebeurtenis.Leerling), "Kind", "EqualityContract"];

    [Fact]
    [Regel("SEC-60")]
    public void The_catalogue_names_every_event()
    {
        var text = new StringBuilder(
            """
            # Gebeurtenissen

            Alles wat in het logboek komt. Een test maakt deze lijst uit de code en vergelijkt haar. Bij elke regel staan ook: moment, gebruiker, rol, organisatie, kenmerk van de bewerking en, versleuteld, de reden. De naam van een gebeurtenis ligt vast, ook als de klasse anders gaat heten. De gegevens staan er als JSON: een id als guid, een datum als jaar-maand-dag. `Logboeklezer` maakt van een regel weer de gebeurtenis, ook van regels uit de eerste vorm.

            ## Wijzigingen

            | gebeurtenis | in woorden | onderdeel | over een leerling | gegevens |
            |---|---|---|---|---|

            """);
        foreach (var type in Events())
            text.Append($"| {Modules.Alle.Van(type).Soort} | {Woorden.Gebeurtenis(Modules.Alle.Van(type).Soort)} | {type.Namespace!.Split('.')[^1]} | {(type.GetProperty("Kind") is null ? "nee" : "ja")} | {string.Join(", ", Fields(type).Select(p => p.Name))} |\n");
        text.Append("\n## Inzien en overige handelingen\n\n| soort | in woorden |\n|---|---|\n");
        foreach (var kind in Kinds())
            text.Append($"| {kind} | {Woorden.ZoekGebeurtenis(kind)} |\n");

        Goedkeuring.Controleer("docs/gebeurtenissen.md", text.ToString());
    }

    [Fact]
    [Regel("SEC-60")]
    public void Events_hold_codes_and_ids_and_no_content()
    {
        string[] names = ["naam", "voornaam", "achternaam", "roepnaam", "bsn", "email", "adres", "telefoon", "toelichting", "reden", "geboortedatum", "tekst", "inhoud"];

        var wrong = Events().SelectMany(type => Fields(type).Where(p => names.Contains(p.Name.ToLowerInvariant())).Select(p => $"{type.Name}.{p.Name}"));

        wrong.ShouldBeEmpty();
        Events().Count.ShouldBeGreaterThan(30);
    }

    private static List<Type> Events() =>
        [.. new[] { typeof(Gebeurtenis).Assembly, typeof(Leessoort).Assembly }.SelectMany(a => a.GetTypes()).Where(t => t.IsSubclassOf(typeof(Gebeurtenis)) && !t.IsAbstract)
            .OrderBy(t => t.Name, StringComparer.Ordinal)];

    private static IEnumerable<PropertyInfo> Fields(Type type) => type.GetProperties().Where(p => !NotLogged.Contains(p.Name));

    /// <summary>Constants of Leessoort, and kinds written where they are used.</summary>
    private static IEnumerable<string> Kinds()
    {
        var constants = typeof(Leessoort).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (string)f.GetRawConstantValue()!);
        var source = Directory.EnumerateFiles(Path.Combine(Goedkeuring.Wortel(), "src"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Written().Matches(File.ReadAllText(file))).Select(m => m.Groups["soort"].Value);
        return constants.Concat(source).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
    }

    [GeneratedRegex("(?:Lezing|LegVastAsync|LogAsync|Regel)\\(\\s*\"(?<soort>\\w+)\"", RegexOptions.None, 1000)]
    private static partial Regex Written();
}
