using System.Reflection;
using System.Text;
using Oversteek.Testhulp;
using Oversteek.Web.Lijsten;

namespace Oversteek.Web.Tests.Lijsten;

/// <summary>docs/lijsten.md: what each list shows and gives away.</summary>
public sealed class LijstenpapierTests
{
    [Fact, Regel("D-72")]
    public void Elke_lijst_staat_in_het_overzicht()
    {
        var lijsten = typeof(ILijst).Assembly.GetTypes().SelectMany(t => t.GetProperties(BindingFlags.Public | BindingFlags.Static)).Where(p => typeof(ILijst).IsAssignableFrom(p.PropertyType))
            .Select(p => (ILijst)p.GetValue(null)!).OrderBy(l => l.Naam, StringComparer.Ordinal).ToList();
        var uit = new StringBuilder("# Lijsten\n\nGemaakt uit de lijsten in de code; een test houdt dit waar. Een kolom met * staat er alleen als de gebruiker erom vraagt.\n\n");
        uit.Append("| lijst | kolommen | filters | zoeken | niet in het bestand | code vanaf |\n|---|---|---|---|---|---|\n");
        foreach (var lijst in lijsten)
        {
            var kolommen = string.Join(", ", lijst.Kolomregels.Select(k => k.OpVerzoek ? k.Label + "*" : k.Label));
            var buiten = string.Join(", ", lijst.Kolomregels.Where(k => !k.Export).Select(k => k.Label));
            uit.Append($"| {lijst.Naam} | {kolommen} | {string.Join(", ", lijst.Filterlabels)} | {(lijst.Zoekbaar ? "ja" : "nee")} | {buiten} | {(lijst.Kinderen ? $"{Lijstuitvoer.VrijAantal + 1} kinderen" : "")} |\n");
        }

        Goedkeuring.Controleer("docs/lijsten.md", uit.ToString());
        lijsten.Select(l => l.Naam).ShouldBeUnique();
    }
}
