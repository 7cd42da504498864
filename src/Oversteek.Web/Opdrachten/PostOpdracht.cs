using Oversteek.Application.Post;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Opbouw;
using Oversteek.Web.Teksten;

namespace Oversteek.Web.Opdrachten;

/// <summary>When the wrong mail is leaving: how much of what, and what still waits is held (REL-34). Runs beside the program.</summary>
public static class PostOpdracht
{
    private const string Alles = "alles";

    private const string Gebruik = """
        Gebruik:
          post bekijk [BERICHT] [--sinds 2027-01-20T09:00]             hoeveel berichten er wachten, zijn verstuurd of zijn vastgelopen
          post tegenhouden BERICHT|alles [--sinds 2027-01-20T09:00]    wat wacht, gaat niet uit; per bericht kan het daarna nog op het scherm
        """;

    public static Task<int> VoerUitAsync(string[] args) => VoerUitAsync(args, Console.Out, Console.Error);

    public static async Task<int> VoerUitAsync(string[] args, TextWriter uit, TextWriter fout)
    {
        string[] instellingen = [.. args.Where(a => a.Contains('=', StringComparison.Ordinal) && a.StartsWith("--", StringComparison.Ordinal))];
        string[] woorden = [.. args.Where(a => !instellingen.Contains(a, StringComparer.Ordinal))];
        var keuze = woorden switch
        {
            ["bekijk"] => Keuze(Alles, null),
            ["bekijk", "--sinds", var op] => Keuze(Alles, op),
            ["bekijk" or "tegenhouden", var bericht] => Keuze(bericht, null),
            ["bekijk" or "tegenhouden", var bericht, "--sinds", var op] => Keuze(bericht, op),
            _ => null,
        };
        if (keuze is null)
            return await WeigerAsync(fout, Gebruik, 2);
        var uitkomst = await WerkAsync(instellingen, keuze, woorden[0] == "tegenhouden", uit);
        return uitkomst.IsGelukt ? 0 : await WeigerAsync(fout, uitkomst.Weigeringen[0].Zin(), 1);
    }

    private static Postkeuze? Keuze(string bericht, string? op)
    {
        var sinds = op is null ? null : Opdrachtmoment.Lees(op);
        return bericht.StartsWith('-') || (op is not null && sinds is null) ? null : new Postkeuze(bericht == Alles ? null : bericht, sinds);
    }

    private static async Task<Result> WerkAsync(string[] instellingen, Postkeuze keuze, bool tegenhouden, TextWriter uit)
    {
        var bouwer = Webopbouw.Begin(instellingen);
        Startcontrole.Controleer(bouwer);
        await using var app = bouwer.MetDiensten().Build();
        await app.ZetDatabaseKlaarAsync(migreer: false);
        await using var scope = app.Services.CreateAsyncScope();
        var toegang = scope.ServiceProvider.GetRequiredService<Systeemtoegang>();
        return await toegang.VoerUitAsync<BerichtenTegenhouden, Result>(Systeemgrond.Postbezorging, async (_, post) =>
        {
            if (tegenhouden)
            {
                var gedaan = await post.ExecuteAsync(keuze, CancellationToken.None);
                if (!gedaan.IsGelukt)
                    return gedaan.Kaal;
                await uit.WriteLineAsync($"Tegengehouden: {gedaan.Waarde} berichten. Ze staan als vastgelopen bij Uitgaande e-mail.");
            }
            foreach (var stand in await post.BekijkAsync(keuze, CancellationToken.None))
                await uit.WriteLineAsync($"{stand.Sjabloon}: {stand.Wacht} wachten, {stand.Verzonden} verstuurd, {stand.Vastgelopen} vastgelopen");
            return Result.Gelukt;
        });
    }

    private static async Task<int> WeigerAsync(TextWriter fout, string tekst, int code)
    {
        await fout.WriteLineAsync(tekst);
        return code;
    }
}
