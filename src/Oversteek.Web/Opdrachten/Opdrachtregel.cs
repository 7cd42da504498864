using Oversteek.Application.Versleuteling;
using Oversteek.Web.Opbouw;

namespace Oversteek.Web.Opdrachten;

/// <summary>Chooses the verb of the command line (ontwerp 5). Exit codes: 0 good, 1 the thing checked is wrong, 2 wrong use.</summary>
public static class Opdrachtregel
{
    private static readonly Dictionary<string, Func<string[], Task<int>>> Opdrachten = new(StringComparer.Ordinal)
    {
        ["audit"] = AuditOpdracht.VoerUitAsync,
        ["controle"] = ControleOpdracht.VoerUitAsync,
        ["lek"] = LekOpdracht.VoerUitAsync,
        ["loting"] = LotingOpdrachten.VoerUitAsync,
        ["migreer"] = MigreerOpdracht.VoerUitAsync,
        ["oso"] = OsoOpdrachten.VoerUitAsync,
        ["platform"] = PlatformOpdracht.VoerUitAsync,
        ["post"] = PostOpdracht.VoerUitAsync,
        ["regio"] = RegioOpdracht.VoerUitAsync,
        ["reservekopie"] = ReservekopieOpdracht.VoerUitAsync,
        ["serve"] = ServeOpdracht.VoerUitAsync,
        ["sleutels"] = SleutelsOpdracht.VoerUitAsync,
    };

    public static async Task<int> VoerUitAsync(string[] args)
    {
        // Only settings and no verb: that is how a test host starts the program.
        if (args.Length > 0 && args[0].StartsWith("--", StringComparison.Ordinal))
            return await ServeOpdracht.MetInstellingenAsync(args);
        if (args.Length > 0 && Opdrachten.TryGetValue(args[0], out var opdracht))
            return await ZonderSpoorAsync(() => opdracht(args[1..]));
        await Console.Error.WriteLineAsync($"Onbekende opdracht. Kies uit: {string.Join(", ", Opdrachten.Keys.Order(StringComparer.Ordinal))}.");
        return 2;
    }

    internal static Task<int> WeigerAsync(string gebruik) => WeigerAsync(Console.Error, gebruik, 2);

    internal static async Task<int> WeigerAsync(TextWriter fout, string tekst, int code)
    {
        await fout.WriteLineAsync(tekst);
        return code;
    }

    // Settings, keys and the database are the operator's to mend: the reason, no stack trace.
    private static async Task<int> ZonderSpoorAsync(Func<Task<int>> werk)
    {
        try
        {
            return await werk();
        }
        catch (Exception fout) when (fout is StartGeweigerd or SleutelringFout)
        {
            await Console.Error.WriteLineAsync(fout.Message);
            return 1;
        }
    }
}
