using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Oversteek.Demo.Momenten;
using Oversteek.Testhulp;

namespace Oversteek.E2E.Tests;

/// <summary>The gate around a change of moment: what began in the old state ends there, what comes meanwhile begins in the new one.</summary>
public sealed class DemosluisTests : IDisposable
{
    private readonly Demosluis sluis = new();

    public void Dispose() => sluis.Dispose();

    [Fact, Regel("B-66")]
    public async Task Wie_bezig_is_maakt_het_af_en_wie_daarna_komt_wacht_op_de_nieuwe_stand()
    {
        var stand = "oud";
        var (klaar, gezien) = (new TaskCompletionSource(), new List<string>());
        var bezig = VraagAsync("/leerlingen", "GET", async () =>
        {
            gezien.Add(stand);
            await klaar.Task;
            gezien.Add(stand);
        });

        var wissel = sluis.SluitAsync(Ct);
        var later = VraagAsync("/leerlingen", "GET", () =>
        {
            gezien.Add(stand);
            return Task.CompletedTask;
        });
        (wissel.IsCompleted, later.IsCompleted).ShouldBe((false, false));
        klaar.SetResult();
        using (await wissel)
        {
            await bezig;
            stand = "nieuw";
            later.IsCompleted.ShouldBeFalse();
        }
        await later;

        gezien.ShouldBe(["oud", "oud", "nieuw"]);
    }

    [Fact, Regel("B-66")]
    public async Task Wie_om_een_ander_moment_vraagt_staat_zichzelf_niet_in_de_weg()
    {
        using var dicht = await sluis.SluitAsync(Ct);
        var gedaan = false;

        await VraagAsync("/demo?handler=Moment", "POST", () => Task.FromResult(gedaan = true));

        gedaan.ShouldBeTrue();
    }

    [Fact, Regel("B-66")]
    public async Task Een_wissel_die_wordt_afgebroken_laat_iedereen_weer_door()
    {
        using var einde = new CancellationTokenSource();
        using (await sluis.GaBinnenAsync(Ct))
        {
            var wissel = sluis.SluitAsync(einde.Token);
            await einde.CancelAsync();
            await Should.ThrowAsync<OperationCanceledException>(() => wissel);
        }

        (await sluis.SluitAsync(Ct)).Dispose();
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private Task VraagAsync(string adres, string methode, Func<Task> werk)
    {
        var app = new ApplicationBuilder(new ServiceCollection().BuildServiceProvider());
        new Demosluisfilter(sluis).Configure(a => a.Run(_ => werk()))(app);
        var delen = adres.Split('?');
        var context = new DefaultHttpContext { Request = { Method = methode, Path = delen[0], QueryString = new QueryString(delen.Length > 1 ? "?" + delen[1] : "") } };
        return app.Build()(context);
    }
}
