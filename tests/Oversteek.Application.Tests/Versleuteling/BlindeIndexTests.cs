using System.Security.Cryptography;
using System.Text;
using Oversteek.Application.Versleuteling;
using Oversteek.Domain.Bouwstenen;
using Oversteek.Testhulp;

namespace Oversteek.Application.Tests.Versleuteling;

public sealed class BlindeIndexTests : IDisposable
{
    private static readonly Guid School = Guid.Parse("11111111-1111-1111-1111-111111111111");
    private static readonly Guid AndereSchool = Guid.Parse("22222222-2222-2222-2222-222222222222");
    private static readonly DateOnly Geboren = new(2014, 3, 9);

    private readonly Sleutelmap map = new();
    private readonly BlindeIndex index;

    public BlindeIndexTests() => index = new BlindeIndex(map.Ring());

    public void Dispose() => map.Dispose();

    [Fact]
    [Regel("SEC-54", "SEC-55")]
    public void Een_bsn_is_te_vinden_binnen_de_organisatie_en_niet_daarbuiten()
    {
        var bsn = Bsn.Parse("123456782");

        index.VanBsn(Bsn.Parse("1234.56.782"), School).ShouldBe(index.VanBsn(bsn, School));
        index.VanBsn(bsn, AndereSchool).ShouldNotBe(index.VanBsn(bsn, School));
        index.VanBsn(Bsn.Parse("269326728"), School).ShouldNotBe(index.VanBsn(bsn, School));
        index.VanBsn(bsn, School).Length.ShouldBe(BlindeIndex.Lengte);
        Should.Throw<ArgumentException>(() => index.VanBsn(bsn, Guid.Empty));
    }

    [Fact]
    [Regel("SEC-54")]
    public void Doel_reikwijdte_en_waarde_lopen_niet_in_elkaar_over()
    {
        index.Bereken("ab", "c", "d").ShouldNotBe(index.Bereken("a", "bc", "d"));
        index.Bereken("a", "b", "cd").ShouldNotBe(index.Bereken("a", "bc", "d"));
        index.VanOnderwijsnummer(Onderwijsnummer.Parse("123456782"), School).ShouldNotBe(index.VanBsn(Bsn.Parse("123456782"), School));
    }

    [Fact]
    [Regel("SEC-54", "SEC-27")]
    public void Zonder_de_sleutel_is_de_index_niet_na_te_rekenen()
    {
        using var ander = new Sleutelmap();
        var bsn = Bsn.Parse("123456782");
        var code = Codegever.NieuweUniekeCode();

        new BlindeIndex(ander.Ring()).VanBsn(bsn, School).ShouldNotBe(index.VanBsn(bsn, School));
        new BlindeIndex(ander.Ring()).Zoeksleutel(code, Geboren).ShouldNotBe(index.Zoeksleutel(code, Geboren));
        index.VanBsn(bsn, School).ShouldNotBe(SHA256.HashData(Encoding.UTF8.GetBytes(bsn.Waarde)));
    }

    [Fact]
    [Regel("SEC-56")]
    public void Na_het_draaien_van_de_sleutels_blijft_alles_vindbaar()
    {
        var code = Codegever.NieuweUniekeCode();
        var eerder = index.Zoeksleutel(code, Geboren);
        map.Ring().VoegToe();

        new BlindeIndex(Sleutelring.Laad(map.Map)).Zoeksleutel(code, Geboren).ShouldBe(eerder);
    }

    [Fact]
    [Regel("SEC-25", "SEC-27")]
    public void Een_code_is_alleen_te_vinden_met_de_juiste_geboortedatum()
    {
        var code = Codegever.NieuweUniekeCode();
        Codetekst.TryParse(code.Gegroepeerd.ToLowerInvariant(), Codetekst.LengteUniekeCode, out var getypt).ShouldBeTrue();

        index.Zoeksleutel(getypt, Geboren).ShouldBe(index.Zoeksleutel(code, Geboren));
        index.Zoeksleutel(code, Geboren.AddDays(1)).ShouldNotBe(index.Zoeksleutel(code, Geboren));
        index.Zoeksleutel(Codegever.NieuweUniekeCode(), Geboren).ShouldNotBe(index.Zoeksleutel(code, Geboren));
    }
}
