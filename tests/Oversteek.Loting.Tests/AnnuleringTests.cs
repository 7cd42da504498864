using System.Text;
using Oversteek.Loting.Gevallen;
using Oversteek.Loting.Simulatie;
using Oversteek.Loting.Tests.Hulp;
using Oversteek.Loting.Tests.Lot2Stukken;

namespace Oversteek.Loting.Tests;

/// <summary>What can take over a second stops when asked, tells how far it is, and gives the same answer as without.</summary>
public sealed class AnnuleringTests
{
    private static readonly Lotingsinvoer Gebied = Streek.Maak(7, new() { Mechanisme = Mechanisme.Da, Nummering = Nummering.Stb }, 6, 3).Item1;

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Kansen_schatten_stopt_en_vertelt(int draden)
    {
        using var afbreken = new CancellationTokenSource();
        Should.Throw<OperationCanceledException>(() => Kansberekening.Schat(Gebied, 10_000_000, 5, draden, new Meteen<double>(d => { if (d >= 0.01) afbreken.Cancel(); }), afbreken.Token));

        List<double> gehoord = [];
        var kansen = Kansberekening.Schat(Gebied, 2_000, 5, draden, new Meteen<double>(d => { lock (gehoord) gehoord.Add(d); }), CancellationToken.None);
        Tekst(kansen).ShouldBe(Tekst(Kansberekening.Schat(Gebied, 2_000, 5)));
        gehoord.Max().ShouldBe(1);
        gehoord.Distinct().Count().ShouldBe(gehoord.Count);
        gehoord.Count.ShouldBeLessThanOrEqualTo(100);
    }

    [Fact]
    public void Alle_loterijen_tellen_stopt_en_vertelt()
    {
        using var afbreken = new CancellationTokenSource();
        List<double> gehoord = [];
        Tekst(Kansberekening.Exact(Gebied, 10_000_000, new Meteen<double>(gehoord.Add), CancellationToken.None)!).ShouldBe(Tekst(Kansberekening.Exact(Gebied)!));
        gehoord[^1].ShouldBe(1);
        Should.Throw<OperationCanceledException>(() => Kansberekening.Exact(Gebied, 10_000_000, new Meteen<double>(_ => afbreken.Cancel()), afbreken.Token));
    }

    [Fact]
    public void Wat_als_stopt_en_vertelt()
    {
        using var afbreken = new CancellationTokenSource();
        Should.Throw<OperationCanceledException>(() => Watals.Bereken(Gebied, 10_000_000, 5, new Meteen<double>(_ => afbreken.Cancel()), afbreken.Token));
        Should.Throw<OperationCanceledException>(() => Watals.PlaatsenNodig(Gebied, 5, afbreken.Token));
        var met = Watals.Bereken(Gebied, 500, 5, null, CancellationToken.None);
        met.Verdeling.ShouldBe(Watals.Bereken(Gebied, 500, 5).Verdeling);
    }

    [Fact]
    public void Trekken_en_publiceren_stoppen_en_geven_daarna_hetzelfde()
    {
        using var afbreken = new CancellationTokenSource();
        var trekking = Lot2Bouw.Trek(Lot2Bouw.Streek);
        afbreken.Cancel();
        Should.Throw<OperationCanceledException>(() => Lotingsberekening.Bereken(trekking.Bevriezing.Invoer, trekking.Uitslag.Lotnummers, afbreken.Token));
        Should.Throw<OperationCanceledException>(() => Trekking.Trek(trekking.Bevriezing, trekking.Geheimen, trekking.Entropie, trekking.Op, afbreken.Token));
        Should.Throw<OperationCanceledException>(() => trekking.Publiceer(afbreken.Token));
        var opnieuw = Trekking.Trek(trekking.Bevriezing, trekking.Geheimen, trekking.Entropie, trekking.Op, CancellationToken.None);
        opnieuw.Publiceer(CancellationToken.None).Openbaar.ToArray().ShouldBe(trekking.Publiceer().Openbaar.ToArray());
    }

    [Fact]
    public void Gevallen_rekenen_stopt_tussen_twee_gevallen_en_vertelt()
    {
        var json = Encoding.UTF8.GetBytes("""[{"id":"a","category":"x"},{"id":"b","category":"x"},{"id":"c","category":"x"}]""");
        using var afbreken = new CancellationTokenSource();
        List<int> gehoord = [];
        Should.Throw<OperationCanceledException>(() => Gevalrekenaar.Bereken(json, _ => Stream.Null, new Meteen<int>(n => { gehoord.Add(n); if (n == 2) afbreken.Cancel(); }), afbreken.Token));
        gehoord.ShouldBe([1, 2]);
        Gevalrekenaar.Bereken(json, _ => Stream.Null, null, CancellationToken.None).Json.ToArray().ShouldBe(Gevalrekenaar.Bereken(json, _ => Stream.Null).Json.ToArray());
    }

    private static string Tekst(IEnumerable<Plaatsingskansen> kansen) =>
        string.Join(';', kansen.Select(k => $"{k.Kenmerk} {string.Join(',', k.PerEenheid)} {k.ZonderPlaats.Keren}/{k.ZonderPlaats.Trekkingen}"));

    private sealed class Meteen<T>(Action<T> doe) : IProgress<T>
    {
        public void Report(T value) => doe(value);
    }
}
