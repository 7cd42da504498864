using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Oversteek.Application.Persistence;

/// <summary>Tables and columns carry the words of the glossary in snake_case.</summary>
internal static class Naamgeving
{
    public static void Zet(ModelBuilder bouwer)
    {
        foreach (var type in bouwer.Model.GetEntityTypes().Where(t => t.GetTableName() is not null && !t.IsMappedToJson()))
        {
            type.SetTableName(Slang(type.GetTableName()!.Replace("AspNet", "", StringComparison.Ordinal)));
            foreach (var eigenschap in type.GetProperties())
                eigenschap.SetColumnName(Slang(eigenschap.GetColumnName()));
            foreach (var sleutel in type.GetKeys())
                sleutel.SetName(Slang(sleutel.GetName()!));
            foreach (var index in type.GetIndexes())
                index.SetDatabaseName(Slang(index.GetDatabaseName()!));
            foreach (var verwijzing in type.GetForeignKeys().Where(v => v.GetConstraintName() is not null))
                verwijzing.SetConstraintName(Slang(verwijzing.GetConstraintName()!));
        }
    }

    public static string Slang(string naam)
    {
        var uit = new StringBuilder(naam.Length + 8);
        for (var i = 0; i < naam.Length; i++)
        {
            if (char.IsUpper(naam[i]) && i > 0 && naam[i - 1] != '_' && (char.IsLower(naam[i - 1]) || (i + 1 < naam.Length && char.IsLower(naam[i + 1]))))
                uit.Append('_');
            uit.Append(char.ToLowerInvariant(naam[i]));
        }
        return uit.ToString();
    }
}
