using Microsoft.Extensions.DependencyInjection;
using Oversteek.Application.Logboek;
using Oversteek.Testhulp.Databases;

namespace Oversteek.Data.Tests.Samples;

internal static class Audit
{
    public static Task<Ketenverslag> ReportAsync(Proefdatabase database, IReadOnlyCollection<Anker> anchors) =>
        database.SysteemAsync(db => new Logboekcontrole(database.Diensten.GetRequiredService<Keten>()).ControleerAsync(db, anchors, TestContext.Current.CancellationToken));

    public static Task<Anker> AnchorAsync(Proefdatabase database) =>
        database.SysteemAsync(async db => (await new Logboekcontrole(database.Diensten.GetRequiredService<Keten>()).VerankerAsync(db, database.Klok.GetUtcNow(), default))!);

    /// <summary>Somebody who may switch off the triggers: the owner of the server or of the file.</summary>
    public static async Task ForgeAsync(Proefdatabase database, string sql)
    {
        if (database.Soort == Databasesoort.Postgres)
            await database.BuitenomAsync($"alter table logboekregel disable trigger all; {sql}; alter table logboekregel enable trigger all");
        else
            await database.BuitenomAsync($"drop trigger logboekregel_niet_wijzigen; drop trigger logboekregel_niet_verwijderen; {sql}");
    }
}
