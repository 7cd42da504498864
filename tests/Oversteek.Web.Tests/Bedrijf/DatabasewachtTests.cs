using Microsoft.Extensions.Logging.Abstractions;
using Oversteek.Application.Persistence;
using Oversteek.Testhulp;
using Oversteek.Web.Waarneming;

namespace Oversteek.Web.Tests.Bedrijf;

public sealed class DatabasewachtTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact, Regel("B-73", "REL-19")]
    public async Task Een_server_met_een_klok_die_achterloopt_rekent_met_die_van_de_database()
    {
        var klok = new Databaseklok(TimeProvider.System);
        using var wacht = new Databasewacht(new Polsslag(new Pols(TimeSpan.FromSeconds(90)), klok), new Databasetoestand(), klok, NullLogger<Databasewacht>.Instance);
        await wacht.StartAsync(Ct);

        await TotAsync(() => klok.Verschil != TimeSpan.Zero);

        (klok.GetUtcNow() - TimeProvider.System.GetUtcNow()).ShouldBe(TimeSpan.FromSeconds(90), TimeSpan.FromSeconds(1));
        await wacht.StopAsync(Ct);
    }

    [Fact, Regel("REL-6")]
    public async Task Wie_op_de_database_wacht_hoort_dat_zij_zwijgt_en_daarna_dat_zij_er_weer_is()
    {
        var (pols, toestand) = (new Pols(TimeSpan.Zero), new Databasetoestand());
        var klok = new Databaseklok(TimeProvider.System);
        using var wacht = new Databasewacht(new Polsslag(pols, klok), toestand, klok, NullLogger<Databasewacht>.Instance);
        await wacht.StartAsync(Ct);
        var breuk = toestand.Breuk;

        pols.Zwijgt = true;
        await TotAsync(() => !toestand.Antwoordt);
        await TotAsync(() => breuk.IsCancellationRequested);
        pols.Zwijgt = false;
        await TotAsync(() => toestand.Antwoordt);

        toestand.Breuk.IsCancellationRequested.ShouldBeFalse();
        await wacht.StopAsync(Ct);
    }

    [Fact, Regel("B-73")]
    public void De_meetfout_van_een_drukke_machine_verzet_de_klok_niet()
    {
        var klok = new Databaseklok(TimeProvider.System);

        klok.ZetVerschil(TimeSpan.FromSeconds(0.2));
        klok.Verschil.ShouldBe(TimeSpan.Zero);
        klok.ZetVerschil(TimeSpan.FromSeconds(90));
        klok.ZetVerschil(TimeSpan.FromSeconds(89.9));

        klok.Verschil.ShouldBe(TimeSpan.FromSeconds(90));
    }

    [Fact, Regel("REL-6")]
    public void Precies_aan_de_grens_is_stilte_en_pas_daarna_was_deze_machine_te_druk()
    {
        Databasewacht.Stilte(TimeSpan.FromSeconds(1)).ShouldBe(false);
        Databasewacht.Stilte(TimeSpan.FromSeconds(1.1)).ShouldBe(false);
        Databasewacht.Stilte(TimeSpan.FromSeconds(1.101)).ShouldBeNull();
    }

    [Fact, Regel("REL-6", "REL-32")]
    public async Task Wie_tegelijk_vraagt_deelt_een_vraag_en_daarna_is_er_een_nieuwe()
    {
        var pols = new Pols(TimeSpan.Zero) { Wacht = new TaskCompletionSource() };
        var slag = new Polsslag(pols, new Databaseklok(TimeProvider.System));

        var antwoorden = Enumerable.Range(0, 50).Select(_ => slag.VraagAsync()).ToList();
        pols.Wacht.SetResult();
        await Task.WhenAll(antwoorden);
        pols.Vragen.ShouldBe(1);

        await slag.VraagAsync();
        pols.Vragen.ShouldBe(2);
    }

    private static async Task TotAsync(Func<bool> klaar)
    {
        for (var poging = 0; poging < 400 && !klaar(); poging++)
            await Task.Delay(50, Ct);
        klaar().ShouldBeTrue();
    }

    private sealed class Pols(TimeSpan verschil) : IDatabasepols
    {
        public volatile bool Zwijgt;
        private int vragen;

        public int Vragen => vragen;

        public TaskCompletionSource? Wacht { get; init; }

        public async Task<TimeSpan> VraagAsync(TimeProvider klok, CancellationToken ct)
        {
            Interlocked.Increment(ref vragen);
            await (Wacht?.Task ?? Task.CompletedTask);
            return Zwijgt ? throw new TimeoutException() : verschil;
        }
    }
}
