using System.Security.Cryptography;
using System.Text;
using Oversteek.Application.Versleuteling;
using Oversteek.Testhulp;

namespace Oversteek.Application.Tests.Versleuteling;

[Regel("SEC-53")]
public sealed class BestandskluisTests : IDisposable
{
    private const int Blok = 64 * 1024;
    private const int Kop = 68;
    private static readonly Guid Bijlage = Guid.Parse("4c5e2f0a-7d0b-4a54-8a58-6f8a4a0f3d11");

    private readonly Sleutelmap map = new();
    private readonly Sleutelring ring;
    private readonly Bestandskluis kluis;

    public BestandskluisTests()
    {
        ring = map.Ring();
        kluis = new Bestandskluis(ring);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => map.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(Blok - 1)]
    [InlineData(Blok)]
    [InlineData(Blok + 1)]
    [InlineData(3 * Blok)]
    [InlineData((5 * Blok) + 17)]
    public async Task Wat_erin_gaat_komt_eruit(int lengte)
    {
        var inhoud = RandomNumberGenerator.GetBytes(lengte);

        var bestand = await VersleutelAsync(inhoud);

        (await LeesAsync(bestand)).ShouldBe(inhoud);
        LeesSynchroon(bestand).ShouldBe(inhoud);
        (await kluis.ControleerAsync(new MemoryStream(bestand), Bijlage, Stop)).ShouldBe(lengte);
    }

    [Fact]
    public async Task In_kleine_stukken_schrijven_en_lezen_geeft_dezelfde_inhoud()
    {
        var inhoud = RandomNumberGenerator.GetBytes((2 * Blok) + 5);
        using var doel = new MemoryStream();
        await using (var schrijver = kluis.OpenSchrijven(doel, Bijlage))
        {
            for (var i = 0; i < inhoud.Length; i += 1000)
                schrijver.Write(inhoud, i, Math.Min(1000, inhoud.Length - i));
            await schrijver.VoltooiAsync(Stop);
            schrijver.Geschreven.ShouldBe(inhoud.Length);
        }

        LeesSynchroon(doel.ToArray(), stuk: 777).ShouldBe(inhoud);
        (await LeesAsync(doel.ToArray(), new Druppelstroom(doel.ToArray()))).ShouldBe(inhoud);
    }

    [Fact]
    public async Task Het_bestand_bevat_de_inhoud_niet()
    {
        var kanarie = Encoding.UTF8.GetBytes("KANARIE-diagnose");

        var bestand = await VersleutelAsync([.. Enumerable.Repeat(kanarie, 10_000).SelectMany(b => b)]);

        bestand.AsSpan().IndexOf(kanarie).ShouldBe(-1);
        (await VersleutelAsync(kanarie)).ShouldNotBe(await VersleutelAsync(kanarie));
    }

    [Fact]
    public async Task Elke_omgevallen_byte_geeft_een_fout()
    {
        var bestand = await VersleutelAsync(RandomNumberGenerator.GetBytes(300));
        for (var i = 0; i < bestand.Length; i++)
        {
            var anders = bestand.ToArray();
            anders[i] ^= 0x10;
            await Should.ThrowAsync<VersleutelingFout>(() => LeesAsync(anders), $"byte {i}");
        }
    }

    [Fact]
    public async Task Een_fout_in_een_later_blok_komt_bij_de_controle_boven()
    {
        var bestand = await VersleutelAsync(RandomNumberGenerator.GetBytes(4 * Blok));
        bestand[^20] ^= 1;

        await Should.ThrowAsync<VersleutelingFout>(() => kluis.ControleerAsync(new MemoryStream(bestand), Bijlage, Stop));
    }

    [Fact]
    public async Task Na_een_fout_geeft_de_stroom_ook_geen_latere_blokken()
    {
        var bestand = await VersleutelAsync(RandomNumberGenerator.GetBytes(4 * Blok));
        bestand[Kop + 100] ^= 1;
        await using var lezer = kluis.OpenLezen(new MemoryStream(bestand), Bijlage);
        var buffer = new byte[Blok];

        for (var poging = 0; poging < 4; poging++)
            await Should.ThrowAsync<VersleutelingFout>(() => lezer.ReadExactlyAsync(buffer, Stop).AsTask());
        buffer.ShouldAllBe(b => b == 0);
    }

    [Fact]
    public async Task Afkappen_op_elke_grens_geeft_een_fout()
    {
        var bestand = await VersleutelAsync(RandomNumberGenerator.GetBytes((2 * Blok) + 10));
        int[] lengten =
        [
            0, 1, Kop - 1, Kop, Kop + 1, Kop + 16, Kop + Blok, Kop + Blok + 16, Kop + Blok + 17,
            Kop + (2 * (Blok + 16)), Kop + (2 * (Blok + 16)) + 16, bestand.Length - 1,
        ];

        foreach (var lengte in lengten)
            await Should.ThrowAsync<VersleutelingFout>(() => LeesAsync(bestand[..lengte]), $"lengte {lengte}");
        await Should.ThrowAsync<VersleutelingFout>(() => LeesAsync([.. bestand, 0]));
    }

