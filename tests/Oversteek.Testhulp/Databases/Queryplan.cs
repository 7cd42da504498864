using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;

namespace Oversteek.Testhulp.Databases;

/// <summary>What SQLite will do for a question, without doing it.</summary>
public static partial class Queryplan
{
    /// <summary>Names of the tables of which every row is looked at.</summary>
    public static async Task<IReadOnlyList<string>> HeleTabellenAsync(OversteekDb db, Databasevraag vraag)
    {
        var tabellen = Tabel().Matches(vraag.Sql).DistinctBy(m => m.Groups["alias"].Value)
            .ToDictionary(m => m.Groups["alias"].Value, m => m.Groups["tabel"].Value, StringComparer.Ordinal);
        await db.Database.OpenConnectionAsync();
        await using var opdracht = db.Database.GetDbConnection().CreateCommand();
        opdracht.CommandText = "EXPLAIN QUERY PLAN " + vraag.Sql;
        foreach (var (naam, waarde) in vraag.Waarden)
        {
            var parameter = opdracht.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (naam, waarde);
            opdracht.Parameters.Add(parameter);
        }
        await using var regels = await opdracht.ExecuteReaderAsync();
        var heel = new List<string>();
        while (await regels.ReadAsync())
        {
            if (Doorloop().Match(regels.GetString(3)) is { Success: true } stap && tabellen.TryGetValue(stap.Groups["alias"].Value, out var tabel))
                heel.Add(tabel);
        }
        return heel;
    }

    [GeneratedRegex("\"(?<tabel>\\w+)\" AS \"(?<alias>\\w+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Tabel();

    [GeneratedRegex(@"^SCAN (?<alias>\w+)", RegexOptions.NonBacktracking)]
    private static partial Regex Doorloop();
}
