using Oversteek.Web.Setup;

namespace Oversteek.Web.Opdrachten;

/// <summary>Production: reads configuration and serves.</summary>
public static class ServeOpdracht
{
    public static async Task<int> VoerUitAsync(string[] args)
    {
        await using var app = Webopbouw.Begin(args).MetDiensten().Build().MetPaden();
        await app.RunAsync();
        return 0;
    }
}
