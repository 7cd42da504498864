using System.Text;
using Microsoft.EntityFrameworkCore;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;

namespace Oversteek.Data.Tests;

/// <summary>PRIV-19: the register of processing (AVG 30) is made from the inventory, and the inventory is held to the model by <see cref="InventoryTests"/>.</summary>
public sealed class ProcessingRegisterTests
{
    private const string Paper = "docs/beheer/verwerkingsregister.md";
    private static readonly string[] Order = ["openbaar", "intern", "persoonlijk", "bijzonder", "bsn"];

    [Fact]
    [Regel("PRIV-19")]
    public async Task The_register_of_processing_says_what_the_inventory_says()
    {
        var lines = InventoryTests.Lines();
        var register = Write(lines);

        Goedkeuring.Controleer(Paper, register);

        await using var database = await Proefdatabase.MaakAsync(Databasesoort.Sqlite);
        var columns = await database.SysteemAsync(db => Task.FromResult(InventoryTests.Columns(db).ToHashSet(StringComparer.Ordinal)));
        foreach (var line in lines.Where(l => Personal(l.Class)))
        {
            columns.ShouldContain($"{line.Table}.{line.Column}");
            register.ShouldContain($"| {line.Table} | ", customMessage: line.Column);
            register.ShouldContain(line.Column.Replace("_versleuteld", "", StringComparison.Ordinal));
        }
    }

    private static string Write(IReadOnlyList<InventoryTests.Line> lines)
    {
        var text = new StringBuilder("""
            # Verwerkingsregister

            Gemaakt uit [gegevensinventaris.csv](../gegevensinventaris.csv); een test houdt dit waar. Neem dit over in bijlage 1 van de verwerkersovereenkomst en in
            het eigen register (AVG artikel 30). Wie van wie iets te zien krijgt, staat in [inzage.md](../inzage.md). De school is verantwoordelijk voor haar
            leerlingen, de regio voor de procedure en de loting; de beheerder van het platform is verwerker.

            """);
        foreach (var ground in lines.Where(l => Personal(l.Class)).GroupBy(l => l.Ground).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            text.Append("\n## Grond: ").Append(ground.Key).Append("\n\n| tabel | gegevens | zwaarste klasse | versleuteld in de database | bewaard |\n|---|---|---|---|---|\n");
            foreach (var table in ground.GroupBy(l => l.Table).OrderBy(g => g.Key, StringComparer.Ordinal))
                text.Append(Row(table.Key, [.. table])).Append('\n');
        }
        return text.ToString();
    }

    private static string Row(string table, IReadOnlyList<InventoryTests.Line> lines)
    {
        var fields = string.Join(", ", lines.Select(l => l.Column.Replace("_versleuteld", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        var heaviest = lines.Select(l => l.Class).MaxBy(c => Array.IndexOf(Order, c));
        var closed = lines.All(l => l.Encrypted == "ja") ? "alles" : lines.Any(l => l.Encrypted != "nee") ? "een deel" : "nee";
        return $"| {table} | {fields} | {heaviest} | {closed} | {string.Join("; ", lines.Select(l => l.Retention).Distinct().Order(StringComparer.Ordinal))} |";
    }

    private static bool Personal(string kind) => kind is "persoonlijk" or "bijzonder" or "bsn";
}
