using System.Security.Cryptography;
using Oversteek.Application.Logboek;
using Oversteek.Application.Tests.Versleuteling;
using Oversteek.Testhulp;

namespace Oversteek.Application.Tests.Logboek;

[Regel("SEC-61")]
public sealed class KetenTests : IDisposable
{
    private static readonly DateTimeOffset Moment = new(2027, 3, 20, 12, 0, 0, TimeSpan.FromHours(1));

    private readonly Sleutelmap map = new();
    private readonly Keten keten;
    private readonly List<Ketenregel> regels;

    public KetenTests()
    {
        keten = new Keten(map.Ring());
        regels = Maak(keten, 20);
    }

    public void Dispose() => map.Dispose();

    [Fact]
    public async Task Een_gave_keten_klopt_met_en_zonder_anker()
    {
        var verslag = await ControleerAsync(Anker(10), Anker(20));

        verslag.Klopt.ShouldBeTrue();
        (verslag.Aantal, verslag.LaatsteNummer).ShouldBe((20, 20));
        (await ControleerAsync()).Klopt.ShouldBeTrue();
        (await new Ketencontrole(keten).ControleerAsync(AsyncEnumerable.Empty<Ketenregel>(), [], TestContext.Current.CancellationToken))
            .Klopt.ShouldBeTrue();
    }

    [Fact]
    public async Task Een_herstart_zet_dezelfde_keten_voort()
    {
        var verder = new Keten(map.Ring()).Volgende(20, regels[^1].Hash, Inhoud(21));
        regels.Add(new Ketenregel(verder.Nummer, Inhoud(21), verder.Hash));

        (await ControleerAsync()).Klopt.ShouldBeTrue();
    }

    [Fact]
    public async Task Elke_gewijzigde_byte_wordt_gevonden()
    {
        for (var i = 0; i < regels[7].Canoniek.Length; i++)
        {
            var anders = regels[7].Canoniek.ToArray();
            anders[i] ^= 1;
            (await MetAsync(lijst => lijst[7] = lijst[7] with { Canoniek = anders })).ShouldBe([new(Ketenafwijking.Gewijzigd, 8, 8)]);
        }
    }

    [Fact]
    public async Task Een_gewijzigde_hash_wordt_gevonden() =>
        (await MetAsync(lijst => lijst[7] = lijst[7] with { Hash = new byte[32] })).ShouldBe([new(Ketenafwijking.Gewijzigd, 8, 9)]);

    [Fact]
    public async Task Een_verwijderde_regel_in_het_midden_wordt_gevonden()
    {
        (await MetAsync(lijst => lijst.RemoveAt(7))).ShouldBe([new(Ketenafwijking.Ontbreekt, 8, 8)]);
        (await MetAsync(lijst => lijst.RemoveRange(7, 3))).ShouldBe([new(Ketenafwijking.Ontbreekt, 8, 10)]);
    }

    [Fact]
    public async Task Een_verwijderd_begin_wordt_gevonden() =>
        (await MetAsync(lijst => lijst.RemoveRange(0, 5))).ShouldBe([new(Ketenafwijking.Ontbreekt, 1, 5)]);

    [Fact]
    public async Task Verwijderen_en_doornummeren_wordt_gevonden()
    {
        var bevindingen = await MetAsync(lijst =>
        {
            lijst.RemoveAt(7);
            for (var i = 7; i < lijst.Count; i++)
                lijst[i] = lijst[i] with { Nummer = i + 1 };
        });

        bevindingen.ShouldBe(
        [
            new(Ketenafwijking.Gewijzigd, 8, 8), new(Ketenafwijking.Verplaatst, 9, 18), new(Ketenafwijking.Gewijzigd, 19, 19),
        ]);
    }

    [Fact]
    public async Task Een_ingevoegde_regel_wordt_gevonden()
    {
        (await MetAsync(lijst => lijst.Insert(8, Vervalst(8)))).ShouldBe([new(Ketenafwijking.Ingevoegd, 8, 8)]);
        (await MetAsync(lijst => lijst.Insert(8, lijst[7]))).ShouldBe([new(Ketenafwijking.Ingevoegd, 8, 8)]);
        (await MetAsync(lijst => lijst.Add(Vervalst(21)))).ShouldBe([new(Ketenafwijking.Gewijzigd, 21, 21)]);
    }

