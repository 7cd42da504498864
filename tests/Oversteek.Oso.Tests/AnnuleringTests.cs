using Oversteek.Oso.Tests.Hulp;

namespace Oversteek.Oso.Tests;

public sealed class AnnuleringTests
{
    private static Leesopties Ruim => new() { Grenzen = new Leesgrenzen { Tijd = TimeSpan.FromMinutes(1) } };

    /// <summary>A file that takes long: three million characters of white space and then no end.</summary>
    private static MaakStream Lang(int stukken) =>
        new(MaakStream.Herhaal("<dossier xmlns='http://www.edustandaard.nl/oso_gegevensset/2019/dossier'>", new string(' ', 100_000), stukken, "</dossier>"));

    [Fact]
    public void Lezen_stopt_als_het_wordt_afgebroken_en_leest_dan_niet_verder()
    {
        using var afbreken = new CancellationTokenSource();
        using var bron = Lang(500);
        var opties = Ruim with { Voortgang = new Meteen<long>(_ => afbreken.Cancel()) };
        Should.Throw<OperationCanceledException>(() => OsoLezer.Lees(bron, opties, afbreken.Token));
        bron.Gemaakt.ShouldBeLessThan(20_000_000);
        Should.Throw<OperationCanceledException>(() => OsoLezer.Controleer(new MemoryStream(Proefdossier.Xml(Profiel.Povo)), Leesopties.Standaard, afbreken.Token));
    }

    [Fact]
    public void Wie_luistert_hoort_tot_het_einde_hoeveel_er_is_gelezen()
    {
        List<long> gehoord = [];
        using var bron = Lang(30);
        OsoLezer.Controleer(bron, Ruim with { Voortgang = new Meteen<long>(gehoord.Add) }, CancellationToken.None);
        gehoord.Count.ShouldBe(4);
        gehoord.ShouldBe(gehoord.Order());
        gehoord[^1].ShouldBeGreaterThan(3_000_000);
    }

    [Fact]
    public void Schrijven_stopt_als_het_wordt_afgebroken()
    {
        using var afbreken = new CancellationTokenSource();
        var bestand = new OsoBestand { Editie = Proefdossier.Editie, Dossier = Proefdossier.Povo() };
        using var heel = new MemoryStream();
        OsoSchrijver.Schrijf(bestand, heel, CancellationToken.None);
        afbreken.Cancel();
        using var uit = new MemoryStream();
        Should.Throw<OperationCanceledException>(() => OsoSchrijver.Schrijf(bestand, uit, afbreken.Token));
        uit.Length.ShouldBeLessThan(heel.Length);
    }

    private sealed class Meteen<T>(Action<T> doe) : IProgress<T>
    {
        public void Report(T value) => doe(value);
    }
}
