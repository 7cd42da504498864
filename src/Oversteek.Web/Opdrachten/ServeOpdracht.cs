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
        using var slot = Sqliteslot.Neem(bouwer.Instellingen());
        await using var app = bouwer.MetDiensten().Build().MetPaden();
        await app.ZetDatabaseKlaarAsync(migreer);
        await app.RunAsync();
        return 0;
    }
}
