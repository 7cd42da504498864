using System.Text;
using Oversteek.Application.Versleuteling;
using Oversteek.Testhulp;

namespace Oversteek.Application.Tests.Versleuteling;

[Regel("SEC-54")]
public sealed class WaardekluisTests : IDisposable
{
    private static readonly string Hier = Plaats.Van("leerling", "bsn", Guid.Parse("b0d7a5b2-6a7f-4f0e-9f43-0a6a5a1a7f01"));

    private readonly Sleutelmap map = new();
    private readonly Sleutelring ring;
    private readonly Waardekluis kluis;

    public WaardekluisTests()
    {
        ring = map.Ring();
        kluis = new Waardekluis(ring);
    }

    public void Dispose() => map.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("123456782")]
    [InlineData("Zoë 👩‍🎓 مرحبا")]
    public void Wat_erin_gaat_komt_eruit(string tekst)
    {
        kluis.Ontsleutel(kluis.Versleutel(tekst, Hier), Hier).ShouldBe(tekst);
        kluis.OntsleutelTekst(kluis.VersleutelTekst(tekst, Hier), Hier).ShouldBe(tekst);
        kluis.Ontsleutel(kluis.Versleutel(Encoding.UTF8.GetBytes(tekst), Hier), Hier).ShouldBe(Encoding.UTF8.GetBytes(tekst));
    }

    [Fact]
    public void De_opgeslagen_waarde_bevat_de_inhoud_niet_en_is_elke_keer_anders()
    {
        var waarde = kluis.VersleutelTekst("KANARIE-123456782", Hier);

        Encoding.UTF8.GetString(waarde).ShouldNotContain("KANARIE");
        kluis.VersleutelTekst("KANARIE-123456782", Hier).ShouldNotBe(waarde);
        waarde.Length.ShouldBe("KANARIE-123456782".Length + Waardekluis.Toeslag);
    }

    [Theory]
    [InlineData("leerling", "bsn", "b0d7a5b2-6a7f-4f0e-9f43-0a6a5a1a7f02")]
    [InlineData("leerling", "iq", "b0d7a5b2-6a7f-4f0e-9f43-0a6a5a1a7f01")]
    [InlineData("verzorger", "bsn", "b0d7a5b2-6a7f-4f0e-9f43-0a6a5a1a7f01")]
    public void Een_verplaatste_waarde_is_niet_te_lezen(string tabel, string kolom, string rij)
    {
        var waarde = kluis.Versleutel("123456782", Hier);

        Should.Throw<VersleutelingFout>(() => kluis.Ontsleutel(waarde, Plaats.Van(tabel, kolom, Guid.Parse(rij))))
            .Message.ShouldNotContain("123456782");
    }

    [Fact]
    public void Elk_veranderd_bit_geeft_een_fout()
    {
        var waarde = kluis.VersleutelTekst("123456782", Hier);
        for (var bit = 0; bit < waarde.Length * 8; bit++)
        {
            var anders = waarde.ToArray();
            anders[bit / 8] ^= (byte)(1 << (bit % 8));
            Should.Throw<VersleutelingFout>(() => kluis.Ontsleutel(anders, Hier), $"bit {bit}");
        }
    }

    [Fact]
    public void Elke_afgekapte_waarde_geeft_een_fout()
    {
        var waarde = kluis.VersleutelTekst("123456782", Hier);
        for (var lengte = 0; lengte < waarde.Length; lengte++)
        {
            var korter = waarde[..lengte];
            Should.Throw<VersleutelingFout>(() => kluis.Ontsleutel(korter, Hier), $"lengte {lengte}");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("123456782")]
    [InlineData("ovk1:")]
    [InlineData("ovk1:geen base64!")]
    [InlineData("ovk1:MTIzNDU2Nzgy")]
    [InlineData("ovk2:T1ZLAQAAAAE=")]
    public void Gewone_tekst_is_een_fout_en_wordt_niet_doorgegeven(string waarde) =>
        Should.Throw<VersleutelingFout>(() => kluis.Ontsleutel(waarde, Hier));

    [Fact]
    public void Gewone_bytes_zijn_een_fout() =>
        Should.Throw<VersleutelingFout>(() => kluis.Ontsleutel(new byte[200], Hier)).Message.ShouldContain("is dat niet");

    [Fact]
    [Regel("SEC-56")]
    public void Na_het_draaien_zijn_oude_en_nieuwe_waarden_leesbaar()
    {
        var oud = kluis.Versleutel("oud", Hier);
        ring.VoegToe();
        var nieuw = kluis.Versleutel("nieuw", Hier);

        kluis.Ontsleutel(oud, Hier).ShouldBe("oud");
        kluis.Ontsleutel(nieuw, Hier).ShouldBe("nieuw");
        Waardekluis.SleutelId(oud).ShouldBe(1u);
        Waardekluis.SleutelId(nieuw).ShouldBe(ring.ActiefId);
    }

    [Fact]
    [Regel("SEC-56")]
    public void Een_waarde_van_een_verwijderde_sleutel_geeft_een_duidelijke_fout()
    {
        var oud = kluis.Versleutel("oud", Hier);
        ring.VoegToe();
        ring.Verwijder(1);

        Should.Throw<VersleutelingFout>(() => kluis.Ontsleutel(oud, Hier)).Message.ShouldContain("sleutel 1");
    }

    [Fact]
    [Regel("SEC-56")]
    public void Een_andere_node_leest_een_waarde_van_een_zojuist_toegevoegde_sleutel()
    {
        var andereNode = Sleutelring.Laad(map.Map);
        andereNode.VoegToe();
        var waarde = new Waardekluis(andereNode).Versleutel("nieuw", Hier);

        kluis.Ontsleutel(waarde, Hier).ShouldBe("nieuw");
    }

    [Fact]
    public void Een_andere_ring_leest_niets()
    {
        using var ander = new Sleutelmap();
        var waarde = kluis.Versleutel("123456782", Hier);

        Should.Throw<VersleutelingFout>(() => new Waardekluis(ander.Ring()).Ontsleutel(waarde, Hier));
    }

    [Fact]
    public async Task Tijdens_het_draaien_mislukt_geen_enkele_waarde()
    {
        var draaien = Task.Run(() =>
        {
            for (var i = 0; i < 10; i++)
                ring.VoegToe();
        }, TestContext.Current.CancellationToken);

        await Parallel.ForAsync(0, 2000, (i, _) =>
        {
            kluis.Ontsleutel(kluis.Versleutel($"{i}", Hier), Hier).ShouldBe($"{i}");
            return ValueTask.CompletedTask;
        });
        await draaien;

        ring.ActiefId.ShouldBe(11u);
    }

    [Theory]
    [InlineData("leerling|bsn", "x")]
    [InlineData("leerling", "b|sn")]
    [InlineData("", "bsn")]
    public void Een_plaats_is_niet_dubbelzinnig(string tabel, string kolom)
    {
        Should.Throw<ArgumentException>(() => Plaats.Van(tabel, kolom, Guid.NewGuid()));
        Should.Throw<ArgumentException>(() => Plaats.Van("leerling", "bsn", Guid.Empty));
    }
}
