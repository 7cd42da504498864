using Oversteek.Application.Versleuteling;
using Oversteek.Web.Opbouw;

namespace Oversteek.Web.Opdrachten;

/// <summary>Explains every setting and names what is wrong, before anything starts; changes nothing (B-69).</summary>
public static class ControleOpdracht
{
    public static async Task<int> VoerUitAsync(string[] args)
    {
        if (args is ["gegevens", .. var rest] && rest.All(IsInstelling))
            return await GegevensOpdracht.VoerUitAsync(rest, Console.Out);
        if (!args.All(IsInstelling))
            return await Opdrachtregel.WeigerAsync("Gebruik: controle, of controle gegevens");
        var bouwer = Webopbouw.Begin(args);
        foreach (var instelling in Instellingen.Van(bouwer.Instellingen()))
            await Console.Out.WriteLineAsync($"{instelling.Variabele} = {instelling.Waarde}\n    {instelling.Uitleg}");
        var redenen = await RedenenAsync(bouwer);
        await Console.Out.WriteLineAsync();
        foreach (var reden in redenen)
            await Console.Out.WriteLineAsync($"FOUT  {reden}");
        await Console.Out.WriteLineAsync(redenen.Count == 0 ? "Alles is in orde: het programma kan starten." : "Met deze fouten start het programma niet.");
        return redenen.Count == 0 ? 0 : 1;
    }

    private static bool IsInstelling(string woord) => woord.StartsWith("--", StringComparison.Ordinal);

    /// <summary>The settings first; keys and database only when those are right.</summary>
    private static async Task<IReadOnlyList<string>> RedenenAsync(WebApplicationBuilder bouwer)
    {
        if (Startcontrole.Redenen(bouwer.Instellingen(), bouwer.Environment, bouwer.Configuration).ToList() is { Count: > 0 } fout)
            return fout;
        try
        {
            if (bouwer.Instellingen().Sqlite is { Length: > 0 } bestand && !File.Exists(bestand))
                return [$"de database {bestand} is er nog niet. Voer eerst uit: oversteek migreer"];
            await using var app = bouwer.MetDiensten().Build();
            await app.ZetDatabaseKlaarAsync(migreer: false);
            return [];
        }
        catch (StartGeweigerd geweigerd)
        {
            return geweigerd.Redenen;
        }
        catch (SleutelringFout sleutels)
        {
            return [sleutels.Message];
        }
    }
}