    [Fact]
    public async Task Verwisselde_herhaalde_en_vreemde_blokken_geven_een_fout()
    {
        var inhoud = RandomNumberGenerator.GetBytes(3 * Blok);
        var (kop, blokken) = Knip(await VersleutelAsync(inhoud));
        var (_, vreemd) = Knip(await VersleutelAsync(inhoud));

        (await LeesAsync(Plak(kop, blokken[0], blokken[1], blokken[2]))).ShouldBe(inhoud);
        await EisFoutAsync(kop, blokken[1], blokken[0], blokken[2]);
        await EisFoutAsync(kop, blokken[0], blokken[2]);
        await EisFoutAsync(kop, blokken[0], blokken[0], blokken[1], blokken[2]);
        await EisFoutAsync(kop, blokken[0], blokken[1], blokken[2], blokken[2]);
        await EisFoutAsync(kop, blokken[0], vreemd[1], blokken[2]);
    }

    [Fact]
    public async Task Een_bestand_van_een_andere_bijlage_is_niet_te_lezen()
    {
        var bestand = await VersleutelAsync([1, 2, 3]);

        Should.Throw<VersleutelingFout>(() => kluis.OpenLezen(new MemoryStream(bestand), Guid.NewGuid()));
        Should.Throw<ArgumentException>(() => kluis.OpenLezen(new MemoryStream(bestand), Guid.Empty));
    }

    [Theory]
    [InlineData(10)]
    [InlineData(2 * Blok)]
    public async Task Een_afgebroken_upload_lijkt_nooit_op_een_heel_bestand(int lengte)
    {
        using var doel = new MemoryStream();
        await using (var schrijver = kluis.OpenSchrijven(doel, Bijlage))
            await schrijver.WriteAsync(new byte[lengte], Stop);

        await Should.ThrowAsync<VersleutelingFout>(() => LeesAsync(doel.ToArray()));
    }

    [Fact]
    public async Task Een_gewoon_bestand_is_een_fout() =>
        (await Should.ThrowAsync<VersleutelingFout>(() => LeesAsync(Encoding.UTF8.GetBytes(new string('x', 500)))))
            .Message.ShouldContain("is dat niet");

    [Fact]
    [Regel("SEC-56")]
    public async Task Na_het_draaien_is_een_oud_bestand_leesbaar_tot_de_oude_sleutel_weg_is()
    {
        var bestand = await VersleutelAsync([1, 2, 3]);
        ring.VoegToe();
        (await LeesAsync(bestand)).ShouldBe([1, 2, 3]);

        ring.Verwijder(1);

        (await Should.ThrowAsync<VersleutelingFout>(() => LeesAsync(bestand))).Message.ShouldContain("sleutel 1");
    }

    private async Task EisFoutAsync(params byte[][] delen) => await Should.ThrowAsync<VersleutelingFout>(() => LeesAsync(Plak(delen)));

    private async Task<byte[]> VersleutelAsync(byte[] inhoud)
    {
        using var doel = new MemoryStream();
        (await kluis.VersleutelAsync(new MemoryStream(inhoud), doel, Bijlage, Stop)).ShouldBe(inhoud.Length);
        return doel.ToArray();
    }

    private async Task<byte[]> LeesAsync(byte[] bestand, Stream? bron = null)
    {
        await using var lezer = kluis.OpenLezen(bron ?? new MemoryStream(bestand), Bijlage);
        using var uit = new MemoryStream();
        await lezer.CopyToAsync(uit, Stop);
        return uit.ToArray();
    }

    private byte[] LeesSynchroon(byte[] bestand, int stuk = 81_920)
    {
        using var lezer = kluis.OpenLezen(new MemoryStream(bestand), Bijlage);
        using var uit = new MemoryStream();
        lezer.CopyTo(uit, stuk);
        return uit.ToArray();
    }

    private static (byte[] Kop, byte[][] Blokken) Knip(byte[] bestand) => (bestand[..Kop], [.. bestand[Kop..].Chunk(Blok + 16)]);

    private static byte[] Plak(params byte[][] delen) => [.. delen.SelectMany(d => d)];

    /// <summary>Gives a few bytes at a time, as a network does.</summary>
    private sealed class Druppelstroom(byte[] inhoud) : MemoryStream(inhoud)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, 13)]);

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(buffer.Length, 13)], cancellationToken);
    }
}
