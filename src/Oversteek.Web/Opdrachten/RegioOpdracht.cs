using Oversteek.Application.Organisaties.Inrichten;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Opbouw;
using Oversteek.Web.Pages.Organisaties;
using Oversteek.Web.Teksten;

namespace Oversteek.Web.Opdrachten;

/// <summary>Sets up a region from a preset and DUO's open address files (D-01). Shows what would happen; with --bevestig it happens.</summary>
public static class RegioOpdracht
{
    private const string Gebruik = """
        Gebruik:
          regio maak --naam NAAM --schooljaar 2026-2027 [--voorinstelling NAAM] [--gemeente NAAM]... [--po BESTAND] [--so BESTAND] [--vo BESTAND] [--bevestig]
        Zonder --bevestig laat de opdracht alleen zien wat er verandert. Voorinstellingen: rotterdam, haaglanden, amsterdam, haarlem, utrecht of leeg.
        """;

    public static Task<int> VoerUitAsync(string[] args) => VoerUitAsync(args, Console.Out, Console.Error);

    public static async Task<int> VoerUitAsync(string[] args, TextWriter uit, TextWriter fout)
    {
        if (args is not ["maak", .. var rest] || Regiokeuze.Lees(rest) is not { } keuze)
            return await Opdrachtregel.WeigerAsync(fout, Gebruik, 2);
        if (keuze.Bestanden.FirstOrDefault(b => !File.Exists(b.Pad)) is { Pad: { } weg })
            return await Opdrachtregel.WeigerAsync(fout, $"{weg} is er niet.", 2);
        var bouwer = Webopbouw.Begin(keuze.Instellingen);
        Startcontrole.Controleer(bouwer);
        using var slot = Sqliteslot.Neem(bouwer.Instellingen());
        await using var app = bouwer.MetDiensten().Build();
        await app.ZetDatabaseKlaarAsync(migreer: false);
        await using var scope = app.Services.CreateAsyncScope();
        var inrichting = await keuze.InrichtingAsync();
        var plan = await scope.ServiceProvider.GetRequiredService<Systeemtoegang>().VoerUitAsync<RegioInrichten, Result<Inrichtingsplan>>(
            Systeemgrond.Beheer, (_, regio) =>
                keuze.Bevestigd ? regio.ExecuteAsync(inrichting, null, CancellationToken.None) : regio.BekijkAsync(inrichting, CancellationToken.None));
        if (!plan.IsGelukt)
            return await Opdrachtregel.WeigerAsync(fout, plan.Weigeringen[0].Zin(), 1);
        await Regioverslag.SchrijfAsync(uit, inrichting, plan.Waarde, keuze.Bevestigd);
        return 0;
    }
}
