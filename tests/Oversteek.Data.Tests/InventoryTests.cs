using Microsoft.EntityFrameworkCore;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Databases;

namespace Oversteek.Data.Tests;

public sealed class InventoryTests
{
    private const string Header = "tabel;kolom;klasse;grond;bewaartermijn;versleuteld";
    private const string Encrypted = "_versleuteld";
    private static readonly string[] Classes = ["openbaar", "intern", "persoonlijk", "bijzonder", "bsn"];

    [Fact]
    [Regel("PRIV-1")]
    public async Task Every_column_stands_in_the_inventory_and_nothing_else()
    {
        await using var database = await Proefdatabase.MaakAsync(Databasesoort.Sqlite);
        var columns = await database.SysteemAsync(db => Task.FromResult(Columns(db)));
        var listed = Lines().Select(l => $"{l.Table}.{l.Column}").ToList();

        columns.Except(listed, StringComparer.Ordinal).ShouldBeEmpty("add a line to docs/gegevensinventaris.csv: class, ground, retention");
        listed.Except(columns, StringComparer.Ordinal).ShouldBeEmpty("remove the line: the column is gone");
        listed.ShouldBeUnique();
    }

    [Fact]
    [Regel("PRIV-1", "SEC-54")]
    public void Every_line_is_complete_and_special_data_is_encrypted()
    {
        foreach (var line in Lines())
        {
            var name = $"{line.Table}.{line.Column}";
            Classes.ShouldContain(line.Class, name);
            line.Ground.ShouldNotBeEmpty(name);
            line.Retention.ShouldNotBeEmpty(name);
            line.Encrypted.ShouldBeOneOf(["ja", "nee", "sleutelhash"], name);
            if (line.Class is "bijzonder" or "bsn")
                line.Encrypted.ShouldNotBe("nee", name);
            if (line.Column.EndsWith(Encrypted, StringComparison.Ordinal))
                line.Encrypted.ShouldBe("ja", name);
        }
    }

    internal static List<string> Columns(DbContext db) =>
        [.. db.Model.GetRelationalModel().Tables.SelectMany(t => t.Columns.Select(c => $"{t.Name}.{c.Name}")).Distinct(StringComparer.Ordinal)];

    internal static List<Line> Lines()
    {
        var lines = File.ReadAllLines(Path.Combine(Goedkeuring.Wortel(), "docs", "gegevensinventaris.csv"));
        lines[0].ShouldBe(Header);
        return [.. lines.Skip(1).Select(l => l.Split(';')).Select(f => new Line(f[0], f[1], f[2], f[3], f[4], f[5]))];
    }

    internal sealed record Line(string Table, string Column, string Class, string Ground, string Retention, string Encrypted);
}
