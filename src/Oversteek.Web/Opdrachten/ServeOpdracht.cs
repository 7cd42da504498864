using Oversteek.Web.Opbouw;

namespace Oversteek.Web.Opdrachten;

/// <summary>The verb "serve": production. Refuses unsafe settings; changes the tables only when asked.</summary>
public static class ServeOpdracht
{
    private const string Migreer = "--migreer";

    public static Task<int> VoerUitAsync(string[] args) => DraaiAsync(Webopbouw.Begin([.. args.Where(a => a != Migreer)]), args.Contains(Migreer));

    /// <summary>How a test host starts the program: settings only.</summary>
    public static Task<int> MetInstellingenAsync(string[] args) => DraaiAsync(Webopbouw.Begin(args), migreer: false);

    private static async Task<int> DraaiAsync(WebApplicationBuilder bouwer, bool migreer)
    {
        Startcontrole.Controleer(bouwer);
        bouwer.Logging.ClearProviders().AddJsonConsole(o => (o.UseUtcTimestamp, o.TimestampFormat) = (true, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'"))
            // An alarm has a line when it begins and one when it ends; not one for each time that somebody asks how it goes.
            .AddFilter("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.Error);
        using var slot = Sqliteslot.Neem(bouwer.Instellingen());
        await using var app = bouwer.MetDiensten().Build().MetPaden();
        await app.ZetDatabaseKlaarAsync(migreer);
        await app.RunAsync();
        return 0;
    }
}
