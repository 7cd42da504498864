using Microsoft.EntityFrameworkCore;
using Oversteek.Application.Lotingen;
using Oversteek.Application.Persistence;
using Oversteek.Application.Procedures;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Domain.Gebruikers;
using Oversteek.Domain.Lotingen;

namespace Oversteek.Demo.Spel;

/// <summary>The lottery of the region, from the secret to the result.</summary>
internal sealed class Lotingspel(IServiceProvider diensten, Regio regio)
{
    public Task LegVastAsync(CancellationToken ct) =>
        RegioAsync(async (sp, h) => await sp.GetRequiredService<LotingVastleggen>().ExecuteAsync(new LotingVastleggenOpdracht(Demoplan.Schooljaar, null), h, ct));

    public async Task BevriesAsync(CancellationToken ct)
    {
        await ErkenAsync(ct);
        await TweePersonenAsync(async (sp, h) => await sp.GetRequiredService<LotingBevriezen>()
            .ExecuteAsync(new LotingBevriezenOpdracht(Demoplan.Schooljaar), h, ct));
    }

    public async Task TrekEnPubliceerAsync(CancellationToken ct)
    {
        await TweePersonenAsync(async (sp, h) => await sp.GetRequiredService<LotingTrekken>()
            .ExecuteAsync(new LotingTrekkenOpdracht(Demoplan.Schooljaar, "Gespeeld schooljaar, geen echte toevalsbron"), h, ct));
        await TweePersonenAsync(async (sp, h) => await sp.GetRequiredService<LotingPubliceren>()
            .ExecuteAsync(new LotingPublicerenOpdracht(Demoplan.Schooljaar), h, ct));
    }

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
