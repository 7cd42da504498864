using Npgsql;

namespace Oversteek.Data.Postgres;

/// <summary>Whether a database was taken into use before: it can be asked without the keys.</summary>
public static class Postgrestabellen
{
    /// <summary>The error of the server when it does not answer: then nobody knows.</summary>
    public static async Task<bool> ZijnErAsync(string verbinding)
    {
        await using var bron = NpgsqlDataSource.Create(PostgresRegistratie.Verbinding(verbinding));
        await using var vraag = bron.CreateCommand("select count(*) from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')");
        return await vraag.ExecuteScalarAsync() is > 0L;
    }
}
