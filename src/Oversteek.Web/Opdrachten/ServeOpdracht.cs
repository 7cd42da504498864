using Oversteek.Web.Setup;

namespace Oversteek.Web.Opdrachten;

/// <summary>Production: reads configuration and serves.</summary>
public static class ServeOpdracht
{
    private const string Migreer = "--migreer";

    public static async Task<int> VoerUitAsync(string[] args)
    {
        await using var app = Webopbouw.Begin([.. args.Where(a => a != Migreer)]).MetDiensten().Build().MetPaden();
        await app.ZetDatabaseKlaarAsync(args.Contains(Migreer));
        await app.RunAsync();
        return 0;
    }
}
