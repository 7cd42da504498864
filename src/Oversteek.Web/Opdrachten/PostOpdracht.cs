using Oversteek.Application.Post;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
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
        var (woorden, instellingen) = Naastprogramma.Splits(args);
        var keuze = woorden switch
        {
            ["bekijk"] => Keuze(Alles, null),
            ["bekijk", "--sinds", var op] => Keuze(Alles, op),
            ["bekijk" or "tegenhouden", var bericht] => Keuze(bericht, null),
            ["bekijk" or "tegenhouden", var bericht, "--sinds", var op] => Keuze(bericht, op),
            _ => null,
        };
        if (keuze is null)
            return await Opdrachtregel.WeigerAsync(fout, Gebruik, 2);
        var uitkomst = await WerkAsync(instellingen, keuze, woorden[0] == "tegenhouden", uit);
        return uitkomst.IsGelukt ? 0 : await Opdrachtregel.WeigerAsync(fout, uitkomst.Weigeringen[0].Zin(), 1);
    }

    private static Postkeuze? Keuze(string bericht, string? op)
    {
        var sinds = op is null ? null : Opdrachtmoment.Lees(op);
        return bericht.StartsWith('-') || (op is not null && sinds is null) ? null : new Postkeuze(bericht == Alles ? null : bericht, sinds);
    }

    private static Task<Result> WerkAsync(string[] instellingen, Postkeuze keuze, bool tegenhouden, TextWriter uit) => Naastprogramma.WerkAsync(
        instellingen, diensten => diensten.GetRequiredService<Systeemtoegang>().VoerUitAsync<BerichtenTegenhouden, Result>(
            Systeemgrond.Postbezorging, (_, post) => WerkAsync(post, keuze, tegenhouden, uit)));

    private static async Task<Result> WerkAsync(BerichtenTegenhouden post, Postkeuze keuze, bool tegenhouden, TextWriter uit)
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
    }
}
