using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Oversteek.Application.Bouwstenen;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Data.Postgres;
using Oversteek.Data.Sqlite;

namespace Oversteek.Web.Opbouw;

public static class Databasestart
{
    /// <summary>Migrates when asked, and then refuses to start on a database that is behind, unsafe or would lose work (REL-3, SEC-9).</summary>
    public static async Task ZetDatabaseKlaarAsync(this WebApplication app, bool migreer, CancellationToken ct = default)
    {
        try
        {
            await ZetKlaarAsync(app, migreer, ct);
        }
        catch (OnveiligeOpslag fout)
        {
            throw new StartGeweigerd([fout.Message]);
        }
        catch (DbException fout)
        {
            throw new StartGeweigerd([$"de database doet niet mee: {fout.Message}"]);
        }
    }

    /// <summary>Whether the database was taken into use before, which is known without the keys. When the server does not answer nobody knows.</summary>
    public static async Task<bool> IsErAsync(Oversteekopties opties)
    {
        if (opties.Postgres is not { Length: > 0 } verbinding)
            return opties.Sqlite is { Length: > 0 } bestand && Sqlitetabellen.ZijnEr(bestand);
        try
        {
            return await Postgrestabellen.ZijnErAsync(verbinding);
        }
        catch (DbException fout)
        {
            throw new StartGeweigerd([$"of de database leeg is, is niet na te gaan: {fout.Message} Start de database en probeer het opnieuw."]);
        }
    }

    private static async Task ZetKlaarAsync(WebApplication app, bool migreer, CancellationToken ct)
    {
        var opties = app.Services.GetRequiredService<IOptions<Oversteekopties>>().Value;
        if (migreer)
            await MigreerAsync(app, opties, ct);
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Toegangscontext>().GebruikSysteem(Systeemgrond.Beheer);
        var db = scope.ServiceProvider.GetRequiredService<OversteekDb>();
        if ((await db.Database.GetPendingMigrationsAsync(ct)).Any())
            throw new StartGeweigerd(["de database is ouder dan het programma. Voer eerst uit: oversteek migreer"]);
        var keuring = scope.ServiceProvider.GetRequiredService<Installatiekeuring>();
        if (migreer)
            await keuring.MerkAsync(db, ct);
        if (await keuring.BezwaarAsync(db, ct) is { } bezwaar)
            throw new StartGeweigerd([bezwaar]);
        await (opties.Postgres is { Length: > 0 } ? Data.Postgres.Duurzaamheid.ControleerAsync(db, ct) : Data.Sqlite.Duurzaamheid.ControleerAsync(db, ct));
    }

    /// <summary>On PostgreSQL the owner migrates, in a context of its own that lives no longer than this.</summary>
    private static async Task MigreerAsync(WebApplication app, Oversteekopties opties, CancellationToken ct)
    {
        await using var scope = app.Services.CreateAsyncScope();
        if (opties.Postgres is not { Length: > 0 })
        {
            await scope.ServiceProvider.GetRequiredService<OversteekDb>().Database.MigrateAsync(ct);
            // Only the user of the program reads it (B-77); SQLite gives its companions the same rights.
            if (opties.Sqlite is { Length: > 0 } bestand && File.Exists(bestand))
                Eigenaarsbestand.SchermAf(bestand);
            return;
        }
        if (opties.PostgresEigenaar is not { Length: > 0 } eigenaar)
            throw new StartGeweigerd(["Oversteek:PostgresEigenaar ontbreekt: alleen de rol oversteek_eigenaar voert migraties uit."]);
        var bouwer = new DbContextOptionsBuilder<OversteekDb>();
        bouwer.MetPostgres(PostgresRegistratie.Verbinding(eigenaar));
        await using var db = new OversteekDb(bouwer.Options, new Toegangscontext(), scope.ServiceProvider.GetRequiredService<Opslagdiensten>());
        await db.Database.MigrateAsync(ct);
    }
}
