using Oversteek.Application.Bijlagen.Poort;
using Oversteek.Domain.Bijlagen;
using Oversteek.Testhulp;
using Oversteek.Testhulp.Bestanden;
using Oversteek.Web.Teksten;

namespace Oversteek.Application.Tests.Bijlagen;

/// <summary>B-17: every kind of file through the gate itself; the ways in stand with the pages.</summary>
[Regel("B-17", "SEC-48")]
public sealed class BestandspoortTests
{
    private const long Geheugen = 100L * 1024 * 1024;

    public static TheoryData<string> Goed => [.. Proefbestanden.Goed.Keys];

    public static TheoryData<string> Fout => [.. Proefbestanden.Fout.Keys];

    [Theory]
    [MemberData(nameof(Goed))]
    public void Wat_mensen_elke_dag_sturen_komt_door_de_poort(string geval)
    {
        var (naam, inhoud) = Proefbestanden.Goed[geval];

        Bestandspoort.Beoordeel(naam, inhoud, Bijlagebron.Upload).Bezwaar.ShouldBeNull();
    }

    /// <summary>B-20: what a file becomes while it is judged has a bound, whatever is packed in what.</summary>
    [Theory]
    [MemberData(nameof(Fout))]
    public void Wat_iets_kan_starten_of_liegt_wordt_geweigerd_binnen_een_grens_van_geheugen(string geval)
    {
        var (naam, inhoud, melding) = Proefbestanden.Fout[geval];
        var begin = GC.GetAllocatedBytesForCurrentThread();

        var oordeel = Bestandspoort.Beoordeel(naam, inhoud, Bijlagebron.Upload);

        (GC.GetAllocatedBytesForCurrentThread() - begin).ShouldBeLessThan(Geheugen);
        oordeel.Bezwaar.ShouldNotBeNull().Zin().ShouldContain(melding);
    }

    [Fact, Regel("B-20")]
    public async Task Wie_weggaat_laat_niets_achter_dat_nog_wordt_beoordeeld()
    {
        var (naam, inhoud) = Proefbestanden.Goed["koppeling in docx"];
        using var weg = new CancellationTokenSource();
        await weg.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => Bestandspoort.BeoordeelAsync(naam, inhoud, Bijlagebron.Upload, weg.Token));

        (await Bestandspoort.BeoordeelAsync(naam, inhoud, Bijlagebron.Upload, CancellationToken.None)).Bezwaar.ShouldBeNull();
    }
}
