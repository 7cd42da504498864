using Oversteek.Application.Gebruikers;
using Oversteek.Application.Toegang;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Web.Opbouw;
using Oversteek.Web.Teksten;

namespace Oversteek.Web.Opdrachten;

/// <summary>The first organisation and platformbeheerder of a new installation (B-69).</summary>
public static class PlatformOpdracht
{
    private const string Gebruik = "Gebruik: platform maak --naam NAAM --email ADRES [--organisatie NAAM]";

    public static async Task<int> VoerUitAsync(string[] args)
    {
        if (args is not ["maak", .. var opties] || Lees(opties) is not { } start)
            return await Opdrachtregel.WeigerAsync(Gebruik);
        var bouwer = Webopbouw.Begin([]);
        Startcontrole.Controleer(bouwer);
        using var slot = Sqliteslot.Neem(bouwer.Instellingen());
        await using var app = bouwer.MetDiensten().Build();
        await app.ZetDatabaseKlaarAsync(migreer: false);
        await using var scope = app.Services.CreateAsyncScope();
        var uit = await scope.ServiceProvider.GetRequiredService<Systeemtoegang>()
            .VoerUitAsync<PlatformInrichten, Result<string>>(Systeemgrond.Beheer, (_, inrichten) => inrichten.ExecuteAsync(start, CancellationToken.None));
        return await MeldAsync(uit, bouwer.Instellingen().Adres);
    }

    private static async Task<int> MeldAsync(Result<string> uit, string adres)
    {
        if (!uit.IsGelukt)
        {
            await Console.Error.WriteLineAsync(uit.Weigeringen[0].Zin());
            return 1;
        }
        await Console.Out.WriteLineAsync("Met deze link kiest de platformbeheerder een wachtwoord. Hij werkt één keer, zeven dagen lang:");
        await Console.Out.WriteLineAsync(adres.TrimEnd('/') + uit.Waarde);
        return 0;
    }

    private static Platformstart? Lees(string[] opties)
    {
        var waarden = new Dictionary<string, string>(StringComparer.Ordinal) { ["--organisatie"] = "Oversteek" };
        foreach (var paar in opties.Chunk(2))
        {
            if (paar is not ["--naam" or "--email" or "--organisatie", { Length: > 0 and <= 100 }])
                return null;
            waarden[paar[0]] = paar[1];
        }
        return waarden.TryGetValue("--naam", out var naam) && waarden.TryGetValue("--email", out var email) && Emailadres.TryParse(email, out var adres)
            ? new Platformstart(waarden["--organisatie"], naam, adres)
            : null;
    }
}