    [Fact]
    public async Task Invoegen_en_doornummeren_wordt_gevonden()
    {
        var bevindingen = await MetAsync(lijst =>
        {
            lijst.Insert(7, Vervalst(8));
            for (var i = 8; i < lijst.Count; i++)
                lijst[i] = lijst[i] with { Nummer = i + 1 };
        });

        bevindingen.ShouldBe([new(Ketenafwijking.Gewijzigd, 8, 8), new(Ketenafwijking.Verplaatst, 9, 21)]);
    }

    [Fact]
    public async Task Regels_in_een_andere_volgorde_worden_gevonden() =>
        (await MetAsync(lijst => (lijst[6], lijst[7]) = (lijst[7], lijst[6]))).ShouldBe([new(Ketenafwijking.Verplaatst, 7, 7)]);

    [Theory]
    [InlineData(6, 7)]
    [InlineData(3, 12)]
    public async Task Regels_met_verwisselde_nummers_worden_gevonden(int eerste, int tweede)
    {
        var bevindingen = await MetAsync(lijst => (lijst[eerste], lijst[tweede]) =
            (lijst[tweede] with { Nummer = eerste + 1 }, lijst[eerste] with { Nummer = tweede + 1 }));

        bevindingen.ShouldContain(b => b.Van <= eerste + 1 && eerste + 1 <= b.Tot);
        bevindingen.ShouldContain(b => b.Van <= tweede + 1 && tweede + 1 <= b.Tot);
        bevindingen.ShouldAllBe(b => b.Afwijking == Ketenafwijking.Verplaatst);
    }

