using Oversteek.Web.Opbouw;

namespace Oversteek.Demo;

/// <summary>Chooses the verb: demo or schooljaar. Exit codes: 0 good, 1 the thing checked is wrong, 2 wrong use.</summary>
public static class Demoregel
{
    public static async Task<int> VoerUitAsync(string[] args)
    {
        // Only settings and no verb: that is how a test host starts the program, with a database of its own and the real clock.
        if (args is [['-', '-', ..], ..])
        {
            await using var app = Demoopbouw.Begin(args).Build().MetPaden();
            await app.RunAsync();
            return 0;
        }
        return args switch
        {
            ["demo", .. var rest] => await DemoOpdracht.VoerUitAsync(rest),
            ["schooljaar", .. var rest] => await SchooljaarOpdracht.VoerUitAsync(rest),
            _ => await Opties.VerkeerdAsync("demo of schooljaar"),
        };
    }
}

/// <summary>Marks the assembly of the demo for test hosts; the entry point itself has no name.</summary>
public sealed class Demoprogramma;
