using System.Globalization;
using Oversteek.Application.Logboek;
using Oversteek.Application.Toegang;
using Oversteek.Web.Opbouw;

namespace Oversteek.Web.Opdrachten;

/// <summary>Recomputes the chain of the log and compares it with the anchors (SEC-61). Reads the settings of the program.</summary>
public static class AuditOpdracht
{
    private const string Gebruik = "Gebruik: audit controleer [--ankers BESTAND]";

    public static Task<int> VoerUitAsync(string[] args) => VoerUitAsync(args, Console.Out, Console.Error);

    public static async Task<int> VoerUitAsync(string[] args, TextWriter uit, TextWriter fout)
    {
        if (args is not ["controleer", .. var rest] || rest is ["--ankers"])
            return await WeigerAsync(fout, Gebruik);
        var gekozen = rest is ["--ankers", var pad, ..] ? pad : null;
        if (gekozen is not null && !File.Exists(gekozen))
            return await WeigerAsync(fout, $"{gekozen} is er niet. {Gebruik}");
        await using var app = Webopbouw.Begin(gekozen is null ? rest : rest[2..]).MetDiensten().Build();
        await using var scope = app.Services.CreateAsyncScope();
        var bestand = gekozen is null ? app.Services.GetRequiredService<Ankerbestand>() : new Ankerbestand(gekozen);
        return await ControleerAsync(scope.ServiceProvider, bestand, uit, fout);
    }

    private static async Task<int> ControleerAsync(IServiceProvider diensten, Ankerbestand bestand, TextWriter uit, TextWriter fout)
    {
        try
        {
            var ankers = await bestand.LeesAsync();
            var verslag = await diensten.GetRequiredService<Systeemtoegang>().VoerUitAsync(
                Systeemgrond.Logboek, db => diensten.GetRequiredService<Logboekcontrole>().ControleerAsync(db, ankers, CancellationToken.None));
            foreach (var bevinding in verslag.Bevindingen)
                await uit.WriteLineAsync(bevinding.ToString());
            var conclusie = verslag.Klopt ? "Het logboek klopt." : "Het logboek klopt niet.";
            await uit.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{verslag.Aantal} regels, {ankers.Count} ankers. {conclusie}"));
            return verslag.Klopt ? 0 : 1;
        }
        catch (InvalidDataException beschadigd)
        {
            await fout.WriteLineAsync(beschadigd.Message);
            return 1;
        }
    }

    private static async Task<int> WeigerAsync(TextWriter fout, string tekst)
    {
        await fout.WriteLineAsync(tekst);
        return 2;
    }
}
