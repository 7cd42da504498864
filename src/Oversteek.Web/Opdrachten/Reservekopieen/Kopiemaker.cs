using Oversteek.Application.Reservekopieen;
using Oversteek.Web.Opbouw;
using Oversteek.Web.Waarneming;

namespace Oversteek.Web.Opdrachten.Reservekopieen;

/// <summary>Makes a copy of the data in use, while the program works on (REL-20).</summary>
internal sealed class Kopiemaker(string[] instellingen, Oversteekopties opties, Kopievorm vorm)
{
    /// <param name="op">Before anything is read: the data are at least of this moment.</param>
    public Task<string> MaakAsync(Kopiemap map, DateTimeOffset op, CancellationToken ct) =>
        opties.Sqlite is { Length: > 0 } bestand ? SqliteAsync(map, bestand, op, ct) : PostgresAsync(map, op, ct);

    /// <summary>First a snapshot beside the database: what it says of the end of the log is exact.</summary>
    private async Task<string> SqliteAsync(Kopiemap map, string database, DateTimeOffset op, CancellationToken ct)
    {
        if (!File.Exists(database))
            throw new Kopiefout($"De database {database} is er niet.");
        await using var plek = new Sqliteplek(database);
        plek.NeemOver();
        var blad = await BladAsync(Kopiekeurder.Programma(instellingen, plek), "sqlite", op, ct);
        return await map.BewaarAsync(op, doel => vorm.SchrijfAsync(doel, blad, async pak =>
        {
            await using var bron = File.OpenRead(plek.Pad);
            await bron.CopyToAsync(pak, ct);
        }, ct), ct);
    }

    private async Task<string> PostgresAsync(Kopiemap map, DateTimeOffset op, CancellationToken ct)
    {
        if (opties.PostgresReserve is not { Length: > 0 } verbinding)
            throw new Kopiefout("Oversteek__PostgresReserve ontbreekt: een reservekopie wordt gemaakt met de rol oversteek_reserve.");
        var blad = await BladAsync(Webopbouw.Begin(instellingen).MetDiensten().Build(), "postgres", op, ct);
        return await map.BewaarAsync(op, doel => vorm.SchrijfAsync(doel, blad, pak => Postgresplek.SchrijfAsync(verbinding, pak, ct), ct), ct);
    }

    private static async Task<Kopieblad> BladAsync(WebApplication app, string soort, DateTimeOffset op, CancellationToken ct)
    {
        await using (app)
        {
            await using var scope = app.Services.CreateAsyncScope();
            // A copy of before this one that is put back later may not bring to life what was erased by now.
            await scope.ServiceProvider.GetRequiredService<Wissingen>().VulAanAsync(ct);
            var einde = await scope.ServiceProvider.GetRequiredService<Gegevenskeuring>().EindeAsync(op, ct);
            return new Kopieblad(Guid.NewGuid(), op, soort, Programmaversie.Tekst, einde);
        }
    }
}
