using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Oversteek.Domain.Bouwstenen;

namespace Oversteek.Application.Persistence;

/// <summary>Tells which unique index or key stood in the way, and what it says to the one who was second.</summary>
internal static class Uniekefout
{
    private const string Annotatie = "Oversteek:Weigering";
    private const string Dubbel = "23505";
    private const string Sqlite = "UNIQUE constraint failed: ";

    // The model keeps the code only: an annotation must be something that a migration can write down.
    private static readonly ConcurrentDictionary<string, Weigering> Bekend = new(StringComparer.Ordinal);

    /// <summary>What somebody meets whose value is taken.</summary>
    public static void Weigert(this IndexBuilder index, Weigering weigering) => index.HasAnnotation(Annotatie, Onthoud(weigering));

    /// <inheritdoc cref="Weigert(IndexBuilder, Domain.Bouwstenen.Weigering)"/>
    public static void Weigert(this KeyBuilder sleutel, Weigering weigering) => sleutel.HasAnnotation(Annotatie, Onthoud(weigering));

    public static bool IsDubbel(DbUpdateException fout) =>
        fout.InnerException is DbException db && (db.SqlState == Dubbel || db.Message.Contains(Sqlite, StringComparison.Ordinal));

    public static Weigering? Weigering(IModel model, DbUpdateException fout)
    {
        if (!IsDubbel(fout))
            return null;
        var grens = model.GetEntityTypes().SelectMany(t => t.GetIndexes().Where(i => i.IsUnique).Select(Grens.Van).Concat(t.GetKeys().Select(Grens.Van)))
            .FirstOrDefault(g => g.Heet(fout.InnerException!));
        return grens?.Code is { } code ? Bekend[code] : null;
    }

    private static string Onthoud(Weigering weigering)
    {
        Bekend[weigering.Code] = weigering;
        return weigering.Code;
    }

    /// <summary>PostgreSQL names the constraint, SQLite its columns.</summary>
    private sealed record Grens(string? Naam, string Kolommen, string? Code)
    {
        public static Grens Van(IIndex index) => new(index.GetDatabaseName(), Lijst(index.DeclaringEntityType, index.Properties), (string?)index.FindAnnotation(Annotatie)?.Value);

        public static Grens Van(IKey sleutel) => new(sleutel.GetName(), Lijst(sleutel.DeclaringEntityType, sleutel.Properties), (string?)sleutel.FindAnnotation(Annotatie)?.Value);

        public bool Heet(Exception fout) => fout.Data["ConstraintName"] is string naam
            ? naam == Naam
            : fout.Message.Contains($"{Sqlite}{Kolommen}'", StringComparison.Ordinal);

        private static string Lijst(ITypeBase soort, IReadOnlyList<IProperty> velden) =>
            string.Join(", ", velden.Select(v => $"{soort.ContainingEntityType.GetTableName()}.{v.GetColumnName()}"));
    }
}
