using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Oversteek.Application.Persistence;

namespace Oversteek.Data.Postgres;

/// <summary>
/// Tells PostgreSQL at every opening of a connection for whom it works; the policies of <see cref="Inzagebeleid"/> read it. Npgsql wipes
/// the values when a connection goes back to the pool, so the connection string may not say "No Reset On Close".
/// </summary>
public sealed class Sessiewaarden : DbConnectionInterceptor
{
    public static readonly Sessiewaarden Enige = new();

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var opdracht = Maak(connection, eventData);
        opdracht.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var opdracht = Maak(connection, eventData);
        await opdracht.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>The policies compare with the clock of the program, cut to what a column holds, so that both layers agree on one moment.</summary>
    internal static string Moment(DateTimeOffset nu) => nu.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.ffffff+00", CultureInfo.InvariantCulture);

    private static DbCommand Maak(DbConnection connection, ConnectionEndEventData eventData)
    {
        var db = eventData.Context as OversteekDb;
        var opdracht = connection.CreateCommand();
        // Part of opening the line, so it has the time that opening has: Npgsql cannot cancel the first question on a line from the pool, and a shorter
        // limit of its own also broke the question after it when the program stood still that long.
        opdracht.CommandTimeout = connection.ConnectionTimeout;
        opdracht.CommandText = "select set_config('app.houder_id', $1, false), set_config('app.account_id', $2, false), set_config('app.toegangsbeheer', $3, false), "
            + "set_config('app.systeem', $4, false), set_config('app.nu', $5, false)";
        var toegang = db?.Toegang;
        // Without a context of ours nothing of anybody is visible.
        Voeg(opdracht, toegang?.Houder?.Waarde.ToString("D") ?? "");
        Voeg(opdracht, toegang is null ? "" : (toegang.Account ?? default).Waarde.ToString("D"));
        Voeg(opdracht, toegang is { Toegangsbeheer: true } ? "ja" : "");
        Voeg(opdracht, toegang?.Systeem?.ToString() ?? "");
        Voeg(opdracht, db is null ? "" : Moment(db.Nu));
        return opdracht;
    }

    private static void Voeg(DbCommand opdracht, string waarde)
    {
        var parameter = opdracht.CreateParameter();
        parameter.Value = waarde;
        opdracht.Parameters.Add(parameter);
    }
}
