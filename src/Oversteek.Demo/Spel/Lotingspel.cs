using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Lotingen;
using Oversteek.Application.Persistence;
using Oversteek.Application.Procedures;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Lotingen;
using Oversteek.Loting;

namespace Oversteek.Demo.Spel;

/// <summary>The lottery of the region, from the secret to the result.</summary>
internal sealed class Lotingspel(IServiceProvider diensten, Regio regio)
{
    /// <summary>The played notary has a secret that stands in docs/demo.md, so that a visitor can open it at the draw.</summary>
    private static readonly byte[] Notarisgeheim = SHA256.HashData("Oversteek, gespeeld geheim van de notaris"u8);

    public async Task LegVastAsync(CancellationToken ct)
    {
        var ronde = Lotingsgang.Ronde(regio.Id, Demoplan.Schooljaar, 1);
        var notaris = new Houderopgave("Notariskantoor Waterdam", Lot2.Vingerafdruk(ronde, 2, Notarisgeheim));
        await RegioAsync((sp, h) => sp.GetRequiredService<LotingVoorbereiden>()
            .ExecuteAsync(new LotingVoorbereidenOpdracht(Demoplan.Schooljaar, [notaris], Toevalskeuze.Standaard, "Dit is een gespeeld schooljaar."), h, ct));
        await TweePersonenAsync((sp, h) => sp.GetRequiredService<LotingVastleggen>().ExecuteAsync(new LotingVastleggenOpdracht(Demoplan.Schooljaar), h, ct));
    }

    public async Task BevriesAsync(CancellationToken ct)
    {
        await ErkenAsync(ct);
        await TweePersonenAsync(async (sp, h) => await sp.GetRequiredService<LotingBevriezen>()
            .ExecuteAsync(new LotingBevriezenOpdracht(Demoplan.Schooljaar), h, ct));
    }

    public async Task TrekEnPubliceerAsync(CancellationToken ct)
    {
        var toeval = await diensten.AlsAsync(regio.Id, Rol.Regiocoordinator, async (sp, _) =>
            Gooi((await sp.GetRequiredService<OversteekDb>().Lotingen.Lopend(regio.Id, Demoplan.Schooljaar).SingleAsync(ct)).Plan!.Toevalsbronnen));
        await TweePersonenAsync((sp, h) => sp.GetRequiredService<ToevalInvoeren>()
            .ExecuteAsync(new ToevalInvoerenOpdracht(Demoplan.Schooljaar, toeval), h, ct));
        await RegioAsync((sp, h) => sp.GetRequiredService<GeheimOpenen>()
            .ExecuteAsync(new GeheimOpenenOpdracht(Demoplan.Schooljaar, 2, Convert.ToHexStringLower(Notarisgeheim), false), h, ct));
        await TweePersonenAsync((sp, h) => sp.GetRequiredService<LotingTrekken>().ExecuteAsync(new LotingTrekkenOpdracht(Demoplan.Schooljaar, []), h, ct));
        await TweePersonenAsync(async (sp, h) => await sp.GetRequiredService<LotingPubliceren>()
            .ExecuteAsync(new LotingPublicerenOpdracht(Demoplan.Schooljaar), h, ct));
    }

    /// <summary>Played chance: the same in every demo, and recognisable as no real beacon.</summary>
    private static List<string?> Gooi(IReadOnlyList<string> bronnen) =>
        [.. bronnen.Select(b => b.StartsWith("drand:", StringComparison.Ordinal)
            ? string.Concat(Enumerable.Repeat("0123456789abcdef", 4))
            : "31422565361246134215")];

    /// <summary>What is not ready in a played year is acknowledged as a region would.</summary>
    private async Task ErkenAsync(CancellationToken ct)
    {
        var sleutels = await diensten.AlsAsync(regio.Id, Rol.Regiocoordinator, async (sp, _) =>
        {
            var db = sp.GetRequiredService<OversteekDb>();
            var (loting, procedure) = (await db.Lotingen.Lopend(regio.Id, Demoplan.Schooljaar)
                .SingleAsync(ct), await db.ProcedureVanRegioAsync(regio.Id, Demoplan.Schooljaar, ct));
            return (await sp.GetRequiredService<Bevrieslijst>().GeefAsync(loting, procedure!, ct)).Select(b => b.Sleutel).ToList();
        });
        if (sleutels.Count > 0)
            await RegioAsync(async (sp, h) => await sp.GetRequiredService<BevindingenErkennen>()
                .ExecuteAsync(new BevindingenErkennenOpdracht(Demoplan.Schooljaar, sleutels), h.Met("Gespeeld schooljaar."), ct));
    }

    /// <summary>Every step of the lottery is proposed by one coordinator and confirmed by another (SEC-12).</summary>
    private async Task TweePersonenAsync(Func<IServiceProvider, Handeling, Task<Result>> stap)
    {
        foreach (var wie in new[] { new AccountId(Guid.NewGuid()), new AccountId(Guid.NewGuid()) })
            await RegioAsync((sp, h) => stap(sp, h with { Wie = wie }));
    }

    private Task RegioAsync(Func<IServiceProvider, Handeling, Task<Result>> stap) => diensten.DoeAsync(regio.Id, Rol.Regiocoordinator, stap);
}
