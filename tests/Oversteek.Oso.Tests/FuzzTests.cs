using System.Diagnostics;
using Oversteek.Oso.Tests.Hulp;
using Oversteek.Testhulp;

namespace Oversteek.Oso.Tests;

public sealed class FuzzTests(ITestOutputHelper uitvoer)
{
    private const long MeesteGeheugen = 256_000_000;

    /// <summary>500 damaged files in a normal run, 20,000 in the nightly one.</summary>
    [Fact]
    [Regel("SEC-47")]
    public void Geen_enkel_verminkt_bestand_laat_de_lezer_struikelen()
    {
        byte[][] bronnen = [.. Enum.GetValues<Profiel>().Select(Proefdossier.Xml), .. Boomgenerator.Wortels.Select(w => new Boomgenerator(0).Maak(w))];
        var (geldig, leesbaar, langst, meeste) = (0, 0, TimeSpan.Zero, 0L);
        var aantal = Nacht.Is ? 20_000 : 500;
        for (var i = 0; i < aantal; i++)
        {
            var mutant = new Verminker(i).Vermink(bronnen[i % bronnen.Length]);
            var (voor, begin) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.GetTimestamp());
            var gelezen = Lees(mutant, i);
            (geldig, leesbaar) = (geldig + (gelezen.IsGeldig ? 1 : 0), leesbaar + (gelezen.Bestand is null ? 0 : 1));
            langst = Stopwatch.GetElapsedTime(begin) is var duur && duur > langst ? duur : langst;
            meeste = Math.Max(meeste, GC.GetAllocatedBytesForCurrentThread() - voor);
        }

        uitvoer.WriteLine($"{aantal} mutanten: {geldig} geldig, {leesbaar} leesbaar, langste {langst.TotalMilliseconds:0} ms, meeste geheugen {meeste / 1_000_000} MB.");
        langst.ShouldBeLessThan(TimeSpan.FromSeconds(5));
        meeste.ShouldBeLessThan(MeesteGeheugen);
        geldig.ShouldBeGreaterThan(0);
        leesbaar.ShouldBeLessThan(aantal);
    }

    /// <summary>Never an exception; a refusal says why; what can be read can be written and read again.</summary>
    private static Leesresultaat Lees(byte[] mutant, int zaad)
    {
        var gelezen = OsoLezer.Lees(new MemoryStream(mutant));
        gelezen.Bevindingen.ShouldAllBe(b => b.Boodschap.Length > 0 && b.Advies.Length > 0 && b.Pad.StartsWith('/'));
        if (gelezen.Bestand is null)
        {
            gelezen.IsGeldig.ShouldBeFalse($"zaad {zaad}");
            return gelezen;
        }

        using var uit = new MemoryStream();
        OsoSchrijver.Schrijf(gelezen.Bestand, uit);
        var terug = OsoLezer.Lees(new MemoryStream(uit.ToArray()));
        terug.Bestand.ShouldBe(gelezen.Bestand, $"zaad {zaad}");
        terug.Bevindingen.Select(Controle.Kort).ShouldBe(gelezen.Bevindingen.Select(Controle.Kort), $"zaad {zaad}");
        return gelezen;
    }
}
