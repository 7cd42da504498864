using Oversteek.Web.Setup;

namespace Oversteek.Web.Opdrachten;

/// <summary>The verb "serve": production. Refuses unsafe settings; changes the tables only when asked.</summary>
public static class ServeOpdracht
{
    private const string Migreer = "--migreer";

    public static async Task<int> VoerUitAsync(string[] args)
    {
        var bouwer = Webopbouw.Begin([.. args.Where(a => a != Migreer)]);
        if (Bezwaar(bouwer.Configuration.GetSection("Oversteek").Get<Oversteekopties>() ?? new Oversteekopties()) is { } bezwaar)
        {
            await Console.Error.WriteLineAsync(bezwaar);
            return 2;
        }
        return await DraaiAsync(bouwer, args.Contains(Migreer));
    }

    /// <summary>How a test host starts the program: settings only.</summary>
    public static Task<int> MetInstellingenAsync(string[] args) => DraaiAsync(Webopbouw.Begin(args), migreer: false);

    internal static string? Bezwaar(Oversteekopties opties)
    {
        if (opties.Omgeving != Omgeving.Productie)
            return "'serve' is voor productie; gebruik 'demo' voor de proefregio.";
        if (string.IsNullOrWhiteSpace(opties.Sqlite) == string.IsNullOrWhiteSpace(opties.Postgres))
            return "Stel óf Oversteek:Postgres óf Oversteek:Sqlite in.";
        if (!Directory.Exists(opties.Sleutels))
            return "Stel Oversteek:Sleutels in op de map met de sleutelbos.";
        return Uri.TryCreate(opties.Adres, UriKind.Absolute, out var adres) && adres.Scheme == Uri.UriSchemeHttps ? null : "Stel Oversteek:Adres in op het openbare adres; dat begint met https://.";
    }

    private static async Task<int> DraaiAsync(WebApplicationBuilder bouwer, bool migreer)
    {
        await using var app = bouwer.MetDiensten().Build().MetPaden();
        await app.ZetDatabaseKlaarAsync(migreer);
        await app.RunAsync();
        return 0;
    }
}
