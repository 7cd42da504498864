using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Logboek;
using Oversteek.Application.Reservekopieen;
using Oversteek.Application.Toegang;
using Oversteek.Web.Opbouw;

namespace Oversteek.Web.Opdrachten.Reservekopieen;

/// <summary>Puts a copy back: judged first, made quiet, and only then in the place of what was there (REL-22).</summary>
internal sealed class Kopieherstel(string[] instellingen, Kopiekeurder keurder, Oversteekopties opties, TimeProvider klok)
{
    /// <summary>What was kept of before: the database (SQLite only) and the anchors that do not fit the copy.</summary>
    /// <param name="Gelezen">Whether the database in use could still tell what was erased.</param>
    public sealed record Verslag(Kopieblad Blad, string? Database, int Ankers, bool Gelezen);

    /// <param name="metGewist">On purpose also what was erased after the copy.</param>
    public async Task<Verslag> ZetTerugAsync(string bestand, bool metGewist, CancellationToken ct)
    {
        using var slot = Sqliteslot.Neem(opties);
        await using var plek = Plek(opties);
        var gelezen = await VulWislijstAanAsync(ct);
        var (apart, achtervoegsel) = (0, Achtervoegsel());
        var blad = await keurder.KeurAsync(bestand, plek, async (diensten, nieuw) =>
        {
            var gewist = metGewist ? [] : await diensten.GetRequiredService<Wislijst>().LeesAsync(ct);
            apart = await VerstilAsync(diensten, nieuw, gewist, achtervoegsel, ct);
        }, ct);
        return new Verslag(blad, await plek.NeemInGebruikAsync(achtervoegsel, ct), apart, gelezen);
    }

    /// <summary>The database was put back by its own tools; here it learns that, before the program starts. Returns how many anchors did not fit.</summary>
    public async Task<int> ZetStilAsync(DateTimeOffset van, CancellationToken ct)
    {
        using var slot = Sqliteslot.Neem(opties);
        await using var app = Webopbouw.Begin(instellingen).MetDiensten().Build();
        await app.ZetDatabaseKlaarAsync(migreer: false, ct);
        await using var scope = app.Services.CreateAsyncScope();
        var gewist = await scope.ServiceProvider.GetRequiredService<Wislijst>().LeesAsync(ct);
        return await VerstilAsync(scope.ServiceProvider, new Kopieblad(Guid.NewGuid(), van, "", "", null), gewist, Achtervoegsel(), ct);
    }

    /// <summary>
    /// The list is filled now and then; of what was erased since, only the database in use knows, and it is about to go. One that cannot be read is
    /// why somebody puts a copy back, so that is said and holds nothing up.
    /// </summary>
    private async Task<bool> VulWislijstAanAsync(CancellationToken ct)
    {
        if (opties.Sqlite is { Length: > 0 } database && !File.Exists(database))
            return false;
        try
        {
            await using var app = Webopbouw.Begin(instellingen).MetDiensten().Build();
            await using var scope = app.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<Wissingen>().VulAanAsync(ct);
            return true;
        }
        catch (Exception fout) when (fout is not (IOException or InvalidDataException or UnauthorizedAccessException or OperationCanceledException))
        {
            return false;
        }
    }

    private string Achtervoegsel() => ".voor-herstel-" + klok.GetUtcNow().UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static async Task<int> VerstilAsync(
        IServiceProvider diensten, Kopieblad blad, IReadOnlyCollection<Wissing> gewist, string achtervoegsel, CancellationToken ct)
    {
        var apart = await ZetAnkersApartAsync(diensten, achtervoegsel, ct);
        await diensten.GetRequiredService<Systeemtoegang>().VoerUitAsync<Stilzetten, bool>(Systeemgrond.Beheer, async (_, stil) =>
        {
            await stil.ExecuteAsync(blad, gewist, ct);
            return true;
        });
        return apart;
    }

    private static IProefplek Plek(Oversteekopties opties)
    {
        if (opties.Sqlite is { Length: > 0 } database)
            return new Sqliteplek(database);
        return opties.PostgresEigenaar is { Length: > 0 } eigenaar
            ? new Postgresplek(eigenaar)
            : throw new Kopiefout("Oversteek__PostgresEigenaar ontbreekt: de verbinding van oversteek_eigenaar met een nieuwe, lege database.");
    }

    /// <summary>
    /// Anchors of after the copy, or of another course of things, no longer fit: they are kept in a file of their own, as proof that there was more.
    /// Before the swap: broken off here, the old database only misses anchors that still exist.
    /// </summary>
    private static async Task<int> ZetAnkersApartAsync(IServiceProvider diensten, string achtervoegsel, CancellationToken ct)
    {
        var bestand = diensten.GetRequiredService<Ankerbestand>();
        var ankers = await bestand.LeesAsync(ct);
        var nummers = ankers.Select(a => a.Nummer).ToList();
        var bekend = await diensten.GetRequiredService<Systeemtoegang>().VoerUitAsync(Systeemgrond.Logboek, db => db.Logboek.AsNoTracking()
            .Where(l => nummers.Contains(l.Nummer)).ToDictionaryAsync(l => l.Nummer, l => l.Hash, ct));
        return await bestand.SplitsAsync(a => bekend.TryGetValue(a.Nummer, out var hash) && hash.AsSpan().SequenceEqual(a.Hash), achtervoegsel, ct);
    }
}
