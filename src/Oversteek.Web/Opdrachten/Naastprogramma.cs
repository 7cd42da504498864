using Oversteek.Web.Opbouw;

namespace Oversteek.Web.Opdrachten;

/// <summary>A command that works on the data beside the program that serves them: the settings checked, the database ready, nothing migrated.</summary>
internal static class Naastprogramma
{
    public static async Task<T> WerkAsync<T>(string[] instellingen, Func<IServiceProvider, Task<T>> werk)
    {
        var bouwer = Webopbouw.Begin(instellingen);
        Startcontrole.Controleer(bouwer);
        await using var app = bouwer.MetDiensten().Build();
        await app.ZetDatabaseKlaarAsync(migreer: false);
        await using var scope = app.Services.CreateAsyncScope();
        return await werk(scope.ServiceProvider);
    }

    /// <summary>The words of a command and the settings among them, which hold a "=".</summary>
    public static (string[] Woorden, string[] Instellingen) Splits(string[] args)
    {
        string[] instellingen = [.. args.Where(a => a.Contains('=', StringComparison.Ordinal) && a.StartsWith("--", StringComparison.Ordinal))];
        return ([.. args.Where(a => !instellingen.Contains(a, StringComparer.Ordinal))], instellingen);
    }
}
