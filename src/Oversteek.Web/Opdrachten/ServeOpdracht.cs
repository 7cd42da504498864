using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Persistence;
using Oversteek.Application.Toegang;
using Oversteek.Web.Demo;
using Oversteek.Web.Setup;

namespace Oversteek.Web.Opdrachten;

/// <summary>The verb "serve": production. Refuses unsafe settings; changes the tables only when asked.</summary>
public static class ServeOpdracht
{
    public static async Task<int> VoerUitAsync(string[] args)
    {
        var migreer = args.Contains("--migreer", StringComparer.Ordinal);
        var bouwer = Webopbouw.Begin([.. args.Where(a => a != "--migreer")]);
        var opties = bouwer.Configuration.GetSection("Oversteek").Get<Oversteekopties>() ?? new Oversteekopties();
        // A test host starts the program this way, on settings of its own.
        var proef = opties.Omgeving == Omgeving.Demo;
        if (!proef && Bezwaar(opties) is { } bezwaar)
        {
            await Console.Error.WriteLineAsync(bezwaar);
            return 2;
        }
        await using var app = bouwer.MetDiensten().Build().MetPaden();
        if (migreer)
            await Schema.ZorgAsync(app.Services, CancellationToken.None);
        else if (!proef && await AchterAsync(app.Services))
            return await WeigerAsync("De database loopt achter op het programma. Maak een back-up en start één keer met --migreer.");
        await app.RunAsync();
        return 0;
    }

    internal static string? Bezwaar(Oversteekopties opties)
    {
        if (string.IsNullOrWhiteSpace(opties.Sqlite) == string.IsNullOrWhiteSpace(opties.Postgres))
            return "Stel óf Oversteek:Postgres óf Oversteek:Sqlite in.";
        if (!Directory.Exists(opties.Sleutels))
            return "Stel Oversteek:Sleutels in op de map met de sleutelbos.";
        return Uri.TryCreate(opties.Adres, UriKind.Absolute, out var adres) && adres.Scheme == Uri.UriSchemeHttps ? null : "Stel Oversteek:Adres in op het openbare adres; dat begint met https://.";
    }

    private static async Task<bool> AchterAsync(IServiceProvider diensten)
    {
        await using var scope = diensten.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Toegangscontext>().GebruikSysteem(Systeemgrond.Beheer);
        return (await scope.ServiceProvider.GetRequiredService<OversteekDb>().Database.GetPendingMigrationsAsync()).Any();
    }

    private static async Task<int> WeigerAsync(string tekst)
    {
        await Console.Error.WriteLineAsync(tekst);
        return 2;
    }
}