    [Fact]
    public async Task Een_afgekapt_einde_is_alleen_met_een_anker_te_zien()
    {
        var anker = Anker(20);

        (await MetAsync(lijst => lijst.RemoveRange(15, 5), anker)).ShouldBe([new(Ketenafwijking.Afgekapt, 16, 20)]);
        (await MetAsync(lijst => lijst.Clear(), anker)).ShouldBe([new(Ketenafwijking.Afgekapt, 1, 20)]);
        (await MetAsync(lijst => lijst.RemoveRange(15, 5))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Een_keten_die_zonder_de_sleutel_opnieuw_is_gemaakt_valt_door_de_mand()
    {
        using var andereMap = new Sleutelmap();
        var anker = Anker(10);
        var nagemaakt = Maak(new Keten(andereMap.Ring()), 20);

        var bevindingen = await MetAsync(lijst => Vervang(lijst, nagemaakt), anker);

        bevindingen.ShouldBe([new(Ketenafwijking.Herschreven, 1, 20)]);
        (await MetAsync(lijst => Vervang(lijst, nagemaakt))).ShouldBe([new(Ketenafwijking.Herschreven, 1, 20)]);
    }

    [Fact]
    public async Task Een_keten_die_met_de_sleutel_opnieuw_is_gemaakt_past_niet_bij_het_anker()
    {
        var anker = Anker(10);
        var herschreven = Maak(keten, 20, veranderd: 5);

        (await MetAsync(lijst => Vervang(lijst, herschreven), anker)).ShouldBe([new(Ketenafwijking.Herschreven, 10, 10)]);
    }

    [Fact]
    public async Task Een_vervalst_anker_wordt_gezien_en_telt_niet_mee()
    {
        var anker = Anker(20);
        Anker[] vervalsingen =
        [
            anker with { Nummer = 25 },
            anker with { Hash = new byte[32] },
            anker with { Moment = Moment.AddHours(1) },
            anker with { Handtekening = regels[^1].Hash },
        ];

        foreach (var vervalst in vervalsingen)
        {
            keten.IsEcht(vervalst).ShouldBeFalse();
            (await ControleerAsync(vervalst)).Bevindingen.ShouldBe([new(Ketenafwijking.AnkerOngeldig, vervalst.Nummer, vervalst.Nummer)]);
        }
    }

    [Fact]
    public async Task Het_ankerbestand_bewaart_ankers_regel_voor_regel()
    {
        var stop = TestContext.Current.CancellationToken;
        var pad = Path.Combine(map.Map, "ankers.jsonl");
        var bestand = new Ankerbestand(pad);
        (await bestand.LeesAsync(stop)).ShouldBeEmpty();
        await bestand.VoegToeAsync(Anker(10), stop);
        await bestand.VoegToeAsync(Anker(20), stop);

        var ankers = await new Ankerbestand(pad).LeesAsync(stop);

        (await File.ReadAllLinesAsync(pad, stop)).Length.ShouldBe(2);
        ankers.Select(a => a.Nummer).ShouldBe([10, 20]);
        ankers.ShouldAllBe(a => keten.IsEcht(a));
        (await ControleerAsync([.. ankers])).Klopt.ShouldBeTrue();
    }

    [Theory]
    [InlineData("{\"Nummer\":1")]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("null")]
    public async Task Een_beschadigd_ankerbestand_is_een_fout(string regel)
    {
        var stop = TestContext.Current.CancellationToken;
        var pad = Path.Combine(map.Map, "ankers.jsonl");
        await new Ankerbestand(pad).VoegToeAsync(Anker(10), stop);
        await File.AppendAllTextAsync(pad, regel + "\n", stop);

        (await Should.ThrowAsync<InvalidDataException>(() => new Ankerbestand(pad).LeesAsync(stop))).Message.ShouldContain("Regel 2");
    }

    [Fact]
    public void Twee_verschillende_gebeurtenissen_geven_nooit_dezelfde_bytes()
    {
        byte[][] vormen =
        [
            Canoniek.Van(("a", "bc"), ("d", "e")),
            Canoniek.Van(("ab", "c"), ("d", "e")),
            Canoniek.Van(("a", "bcd"), ("", "e")),
            Canoniek.Van(("d", "e"), ("a", "bc")),
            Canoniek.Van(("a", null), ("d", "e")),
            Canoniek.Van(("a", ""), ("d", "e")),
            Canoniek.Van(("a", "")),
            Canoniek.Van(("a", null)),
            Canoniek.Van(),
        ];

        vormen.Select(Convert.ToHexString).Distinct().Count().ShouldBe(vormen.Length);
        Canoniek.Van(("naam", "Zoë")).ShouldBe(Canoniek.Van(("naam", "Zoë")));
    }

    private static List<Ketenregel> Maak(Keten keten, int aantal, int veranderd = 0)
    {
        var laatste = Keten.Begin;
        var gemaakt = new List<Ketenregel>();
        for (var nummer = 1; nummer <= aantal; nummer++)
        {
            var inhoud = nummer == veranderd ? Inhoud(-1) : Inhoud(nummer);
            laatste = keten.Volgende(laatste, inhoud);
            gemaakt.Add(new Ketenregel(laatste.Nummer, inhoud, laatste.Hash));
        }
        return gemaakt;
    }

    private static byte[] Inhoud(int nummer) => Canoniek.Van(("soort", "AanmeldingIngediend"), ("object", $"{nummer}"), ("reden", null));

    private static Ketenregel Vervalst(long nummer) => new(nummer, Inhoud(999), SHA256.HashData(Inhoud(999)));

    private static void Vervang(List<Ketenregel> lijst, List<Ketenregel> nieuw)
    {
        lijst.Clear();
        lijst.AddRange(nieuw);
    }

    private Anker Anker(int nummer) => keten.Veranker(new Ketenschakel(nummer, regels[nummer - 2].Hash, regels[nummer - 1].Hash), Moment);

    private async Task<IReadOnlyList<Ketenbevinding>> MetAsync(Action<List<Ketenregel>> ingreep, params Anker[] ankers)
    {
        var lijst = regels.ToList();
        ingreep(lijst);
        return (await new Ketencontrole(keten).ControleerAsync(lijst.ToAsyncEnumerable(), ankers, TestContext.Current.CancellationToken)).Bevindingen;
    }

    private Task<Ketenverslag> ControleerAsync(params Anker[] ankers) =>
        new Ketencontrole(keten).ControleerAsync(regels.ToAsyncEnumerable(), ankers, TestContext.Current.CancellationToken);
}
