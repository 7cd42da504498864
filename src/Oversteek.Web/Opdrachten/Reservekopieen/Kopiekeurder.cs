using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Reservekopieen;
using Oversteek.Application.Toegang;
using Oversteek.Web.Opbouw;

namespace Oversteek.Web.Opdrachten.Reservekopieen;

/// <summary>A copy is good when it was opened, put back somewhere and judged there; nothing less counts (REL-20, REL-21).</summary>
internal sealed class Kopiekeurder(string[] instellingen, Kopievorm vorm)
{
    /// <param name="daarna">With the services on the copy, once it was found to be right.</param>
    public async Task<Kopieblad> KeurAsync(string bestand, IProefplek plek, Func<IServiceProvider, Kopieblad, Task> daarna, CancellationToken ct)
    {
        if (!File.Exists(bestand))
            throw new Kopiefout($"{bestand} is er niet.");
        Kopieblad blad;
        await using (var bron = File.OpenRead(bestand))
        {
            blad = await vorm.LeesAsync(bron, (voor, database) =>
            {
                EisSoort(voor, Path.GetFileName(bestand));
                return plek.VulAsync(database, ct);
            }, ct);
        }
        plek.EisHeel(Path.GetFileName(bestand));
        await using var app = Programma(instellingen, plek);
        await using var scope = app.Services.CreateAsyncScope();
        await EisGoedAsync(scope.ServiceProvider, blad, Path.GetFileName(bestand), ct);
        await daarna(scope.ServiceProvider, blad);
        return blad;
    }

    /// <summary>The program on the copy; it is never started, so nothing runs by itself.</summary>
    public static WebApplication Programma(string[] instellingen, IProefplek plek)
    {
        var bouwer = Webopbouw.Begin(instellingen);
        bouwer.Configuration.AddInMemoryCollection(plek.Instellingen);
        return bouwer.MetDiensten().Build();
    }

    private void EisSoort(Kopieblad blad, string naam)
    {
        var hier = Webopbouw.Begin(instellingen).Instellingen().Postgres is { Length: > 0 } ? "postgres" : "sqlite";
        if (blad.Database != hier)
            throw new Kopiefout($"{naam} is een kopie van {Soort(blad.Database)}, en hier is {Soort(hier)} ingesteld.");
    }

    private static string Soort(string database) => database == "postgres" ? "PostgreSQL" : "SQLite";

    private static async Task EisGoedAsync(IServiceProvider diensten, Kopieblad blad, string naam, CancellationToken ct)
    {
        var keuring = diensten.GetRequiredService<Gegevenskeuring>();
        if ((await keuring.OnbekendAsync(ct)) is { Count: > 0 })
            throw new Kopiefout($"{naam} is van een nieuwere versie ({blad.Versie}). Zet eerst die versie van Oversteek neer.");
        var bezwaar = await diensten.GetRequiredService<Systeemtoegang>().VoerUitAsync(Systeemgrond.Beheer, async db =>
        {
            await db.Database.MigrateAsync(ct);
            return await diensten.GetRequiredService<Installatiekeuring>().BezwaarAsync(db, ct);
        });
        if (bezwaar is not null)
            throw new Kopiefout($"{naam} past hier niet: {bezwaar}");
        var fout = (await keuring.ExecuteAsync(blad.Einde is { } einde ? [einde] : [], ct)).Where(r => r.Fouten > 0).ToList();
        if (fout.Count > 0)
            throw new Kopiefout($"De gegevens in {naam} kloppen niet: " + string.Join("; ", fout.Select(f => $"{f.Naam}: {f.Fouten} keer niet")) + ".");
    }
}
