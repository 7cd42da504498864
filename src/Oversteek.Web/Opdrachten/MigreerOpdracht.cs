using Oversteek.Web.Opbouw;

namespace Oversteek.Web.Opdrachten;

/// <summary>Brings the tables to the form that this program needs, and stops. On PostgreSQL with the role of the owner.</summary>
public static class MigreerOpdracht
{
    public static async Task<int> VoerUitAsync(string[] args)
    {
        if (args.Any(a => !a.StartsWith("--", StringComparison.Ordinal)))
            return await Opdrachtregel.WeigerAsync("Gebruik: migreer");
        var bouwer = Webopbouw.Begin(args);
        Startcontrole.Controleer(bouwer);
        using var slot = Sqliteslot.Neem(bouwer.Instellingen());
        await using var app = bouwer.MetDiensten().Build();
        await app.ZetDatabaseKlaarAsync(migreer: true);
        await Console.Out.WriteLineAsync("De database is klaar voor deze versie.");
        return 0;
    }
}
